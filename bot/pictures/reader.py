"""Looking at pictures without waiting for them: the front of the one killable worker process.

The desk never decodes a foreign picture. The worker is started by the first one, restarted after
`pictures_per_worker`, a hang or a crash, and ended when nothing came for `idle_seconds`. Without
the `ocr` extra it still sniffs, sizes and looks for editor traces, and reports are not `checked`.
"""

import asyncio
import json
import os
import struct
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path

from dialogs.images import MAX_BYTES
from dialogs.pictures.codec import from_json
from dialogs.pictures.reading import PictureReport

CHECK_SECONDS = 0.1
FAIR_SHARE = 0.6  # of one core; with less a picture that takes too long is not to blame
_ANSWER_LIMIT = 4_000_000  # bytes; a page full of print gives about 60,000


class _Busy(Exception):
    """Others were at work: the picture may well be read another time."""


class _Stalled(Exception):
    """The worker lives but does nothing."""


def ocr_installed() -> bool:
    """Whether pictures can be read here (`kadesk check` says so). Imports nothing."""
    return all(find_spec(name) is not None for name in ("rapidocr", "onnxruntime", "cv2"))


class PictureReader:
    """Reads pictures one after another, in the order of asking; any number may wait."""

    def __init__(
        self,
        *,
        threads: int = 2,
        picture_seconds: float = 7.5,
        stall_seconds: float = 2.0,
        patience: float = 1.2,
        idle_seconds: float = 300.0,
        pictures_per_worker: int = 150,
        command: Sequence[str] = (sys.executable, "-m", "bot.pictures.ocr_worker"),
    ) -> None:
        """`picture_seconds`: a picture that takes longer ends its worker, start-up excluded;
        `stall_seconds` without any use of the CPU do too, even on a machine that is very busy.
        There a picture gets `patience` times as long before it is given up as "busy".
        """
        self._threads = threads
        self._picture_seconds = picture_seconds
        self._stall_seconds = stall_seconds
        self._patience = patience
        self._idle_seconds = idle_seconds
        self._pictures_per_worker = pictures_per_worker
        self._command = tuple(command)
        self._turn = asyncio.Lock()
        self._worker: asyncio.subprocess.Process | None = None
        self._looked_at = 0
        self._idle: asyncio.TimerHandle | None = None
        self._ending: set[asyncio.Task[None]] = set()

    @property
    def pid(self) -> int | None:
        """The worker's process id while one runs."""
        return self._worker.pid if self._worker and self._worker.returncode is None else None

    async def look(self, source: bytes | Path) -> PictureReport:
        """What a picture shows. Never raises for what is in the file: see `problem`.

        All problems are final but "worker_failed" (no worker could be started) and "busy" (the
        machine was): try those again.
        """
        if isinstance(source, Path):
            data = await asyncio.to_thread(_read, source)
        else:
            data = _usable(len(source)) or source
        if isinstance(data, str):
            return PictureReport(checked=False, problem=data)
        async with self._turn:
            if self._idle:
                self._idle.cancel()
            try:
                return await self._look(data)
            finally:
                loop = asyncio.get_running_loop()
                self._idle = loop.call_later(self._idle_seconds, self._end_idle)

    async def _look(self, data: bytes) -> PictureReport:
        problem = ""
        for _ in range(2):  # a worker that died of another picture must not cost this one
            try:
                problem = "worker_failed"
                worker = await self._running()
                problem = "broken"
                return await self._watched(worker, data)
            except _Stalled:
                await self._kill()
                problem = "too_slow"
            except _Busy:
                await self._kill()
                return PictureReport(checked=False, problem="busy")
            except TimeoutError:
                await self._kill()
                if problem == "broken":
                    return PictureReport(checked=False, problem="too_slow")
            except (OSError, EOFError, ValueError, KeyError, TypeError, struct.error):
                await self._kill()
            except asyncio.CancelledError:  # in the middle: the pipe is out of step
                await self._kill()
                raise
        return PictureReport(checked=False, problem=problem)

    async def _watched(self, worker: asyncio.subprocess.Process, data: bytes) -> PictureReport:
        """As _ask; raises TimeoutError when the picture takes too long, _Busy when the machine
        was too busy to give the worker its share, and _Stalled, long before that, when the
        worker stands still.
        """
        loop = asyncio.get_running_loop()
        asking = loop.create_task(self._ask(worker, data))
        start = moved = loop.time()
        begin = spent = _cpu_seconds(worker.pid)
        limit = self._picture_seconds
        try:
            while not (await asyncio.wait([asking], timeout=CHECK_SECONDS))[0]:
                before, spent, now = spent, _cpu_seconds(worker.pid), loop.time()
                moved = now if spent is None or spent != before else moved
                if now - moved > self._stall_seconds:
                    raise _Stalled
                used = limit if spent is None or begin is None else spent - begin
                if now - start > limit and used > FAIR_SHARE * limit:
                    raise TimeoutError
                if now - start > self._patience * limit:
                    raise _Busy
            return asking.result()
        finally:
            asking.cancel()

    async def _running(self) -> asyncio.subprocess.Process:
        if self._worker and self._looked_at >= self._pictures_per_worker:
            await self._kill()  # its memory has grown to a plateau of many different sizes
        if self._worker is None or self._worker.returncode is not None:
            self._looked_at = 0
            self._worker = await asyncio.create_subprocess_exec(
                *self._command,
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,  # libraries print what pictures contain
                env=_environment(self._threads, 0.8 * self._picture_seconds),
                limit=_ANSWER_LIMIT,
            )
            async with asyncio.timeout(5 * self._picture_seconds):
                await self._ask(self._worker, b"")  # interpreter and models are up
        return self._worker

    async def _ask(self, worker: asyncio.subprocess.Process, data: bytes) -> PictureReport:
        if worker.stdin is None or worker.stdout is None:
            raise OSError("the worker has no pipes")
        worker.stdin.write(struct.pack(">IB", len(data) + 1, 1))
        worker.stdin.write(data)
        await worker.stdin.drain()
        (size,) = struct.unpack(">I", await worker.stdout.readexactly(4))
        if size > _ANSWER_LIMIT:
            raise ValueError("the worker answered too much")
        answer = await worker.stdout.readexactly(size)
        self._looked_at += 1
        return from_json(json.loads(answer))

    def _end_idle(self) -> None:
        if not self._turn.locked():
            task = asyncio.get_running_loop().create_task(self._kill())
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)

    async def _kill(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        if worker.returncode is None:
            with suppress(ProcessLookupError):
                worker.kill()
        await worker.wait()
        if worker.stdin:
            worker.stdin.close()
        # reading to the end lets the transport close its pipes
        if worker.stdout:
            with suppress(OSError):
                await worker.stdout.read()

    async def close(self) -> None:
        """End the worker; safe to call twice."""
        if self._idle:
            self._idle.cancel()
        await self._kill()


def _cpu_seconds(pid: int) -> float | None:
    """CPU time a process has used, to a tick of 10 ms; None where /proc does not tell."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("ascii")
    except (OSError, UnicodeDecodeError):
        return None
    fields = stat.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100  # utime, stime in ticks: proc(5)


def _read(path: Path) -> bytes | str:
    """The file, or the problem with it."""
    try:
        return _usable(path.stat().st_size) or path.read_bytes()
    except OSError:
        return "gone"


def _usable(size: int) -> str:
    """The problem with a file of `size` bytes; "" for none."""
    return "not_a_picture" if size == 0 else "too_big" if size > MAX_BYTES else ""


def _environment(threads: int, read_seconds: float) -> dict[str, str]:
    """The worker needs no secret of ours; only what an interpreter needs to start."""
    keep = ("PATH", "LANG", "LC_ALL", "SYSTEMROOT", "TEMP", "TMP", "TMPDIR", "VIRTUAL_ENV")
    root = Path(__file__).resolve().parent.parent.parent
    return {
        **{name: os.environ[name] for name in keep if name in os.environ},
        "PYTHONPATH": str(root),
        "PYTHONDONTWRITEBYTECODE": "1",
        "KADESK_OCR_THREADS": str(threads),
        "KADESK_OCR_SECONDS": f"{read_seconds:g}",  # then no further try is begun
        "OMP_NUM_THREADS": str(threads),
        "MALLOC_ARENA_MAX": "2",  # freed memory of odd sizes goes back sooner
    }
