"""Making a case file: read, drawn by a process of its own, sealed; beside the conversations.

A message that carries a case names it ("1024:buyer"); it is made when the outbox sends it, so a
crash loses nothing, and a second copy of the same case is the same to the byte.
"""

import asyncio
import json
import re
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

import structlog

from bot.casefile.copies import Audience, CasePicture
from bot.casefile.pages import as_text
from bot.casefile.record import CaseRecord, case_record
from bot.casefile.sealed import Entry, text_entries, write_case
from bot.channels import OutFile, Outgoing, TryLater, linked
from bot.context import Context
from bot.drawing import NotDrawn, drawn_by
from storage.evidence_files import EvidenceFiles
from storage.reading import reading
from storage.vault import Vault

log = structlog.get_logger(__name__)

TURN_SECONDS = 20.0  # with the time of drawing below the lease of the outbox
SENT_BYTES = 45_000_000  # Telegram takes 50 MB from a bot; beyond it pictures are made smaller
SMALL_BYTES = 600_000  # what a picture made smaller takes at most, about
_REF = re.compile(r"([1-9][0-9]{0,8}):(buyer|staff)")


class NoCase(LookupError):
    """There is no such ticket."""


@dataclass(frozen=True, slots=True)
class Made:
    """Where the ZIP lies, and the PDF when it could be drawn."""

    record: CaseRecord
    zip: Path
    pdf: Path | None


def case_ref(number: int, audience: Audience) -> str:
    """What a message names a case file by."""
    return f"{number}:{audience}"


def case_of(ref: str) -> tuple[int, Audience] | None:
    """(number, audience) of such a name."""
    match = _REF.fullmatch(ref)
    if match is None:
        return None
    return int(match.group(1)), "buyer" if match.group(2) == "buyer" else "staff"


class CaseFiles:
    """Makes case files from the database at `url`, one at a time; they lie in `folder` while
    they are sent. `link` gives the public address of a file, where the shop has one."""

    def __init__(
        self,
        url: str,
        vault: Vault,
        files: EvidenceFiles,
        folder: Path,
        context: Callable[[], Context],
        link: Callable[[str, str], str] | None = None,
    ) -> None:
        self._url = url
        self._vault = vault
        self.evidence = files
        self.folder = folder
        self._context = context
        self._link = link
        self._turn = asyncio.Semaphore(1)

    def tidy(self) -> None:
        """Drop what a process that was killed left; only while no other one is at work."""
        shutil.rmtree(self.folder, ignore_errors=True)

    @asynccontextmanager
    async def ready(
        self, out: Outgoing, refs: tuple[str, ...], how: Literal["sent", "linked", "none"]
    ) -> AsyncIterator[Outgoing]:
        """`out` with the files that `refs` name, as its channel takes them: on disk for as long
        as they are being sent, as links that make them, or as words where to get them."""
        if not refs:
            yield out
        elif how == "linked":
            yield replace(out, files=linked(refs))
        elif how == "none":
            yield replace(out, text=f"{out.text}\n{self._elsewhere(refs)}")
        else:
            # A second try finds the same paths, so that the sender knows what it sent already.
            folder = self.folder / f"out-{out.id}"
            try:
                yield replace(out, files=await self._to_send(refs, folder))
            finally:
                await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)

    async def _to_send(self, refs: tuple[str, ...], folder: Path) -> tuple[OutFile, ...]:
        found: list[OutFile] = []
        for ref in refs:
            made = await self.make(ref, folder / ref.partition(":")[0], limit=SENT_BYTES)
            both = [path for path in (made.pdf, made.zip) if path is not None]
            found += [OutFile(path.name, ref, path) for path in both]
        return tuple(found)

    def _elsewhere(self, refs: tuple[str, ...]) -> str:
        context = self._context()
        if self._link is None:
            return context.say("casefile.nowhere")
        urls = [self._link(file.ref, file.name) for file in linked(refs)]
        return context.say("casefile.elsewhere", url="  ".join(urls))

    async def make(self, ref: str, folder: Path, *, limit: int | None = None) -> Made:
        """The case file in `folder`. Above `limit` bytes the largest pictures are made smaller.

        NoCase when the ticket is not there, StorageError when the database is not, TryLater
        when many wait.
        """
        named = case_of(ref)
        if named is None:
            raise NoCase(ref)
        try:
            async with asyncio.timeout(TURN_SECONDS):
                await self._turn.acquire()
        except TimeoutError:
            raise TryLater(5.0, patient=True, reason="other case files are being made") from None
        try:
            record = await asyncio.to_thread(self._read, *named)
            if record is None:
                raise NoCase(ref)
            await asyncio.to_thread(_emptied, folder)
            return await self._made(record, folder, limit)
        finally:
            self._turn.release()

    def _read(self, number: int, audience: Audience) -> CaseRecord | None:
        with reading(self._url, self._vault) as work:
            return case_record(work, self._context(), number, audience)

    async def _made(self, record: CaseRecord, folder: Path, limit: int | None) -> Made:
        sizes = await asyncio.to_thread(_sizes, self.evidence, record)
        small = _too_many(sizes, limit)
        pages = _told(record, sizes, small)
        drawn, lost = await self._drawn(record, pages, folder, small)
        name = f"case-{record.number}"
        pdf = folder / f"{name}.pdf"
        if drawn:
            (folder / "case.pdf").replace(pdf)
        entries = [Entry("case.pdf", pdf)] if drawn else []
        entries += text_entries(record, as_text(pages))
        kept = []
        for picture in record.pictures:
            entry, became = self._picture(picture, folder, sizes, picture.sha256 in small, lost)
            entries += [entry] if entry is not None else []
            kept.append(became)
        target = folder / f"{name}.zip"
        digest = self._vault.digest
        await asyncio.to_thread(write_case, record, entries, kept, digest, target)
        return Made(record, target, pdf if drawn else None)

    def _picture(
        self,
        picture: CasePicture,
        folder: Path,
        sizes: dict[str, int],
        small: bool,
        lost: list[int],
    ) -> tuple[Entry | None, dict[str, Any]]:
        """What goes into the ZIP, and what the manifest says of the original."""
        became: dict[str, Any] = {"n": picture.n, "original_sha256": picture.sha256}
        if picture.left_out or picture.sha256 not in sizes:
            return None, {**became, "left_out": picture.left_out or "lost"}
        if small and not picture.cover and picture.n in lost:
            return None, {**became, "left_out": "too_big"}
        if not picture.cover and not small:
            path = self.evidence.path(picture.sha256)
            return Entry(picture.name, path), {**became, "name": picture.name}
        copy = folder / Path(_name(picture, small=small)).name
        if not copy.is_file():
            return None, {**became, "left_out": "hidden"}
        how = "covered" if picture.cover else "smaller"
        name = _name(picture, small=small)
        return Entry(name, copy), {**became, "name": name, how: True}

    async def _drawn(
        self, record: CaseRecord, pages: dict[str, Any], folder: Path, small: frozenset[str]
    ) -> tuple[bool, list[int]]:
        """Whether there is a PDF, and the numbers of pictures that could not be read. Without
        one the case file is whole all the same: timeline.txt says everything."""
        job = {
            "pages": pages,
            "as_of": record.as_of.isoformat(),
            "out": str(folder),
            "pictures": [
                {
                    "n": picture.n,
                    "path": str(self.evidence.path(picture.sha256)),
                    "name": _name(picture, small=picture.sha256 in small),
                    "cover": picture.cover,
                    "small": picture.sha256 in small,
                }
                for picture in record.pictures
                if not picture.left_out
            ],
        }
        try:
            said = await drawn_by("bot.casefile.pdf", job)
        except NotDrawn as problem:
            log.warning("case.not_drawn", ticket=record.number, reason=str(problem))
            return False, [picture.n for picture in record.pictures]
        lost: list[int] = json.loads(said)["lost"]
        return True, lost


def _emptied(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700, parents=True)


def _sizes(files: EvidenceFiles, record: CaseRecord) -> dict[str, int]:
    """Bytes of the originals that are there."""
    paths = {picture.sha256: files.path(picture.sha256) for picture in record.pictures}
    return {sha256: path.stat().st_size for sha256, path in paths.items() if path.is_file()}


def _too_many(sizes: dict[str, int], limit: int | None) -> frozenset[str]:
    """The largest originals that have to be made smaller for all to stay below the limit."""
    small: set[str] = set()
    total = sum(sizes.values()) + 2_000_000  # the pages with their previews
    for sha256, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        if limit is None or total <= limit:
            break
        small.add(sha256)
        total -= max(0, size - SMALL_BYTES)
    return frozenset(small)


def _told(record: CaseRecord, sizes: dict[str, int], small: frozenset[str]) -> dict[str, Any]:
    """The pages, with a word at each picture that is not there as it came."""
    pages = deepcopy(record.pages)
    shown = [s["pictures"] for s in pages["sections"] if s["kind"] == "pictures"]
    for picture, place in zip(record.pictures, shown[0] if shown else (), strict=False):
        if picture.left_out:
            continue
        if picture.sha256 not in sizes:
            place["caption"].insert(0, pages["words"]["lost"])
        elif picture.sha256 in small and not picture.cover:
            place["caption"].insert(0, pages["words"]["smaller"])
    return pages


def _name(picture: CasePicture, *, small: bool) -> str:
    """Of its entry: a copy that was made smaller is a JPEG."""
    if small and not picture.cover:
        return f"{picture.name.rpartition('.')[0]}.jpg"
    return picture.name
