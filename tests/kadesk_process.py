"""`kadesk` as a process of its own, forked from one that has imported it already.

As real as one from a shell: its own memory, files and signals, and SIGKILL ends it. It only
starts two seconds of computing sooner. `OnTerminal` starts the installed script itself.
"""

import asyncio
import multiprocessing
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

NOTHING = Path(os.devnull)
_forks = multiprocessing.get_context("forkserver")  # one server for each process of pytest
_forks.set_forkserver_preload(
    [
        *("bot.__main__", "bot.cli.commands", "bot.serve", "bot.staff.menus"),
        *("bot.channels.telegram_ptb", "bot.channels.onebot_door"),
        *("bot.web.http", "bot.web.api.app", "bot.web.desk.console", "bot.web.page_words"),
        *("storage.migrate", "alembic.command", "uvicorn.protocols.http.h11_impl"),
    ]
)


class KadeskProcess:
    """The part of asyncio's subprocess that a shop needs; its streams are files."""

    def __init__(self, words: Sequence[str], folder: Path, environ: Mapping[str, str]) -> None:
        self._words, self._folder, self._environ = list(words), folder, dict(environ)

    async def start(self, stdout: Path, stderr: Path, stdin: Path = NOTHING) -> "KadeskProcess":
        self._process = _forks.Process(
            target=_run,
            args=(self._words, self._folder, self._environ, (stdin, stdout, stderr)),
            daemon=True,  # a forgotten one ends with pytest
        )
        await asyncio.to_thread(self._process.start)  # the first one waits for the imports
        return self

    @property
    def returncode(self) -> int | None:
        """None while it runs; the signal's number below zero when one ended it."""
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        if self._process.pid is not None and self.returncode is None:
            os.kill(self._process.pid, number)

    async def wait(self) -> int:
        """Until it has ended: its exit status."""
        ended, loop = asyncio.Event(), asyncio.get_running_loop()
        loop.add_reader(self._process.sentinel, ended.set)
        try:
            await ended.wait()
        finally:
            loop.remove_reader(self._process.sentinel)
        assert self.returncode is not None
        return self.returncode


def _run(
    words: Sequence[str], folder: Path, environ: Mapping[str, str], streams: Sequence[Path]
) -> None:
    """In the child: what a shell and the script `kadesk` would do."""
    for number, path in enumerate(streams):
        stream = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(stream, number)
        os.close(stream)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - a descriptor
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environ)
    sys.argv = ["kadesk", *words]
    from bot.__main__ import main

    main()
