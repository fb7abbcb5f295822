"""The web console's door: one-time codes, sessions and forms.

Codes and session tokens are kept as keyed digests; whoever reads the database can use neither.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert

from storage import console_tables as t
from storage.rows import Transaction

FORMS_KEPT = timedelta(days=2)  # longer than any session lives
TOUCHED = timedelta(minutes=1)  # so exact is the time that a session was last seen
_c, _s, _f = t.desk_code.c, t.desk_session.c, t.desk_form.c


@dataclass(frozen=True, slots=True)
class DeskSession:
    """One logged-in browser. `id` names it to its owner and opens nothing."""

    id: str
    person: str
    browser: str
    lang: str
    made_at: datetime
    seen_at: datetime
    ends_at: datetime


# -- codes -----------------------------------------------------------------------------------


def keep_desk_code(
    work: Transaction, code: str, person: str, chat: str, now: datetime, ends_at: datetime
) -> None:
    """Keep a login code until `ends_at`; an earlier one of the same person is void."""
    work.conn.execute(delete(t.desk_code).where((_c.person == person) | (_c.ends_at <= now)))
    values = {"digest": _code(work, code), "person": person, "chat": chat, "ends_at": ends_at}
    work.conn.execute(insert(t.desk_code).values(values))


def take_desk_code(work: Transaction, code: str, now: datetime) -> tuple[str, str] | None:
    """(person, chat) of a code, which is used up by this; None for a wrong or old one."""
    using = delete(t.desk_code).where(_c.digest == _code(work, code), _c.ends_at > now)
    row = work.conn.execute(using.returning(_c.person, _c.chat)).first()
    return (row.person, row.chat) if row is not None else None


def _code(work: Transaction, code: str) -> str:
    return work.vault.digest(f"desk code:{code}")


# -- sessions --------------------------------------------------------------------------------


def open_desk_session(
    work: Transaction, token: str, person: str, browser: str, now: datetime, ends_at: datetime
) -> None:
    """A browser is logged in until `ends_at`; sessions that are over are forgotten."""
    work.conn.execute(delete(t.desk_session).where(_s.ends_at <= now))
    values = {"person": person, "browser": browser, "lang": "", "made_at": now, "seen_at": now}
    opening = insert(t.desk_session).values(**values, digest=_token(work, token), ends_at=ends_at)
    work.conn.execute(opening)


def desk_session(
    work: Transaction, token: str, now: datetime, idle: timedelta, *, touch: bool = True
) -> DeskSession | None:
    """The session of a token, or None when there is none, it is over, or was idle too long.

    `touch`: a person acts; a page that only looks for news by itself keeps nobody logged in.
    """
    digest = _token(work, token)
    row = work.conn.execute(select(t.desk_session).where(_s.digest == digest)).first()
    if row is None:
        return None
    if row.ends_at <= now or row.seen_at + idle <= now:
        close_desk_session(work, token)
        return None
    if touch and row.seen_at + TOUCHED <= now:
        touching = update(t.desk_session).where(_s.digest == digest)
        work.conn.execute(touching.values(seen_at=now))
    return _session(row)


def desk_sessions(
    work: Transaction, person: str, now: datetime, idle: timedelta
) -> list[DeskSession]:
    """Where a person is logged in now, newest first."""
    query = select(t.desk_session).where(
        _s.person == person, _s.ends_at > now, _s.seen_at > now - idle
    )
    return [_session(row) for row in work.conn.execute(query.order_by(_s.made_at.desc()))]


def close_desk_session(work: Transaction, token: str) -> None:
    work.conn.execute(delete(t.desk_session).where(_s.digest == _token(work, token)))


def close_desk_sessions(work: Transaction, person: str, *, but: str | None = None) -> int:
    """Log a person out everywhere (`but` the session of that token), and void an open code; how
    many sessions that ended."""
    work.conn.execute(delete(t.desk_code).where(_c.person == person))
    closing = delete(t.desk_session).where(_s.person == person)
    if but is not None:
        closing = closing.where(_s.digest != _token(work, but))
    return work.conn.execute(closing).rowcount


def speak_desk_session(work: Transaction, token: str, lang: str) -> None:
    """The language in which this browser shows the console."""
    speaking = update(t.desk_session).where(_s.digest == _token(work, token))
    work.conn.execute(speaking.values(lang=lang))


def _token(work: Transaction, token: str) -> str:
    return work.vault.digest(f"desk session:{token}")


def _session(row: object) -> DeskSession:
    values = {name: getattr(row, name) for name in DeskSession.__slots__ if name != "id"}
    return DeskSession(id=row.digest[:16], **values)  # type: ignore[attr-defined]


# -- forms -----------------------------------------------------------------------------------


def first_desk_form(work: Transaction, key: str, person: str, now: datetime) -> bool:
    """Whether this form was not sent before; it counts as sent from now on."""
    work.conn.execute(delete(t.desk_form).where(_f.at < now - FORMS_KEPT))
    taking = insert(t.desk_form).values(key=key, person=person, at=now)
    once = taking.on_conflict_do_nothing(index_elements=["key"]).returning(_f.key)
    return work.conn.execute(once).first() is not None


def drop_desk_form(work: Transaction, key: str) -> None:
    """The form had no effect after all: it may be sent again."""
    work.conn.execute(delete(t.desk_form).where(_f.key == key))


def answer_desk_form(work: Transaction, key: str, answer: str, now: datetime) -> None:
    """Keep, sealed, what the form was answered with."""
    sealed = work.vault.seal(answer, f"desk form:{key}")
    answering = update(t.desk_form).where(_f.key == key)
    work.conn.execute(answering.values(answer=sealed, answered_at=now))


def desk_answer(work: Transaction, key: str, person: str) -> str | None:
    """What this person's form was answered with; None for somebody else's or an unknown one."""
    query = select(_f.answer).where(_f.key == key, _f.person == person)
    sealed = work.conn.execute(query).scalar()
    return None if sealed is None else work.vault.unseal(sealed, f"desk form:{key}")
