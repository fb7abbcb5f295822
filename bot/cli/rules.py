"""What `kadesk rules …` does: check, show, diff."""

import os
import sys
from datetime import timedelta
from pathlib import Path

import typer

from bot.app import Clock, load_wording, open_vault
from bot.cli.commands import config_file, fail, mendable, settings_of
from bot.config.file import ConfigFile
from bot.config.macros import texts_of
from bot.config.settings import Settings
from dialogs import prompts
from dialogs.conversation import Conversation
from dialogs.language import LANGS
from dialogs.messages import Line, Reply
from dialogs.rule_prompts import rules_lines
from rules.assess import assess
from rules.case import CASE_TYPES, CaseFacts, CaseType
from rules.lint import Remark, lint
from rules.table import Fault


def remarks_of(settings: Settings) -> tuple[Remark, ...]:
    return lint(settings.policy, texts_of(settings.macros), settings.wording)


def check(config: Path | None, file: Path | None, *, strict: bool) -> None:
    """Faults end with 1; remarks only with `strict`."""
    path = config_file(file or config)
    settings = settings_of(path)
    remarks = remarks_of(settings)
    placed = ConfigFile(path, os.environ)
    for line, remark in sorted(
        ((placed.placed(Fault(one.key, "", "")).line or 0, one) for one in remarks),
        key=lambda pair: pair[0],
    ):
        where = f"{path}:{line}: " if line else ""
        typer.echo(f"{where}{remark.key}")
        typer.echo(f"    问题 why：{remark.why} · {remark.why_en}")
        typer.echo(f"    可改成 better：{remark.example}")
    version = settings.policy.version
    if not remarks:
        typer.echo(f"规则没有问题 · the rule book is sound (version {version})")
        return
    typer.echo(
        f"可以执行，有 {len(remarks)} 条建议 · {len(remarks)} remark(s) (version {version})"
    )
    if strict:
        raise typer.Exit(1)


def show(
    config: Path | None, clock: Clock, *, as_buyer: bool, case: str, product: str, lang: str
) -> None:
    """The rule book in the buyer's words; of one case type or product what its buyer reads."""
    settings = settings_of(config)
    if lang and lang not in LANGS:
        fail(f"--lang {lang}: {' | '.join(LANGS)}", 2)
    if case and case not in CASE_TYPES:
        fail(f"--case {case}: {' | '.join(CASE_TYPES)}", 2)
    lang = lang or settings.desk.lang
    wording = load_wording(settings)
    if not case and not product:
        text, _ = wording.reply(Reply(rules_lines(settings.policy)), lang)
        typer.echo(text)
        if not as_buyer:
            typer.echo(f"规则版本 {settings.policy.version}")
        return
    for code in [code for code in CASE_TYPES if case in ("", code)]:
        lines = _read_by_buyer(settings, code, product, clock)
        typer.echo("\n".join(wording.line(line, lang) for line in lines))
        typer.echo("")


def _read_by_buyer(
    settings: Settings, code: CaseType, product: str, clock: Clock
) -> tuple[Line, ...]:
    """What the bot says to who paid just now: the rule, the evidence asked for, who answers."""
    policy, now = settings.policy, clock()
    facts = CaseFacts(case_type=code, product=product or None, occurred_at=now, precision="minute")
    verdict = assess(facts, policy, now)
    rule = policy.rule_of(facts)
    asked: tuple[Line, ...] = ()
    if verdict.missing:
        conversation = Conversation(facts, active=True, opened_at=now)
        asked, _ = prompts.ask(conversation, "evidence", verdict, policy, now)
    words = {"zh": rule.liability, "en": rule.liability_en or rule.liability}
    said = (Line("plain", {"text": words}),) if rule.liability else ()
    return (*prompts.eligibility(facts, verdict, policy, now), *said, *asked)


def diff(config: Path | None, new: Path, clock: Clock, *, days: int, as_json: bool) -> None:
    """Old: the present config; new: FILE in its place. The database is opened read-only."""
    from bot.cli import rules_diff
    from storage.reading import reading

    settings = settings_of(config)
    if not new.is_file():
        fail(f"{new}: 找不到这个文件 · no such file", 2)
    policy = settings_of(new).policy
    since = clock() - timedelta(days=days)
    with mendable():
        url = _database(settings)
        with reading(url, open_vault(settings)) as work:
            found = rules_diff.rehearse(work.filed_tickets(since), settings.policy, policy)
    if as_json:
        typer.echo(rules_diff.as_json(found, days))
        return
    for line in rules_diff.as_text(found, days):
        sys.stdout.write(line + "\n")


def _database(settings: Settings) -> str:
    """The database's URL, without making its folder."""
    path = Path(settings.desk.data_dir).expanduser() / "kadesk.sqlite"
    if not settings.desk.database and not path.is_file():
        fail(f"{path}: 还没有数据库，没有工单可比 · no database yet")
    return settings.desk.database or f"sqlite:///{path.resolve()}"
