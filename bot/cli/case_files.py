"""What `kadesk tickets verify`, `file` and `verify-file` do."""

import asyncio
import hashlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from bot.app import data_dir, database_url, open_vault, rule_book
from bot.casefile.copies import Audience
from bot.cli.commands import fail, mendable, settings_of
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

_FILE_WORDS = {
    "changed": "被改过 · changed",
    "missing": "不见了 · missing",
    "added": "是后来加进去的 · added later",
    "unreadable": "读不出来 · unreadable",
    "container": "压缩包的目录或标记被改过 · the ZIP's own tables were changed",
    "chain": "经过的链条对不上 · the chain of the history is broken",
    "not_a_case_file": "不是完整的案卷文件 · not a whole case file",
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


def file(config: Path | None, number: int, out: Path, audience: Audience) -> None:
    """Write the case file; nothing is made smaller."""
    from bot.casefile.making import CaseFiles, NoCase, case_ref

    settings = settings_of(config)
    context = rule_book(settings).context
    with mendable(), TemporaryDirectory(dir=out.absolute().parent) as folder:
        files = EvidenceFiles(data_dir(settings) / "evidence")
        place = Path(folder) / "case"
        maker = CaseFiles(
            database_url(settings), open_vault(settings), files, place, lambda: context
        )
        try:
            made = asyncio.run(maker.make(case_ref(number, audience), place))
        except NoCase:
            fail(f"#{number}: 没有这张工单，或买家资料已删除 · no such ticket, or erased")
        made.zip.replace(out)
    note = "" if made.pdf else "（没有画成 PDF，见 timeline.txt · without a PDF）"
    typer.echo(f"{out}{note}")


def verify_file(config: Path | None, path: Path) -> None:
    """Exit code 1 when a byte was changed or another shop's key sealed it."""
    from bot.casefile.sealed import check_case

    settings = settings_of(config)
    if not path.is_file():
        fail(f"{path}: 找不到这个文件 · no such file")
    with mendable():
        check = check_case(path, open_vault(settings).digest)
    for name, what in check.hurt:
        typer.echo(f"✗ {name}：{_FILE_WORDS[what]}", err=True)
    if check.whole and check.ours is False:
        text = "内容完整，但不是用本店的密钥封存的 · whole, but not sealed with this shop's key"
        typer.echo(f"✗ {path.name}：{text}", err=True)
    if not check.whole or check.ours is False:
        raise typer.Exit(1)
    typer.echo(
        f"#{check.number} 的案卷完整，{check.entries} 个文件都没有被改过，由本店封存"
        f" · whole, sealed by this shop"
    )


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
