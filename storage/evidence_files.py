"""The original bytes of every picture, once each, named by their SHA-256 and nothing else."""

import hashlib
import re
from datetime import datetime, timedelta
from pathlib import Path

from storage.durable import sync_directory, write_beside

_SHA256 = re.compile(r"[0-9a-f]{64}")
# What was just sent again may belong to a message that is not committed yet.
DROP_AFTER = timedelta(hours=1)


class EvidenceFiles:
    """A directory of files in 256 shards. What `keep` returned survives a power cut."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def beside(self, name: str) -> "EvidenceFiles":
        """Another directory like this one, next to it."""
        return EvidenceFiles(self._root.with_name(name))

    def drop_older(self, before: datetime) -> int:
        """Delete what was last written before that time; how many files it was."""
        old = [
            path for path in self._root.glob("??/*") if path.stat().st_mtime < before.timestamp()
        ]
        for path in old:
            path.unlink(missing_ok=True)
        return len(old)

    def keep(self, data: bytes) -> str:
        """Store `data` durably and return its SHA-256 in hex; the same bytes are kept once."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self.path(sha256)
        if not path.parent.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            sync_directory(self._root)
        if self.exists(sha256):
            path.touch()  # wanted again: `drop` leaves it alone
        else:
            temp = write_beside(path, data)
            try:
                temp.replace(path)
            finally:
                temp.unlink(missing_ok=True)
        sync_directory(path.parent)  # also when another process has just put it there
        return sha256

    def drop(self, sha256: str, now: datetime) -> bool:
        """Delete the bytes for good; False when they were kept anew within DROP_AFTER."""
        path = self.path(sha256)
        try:
            if path.stat().st_mtime > (now - DROP_AFTER).timestamp():
                return False
            path.unlink()
        except FileNotFoundError:
            pass
        return True

    def path(self, sha256: str) -> Path:
        """Where the bytes lie. ValueError unless `sha256` is 64 lower-case hex digits."""
        if not _SHA256.fullmatch(sha256):
            raise ValueError("evidence is named by 64 hex digits")
        return self._root / sha256[:2] / sha256

    def read(self, sha256: str) -> bytes:
        """The bytes; FileNotFoundError when there are none, ValueError when they were changed."""
        data = self.path(sha256).read_bytes()
        if hashlib.sha256(data).hexdigest() != sha256:
            raise ValueError(f"evidence {sha256[:12]} does not match its name any more")
        return data

    def exists(self, sha256: str) -> bool:
        return self.path(sha256).is_file()
