"""One person, one case: a short code said in another channel makes both channels one person's.

The code is made in the first channel, lives for minutes, is said once and only in private, and is
kept as a digest. Whoever says it reads where it came from and has to agree; the first channel
hears of it and can part again. Nothing else ever joins two people, and staff are joined to nobody.
Whose a ticket is, and where its buyer is written to, follows from storage/work_people.py alone.
"""

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import datetime

from bot.codes import SHORT, code_in, heard, new_code
from bot.context import Buttons, Context, Done
from bot.staff.members import roles_of
from bot.tickets import casework
from bot.tickets.change import note_down
from dialogs.commands import command_in, press_of
from dialogs.conversation import Conversation, from_json
from dialogs.messages import Inbound
from rules.lifecycle import OPEN
from storage.work import Post, Work
from storage.work_people import Identity, LinkCode

_PRESS = re.compile(r"b:(join:(?:yes|no)|part):([0-9a-f]{12,16})")


@dataclass(frozen=True, slots=True)
class _Turn:
    work: Work
    ctx: Context
    inbound: Inbound
    lang: str
    now: datetime

    @property
    def me(self) -> Identity:
        return Identity(self.inbound.person, self.inbound.channel, self.inbound.chat_id, self.now)

    def say(self, key: str, **values: object) -> str:
        return self.ctx.say(f"people.{key}", self.lang, **values)

    def lang_of(self, one: Identity) -> str:
        """The language that this identity reads."""
        said = lang_in(self.work, f"{one.channel}:{one.chat_id}")
        return said or self.ctx.settings.desk.lang

    def where(self, one: Identity, lang: str = "") -> str:
        """A channel with the last signs of who it is there: enough to know it again."""
        key = f"people.door.{one.channel}"
        key = key if key in self.ctx.wording else "people.door.other"
        return self.ctx.say(key, lang or self.lang, tail=one.key.partition(":")[2][-4:])


def take(work: Work, ctx: Context, inbound: Inbound, now: datetime) -> bool:
    """Answer what is about going on elsewhere; False when the message is not about that."""
    if inbound.group or inbound.raw is not None or inbound.kind not in ("message", "button"):
        return False
    press = _PRESS.fullmatch(inbound.button or typed(work, inbound))
    asks = command_in(inbound.text) == ("continue", "") and inbound.button is None
    code = None if press or asks or inbound.button else code_in(inbound.text)
    if press is None and code is None and not asks:
        return False
    barred = _barred(work, ctx, inbound.person)
    if barred and code is not None and not code[1]:
        return False
    lang = lang_in(work, inbound.chat) or ctx.lang_of(inbound)
    turn = _Turn(work, ctx, inbound, lang, now)
    answer: tuple[str, Buttons] | None
    if barred:
        answer = turn.say(barred), ()
    elif press is not None:
        answer = _pressed(turn, press[1], press[2])
    elif code is not None:
        answer = _said(turn, *code)
    else:
        answer = _given(turn)
    if answer is None:
        return False
    post = Post(inbound.channel, inbound.chat_id, *answer, priority=0)
    if inbound.callback_id:
        work.post(replace(post, text="", buttons=(), callback_id=inbound.callback_id), now)
    work.post(post, now)
    return True


def _barred(work: Work, ctx: Context, person: str) -> str:
    """Why this account is joined to nobody: it is "staff" or "banned"; else ""."""
    if roles_of(work, ctx, person):
        return "staff"
    return "banned" if work.ban_of(person) is not None else ""


def lang_in(work: Work, chat: str) -> str:
    """The language that is spoken in a chat; "" when nothing was said there."""
    talk = from_json(work.conversation(chat)[0])
    return talk.lang or talk.heard


def typed(work: Work, inbound: Inbound) -> str:
    """The data of a button that a short message means, or ""."""
    if not inbound.text or len(inbound.text) > SHORT:
        return ""
    offered = work.offered(inbound.channel, inbound.chat_id)
    return press_of(Conversation(offered=offered), inbound) or ""


def _given(turn: _Turn) -> tuple[str, Buttons]:
    rule = turn.ctx.settings.people
    code = new_code(turn.work, turn.me, rule, turn.now)
    if code is None:
        return turn.say("too_many"), ()
    text = turn.say("code", code=code, minutes=rule.code_minutes)
    others = [one for one in turn.work.links(turn.me.key) if one.key != turn.me.key]
    if others:
        text += "\n" + turn.say("linked", doors="、".join(turn.where(one) for one in others))
    return text, tuple((_part_button(turn, one),) for one in others)


def _part_button(turn: _Turn, one: Identity, lang: str = "") -> tuple[str, str]:
    door = turn.where(one, lang)
    label = turn.ctx.say("people.button.part", lang or turn.lang, door=door)
    return label, f"b:part:{_tag(one)}"


def _tag(one: Identity) -> str:
    return hashlib.sha256(one.key.encode()).hexdigest()[:12]


def _said(turn: _Turn, code: str, named: bool) -> tuple[str, Buttons] | None:
    rule, me = turn.ctx.settings.people, turn.me
    found = heard(turn.work, code, me.key, rule, turn.now)
    if isinstance(found, str):
        return (turn.say(found), ()) if named else None
    if found.owner.key == me.key:
        return turn.say("own"), ()
    if turn.work.same_person(me.key, found.owner.key):
        turn.work.code_used(found.id, turn.now)
        return turn.say("already"), ()
    minutes = max(1, round((turn.now - found.made_at).total_seconds() / 60))
    text = turn.say("sure", door=turn.where(found.owner), minutes=minutes)
    yes = (turn.say("button.yes"), f"b:join:yes:{found.id}")
    return text, ((yes, (turn.say("button.no"), f"b:join:no:{found.id}")),)


def _pressed(turn: _Turn, verb: str, what: str) -> tuple[str, Buttons]:
    if verb == "part":
        return _parted(turn, what)
    row = turn.work.code_row(what)
    if row is None or row.claimed_by != turn.me.key:
        return turn.say("wrong"), ()
    if turn.work.same_person(turn.me.key, row.owner.key):
        return turn.say("already"), ()  # the second tap
    if row.used_at is not None or row.expires_at <= turn.now:
        return turn.say("wrong"), ()
    turn.work.code_used(row.id, turn.now)
    if verb == "join:no":
        return turn.say("left"), ()
    return _joined(turn, row)


def _joined(turn: _Turn, row: LinkCode) -> tuple[str, Buttons]:
    work, owner = turn.work, replace(row.owner, used_at=row.made_at)
    if barred := _barred(work, turn.ctx, owner.key):
        return turn.say(barred), ()
    if not work.join(owner, turn.me, turn.now):
        return turn.say("too_many_doors"), ()
    work.used(turn.me.key, turn.me.channel, turn.me.chat_id, turn.now)
    _note(turn, "linked", owner, turn.me)
    lang = turn.lang_of(owner)
    text = turn.ctx.say("people.joined_here", lang, door=turn.where(turn.me, lang))
    rows = ((_part_button(turn, turn.me, lang),),)
    work.post(Post(owner.channel, owner.chat_id, text, rows), turn.now)
    status = casework.status(work, turn.ctx, turn.inbound, turn.now, nag=False, lang=turn.lang)
    text = turn.say("joined", door=turn.where(owner)) + "\n\n" + status.text
    return text, status.buttons if isinstance(status, Done) else ()


def _parted(turn: _Turn, tag: str) -> tuple[str, Buttons]:
    together = turn.work.links(turn.me.key)
    leaves = next((one for one in together if _tag(one) == tag), None)
    if leaves is None:
        return turn.say("parted_already"), ()
    _note(turn, "unlinked", turn.me, leaves)
    turn.work.part(leaves.key)
    told = [one for one in together if one.key != turn.me.key]
    for one in told if leaves.key == turn.me.key else [leaves]:
        lang = turn.lang_of(one)
        text = turn.ctx.say("people.parted_there", lang, door=turn.where(turn.me, lang))
        turn.work.post(Post(one.channel, one.chat_id, text), turn.now)
    return turn.say("parted"), ()


def _note(turn: _Turn, what: str, one: Identity, other: Identity) -> None:
    """A line in the history of every open case of the person."""
    lang = turn.ctx.lang
    why = f"{turn.where(one, lang)} · {turn.where(other, lang)}"
    data = {"one": one.key, "other": other.key, "via": turn.me.key}
    for ticket in turn.work.tickets(person=turn.me.key, statuses=OPEN, limit=100):
        note_down(turn.work, ticket, ticket.person, what, turn.now, why, data)
