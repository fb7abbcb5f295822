"""One OneBot v11 connection: calls are matched to their answers by `echo`, events handed on.

The reader never waits for anything but the next frame, since the answer to a call comes back on
the very socket that brings the events. Protocol: github.com/botuniverse/onebot-11, communication/.
"""

import asyncio
import itertools
import json
import secrets
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

import structlog

from bot.channels.onebot_segments import part, text_of

if TYPE_CHECKING:
    from starlette.websockets import WebSocket
    from websockets.asyncio.client import ClientConnection

PATH = "/onebot/v11/ws"  # where an implementation connects to us
# A merged message or a picture in base64 comes in one frame; QQ takes pictures up to 30 MB.
MAX_FRAME = 48 * 1024 * 1024
CALL_SECONDS = 30.0
UNKNOWN_ACTION = 1404

_log = structlog.get_logger(__name__)


class ActionFailed(Exception):
    """The implementation says that it did not do it. `words` is its own explanation."""

    def __init__(self, retcode: int, words: str) -> None:
        super().__init__(f"retcode {retcode} {words[:200]}".strip())
        self.retcode = retcode
        self.words = words


class NoAnswer(Exception):
    """The line broke or the time ran out: whether it was done is unknown."""


class Link(Protocol):
    """A socket, whoever opened it."""

    async def receive(self) -> str | bytes | None:
        """The next frame; None at the end."""

    async def send(self, text: str) -> None:
        """Raises OSError or RuntimeError when the line is gone."""

    async def close(self, code: int) -> None: ...


class Wire:
    """`self_id` is the QQ number at the other end, "" until it is known."""

    def __init__(self, link: Link, self_id: str = "") -> None:
        self.self_id = self_id
        self._link = link
        self._waiting: dict[str, asyncio.Future[Mapping[str, Any]]] = {}
        self._echo = (f"{secrets.token_hex(4)}:{n}" for n in itertools.count(1))
        self.open = True

    async def call(
        self, action: str, params: Mapping[str, Any] | None = None, seconds: float = CALL_SECONDS
    ) -> Any:
        """What the action answers in `data`. Raises ActionFailed or NoAnswer."""
        if not self.open:
            raise NoAnswer("not connected")
        echo = next(self._echo)
        answer: asyncio.Future[Mapping[str, Any]] = asyncio.get_running_loop().create_future()
        self._waiting[echo] = answer
        frame = json.dumps({"action": action, "params": params or {}, "echo": echo})
        try:
            async with asyncio.timeout(seconds):
                await self._link.send(frame)
                body = await answer
        except (TimeoutError, OSError, RuntimeError) as error:
            raise NoAnswer(f"{action}: {type(error).__name__}") from error
        finally:
            self._waiting.pop(echo, None)
        retcode = body.get("retcode")
        code = retcode if isinstance(retcode, int) else 0
        if body.get("status") == "failed" or code not in (0, 1):
            raise ActionFailed(code, text_of(body, "wording") or text_of(body, "message"))
        return body.get("data")

    async def pump(self, take: Callable[[Mapping[str, Any]], None]) -> None:
        """Read until the other end is gone; `take` gets every event and must not block."""
        try:
            while (frame := await self._link.receive()) is not None:
                self._frame(frame, take)
        finally:
            self.open = False
            for answer in self._waiting.values():
                if not answer.done():
                    answer.set_exception(NoAnswer("the line broke"))
                    answer.exception()  # nobody may be waiting any more

    def _frame(self, frame: str | bytes, take: Callable[[Mapping[str, Any]], None]) -> None:
        """One frame; what is no JSON object is dropped, and the line stays open."""
        try:
            body = part(json.loads(frame))
        except (ValueError, RecursionError):  # UnicodeDecodeError is a ValueError
            _log.warning("onebot.bad_frame", size=len(frame))
            return
        echo = body.get("echo")
        if isinstance(echo, str) and (answer := self._waiting.get(echo)) is not None:
            if not answer.done():
                answer.set_result(body)
        elif "post_type" in body:
            take(body)
        elif body.get("status") == "failed":  # NapCat answers a wrong token so
            words = text_of(body, "message")[:100]
            _log.warning("onebot.refused", retcode=body.get("retcode"), words=words)

    async def close(self, code: int = 1000) -> None:
        self.open = False
        with suppress(OSError, RuntimeError, TimeoutError):
            async with asyncio.timeout(5):
                await self._link.close(code)


async def login_of(url: str, token: str) -> tuple[str, bool]:
    """(QQ number, whether it is online) behind an implementation's WebSocket server.

    Raises OSError (also for a refused handshake), TimeoutError, ActionFailed or NoAnswer.
    """
    from websockets.asyncio.client import connect
    from websockets.exceptions import WebSocketException

    headers = {"Authorization": f"Bearer {token}"} if token else {}
    try:
        async with (
            asyncio.timeout(15),
            connect(url, additional_headers=headers, max_size=MAX_FRAME, proxy=None) as socket,
        ):
            wire = Wire(ClientLink(socket))
            reading = asyncio.create_task(wire.pump(lambda event: None))
            try:
                info = part(await wire.call("get_login_info", seconds=10))
                status = part(await wire.call("get_status", seconds=10))
            finally:
                reading.cancel()
    except WebSocketException as error:
        raise OSError(str(error)) from error
    number = info.get("user_id")
    return str(number) if number else "?", status.get("online") is not False


class ServerLink:
    """A socket that the implementation opened to us (reverse WebSocket)."""

    def __init__(self, socket: "WebSocket") -> None:
        self._socket = socket

    async def receive(self) -> str | bytes | None:
        message = await self._socket.receive()
        if message["type"] == "websocket.disconnect":
            return None
        text: str | None = message.get("text")
        return text if text is not None else bytes(message.get("bytes") or b"")

    async def send(self, text: str) -> None:
        from starlette.websockets import WebSocketDisconnect

        try:
            await self._socket.send_text(text)
        except WebSocketDisconnect as error:
            raise OSError("the line is gone") from error

    async def close(self, code: int) -> None:
        await self._socket.close(code)


class ClientLink:
    """A socket that we opened to the implementation (forward WebSocket)."""

    def __init__(self, socket: "ClientConnection") -> None:
        self._socket = socket

    async def receive(self) -> str | bytes | None:
        from websockets.exceptions import ConnectionClosed

        try:
            return await self._socket.recv()
        except ConnectionClosed:
            return None

    async def send(self, text: str) -> None:
        from websockets.exceptions import ConnectionClosed

        try:
            await self._socket.send(text)
        except ConnectionClosed as error:
            raise OSError("the line is gone") from error

    async def close(self, code: int) -> None:
        await self._socket.close(code)
