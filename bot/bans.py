"""拉黑: whose messages are kept and not handled any more.

They are told so once, kindly, with the way to object. Their running tickets go on: status, appeal
and the answers about money stay theirs, and so do the pictures that staff asked them for.
"""

import re
from datetime import datetime

from bot.context import Context
from bot.tickets.cards import cut
from bot.tickets.change import masked, tell_staff
from dialogs.commands import command_in, press_of
from dialogs.conversation import Conversation, from_json
from dialogs.messages import Inbound
from storage.work import Post, Work
from storage.work_members import Ban

OBJECTION_SECONDS = 24 * 3600.0  # staff hear of an objection at most once in this time
_STILL = frozenset({"appeal", "status", "file", "arrived", "not_arrived", "rate"})
_OBJECTS = re.compile(r"(?:/appeal|申诉|appeal)[\s:：,，]*(.*)", re.S | re.IGNORECASE)


def ban_of(work: Work, person: str) -> Ban | None:
    """The ban of a person, by whichever of their identities it was said."""
    found = (work.ban_of(key) for key in work.identities(person))
    return next((ban for ban in found if ban is not None), None)


def take(work: Work, ctx: Context, inbound: Inbound, now: datetime) -> bool:
    """Whether a message is a banned person's and is left unhandled; False: it goes its way."""
    if inbound.raw is not None or inbound.kind == "recalled":
        return False
    ban = ban_of(work, inbound.person)
    if ban is None or (not inbound.group and _goes_on(work, inbound)):
        return False
    if inbound.callback_id:
        post = Post(inbound.channel, inbound.chat_id, callback_id=inbound.callback_id, priority=0)
        work.post(post, now)
    if inbound.group:
        return True
    objects = _OBJECTS.fullmatch(inbound.text.strip())
    if objects is not None and inbound.button is None:
        _object(work, ctx, inbound, objects.group(1), now)
    elif work.ban_told(ban.person, now):
        _say(work, ctx, inbound, "told.banned", now)
    return True


def _goes_on(work: Work, inbound: Inbound) -> bool:
    """Whether it belongs to a ticket of theirs, which a ban leaves as it is."""
    mine = work.tickets(person=inbound.person, limit=20, newest=True)
    offered = work.offered(inbound.channel, inbound.chat_id) if inbound.text else ()
    data = inbound.button or press_of(Conversation(offered=offered), inbound) or ""
    if data:
        return data.split(":")[1:2] != [] and data.split(":")[1] in _STILL and bool(mine)
    if inbound.attachments:
        return any(ticket.status == "waiting_buyer" for ticket in mine)
    command = command_in(inbound.text)
    if command is None or command[0] not in _STILL or not mine:
        return False
    # With nothing to appeal against, an appeal is one against the ban.
    return command[0] != "appeal" or any(ticket.status == "rejected" for ticket in mine)


def _object(work: Work, ctx: Context, inbound: Inbound, words: str, now: datetime) -> None:
    if work.count_try(f"objection:{inbound.person}", now, OBJECTION_SECONDS) > 1:
        return
    text = cut(masked(words)) or "-"
    values = {"name": cut(inbound.sender_name, 40) or "?", "person": inbound.person}
    tell_staff(work, ctx, ctx.say("staff.ban_objection", text=text, **values), now)
    work.note_desk(inbound.person, "objected", inbound.person, now, text)
    _say(work, ctx, inbound, "told.ban_objection", now)


def _say(work: Work, ctx: Context, inbound: Inbound, key: str, now: datetime) -> None:
    chosen = from_json(work.conversation(inbound.chat)[0]).lang or ctx.settings.desk.locale
    lang = "en" if chosen.lower().startswith("en") else "zh"
    work.post(Post(inbound.channel, inbound.chat_id, ctx.say(key, lang), priority=0), now)
