"""The sealed ZIP of one case: written entry by entry, checked byte by byte.

    case.pdf  timeline.txt  case.json  audit.json  rules.txt  [rules.json]  README.txt
    pictures/01-payment_record-3f2a….jpg …
    manifest.json     size and SHA-256 of every entry before it, the chain's head, the shop's seal

Nothing is compressed and every date is that of the case's last event, so the same case gives the
same bytes. The ZIP's own comment is `kadesk-seal sha256:` and the SHA-256 of every byte before
those 64 digits: one flipped bit, also in the ZIP's own tables, is found by anybody. That the file
comes from this shop is told by the seal in the manifest, an HMAC with the shop's vault.
"""

import hashlib
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import IO, Any

from bot.casefile.record import CaseRecord, as_json
from storage.audit_chain import Digest, Line, chained, start

FORMAT = "kadesk case file 1"
MANIFEST = "manifest.json"
_COMMENT = b"kadesk-seal sha256:"
_CHUNK = 1 << 20
_HEX = re.compile(rb"[0-9a-f]{64}")
README = """\
工单 #{number} 案卷 · case file

case.pdf        给人看的案卷 · for people
timeline.txt    同样的内容，纯文本 · the same as text
case.json       给程序读的数据 · for programs
audit.json      逐条相连的经过 · the chained history
rules.txt       提交时适用的规则 · the rules as of filing
pictures/       图片凭证；含卡密的只有遮盖后的副本 · pictures, card keys covered
manifest.json   每个文件的大小和 SHA-256 · size and SHA-256 of every file

核对 check:  kadesk tickets verify-file case-{number}.zip
没有 kadesk without it:  sha256sum -b *  对照 manifest.json
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of the ZIP: its bytes, or where they lie."""

    name: str
    source: bytes | Path


def write_case(
    record: CaseRecord,
    entries: Iterable[Entry],
    pictures: Sequence[Mapping[str, Any]],
    digest: Digest,
    target: Path,
) -> None:
    """The ZIP of `record` at `target`, copied through a small buffer. `pictures` go into the
    manifest as they are: what became of each original."""
    date = _dos_date(record.as_of)
    listed = []
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED, strict_timestamps=True) as archive:
        for entry in entries:
            listed.append(_add(archive, entry, date))
        manifest: dict[str, Any] = {
            "format": FORMAT,
            "number": record.number,
            "audience": record.audience,
            "as_of": record.as_of.astimezone(UTC).isoformat(timespec="microseconds"),
            "head": record.audit["head"],
            "pictures": list(pictures),
            "entries": listed,
        }
        manifest["seal"] = _seal(manifest, digest)
        _add(archive, Entry(MANIFEST, as_json(manifest)), date)
        archive.comment = _COMMENT + b"0" * 64
    _close(target)


def text_entries(record: CaseRecord, text: str) -> Iterator[Entry]:
    """All entries that are not pictures and not the PDF."""
    yield Entry("timeline.txt", text.encode())
    yield Entry("case.json", as_json(record.case))
    yield Entry("audit.json", as_json(record.audit))
    for name, content in sorted(record.entries.items()):
        yield Entry(name, content.encode())
    yield Entry("README.txt", README.format(number=record.number).encode())


def _add(archive: zipfile.ZipFile, entry: Entry, date: tuple[int, ...]) -> dict[str, Any]:
    info = zipfile.ZipInfo(entry.name, (date[0], date[1], date[2], date[3], date[4], date[5]))
    info.create_system, info.external_attr = 3, 0o644 << 16
    if isinstance(entry.source, bytes):
        archive.writestr(info, entry.source)
        found = hashlib.sha256(entry.source).hexdigest()
        return {"name": entry.name, "size": len(entry.source), "sha256": found}
    info.file_size = entry.source.stat().st_size
    sha256 = hashlib.sha256()
    with entry.source.open("rb") as source, archive.open(info, "w") as copy:
        while chunk := source.read(_CHUNK):
            sha256.update(chunk)
            copy.write(chunk)
    return {"name": entry.name, "size": info.file_size, "sha256": sha256.hexdigest()}


def _seal(manifest: dict[str, Any], digest: Digest) -> str:
    unsealed = {key: value for key, value in manifest.items() if key != "seal"}
    return digest(f"case file:{as_json(unsealed).decode()}")


def _close(target: Path) -> None:
    """Put the SHA-256 of everything before it into the last 64 bytes."""
    with target.open("r+b") as file:
        size = file.seek(0, 2)
        found = _sha256(file, size - 64)
        file.seek(size - 64)
        file.write(found.encode())


def _sha256(file: IO[bytes], size: int) -> str:
    file.seek(0)
    sha256, left = hashlib.sha256(), size
    while left > 0 and (chunk := file.read(min(_CHUNK, left))):
        sha256.update(chunk)
        left -= len(chunk)
    return sha256.hexdigest()


def _dos_date(at: datetime) -> tuple[int, ...]:
    """As a ZIP keeps it: even seconds, from 1980 on; in UTC, so that no zone can change it."""
    utc = max(at.astimezone(UTC), datetime(1980, 1, 1, tzinfo=UTC))
    return (utc.year, utc.month, utc.day, utc.hour, utc.minute, utc.second // 2 * 2)


# -- checking ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class CaseCheck:
    """What became of a case file. `hurt` names entries, or the ZIP itself, with a code:
    "changed", "missing", "added", "unreadable", "container", "chain", "not_a_case_file".

    `ours`: whether this shop's key sealed it; None when that could not be looked at.
    """

    hurt: tuple[tuple[str, str], ...]
    ours: bool | None = None
    number: int = 0
    entries: int = 0

    @property
    def whole(self) -> bool:
        return not self.hurt


def check_case(path: Path, digest: Digest | None) -> CaseCheck:
    """Every byte of a case file against its seals. `digest` is the shop's vault, if at hand."""
    with path.open("rb") as file:
        whole = _closed(file)
    try:
        with zipfile.ZipFile(path) as archive:
            manifest, hurt = _manifest(archive)
            if manifest is not None:
                hurt += list(_entries_hurt(archive, manifest))
                hurt += [] if hurt else list(_chain_hurt(archive))
    except Exception:  # noqa: BLE001 - a broken ZIP raises what its decoders raise
        manifest, hurt = None, [("ZIP", "not_a_case_file" if whole is None else "container")]
    if whole is not True and not hurt:
        hurt.append(("ZIP", "container"))
    if manifest is None:
        return CaseCheck(tuple(hurt))
    ours = None if digest is None else _is_ours(manifest, digest)
    count = len(manifest["entries"])
    return CaseCheck(tuple(hurt), ours, int(manifest["number"]), count)


def _closed(file: IO[bytes]) -> bool | None:
    """Whether the last line fits everything before it; None when there is none."""
    size = file.seek(0, 2)
    if size < len(_COMMENT) + 64:
        return None
    file.seek(size - 64 - len(_COMMENT))
    tail = file.read()
    if tail[: len(_COMMENT)] != _COMMENT or not _HEX.fullmatch(tail[-64:]):
        return None
    return _sha256(file, size - 64).encode() == tail[-64:]


def _manifest(archive: zipfile.ZipFile) -> tuple[dict[str, Any] | None, list[tuple[str, str]]]:
    try:
        found = json.loads(archive.read(MANIFEST))
        listed = [(str(e["name"]), int(e["size"]), str(e["sha256"])) for e in found["entries"]]
        if found["format"] != FORMAT or not listed:
            raise ValueError(found["format"])
        int(found["number"])
    except KeyError:
        return None, [(MANIFEST, "missing")]
    except Exception:  # noqa: BLE001 - a broken ZIP raises what its decoders raise
        return None, [(MANIFEST, "unreadable")]
    return found, []


def _entries_hurt(archive: zipfile.ZipFile, manifest: dict[str, Any]) -> Iterator[tuple[str, str]]:
    listed = {entry["name"]: entry for entry in manifest["entries"]}
    present = [info.filename for info in archive.infolist()]
    for name, entry in listed.items():
        if present.count(name) != 1:
            yield name, "missing"
            continue
        sha256 = hashlib.sha256()
        try:
            with archive.open(name) as file:
                while chunk := file.read(_CHUNK):
                    sha256.update(chunk)
        except Exception:  # noqa: BLE001 - a broken ZIP raises what its decoders raise
            yield name, "changed"
            continue
        if sha256.hexdigest() != entry["sha256"]:
            yield name, "changed"
    for name in present:
        if name not in listed and name != MANIFEST:
            yield name, "added"


def _chain_hurt(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The history of a shop's copy, recomputed from what it says."""
    audit = json.loads(archive.read("audit.json"))
    if "filed" not in audit:
        return  # a buyer's copy has seals only
    filed = {**audit["filed"], "created_at": _time(audit["filed"]["created_at"])}
    hash = start(audit["ticket"], **filed)
    for seq, entry in enumerate(audit["lines"], 1):
        words = {name: entry[name] for name in Line.__slots__}
        line = Line(**{**words, "at": _time(entry["at"])})
        hash = chained(hash, line.digest())
        if entry["hash"] != hash or line.seq != seq:
            yield f"audit.json {seq}", "chain"
            return
    if audit["head"]["hash"] != hash:
        yield "audit.json", "chain"


def _time(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _is_ours(manifest: dict[str, Any], digest: Digest) -> bool:
    return bool(manifest.get("seal") == _seal(manifest, digest))
