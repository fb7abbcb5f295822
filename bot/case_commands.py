"""What `kadesk tickets verify`, `file` and `verify-file` do."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import typer

from bot.app import data_dir, database_url, open_vault
from bot.commands import fail, mendable, settings_of
from storage.evidence_files import EvidenceFiles
from storage.reading import reading
from storage.work import Work
from storage.work_audit import AuditFault

_WORDS = {
    "changed": "被改过 · changed",
    "missing": "不见了 · missing",
    "unsealed": "封印不对：不是本店写下的 · not sealed by this shop",
    "unreadable": "读不出来 · unreadable",
    "stray": "不属于任何工单 · belongs to no ticket",
    "file_missing": "图片文件不见了 · the picture's file is missing",
    "file_changed": "图片文件被改过 · the picture's file was changed",
}


def verify(config: Path | None, number: int | None) -> None:
    """Check one ticket or all, and their pictures on disk; exit code 1 when something was
    changed."""
    settings = settings_of(config)
    files = EvidenceFiles(data_dir(settings) / "evidence")
    checked, faults = 0, 0
    with mendable(), reading(database_url(settings), open_vault(settings)) as work:
        numbers = work.audited_tickets()
        if number is not None and number not in numbers:
            fail(f"#{number}: 没有这张工单 · no such ticket")
        for one in numbers if number is None else [number]:
            checked += 1
            for fault in (*work.audit(one), *_files_of(work, files, one)):
                faults += 1
                _say(fault)
        for fault in work.strays() if number is None else ():
            faults += 1
            _say(fault)
    if faults:
        raise typer.Exit(1)
    typer.echo(f"{checked} 张工单的记录和凭证都没有被改过 · {checked} tickets untouched")


def _say(fault: AuditFault) -> None:
    place = f"#{fault.ticket} " if fault.ticket else ""
    typer.echo(f"✗ {place}{fault.where}：{_WORDS[fault.what]}", err=True)


def _files_of(work: Work, files: EvidenceFiles, number: int) -> Iterator[AuditFault]:
    try:
        evidence = work.evidence(number)
    except ValueError:
        return  # said already: the row itself was changed
    for id, item in evidence:
        try:
            with files.path(item.sha256).open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except (OSError, ValueError):
            yield AuditFault(number, f"evidence {id}", "file_missing")
            continue
        if found != item.sha256:
            yield AuditFault(number, f"evidence {id}", "file_changed")
