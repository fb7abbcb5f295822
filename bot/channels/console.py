"""The terminal as a messenger: one person types, the desk prints.

A line is a message; `/file PATH… [-- caption]` sends files as one album. Buttons are shown as
numbered answers.
"""

import asyncio
import shlex
import shutil
import sys
import uuid
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TextIO

from bot.channels import Abilities, FileProblem, OutFile, Outgoing, Receive, numbered
from dialogs.messages import Attachment, Inbound

RETRY_SECONDS = 0.5


class ConsoleChannel:
    """One terminal: channel "console" for the buyer's side, "console-staff" for the agent's.

    Two terminals on one database are two processes; each serves its own channel only.
    """

    abilities = Abilities(
        buttons=False,
        edits=False,
        max_text=100_000,
        per_chat_per_second=1000,
        per_second=1000,
        files="sent",
    )

    def __init__(
        self,
        chat_id: str,
        name: str,
        clock: Callable[[], datetime],
        source: TextIO | None = None,
        sink: TextIO | None = None,
    ) -> None:
        self.name = "console-staff" if chat_id == "staff" else "console"
        self.chat_id = chat_id
        self._name = name
        self._clock = clock
        self._in = source or sys.stdin
        self._out = sink or sys.stdout
        self._prompt = self._in.isatty()

    async def run(self, receive: Receive) -> None:
        """Read lines until the input ends."""
        while True:
            line = await asyncio.to_thread(self._in.readline)
            if not line:
                return
            text = line.rstrip("\r\n")
            if not text.strip():
                continue
            await self._stored(self._inbound(text), receive)

    async def _stored(self, inbound: Inbound, receive: Receive) -> None:
        """Until it is stored: nobody else keeps a typed line."""
        while True:
            try:
                await receive([inbound])
            except Exception as error:  # noqa: BLE001 - an edge: whatever it was, try again
                await asyncio.to_thread(
                    self._print, f"! 没存下来，正在重试（{type(error).__name__}）"
                )
                await asyncio.sleep(RETRY_SECONDS)
            else:
                return

    def _inbound(self, text: str) -> Inbound:
        paths: list[str] = []
        if text.startswith("/file "):
            text, paths = _files(text.removeprefix("/file "))
        message_id = uuid.uuid4().hex
        return Inbound(
            channel=self.name,
            chat_id=self.chat_id,
            sender_id=self.chat_id,
            external_id=message_id,
            message_id=message_id,
            sent_at=self._clock(),
            text=text,
            attachments=tuple(Attachment("file", ref=p, name=Path(p).name) for p in paths),
            album=message_id if len(paths) > 1 else None,
            sender_name=self._name,
        )

    async def send(self, out: Outgoing) -> str:
        if out.callback_id is not None and not out.text:
            return str(out.id)
        text = numbered(out)
        if out.pictures:
            text = f"[{len(out.pictures)} 张图片]\n{text}"
        for file in out.files:
            text = f"[{await asyncio.to_thread(_saved, file)}]\n{text}"
        mark = "✎" if out.edits else "»"
        body = text.replace("\n", f"\n{' ' * 2}")
        await asyncio.to_thread(self._print, f"{mark} {body}")
        return str(out.id)

    def _print(self, text: str) -> None:
        print(text, file=self._out, flush=True)

    async def fetch(self, ref: str, max_bytes: int) -> bytes:
        def load() -> bytes:
            path = Path(ref).expanduser()
            try:
                if path.stat().st_size > max_bytes:
                    raise FileProblem("too_big")
                return path.read_bytes()
            except OSError as error:
                raise FileProblem("gone") from error

        return await asyncio.to_thread(load)

    def serves(self, chat_id: str) -> bool:
        return chat_id == self.chat_id

    async def close(self) -> None:
        return


def _saved(file: OutFile) -> str:
    """A file for the person at the terminal lies where they are; says where."""
    assert file.path is not None
    return str(shutil.copyfile(file.path, Path.cwd() / file.name))


def _files(rest: str) -> tuple[str, list[str]]:
    """(caption, paths) of "a.png b.png -- caption"."""
    names, _, caption = rest.partition(" -- ")
    try:
        return caption.strip(), shlex.split(names)
    except ValueError:  # an unpaired quote
        return caption.strip(), names.split()
