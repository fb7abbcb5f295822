"""Files that are complete when they appear and still there after a power cut."""

import os
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_beside(path: Path, data: bytes) -> Path:
    """Write `data` to a new hidden file beside `path`, flushed to disk, readable by us only."""
    temp = path.with_name(f".{path.name[:12]}.{os.urandom(8).hex()}")
    try:
        with os.fdopen(os.open(temp, _NEW, 0o600), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        temp.unlink(missing_ok=True)
        raise
    return temp


def sync_directory(directory: Path) -> None:
    """Make a new name durable. Windows cannot open directories; NTFS journals names itself."""
    if os.name != "nt":
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
