"""Pictures are looked at beside the conversation: claimed, read by the worker, compared, told.

The result goes into the inbox of its chat as a message of kind "looked", so nothing waits for it
and nothing of it is lost: a crash in between leaves the job to be claimed again.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from time import monotonic

import structlog

from bot.pictures.reader import PictureReader
from bot.pictures.staff_copy import STAFF_COPY, marked, needs_copy
from bot.worker import Worker
from dialogs.pictures.codec import from_json, to_json
from dialogs.pictures.reading import Flag, PictureReport
from dialogs.pictures.reuse import index_keys, same_picture
from storage.evidence_files import EvidenceFiles
from storage.store import Store
from storage.work import Work
from storage.work_pictures import Look

log = structlog.get_logger(__name__)

LEASE_SECONDS = 120.0  # above two time-outs of the worker and its start
IN_FLIGHT = 1  # the reader takes one after another, in the order of arrival
RETRY_SECONDS = 10.0  # when no worker could be started, or the machine was too busy
BUSY_TRIES = 5


class Looking:
    """Has every picture that was asked for looked at, in the order of arrival."""

    def __init__(
        self,
        store: Store,
        files: EvidenceFiles,
        reader: PictureReader,
        clock: Callable[[], datetime],
        owner: str,
        looked: Callable[[], None],
    ) -> None:
        self._store = store
        self._files = files
        self._reader = reader
        self._clock = clock
        self._owner = owner
        self._looked = looked  # wakes the desk
        self._worker = Worker("looking", self._claim, self._look, IN_FLIGHT)
        self.run = self._worker.run
        self.wake = self._worker.wake

    async def _claim(self, room: int) -> list[Look]:
        now = self._clock()
        return await self._store.run(
            lambda work: work.claim_looks(self._owner, now, LEASE_SECONDS, room)
        )

    async def _look(self, look: Look) -> None:
        started = monotonic()
        report = await self._reader.look(self._files.path(look.sha256))
        now = self._clock()
        busy = report.problem == "busy" and look.attempts < BUSY_TRIES
        if busy or report.problem == "worker_failed":
            await self._store.run(lambda work: work.look_later(look.id, now, RETRY_SECONDS))
            return
        report = await self._with_copy(look, report)
        await self._store.run(lambda work: self._keep(work, look, report, now))
        self._looked()
        took = round((monotonic() - started) * 1000)
        log.info("looking.done", look=look.id, kind=report.kind, checked=report.checked, ms=took)

    async def _with_copy(self, look: Look, report: PictureReport) -> PictureReport:
        """The report with the name of the copy that staff are shown, when one is needed."""
        if not needs_copy(report):
            return report
        try:
            data = await asyncio.to_thread(self._files.read, look.sha256)
            copy = await asyncio.to_thread(marked, data, report)
        except (OSError, ValueError) as error:
            log.warning("looking.no_copy", look=look.id, error=type(error).__name__)
            return report
        sha256 = await asyncio.to_thread(self._files.keep, copy)
        return replace(report, flags=(*report.flags, Flag(f"{STAFF_COPY}:{sha256}", "")))

    def _keep(self, work: Work, look: Look, report: PictureReport, now: datetime) -> None:
        keys = index_keys(report.print) if report.checked else frozenset()
        flagged = replace(report, flags=(*report.flags, *_reused(work, look, report, keys)))
        work.looked(look, to_json(flagged), keys, now)


def _reused(
    work: Work, look: Look, report: PictureReport, keys: frozenset[str]
) -> tuple[Flag, ...]:
    """The same picture in the chat of somebody else, said once and as a fact."""
    for chat, _, kept in work.pictures_like(sorted(keys), not_chat=look.chat):
        same = same_picture(report.print, from_json(kept).print)
        if same is not None:
            code = "copy_with_changes" if same.changed else "seen_elsewhere"
            return (Flag(code, f"同一张图曾出现在 {chat}"),)
    return ()
