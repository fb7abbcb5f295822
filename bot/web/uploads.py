"""Files of the web chat between their upload and their message.

A visitor may choose pictures and never send them. So uploads wait in a directory of their own,
are copied to the evidence before their message is confirmed, and go after a day.
"""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from storage.evidence_files import EvidenceFiles

KEPT_FOR = timedelta(hours=24)  # a message that names a file later is told to choose it again
EVERY_SECONDS = 3600.0


class Uploads:
    """What was uploaded, and all evidence: the files that the web chat may show and send."""

    def __init__(self, evidence: EvidenceFiles) -> None:
        self._evidence = evidence
        self._waiting = evidence.beside("uploads")

    def keep(self, data: bytes) -> str:
        """Store an upload durably and return its SHA-256; its day begins (again) now."""
        sha256 = self._waiting.keep(data)
        self._waiting.path(sha256).touch()
        return sha256

    def take(self, sha256: str) -> None:
        """An upload becomes evidence, before its message is confirmed. Raise OSError if gone."""
        if not self._evidence.exists(sha256):
            self._evidence.keep(self._waiting.read(sha256))

    def path(self, sha256: str) -> Path:
        return self._of(sha256).path(sha256)

    def read(self, sha256: str) -> bytes:
        """As EvidenceFiles.read."""
        return self._of(sha256).read(sha256)

    def exists(self, sha256: str) -> bool:
        return self._of(sha256).exists(sha256)

    def _of(self, sha256: str) -> EvidenceFiles:
        return self._evidence if self._evidence.exists(sha256) else self._waiting

    async def tidy(self, clock: Callable[[], datetime]) -> None:
        """Drop what has waited for longer than KEPT_FOR, every hour until cancelled."""
        while True:
            await asyncio.to_thread(self.drop_old, clock())
            await asyncio.sleep(EVERY_SECONDS)

    def drop_old(self, now: datetime) -> None:
        """Delete what was uploaded more than KEPT_FOR before `now` and not sent."""
        self._waiting.drop_older(now - KEPT_FOR)
