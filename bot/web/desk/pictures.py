"""Pictures of the console: the covered copy that staff see, or with what was read framed."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING

from starlette.responses import FileResponse, PlainTextResponse, Response

from bot.pictures.staff_copy import marked, shown
from bot.web.desk.calls import Answer, Call, Page, Shown
from bot.web.links import SHOWN, picture_type
from dialogs.pictures.codec import from_json
from rules.case import EvidenceFacts
from rules.ticket import Ticket

if TYPE_CHECKING:
    from storage.evidence_files import EvidenceFiles

_SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'"
_drawing = asyncio.Semaphore(2)  # decoded pictures in memory at one time


def picture(call: Call, ticket: Ticket, item: EvidenceFacts, files: "EvidenceFiles") -> Answer:
    """What may be shown of a piece of evidence; never an original that holds a card key."""
    if call.query.get("marked") == "1":
        kept = call.work.report_for(ticket, item.sha256)
        report = from_json(kept) if kept is not None else None
        if report is not None and report.checked and files.exists(item.sha256):
            return Shown(files.path(item.sha256), report)
    sha256 = shown(item.sha256, item.flags)
    if not files.exists(sha256):
        return Page("fault.html", {"what": "expired"}, 404)
    return Shown(files.path(sha256))


async def served(found: Shown, headers: Mapping[str, str]) -> Response:
    """The bytes, as a picture or to be saved, never as a page."""
    safe = {**headers, "Content-Security-Policy": _SANDBOX, "Cache-Control": "private, no-store"}
    if found.report is not None:
        report = found.report
        async with _drawing:
            try:
                data = await asyncio.to_thread(found.path.read_bytes)
                png = await asyncio.to_thread(marked, data, report, values=True)
            except (OSError, ValueError):
                return PlainTextResponse("404", 404, safe)
        safe["Content-Disposition"] = 'attachment; filename="marked.png"'
        return Response(png, headers=safe, media_type="image/png")
    mime = await asyncio.to_thread(picture_type, found.path)
    return FileResponse(
        found.path,
        media_type=mime if mime in SHOWN else "application/octet-stream",
        filename=f"{found.path.name[:12]}.{mime.partition('/')[2] if mime in SHOWN else 'bin'}",
        content_disposition_type="attachment",
        headers=safe,
    )
