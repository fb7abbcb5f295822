"""Who is staff: their roles now, one-time invitations, and leaving.

Roles are read anew for every message and every tap, so that who leaves has none with the next
one, in every process on the database. What is in config.toml counts from the reload on.
"""

import json
import re
import secrets
import unicodedata
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.context import Context
from bot.staff.turn import Answer, Turn
from bot.tickets.change import move, names_of, tell_staff
from dialogs.messages import Inbound
from rules.lifecycle import OPEN, Role, Verb, outranks
from rules.ticket import Ticket
from storage.work import Post, Work

INVITE_MINUTES = 15
TRIES = 5  # codes that one person may try …
TRY_SECONDS = 3600.0  # … in this time
LEFT_TICKETS = 1000  # tickets of one person that are given back in one go
_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"  # without those that look alike; 16 are 79 bits
_CODE = re.compile(r"(?:/start(?:@\w+)?\s+)?join[-\s]?((?:[a-z2-9]{4}[-\s]?){4})", re.IGNORECASE)
_IN_CONFIG = "staff.in_config"  # the setting that says whom config.toml named when last read


def roles_of(work: Work, ctx: Context, person: str) -> frozenset[str]:
    """The roles of a person in config and in the staff table; empty for a stranger."""
    found = (ctx.settings.staff.roles.get(person), work.staff_role(person))
    return frozenset(role for role in found if role)


def people(work: Work, ctx: Context) -> dict[str, frozenset[str]]:
    """Everybody who has a role, with it."""
    found = {person: frozenset({str(role)}) for person, role in ctx.settings.staff.roles.items()}
    for row in work.staff():
        found[row.person] = found.get(row.person, frozenset()) | {row.role}
    return found


def named(work: Work, ctx: Context, who: str, least: Role | None = None) -> list[str]:
    """The members whose key or name is `who`; with `least` only those who may do as much."""
    known = people(work, ctx)
    if least is not None:
        known = {p: r for p, r in known.items() if any(outranks(role, least) for role in r)}
    names = names_of(work, known)
    return [person for person in known if who in (person, names[person])]


def agents(work: Work, ctx: Context) -> dict[str, str]:
    """Everybody who may work on tickets: person -> name."""
    roles = people(work, ctx).items()
    found = [p for p, held in roles if any(outranks(role, "agent") for role in held)]
    names = names_of(work, found)
    return {person: names[person] for person in found}


# -- invitations -----------------------------------------------------------------------------


def invite(turn: Turn, role: Role, name: str) -> Answer:
    """A one-time way in. The code is said in private only: whoever reads it may use it."""
    ctx, inbound = turn.ctx, turn.inbound
    code = "".join(secrets.choice(_LETTERS) for _ in range(16))
    chat = inbound.sender_id if inbound.group else inbound.chat_id
    turn.work.add_invitation(
        code,
        role=role,
        name=name,
        by=inbound.person,
        chat=(inbound.channel, chat),
        now=turn.now,
        until=turn.now + timedelta(minutes=INVITE_MINUTES),
    )
    turn.work.note_desk(inbound.person, "invited", name, turn.now, role)
    shown = "join-" + "-".join(code[i : i + 4] for i in range(0, 16, 4))
    link = f"https://t.me/{ctx.bot_name}?start={shown}" if ctx.bot_name else ""
    text = ctx.say(
        "staff.invited_link" if link else "staff.invited",
        role=ctx.say(f"staff.role.{role}"),
        code=shown,
        link=link,
        minutes=INVITE_MINUTES,
    )
    if not inbound.group:
        return Answer(text)
    turn.post(Post(inbound.channel, chat, text, priority=0))
    return Answer(ctx.say("staff.invited_privately"))


def code_in(inbound: Inbound) -> str | None:
    """The invitation code that a message is, typed or behind a Telegram link."""
    if inbound.kind != "message":
        return None
    match = _CODE.fullmatch(unicodedata.normalize("NFKC", inbound.text[:80]).strip())
    return re.sub(r"[^a-z2-9]", "", match.group(1).lower()) if match else None


def join(turn: Turn, code: str) -> None:
    """Somebody brings a code. A wrong one, a spent one and one that is over get one sentence."""
    work, ctx, person, now = turn.work, turn.ctx, turn.inbound.person, turn.now
    tries = work.count_try(f"join:{person}", now, TRY_SECONDS)
    if turn.inbound.group:  # others have read it
        found = work.spend_invitation(code, person, now)
        if found is not None:
            work.note_desk(person, "invitation_void", found.name, now, "group")
            _tell(turn, (found.channel, found.chat_id), "staff.join_in_group")
        return
    if turn.roles:
        turn.say(ctx.say("staff.join_already"))
        return
    if tries > TRIES:
        turn.say(ctx.say("staff.join_later"))
        return
    found = work.spend_invitation(code, person, now)
    left = work.left_staff_at(person)
    void = found is not None and (
        not any(outranks(role, "admin") for role in roles_of(work, ctx, found.by))
        or (left is not None and left >= found.created_at)
        or any(work.ban_of(key) is not None for key in work.identities(person))
    )
    if found is None or void:
        if found is not None:
            work.note_desk(person, "invitation_void", found.name, now, "not allowed")
        turn.say(ctx.say("staff.join_invalid"))
        return
    name = found.name or turn.inbound.sender_name[:40]
    work.set_staff(person, found.role, name, found.by, now)
    work.note_desk(found.by, "joined", person, now, found.role)
    role = ctx.say(f"staff.role.{found.role}")
    turn.say(ctx.say("staff.joined", role=role))
    values = {"name": name or person, "person": person, "role": role}
    for chat in dict.fromkeys([(found.channel, found.chat_id), *ctx.staff_room]):
        if chat != (turn.inbound.channel, turn.inbound.chat_id):
            _tell(turn, chat, "staff.joined_by", **values)


def _tell(turn: Turn, chat: tuple[str, str], key: str, **values: str) -> None:
    turn.post(Post(*chat, turn.ctx.say(key, **values)))


# -- leaving ---------------------------------------------------------------------------------


def leave(
    work: Work, ctx: Context, person: str, by: str, now: datetime, *, to: str | None = None
) -> int:
    """What follows when a person has lost their role: their open tickets go back to the queue, or
    to the colleague `to`, and what they had given out is void. How many tickets."""
    given = 0
    name = names_of(work, (to,)).get(to or "", "")
    for held in work.tickets(assignee=person, statuses=OPEN, limit=LEFT_TICKETS):
        ticket = work.ticket(held.number, lock=True)
        if ticket is None or ticket.assignee != person:
            continue
        back: Verb = "release" if ticket.status == "in_review" and to is None else "assign"
        what, why = ("assigned", name) if to else ("released", ctx.say("staff.left_why"))
        moved = move(work, ctx, ticket, back, by, now, what=what, why=why, assignee=to)
        given += isinstance(moved, Ticket)
    work.revoke_invitations(person, now)
    work.note_desk(by, "left", person, now, f"{given} → {to}" if to else str(given))
    return given


def settle_config(work: Work, ctx: Context, roles: Mapping[str, Role], now: datetime) -> None:
    """Say this whenever config.toml was read: whom it names no more has left, unless the staff
    table still gives them a role."""
    kept = work.setting(_IN_CONFIG)
    before: dict[str, Role] = json.loads(kept) if kept else {}
    for person in before.keys() - roles.keys():
        if work.staff_role(person) is not None:
            continue
        name = names_of(work, (person,))[person]
        work.set_staff(person, before[person], "" if name == person else name, "config.toml", now)
        work.remove_staff(person, now)
        given = leave(work, ctx, person, "config.toml", now)
        tell_staff(work, ctx, ctx.say("staff.left_config", name=name, count=given), now)
    if before != dict(roles):
        work.set_setting(_IN_CONFIG, json.dumps(dict(roles)))
