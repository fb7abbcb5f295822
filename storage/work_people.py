"""Who is one person: identities that were joined by a code, and nobody else.

A ticket keeps the identity that filed it for ever (its history is chained to that); whose it is
besides is asked here. So joining and parting rewrite nothing and can be taken back.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as upsert

from storage import people_tables as p
from storage.locks import lock
from storage.rows import Transaction

MOST = 6  # identities of one person

_l, _code, _dev = p.person_link.c, p.link_code.c, p.web_device.c
_mine, _all = p.person_link.alias("mine"), p.person_link.alias("everyone")
_TOGETHER = (
    select(_all)
    .join(_mine, _mine.c.person == _all.c.person)
    .where(_mine.c.identity == bindparam("of_identity"))
    .order_by(_all.c.linked_at, _all.c.identity)
)
_USED = (
    update(p.person_link)
    .where(_l.identity == bindparam("of_identity"))
    .values(channel=bindparam("door"), chat_id=bindparam("chat"), used_at=bindparam("now"))
)
_CHAT_OF_DEVICE = select(_dev.chat_id).where(_dev.device == bindparam("of_device"))


@dataclass(frozen=True, slots=True)
class Identity:
    """One way in which a person is known, and the private chat in which they are written to."""

    key: str  # "telegram:42"
    channel: str
    chat_id: str
    used_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LinkCode:
    """A code that was given out; the code itself is not known any more."""

    id: str
    owner: Identity
    made_at: datetime
    expires_at: datetime
    claimed_by: str | None
    used_at: datetime | None


def links(work: Transaction, identity: str) -> tuple[Identity, ...]:
    """All identities of the person, this one among them; empty for somebody known by one."""
    rows = work.conn.execute(_TOGETHER, {"of_identity": identity})
    return tuple(Identity(r.identity, r.channel, r.chat_id, r.used_at) for r in rows)


def identities(work: Transaction, identity: str) -> tuple[str, ...]:
    """The keys of all identities of the person; at least this one."""
    return tuple(link.key for link in links(work, identity)) or (identity,)


def same_person(work: Transaction, one: str, other: str) -> bool:
    """Whether two keys are one person's."""
    return one == other or other in identities(work, one)


def reach(work: Transaction, identity: str, doors: Collection[str]) -> tuple[str, str] | None:
    """(channel, chat id) that the person used last, of the channels in `doors`; None for somebody
    known by one identity, or by none that can be reached."""
    known = links(work, identity)
    found = [link for link in known if link.used_at is not None and link.channel in doors]
    newest = max(found, key=lambda link: (link.used_at, link.key), default=None)
    return (newest.channel, newest.chat_id) if newest else None


def used(work: Transaction, identity: str, channel: str, chat_id: str, now: datetime) -> None:
    """The person wrote here now: notes about their tickets follow them."""
    values = {"of_identity": identity, "door": channel, "chat": chat_id, "now": now}
    work.conn.execute(_USED, values)


def join(work: Transaction, one: Identity, other: Identity, now: datetime) -> bool:
    """Make two identities, with all that each is joined to, one person. False when they would
    have more than MOST identities; joined already is True and changes nothing."""
    for key in sorted((one.key, other.key)):  # two codes at once must not cross
        lock(work, f"person:{key}")
    mine, theirs = links(work, one.key) or (one,), links(work, other.key) or (other,)
    if other.key in {link.key for link in mine}:
        return True
    if len(mine) + len(theirs) > MOST:
        return False
    person = mine[0].key
    for link in (*mine, *theirs):
        values = {
            "person": person,
            "channel": link.channel,
            "chat_id": link.chat_id,
            "used_at": link.used_at or now,
        }
        adding = upsert(p.person_link).values(identity=link.key, linked_at=now, **values)
        work.conn.execute(
            adding.on_conflict_do_update(index_elements=["identity"], set_={"person": person})
        )
    return True


def part(work: Transaction, identity: str) -> None:
    """Let an identity stand alone again; who is left alone by that does as well."""
    others = [link.key for link in links(work, identity) if link.key != identity]
    leaving = [identity, *(others if len(others) == 1 else ())]
    work.conn.execute(delete(p.person_link).where(_l.identity.in_(leaving)))
    if not others:
        return
    # The name of those who stay together must not be that of the one who left.
    staying = update(p.person_link).where(_l.identity.in_(others))
    work.conn.execute(staying.values(person=others[0]))


# -- codes -----------------------------------------------------------------------------------


def keep_code(
    work: Transaction, owner: Identity, code: str, now: datetime, expires_at: datetime
) -> None:
    """Write down that this code was given to `owner`; an earlier one of theirs counts no more."""
    old = delete(p.link_code).where(or_(_code.identity == owner.key, _code.expires_at <= now))
    work.conn.execute(old)
    values = {"identity": owner.key, "channel": owner.channel, "chat_id": owner.chat_id}
    digest, id = work.vault.digest(f"link code:{code}"), secrets.token_hex(8)
    work.conn.execute(
        insert(p.link_code).values(
            id=id, digest=digest, made_at=now, expires_at=expires_at, **values
        )
    )


def code_said(work: Transaction, code: str, by: str, now: datetime) -> LinkCode | None:
    """The code's row, now bound to who said it first; None when it is wrong, over, used, or
    bound to somebody else."""
    digest = work.vault.digest(f"link code:{code}")
    binding = update(p.link_code).where(
        _code.digest == digest,
        _code.expires_at > now,
        _code.used_at.is_(None),
        or_(_code.claimed_by.is_(None), _code.claimed_by == by),
    )
    # Who made it may say it by mistake: that binds it to nobody.
    claim = func.nullif(by, _code.identity)
    row = work.conn.execute(binding.values(claimed_by=claim).returning(p.link_code)).first()
    return None if row is None else _opened(row)


def code_row(work: Transaction, id: str) -> LinkCode | None:
    """The code with this id, locked."""
    query = select(p.link_code).where(_code.id == id).with_for_update()
    row = work.conn.execute(query).first()
    return None if row is None else _opened(row)


def code_used(work: Transaction, id: str, now: datetime) -> None:
    """It opens nothing any more."""
    using = update(p.link_code).where(_code.id == id, _code.used_at.is_(None))
    work.conn.execute(using.values(used_at=now))


def _opened(row: Any) -> LinkCode:
    owner = Identity(row.identity, row.channel, row.chat_id)
    times = (row.made_at, row.expires_at)
    return LinkCode(row.id, owner, *times, row.claimed_by, row.used_at)


# -- devices ---------------------------------------------------------------------------------


def web_chat(work: Transaction, device: str) -> str:
    """The web chat that this browser opens: another's that it resumed, or its own."""
    chat_id: str | None = work.conn.execute(_CHAT_OF_DEVICE, {"of_device": device}).scalar()
    return chat_id or device


def web_devices(work: Transaction, chat_id: str) -> list[str]:
    """The further browsers of a web chat."""
    query = select(_dev.device).where(_dev.chat_id == chat_id).order_by(_dev.since)
    return list(work.conn.execute(query).scalars())


def add_web_device(work: Transaction, device: str, chat_id: str, now: datetime) -> None:
    """Let this browser open that chat from now on."""
    work.conn.execute(insert(p.web_device).values(device=device, chat_id=chat_id, since=now))


def drop_web_devices(work: Transaction, chat_id: str, besides: str) -> int:
    """Shut all further browsers out of a chat but `besides`; how many."""
    dropping = delete(p.web_device).where(_dev.chat_id == chat_id, _dev.device != besides)
    return work.conn.execute(dropping).rowcount
