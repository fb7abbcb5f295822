"""A shop as its owner runs it: a config file and `kadesk run` as a process of its own."""

import asyncio
import json
import os
import signal
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from tests.databases import fresh_sqlite
from tests.kadesk_process import KadeskProcess

TOKEN = "123456:test-token"
STAFF_CHAT = -100777
ADMIN, AGENT = 5001, 5002
START_SECONDS = 60.0  # on a busy machine


def free_port() -> int:
    """A port that was free a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Shop:
    """`async with Shop(folder, api_base)`: the desk runs; `restart(hard=True)` kills it first."""

    def __init__(
        self,
        folder: Path,
        api_base: str = "",
        *,
        token: str = TOKEN,
        database: str = "",
        reads_pictures: bool = False,
        extra: str = "",
    ) -> None:
        self.folder = folder
        self.port = free_port()
        self.database = database
        self.config = folder / "config.toml"
        telegram = (
            f'[telegram]\ntoken = "{token}"\napi_base = "{api_base}"\n'
            f'staff_chat = "{STAFF_CHAT}"\n'
            if api_base
            else ""
        )
        self.config.write_text(
            f'[desk]\ndata_dir = "data"\ndatabase = "{database}"\n[web]\nport = {self.port}\n{telegram}'
            f"[evidence]\nread_pictures = {str(reads_pictures).lower()}\n"
            f'[staff]\nadmins = ["telegram:{ADMIN}"]\nagents = ["telegram:{AGENT}"]\n{extra}',
            "utf-8",
        )
        self.process: KadeskProcess | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> "Shop":
        try:
            await self.start()
        except BaseException:
            await self.stop(hard=True)  # nobody else would end it
            raise
        return self

    async def __aexit__(self, *exc: object) -> None:
        await self.stop()

    @asynccontextmanager
    async def demo(self) -> AsyncIterator["Shop"]:
        """`kadesk demo` on this shop's data folder and port."""
        words = ("demo", "--port", str(self.port), "--data-dir", str(self.folder / "data"))
        await self.start({"KADESK_EVIDENCE__READ_PICTURES": "false"}, words)
        try:
            yield self
        finally:
            await self.stop()

    async def start(
        self, environ: Mapping[str, str] | None = None, words: Sequence[str] = ("run",)
    ) -> None:
        """Start and wait until the web port answers."""
        log = self.folder / "kadesk.log"
        data = self.folder / "data"
        if words == ("run",) and not self.database and not data.exists():
            fresh_sqlite(data)  # the demo and the terminal begin with nothing
        self.process = self._kadesk(words, environ or {})
        await self.process.start(log, log)
        async with asyncio.timeout(START_SECONDS):
            while not await self._answers():
                if self.process.returncode is not None:
                    raise AssertionError(f"kadesk {words[0]} ended: {self.log()[-2000:]}")
                await asyncio.sleep(0.05)

    async def _answers(self) -> bool:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
        except OSError:
            return False
        writer.close()
        return True

    async def stop(self, *, hard: bool = False) -> int:
        """SIGTERM, or SIGKILL when `hard`; the exit status."""
        if self.process is None:
            return 0
        process, self.process = self.process, None
        if process.returncode is None:
            process.send_signal(signal.SIGKILL if hard else signal.SIGTERM)
        async with asyncio.timeout(20):
            return await process.wait()

    async def restart(self, *, hard: bool = True) -> None:
        await self.stop(hard=hard)
        await self.start()

    def log(self) -> str:
        return (self.folder / "kadesk.log").read_text("utf-8", "replace")

    def command(self, *words: str) -> list[str]:
        """For a process from the installed script."""
        kadesk = Path(sys.executable).with_name("kadesk")
        return [str(kadesk), "--config", str(self.config), *words]

    def _kadesk(self, words: Sequence[str], environ: Mapping[str, str]) -> KadeskProcess:
        options = ("--config", str(self.config))
        return KadeskProcess((*options, *words), self.folder, {**os.environ, **environ})

    async def runs(self, *words: str, stdin: str = "") -> tuple[int, str, str]:
        """A kadesk subcommand on this shop: (exit code, stdout, stderr)."""
        with tempfile.TemporaryDirectory() as folder:
            asked, out, err = (Path(folder, name) for name in ("in", "out", "err"))
            asked.write_text(stdin, "utf-8")
            process = await self._kadesk(words, {}).start(out, err, asked)
            code = await asyncio.wait_for(process.wait(), 60)
            return code, out.read_text("utf-8"), err.read_text("utf-8")

    async def exported(self) -> list[dict[str, Any]]:
        """All tickets, as `kadesk tickets export` gives them."""
        code, out, err = await self.runs("tickets", "export", "--format", "jsonl")
        assert code == 0, err
        return [json.loads(line) for line in out.splitlines()]
