"""One open page of the web chat: a socket, what waits to be written to it, its frame budget."""

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from starlette.websockets import WebSocket

FRAMES_PER_SECOND = 20
WAITING_FRAMES = 500  # for a browser that does not read; then it is cut off and resumes


class Gone(Exception):
    """The browser at the other end is no longer there."""


class Tab:
    """One open socket: what waits to be written, and its frame budget."""

    def __init__(self, socket: "WebSocket") -> None:
        self.chat_id = ""  # known after the greeting
        self.lang = ""  # of the page
        self.device = ""  # the chat that its token would open alone
        self._socket = socket
        self._waiting: asyncio.Queue[dict[str, Any] | None] = asyncio.Queue(WAITING_FRAMES)
        self._budget = float(FRAMES_PER_SECOND)
        self._budget_at = asyncio.get_running_loop().time()
        self._warned_at = float("-inf")

    def push(self, frame: dict[str, Any]) -> None:
        """Queue a frame; a browser that has stopped reading is cut off (it resumes later)."""
        try:
            self._waiting.put_nowait(frame)
        except asyncio.QueueFull:
            self.hang_up()

    def hang_up(self) -> None:
        """Let the writer end after dropping what waits; history serves it again."""
        while not self._waiting.empty():
            self._waiting.get_nowait()
        self._waiting.put_nowait(None)

    def end(self, frame: dict[str, Any]) -> None:
        """Say a last frame instead of all that waits, and hang up."""
        self.hang_up()
        self._waiting.get_nowait()
        self._waiting.put_nowait(frame)
        self._waiting.put_nowait(None)

    async def write(self) -> None:
        """Send what is queued until hung up or disconnected."""
        with suppress(Gone):
            while (frame := await self._waiting.get()) is not None:
                await self.say(frame)
        await self.close(1012)

    async def say(self, frame: dict[str, Any]) -> None:
        """Send one frame at once; only before `write` runs. Raises Gone."""
        from starlette.websockets import WebSocketDisconnect

        try:
            await self._socket.send_text(json.dumps(frame, ensure_ascii=False))
        except (RuntimeError, WebSocketDisconnect) as error:
            raise Gone from error

    async def close(self, code: int) -> None:
        """End the socket, unless the peer did already."""
        with suppress(RuntimeError, OSError):
            await self._socket.close(code)

    async def frame(self) -> dict[str, Any] | None:
        """The next frame, not before the budget allows it; None for what is not an object.

        Raises Gone.
        """
        await self._wait_for_budget()
        message = await self._socket.receive()
        if message["type"] == "websocket.disconnect":
            raise Gone
        try:
            value = json.loads(message.get("text") or "")
        except (ValueError, RecursionError):
            return None
        return value if isinstance(value, dict) else None

    async def _wait_for_budget(self) -> None:
        clock = asyncio.get_running_loop().time
        now = clock()
        refill = (now - self._budget_at) * FRAMES_PER_SECOND
        self._budget = min(FRAMES_PER_SECOND, self._budget + refill) - 1
        self._budget_at = now
        if self._budget >= 0:
            return
        if now - self._warned_at > 60:
            self._warned_at = now
            self.push({"type": "notice", "text": "发得太快了，我按顺序慢慢收，不会漏掉。"})
        await asyncio.sleep(-self._budget / FRAMES_PER_SECOND)
