"""我的资料: a buyer sees what is held of them and asks for its erasure; the owner has it erased.

Nothing goes while a case runs. A wish is a row: staff hear of it at once and again when the time
for an answer is over. What the shop need not keep any longer goes by itself.
"""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.context import Buttons, Context
from bot.tickets.cards import cut
from bot.tickets.change import buyer_chat, card_name, refresh_card, tell_staff
from dialogs.commands import command_in, press_of
from dialogs.conversation import Conversation, from_json
from dialogs.messages import Inbound
from rules.lifecycle import OPEN
from rules.ticket import TicketEvent
from storage.evidence_files import EvidenceFiles
from storage.rows import Post
from storage.work import Work
from storage.work_wishes import Erasure

_PRESS = re.compile(r"b:mine:(ask|yes|no|drop)")
CASES = 3  # case files that are offered
OLD_TICKETS, OLD_LINES = 5, 200  # of one tick: a buyer's message never waits for more


# -- the buyer -------------------------------------------------------------------------------


def take(work: Work, ctx: Context, inbound: Inbound, now: datetime) -> bool:
    """Answer what is about the sender's own data; False when the message is not about that."""
    if inbound.group or inbound.raw is not None or inbound.kind not in ("message", "button"):
        return False
    command = command_in(inbound.text) if inbound.button is None else None
    press = _PRESS.fullmatch(inbound.button or _typed(work, inbound))
    if press is None and (command is None or command[0] not in ("mydata", "forget")):
        return False
    talk = from_json(work.conversation(inbound.chat)[0])
    lang = talk.lang or talk.heard or ctx.lang_of(inbound)
    verb = press[1] if press else "ask" if command and command[0] == "forget" else "show"
    if inbound.callback_id:
        to = Post(inbound.channel, inbound.chat_id, callback_id=inbound.callback_id, priority=0)
        work.post(to, now)
    text, buttons = _VERBS[verb](work, ctx, inbound, now, lang)
    work.post(Post(inbound.channel, inbound.chat_id, text, buttons, priority=0), now)
    return True


def _typed(work: Work, inbound: Inbound) -> str:
    offered = work.offered(inbound.channel, inbound.chat_id) if inbound.text else ()
    return press_of(Conversation(offered=offered), inbound) or ""


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
    wish = work.erasure_of(inbound.person)
    if wish is not None:
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
    mine = work.tickets(person=person, limit=100_000)
    chat = buyer_chat(work, ctx, mine[0]) if mine else tuple(person.split(":", 1))
    lang = mine[0].lang if mine else ctx.lang
    receipt = work.erase_person(person, by, now, ctx.say("privacy.statement"))
    work.note_desk(by, "erased", receipt.person, now, f"E{receipt.id}")
    for number in (one.number for one in mine):
        _erased(work, ctx, number, by, now)
    text = ctx.say("privacy.receipt", lang, id=receipt.id, **receipt.counts)
    work.post(Post(chat[0], chat[1], text, priority=0), now)
    return receipt


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
    mine = work.tickets(person=wish.person, limit=1, newest=True)
    chat = buyer_chat(work, ctx, mine[0]) if mine else tuple(wish.person.split(":", 1))
    lang = mine[0].lang if mine else ctx.lang
    said = ctx.say("privacy.refused", lang, text=text)
    work.post(Post(chat[0], chat[1], said, priority=0), now)
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
