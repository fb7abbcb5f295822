"""Who may come in and who may not: invitations, bans, and the record of both."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert as plain_insert
from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from storage import member_tables as m
from storage import tables as t
from storage.rows import Transaction
from storage.work_people import identities

_i, _b, _e, _s = m.invitation.c, m.ban.c, m.desk_event.c, t.staff.c


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as it was given out. `by` hears in (channel, chat_id) what became of it."""

    digest: str
    role: str
    name: str
    by: str
    channel: str
    chat_id: str
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Ban:
    """A ban that runs."""

    person: str
    name: str
    reason: str
    by: str
    since: datetime


@dataclass(frozen=True, slots=True)
class DeskEvent:
    """One line of what was done about members and bans."""

    at: datetime
    who: str
    what: str
    about: str
    why: str


# -- invitations -----------------------------------------------------------------------------


def add_invitation(
    work: Transaction,
    code: str,
    *,
    role: str,
    name: str,
    by: str,
    chat: tuple[str, str],
    now: datetime,
    until: datetime,
) -> None:
    """Keep an invitation; the code itself is not kept."""
    channel, chat_id = chat
    work.conn.execute(
        plain_insert(m.invitation).values(
            digest=_digest(work, code),
            role=role,
            name=name,
            by=by,
            channel=channel,
            chat_id=chat_id,
            created_at=now,
            expires_at=until,
        )
    )


def spend_invitation(
    work: Transaction, code: str, person: str, now: datetime
) -> Invitation | None:
    """The invitation of a code, which from now on is worth nothing; None when it was spent, is
    over or never was. Of two who come at once, one gets it."""
    spending = (
        update(m.invitation)
        .where(_i.digest == _digest(work, code), _i.spent_at.is_(None), _i.expires_at > now)
        .values(spent_at=now, spent_by=person)
        .returning(*(_i[name] for name in Invitation.__slots__))
    )
    row = work.conn.execute(spending).first()
    return None if row is None else Invitation(*row)


def revoke_invitations(work: Transaction, by: str, now: datetime) -> int:
    """End what somebody who left had given out; how many."""
    ending = update(m.invitation).where(_i.by == by, _i.spent_at.is_(None), _i.expires_at > now)
    return work.conn.execute(ending.values(spent_at=now, spent_by="")).rowcount


def left_staff_at(work: Transaction, person: str) -> datetime | None:
    """When the person last lost a role, if they have none now."""
    at: datetime | None = work.conn.execute(
        select(_s.removed_at).where(_s.person == person)
    ).scalar()
    return at


def _digest(work: Transaction, code: str) -> str:
    return work.vault.digest(f"invitation:{code}")


# -- bans ------------------------------------------------------------------------------------


def ban(work: Transaction, person: str, name: str, reason: str, by: str, now: datetime) -> bool:
    """Ban a person; False when they are banned already."""
    values = {"name": name, "reason": reason, "by": by, "since": now}
    values |= {"told_at": None, "lifted_at": None}
    putting = insert(m.ban).values(person=person, **values)
    putting = putting.on_conflict_do_update(
        index_elements=["person"], set_=values, where=_b.lifted_at.is_not(None)
    )
    return work.conn.execute(putting.returning(_b.person)).first() is not None


def lift_ban(work: Transaction, person: str, now: datetime) -> bool:
    """End a ban; False when there is none."""
    lifting = update(m.ban).where(_b.person == person, _b.lifted_at.is_(None))
    return work.conn.execute(lifting.values(lifted_at=now)).rowcount == 1


def ban_of(work: Transaction, person: str) -> Ban | None:
    """The ban that runs for a person, under whichever of their identities."""
    mine = _BANS.where(_b.person.in_(identities(work, person)))
    row = work.conn.execute(mine.order_by(_b.since, _b.person)).first()
    return None if row is None else Ban(*row)


def bans(work: Transaction, limit: int = 50) -> list[Ban]:
    """All that run, newest first."""
    rows = work.conn.execute(_BANS.order_by(_b.since.desc(), _b.person).limit(limit))
    return [Ban(*row) for row in rows]


def ban_told(work: Transaction, person: str, now: datetime) -> bool:
    """Note that a banned person was told so; False when they were before."""
    telling = update(m.ban).where(_b.person == person, _b.told_at.is_(None))
    return work.conn.execute(telling.values(told_at=now)).rowcount == 1


_BANS = select(*(_b[name] for name in Ban.__slots__)).where(_b.lifted_at.is_(None))


# -- the record ------------------------------------------------------------------------------


def note_desk(
    work: Transaction, who: str, what: str, about: str, now: datetime, why: str = ""
) -> None:
    """Append a line to the record of members and bans."""
    values = {"at": now, "who": who, "what": what, "about": about, "why": why}
    work.conn.execute(plain_insert(m.desk_event).values(values))


def desk_events(work: Transaction, about: str | None = None, limit: int = 50) -> list[DeskEvent]:
    """The newest lines of the record (about one person), newest first."""
    query = select(*(_e[name] for name in DeskEvent.__slots__))
    if about is not None:
        query = query.where(_e.about == about)
    rows = work.conn.execute(query.order_by(_e.id.desc()).limit(limit))
    return [DeskEvent(*row) for row in rows]
