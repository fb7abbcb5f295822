"""Original bytes, once each, under a name that nobody outside can choose."""

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from storage.evidence_files import EvidenceFiles


@pytest.fixture
def files(tmp_path: Path) -> EvidenceFiles:
    return EvidenceFiles(tmp_path / "evidence")


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\x00", b"x" * 3_000_000])
def test_bytes_come_back_as_they_were(files: EvidenceFiles, data: bytes) -> None:
    sha256 = files.keep(data)
    assert (sha256, files.read(sha256)) == (hashlib.sha256(data).hexdigest(), data)


def test_the_same_bytes_are_one_file_also_when_kept_at_once(
    files: EvidenceFiles, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(8) as threads:
        names = set(threads.map(files.keep, [b"the same"] * 32))
    assert len(names) == 1
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == list(names)


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "",
        "AB" * 32,
        "ab" * 31,
        "ab" * 32 + "\n",
        "ab" * 31 + "/.",
        "\x00" * 64,
    ],
)
def test_any_other_name_is_refused(files: EvidenceFiles, name: str) -> None:
    for ask in (files.path, files.read, files.exists):
        with pytest.raises(ValueError, match="64 hex digits"):
            ask(name)


def test_what_is_not_there_is_not_there(files: EvidenceFiles) -> None:
    assert not files.exists("ab" * 32)
    with pytest.raises(FileNotFoundError):
        files.read("ab" * 32)


def test_changed_bytes_are_noticed(files: EvidenceFiles) -> None:
    sha256 = files.keep(b"10.00")
    files.path(sha256).write_bytes(b"99.00")
    with pytest.raises(ValueError, match="does not match"):
        files.read(sha256)


def test_a_failed_write_leaves_nothing_behind(files: EvidenceFiles, tmp_path: Path) -> None:
    sha256 = hashlib.sha256(b"new").hexdigest()
    files.path(sha256).mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        files.keep(b"new")
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []
