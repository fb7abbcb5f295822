"""我的资料: a buyer sees what is held of them and asks for its erasure; the owner has it erased.

Nothing goes while a case runs. A wish is a row: staff hear of it at once and again when the time
for an answer is over. What the shop need not keep any longer goes by itself.
"""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.context import Buttons, Context
from bot.people import lang_in, typed
from bot.tickets.cards import cut
from bot.tickets.change import buyer_chat, card_name, refresh_card, tell_staff
from dialogs.commands import command_in
from dialogs.messages import Inbound
from rules.lifecycle import OPEN
from rules.ticket import TicketEvent
from storage.evidence_files import EvidenceFiles
from storage.rows import REPLY, Post
from storage.work import Work
from storage.work_forget import Erasure

_PRESS = re.compile(r"b:mine:(ask|yes|no|drop)")
CASES = 3  # case files that are offered
OLD_TICKETS, OLD_LINES = 5, 200  # of one tick: a buyer's message never waits for more


# -- the buyer -------------------------------------------------------------------------------


def take(work: Work, ctx: Context, inbound: Inbound, now: datetime) -> bool:
    """Answer what is about the sender's own data; False when the message is not about that."""
    if inbound.group or inbound.raw is not None or inbound.kind not in ("message", "button"):
        return False
    command = command_in(inbound.text) if inbound.button is None else None
    press = _PRESS.fullmatch(inbound.button or typed(work, inbound))
    if press is None and (command is None or command[0] not in ("mydata", "forget")):
        return False
    lang = lang_in(work, inbound.chat) or ctx.lang_of(inbound)
    verb = press[1] if press else "ask" if command and command[0] == "forget" else "show"
    if inbound.callback_id:
        to = Post(
            inbound.channel, inbound.chat_id, callback_id=inbound.callback_id, priority=REPLY
        )
        work.post(to, now)
    text, buttons = _VERBS[verb](work, ctx, inbound, now, lang)
    work.post(Post(inbound.channel, inbound.chat_id, text, buttons, priority=REPLY), now)
    return True


def _show(
    work: Work, ctx: Context, inbound: Inbound, now: datetime, lang: str
) -> tuple[str, Buttons]:
    lines = [ctx.say("privacy.held", lang, **work.held_of(inbound.person))]
    if days := ctx.settings.privacy.keep_days:
        lines.append(ctx.say("privacy.keeps", lang, days=days))
    wish = work.erasure_of(inbound.person)
    verb = "ask" if wish is None else "drop"
    if wish is not None:
        at, due = ctx.at(wish.asked_at, now, lang), ctx.at(wish.due_at, now, lang)
        lines.append(ctx.say("privacy.asked_already", lang, at=at, due=due))
    mine = work.tickets(person=inbound.person, limit=CASES, newest=True)
    rows = [
        ((ctx.say("privacy.button.file", lang, number=one.number), f"b:file:{one.number}"),)
        for one in mine
    ]
    rows.append(((ctx.say(f"privacy.button.{verb}", lang), f"b:mine:{verb}"),))
    return "\n".join(lines), tuple(rows)


def _ask(
    work: Work, ctx: Context, inbound: Inbound, now: datetime, lang: str
) -> tuple[str, Buttons]:
    if work.erasure_of(inbound.person) is not None:
        return _show(work, ctx, inbound, now, lang)
    if numbers := running(work, inbound.person):
        return ctx.say("privacy.running", lang, numbers=numbers), ()
    text = ctx.say("privacy.sure", lang, hours=ctx.settings.privacy.answer_hours)
    yes, no = ((ctx.say(f"privacy.button.{v}", lang), f"b:mine:{v}") for v in ("yes", "no"))
    return text, ((yes, no),)


def _yes(
    work: Work, ctx: Context, inbound: Inbound, now: datetime, lang: str
) -> tuple[str, Buttons]:
    if numbers := running(work, inbound.person):
        return ctx.say("privacy.running", lang, numbers=numbers), ()
    due = now + ctx.settings.privacy.answer
    wish = work.ask_erasure(inbound.person, inbound.person, now, due)
    if wish is None:  # the second tap
        return _show(work, ctx, inbound, now, lang)
    words = ctx.say(
        "staff.erase_wish",
        name=cut(inbound.sender_name, 40) or "?",
        person=inbound.person,
        due=ctx.at(due, now),
    )
    tell_staff(work, ctx, words, now)
    work.note_desk(inbound.person, "asked_erasure", inbound.person, now)
    return ctx.say("privacy.noted", lang, due=ctx.at(due, now, lang)), ()


def _no(
    work: Work, ctx: Context, inbound: Inbound, now: datetime, lang: str
) -> tuple[str, Buttons]:
    return ctx.say("privacy.kept", lang), ()


def _drop(
    work: Work, ctx: Context, inbound: Inbound, now: datetime, lang: str
) -> tuple[str, Buttons]:
    if (wish := work.erasure_of(inbound.person)) is not None:
        work.drop_erasure(wish.id)
    return ctx.say("privacy.dropped", lang), ()


_VERBS = {"show": _show, "ask": _ask, "yes": _yes, "no": _no, "drop": _drop}


def running(work: Work, person: str) -> str:
    """The numbers of their tickets that have not ended, as shown; "" without any."""
    return shown(one.number for one in work.tickets(person=person, statuses=OPEN, limit=100))


def shown(numbers: Iterable[int]) -> str:
    return "、".join(f"#{number}" for number in sorted(numbers))


# -- the shop --------------------------------------------------------------------------------


def erase(work: Work, ctx: Context, person: str, by: str, now: datetime) -> Erasure:
    """Erase a person, tell them so as the last thing they hear, and have the cards follow.

    StillOpen (storage.work_erasure) while a ticket of theirs runs.
    """
    numbers = [one.number for one in work.tickets(person=person, limit=100_000)]
    channel, chat_id, lang = _told_in(work, ctx, person)
    receipt = work.erase_person(person, by, now, ctx.say("privacy.statement"))
    work.note_desk(by, "erased", receipt.person, now, f"E{receipt.id}")
    for number in numbers:
        _erased(work, ctx, number, by, now)
    text = ctx.say("privacy.receipt", lang, id=receipt.id, **receipt.counts)
    work.post(Post(channel, chat_id, text, priority=REPLY), now)
    return receipt


def _told_in(work: Work, ctx: Context, person: str) -> tuple[str, str, str]:
    """(channel, chat id, language) in which a buyer is told about their data."""
    mine = work.tickets(person=person, limit=1, newest=True)
    if mine:
        return *buyer_chat(work, ctx, mine[0]), mine[0].lang
    channel, _, chat_id = person.partition(":")
    return channel, chat_id, lang_in(work, person) or ctx.lang


def _erased(work: Work, ctx: Context, number: int, by: str, now: datetime) -> None:
    """Into the history, and out of the card."""
    work.add_event(number, TicketEvent(now, by, "erased"))
    ticket = work.ticket(number)
    assert ticket is not None
    posted = (work.card_message(*room, card_name(number)) for room in ctx.staff_room)
    if any(posted):
        refresh_card(work, ctx, ticket, now)


def refuse(work: Work, ctx: Context, wish: Erasure, text: str, by: str, now: datetime) -> bool:
    """Say no, with the reason that the person reads; False when it was settled meanwhile."""
    if not work.drop_erasure(wish.id):
        return False
    channel, chat_id, lang = _told_in(work, ctx, wish.person)
    said = ctx.say("privacy.refused", lang, text=text)
    work.post(Post(channel, chat_id, said, priority=REPLY), now)
    work.note_desk(by, "erasure_refused", wish.person, now, text)
    return True


# -- what time brings ------------------------------------------------------------------------


def tend(work: Work, ctx: Context, now: datetime) -> int:
    """Overdue answers are called for, what was erased a day ago goes wholly, what the shop need
    not keep goes by itself; how much of it there was."""
    late = work.erasures_due(now)
    for wish in late:
        at = ctx.at(wish.asked_at, now)
        tell_staff(work, ctx, ctx.say("staff.erase_due", person=wish.person, at=at), now)
        work.erasure_later(wish.id, now + timedelta(days=1))
    count = len(late) + work.erase_rest(now)
    keep = ctx.settings.privacy.keep
    if keep is None:
        return count
    words = ctx.say("privacy.statement")
    for number in work.erase_old(now - keep, now, words, OLD_TICKETS):
        _erased(work, ctx, number, "kadesk", now)
        count += 1
    return count + work.drop_old_lines(now - keep, OLD_LINES)


def drop_files(files: EvidenceFiles, work: Work, ctx: Context, now: datetime) -> int:
    """Delete the bytes that nothing names any more; how many files."""
    gone = [sha256 for sha256 in work.files_to_drop() if files.drop(sha256, now)]
    for sha256 in gone:
        work.file_dropped(sha256)
    return len(gone)
