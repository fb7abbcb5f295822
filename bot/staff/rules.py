"""/reload and /rules: what staff say about the rule book itself."""

from dataclasses import replace
from pathlib import PurePath

from bot.config.file import fault_line
from bot.rulebook import Reloaded
from bot.staff.turn import Answer, Turn
from dialogs.rule_prompts import rules_lines
from rules.ticket import Ticket

SHOWN = 20  # faults or changes of one answer


def reload(turn: Turn, _: Ticket | None, args: str) -> Answer:
    """Read the config file again; a bad one changes nothing and its faults are listed."""
    book = turn.ctx.rulebook
    if book is None or not book.has_file:
        return Answer(turn.ctx.say("staff.reload_none"))
    return Answer("\n".join(_words(turn, book.reload(turn.work, turn.now))))


def _words(turn: Turn, done: Reloaded) -> list[str]:
    ctx = turn.ctx
    if done.faults:
        head = ctx.say("staff.reload_refused", count=len(done.faults), version=done.version)
        faults = [replace(f, source=PurePath(f.source).name) for f in done.faults[:SHOWN]]
        more = len(done.faults) - len(faults)
        lines = [head, *(f"· {fault_line(fault)}" for fault in faults)]
        return [*lines, ctx.say("staff.reload_more", count=more)] if more else lines
    key = "staff.reloaded" if done.changed else "staff.reloaded_same"
    lines = [ctx.say(key, version=done.version)]
    lines += [
        f"· {change.en if ctx.lang == 'en' else change.zh}" for change in done.changed[:SHOWN]
    ]
    if len(done.changed) > SHOWN:
        lines.append(ctx.say("staff.reload_more", count=len(done.changed) - SHOWN))
    if done.words:
        lines.append(ctx.say("staff.reload_words"))
    if done.waiting:
        lines.append(ctx.say("staff.reload_waiting", keys="、".join(done.waiting)))
    return lines


def rules(turn: Turn, _: Ticket | None, args: str) -> Answer:
    """The rule book as buyers read it, with its version and since when it is in force."""
    ctx = turn.ctx
    lines = [ctx.wording.line(line, ctx.lang) for line in rules_lines(ctx.policy)]
    uses = turn.work.rule_uses(1)
    since = ctx.at(uses[0].since, turn.now) if uses else "-"
    lines.append(ctx.say("staff.rules_version", version=ctx.policy.version, since=since))
    return Answer("\n".join(lines))
