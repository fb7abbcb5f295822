"""GET /case/…: a file of a case by its signed short link, made while the browser waits."""

import asyncio
import secrets
import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.background import BackgroundTask
from starlette.responses import FileResponse, PlainTextResponse, Response

from bot.casefile.making import CaseFiles, NoCase
from bot.channels import TryLater
from bot.web.links import FileLinks
from storage.errors import StorageError

if TYPE_CHECKING:
    from starlette.requests import Request

WAITING = 8  # who waits for the one that draws; the rest is told to come back

_EXPIRED = "链接已过期，请回到聊天再要一次「案卷」。 The link has expired; ask for it again."
_BUSY = "现在要的人多，请过一分钟再试。 Busy; please try again in a minute."


class CaseRoute:
    """The endpoint; `cases` is None while the desk is not running."""

    def __init__(self, links: FileLinks, cases: Callable[[], CaseFiles | None]) -> None:
        self._links = links
        self._cases = cases
        self._under_way = 0

    async def show(self, request: "Request") -> Response:
        """The ZIP or the PDF, to be saved and never shown in the page's own right."""
        linked = self._links.case_linked(request.path_params["link"])
        cases = self._cases()
        if linked is None or cases is None:
            return PlainTextResponse(_EXPIRED, 404)
        if self._under_way >= WAITING:
            return PlainTextResponse(_BUSY, 503, {"Retry-After": "60"})
        self._under_way += 1
        folder = cases.folder / f"web-{secrets.token_hex(8)}"
        try:
            made = await cases.make(linked[0], folder)
        except TryLater:
            return PlainTextResponse(_BUSY, 503, {"Retry-After": "60"})
        except (NoCase, StorageError):
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)
            return PlainTextResponse(_EXPIRED, 404)
        finally:
            self._under_way -= 1
        path = made.pdf if linked[1] == "pdf" and made.pdf is not None else made.zip
        return FileResponse(
            path,
            media_type="application/octet-stream",
            filename=path.name,
            content_disposition_type="attachment",
            headers={
                "Content-Security-Policy": "default-src 'none'; sandbox",
                "Cache-Control": "no-store",
                "Cross-Origin-Resource-Policy": "same-origin",
            },
            background=BackgroundTask(shutil.rmtree, folder, ignore_errors=True),
        )
