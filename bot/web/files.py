"""The two routes for pictures of the web chat: POST /upload and GET /file/….

POST /upload: one file as the raw body, its name percent-encoded in X-File-Name, the chat's token
as `Authorization: Bearer …`. Answers {ref, name, size, picture}, or an error as
{"error": code, "text": what to do} with 401, 403, 408, 411, 413 or 429. The body goes to a
temporary file while it comes in and is refused past the limit whatever its headers claim.
"""

import asyncio
import tempfile
from collections import deque
from collections.abc import Callable
from typing import IO, TYPE_CHECKING
from urllib.parse import unquote

from starlette.requests import ClientDisconnect
from starlette.responses import FileResponse, JSONResponse, Response

from bot.web.links import SHOWN, clean_name, picture_type

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.channels.web import WebChannel

DRAIN_BYTES = 64 * 1024 * 1024  # read and dropped, so that the sender gets to read our answer
UPLOAD_SECONDS = 300
UPLOADS_AT_ONCE = 64
UPLOADS_PER_WINDOW = 60  # of one chat
WINDOW_SECONDS = 600.0
CHATS_COUNTED = 10_000

_TOO_BIG = "这个文件超过 {limit:g} MB，收不下。请截图后发截图，或者压缩一下再发。"
_SHOWN = "default-src 'none'; sandbox; frame-ancestors 'none'"


class FileRoutes:
    """The endpoints; what may be used by whom is in `channel.links`. `max_bytes` of one file."""

    def __init__(self, channel: "WebChannel", max_bytes: Callable[[], int]) -> None:
        self._channel = channel
        self._max_bytes = max_bytes
        self._under_way = 0
        self._keeping = asyncio.Semaphore(2)  # whole files in memory at one time
        self._recent: dict[str, deque[float]] = {}

    async def upload(self, request: "Request") -> Response:
        """Keep one file of one chat."""
        if not self._channel.own_origin(request):
            return _problem(403, "foreign_origin", "请在店铺自己的网页里上传。")
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        chat_id = await self._channel.chat_of(token) if scheme.lower() == "bearer" else None
        if chat_id is None:
            return _problem(401, "no_chat", "聊天还没有接通，请稍等片刻再上传。")
        if self._under_way >= UPLOADS_AT_ONCE or not self._allowed(chat_id):
            return _problem(429, "too_fast", "上传得太快了，请过几分钟再试。", retry_after=60)
        self._under_way += 1
        try:
            async with asyncio.timeout(UPLOAD_SECONDS):
                return await self._take(request, chat_id)
        except TimeoutError:
            return _problem(408, "too_slow", "网络太慢，没有传完，请再试一次。")
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it
        finally:
            self._under_way -= 1

    async def show(self, request: "Request") -> Response:
        """A picture by its signed link; anything that is not plainly one is only saved."""
        sha256 = self._channel.links.linked(request.path_params["link"])
        if sha256 is None or not self._channel.files.exists(sha256):
            return Response("链接已过期，请回到聊天页面刷新。", 404, media_type="text/plain")
        path = self._channel.files.path(sha256)
        mime = picture_type(path)
        shown = mime in SHOWN
        return FileResponse(
            path,
            media_type=mime if shown else "application/octet-stream",
            filename=None if shown else f"{sha256[:12]}.bin",
            content_disposition_type="attachment",
            headers={
                "Content-Security-Policy": _SHOWN,
                "Cache-Control": "private, max-age=300",
                "Cross-Origin-Resource-Policy": "same-origin",
            },
        )

    async def _take(self, request: "Request", chat_id: str) -> Response:
        # SpooledTemporaryFile: small pictures never touch the disk twice.
        with tempfile.SpooledTemporaryFile(max_size=1024 * 1024) as body:
            limit = self._max_bytes()
            if not await _read_body(request, body, limit):
                return _problem(413, "too_big", _TOO_BIG.format(limit=limit / 2**20))
            async with self._keeping:
                body.seek(0)
                data = await asyncio.to_thread(body.read)
                if not data:
                    return _problem(400, "empty", "这个文件是空的，请重新选择。")
                sha256 = await asyncio.to_thread(self._channel.files.keep, data)
        name = clean_name(unquote(request.headers.get("x-file-name", ""), errors="replace"))
        picture = picture_type(self._channel.files.path(sha256)) in SHOWN
        ref = self._channel.links.ref(chat_id, sha256)
        return JSONResponse({"ref": ref, "name": name, "size": len(data), "picture": picture})

    def _allowed(self, chat_id: str) -> bool:
        now = asyncio.get_running_loop().time()
        if len(self._recent) > CHATS_COUNTED:
            self._recent = {c: w for c, w in self._recent.items() if now - w[-1] < WINDOW_SECONDS}
        recent = self._recent.setdefault(chat_id, deque())
        while recent and now - recent[0] > WINDOW_SECONDS:
            recent.popleft()
        if len(recent) >= UPLOADS_PER_WINDOW:
            return False
        recent.append(now)
        return True


async def _read_body(request: "Request", body: IO[bytes], limit: int) -> bool:
    """Read the request into `body`; False when it is bigger than allowed.

    What is too big is read on for a while without being kept: a server that answers and hangs
    up in the middle of an upload shows the sender a broken connection instead of the reason.
    """
    seen = 0
    async for chunk in request.stream():
        seen += len(chunk)
        if seen > DRAIN_BYTES:
            return False
        if seen <= limit:
            body.write(chunk)
    return seen <= limit


def _problem(status: int, code: str, text: str, *, retry_after: int | None = None) -> Response:
    headers = {"Retry-After": str(retry_after)} if retry_after else None
    return JSONResponse({"error": code, "text": text}, status, headers)
