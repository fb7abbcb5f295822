"""Tokens of programs, first answers to their idempotency keys, and pages of tickets for them."""

import hmac
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError

from rules.ticket import Ticket
from storage import api_tables as t
from storage import tables
from storage.rows import Transaction, folded
from storage.work_tickets import ticket_of

ANSWERS_KEPT = timedelta(hours=24)
_USED = timedelta(minutes=1)  # "last used" is as old as this at most
_k, _a, _c = t.api_token.c, t.api_answer.c, tables.ticket.c


@dataclass(frozen=True, slots=True)
class ApiToken:
    """One token without its text. `scopes` are sorted; times are UTC."""

    id: int
    name: str
    prefix: str
    scopes: tuple[str, ...]
    role: str
    made_at: datetime
    expires_at: datetime | None = None
    revoked_at: datetime | None = None
    used_at: datetime | None = None

    @property
    def person(self) -> str:
        """Who acts with it, as the history of tickets names them."""
        return f"api:{self.name}"

    def live(self, now: datetime) -> bool:
        expired = self.expires_at is not None and self.expires_at <= now
        return self.revoked_at is None and not expired


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """What a key was answered the first time. `same`: this call is that call again."""

    same: bool
    status: int
    body: str


# -- tokens ----------------------------------------------------------------------------------


def add_api_token(
    work: Transaction,
    name: str,
    scopes: Sequence[str],
    role: str,
    now: datetime,
    expires_at: datetime | None = None,
) -> str | None:
    """A new token's text, which nobody can read again; None when a live one has this name."""
    prefix, rest = f"kd_{secrets.token_hex(4)}", secrets.token_urlsafe(32)
    text = f"{prefix}_{rest}"
    values = {
        "name": name,
        "prefix": prefix,
        "digest": _digest(work, text),
        "scopes": " ".join(sorted(set(scopes))),
        "role": role,
        "made_at": now,
        "expires_at": expires_at,
    }
    try:
        with work.conn.begin_nested():
            work.conn.execute(insert(t.api_token).values(values))
    except IntegrityError:
        return None
    return text


def api_token(work: Transaction, text: str, now: datetime) -> ApiToken | None:
    """The live token of this text; it counts as used now."""
    query = select(t.api_token).where(_k.prefix == text[:11])
    row = work.conn.execute(query).first()
    known = row.digest if row is not None else "-"
    if not hmac.compare_digest(known, _digest(work, text)) or row is None:
        return None
    token = _token(row)
    if not token.live(now):
        return None
    if token.used_at is None or now - token.used_at >= _USED:
        work.conn.execute(update(t.api_token).where(_k.id == token.id).values(used_at=now))
    return token


def api_tokens(work: Transaction) -> list[ApiToken]:
    """All tokens that were ever made, oldest first."""
    return [_token(row) for row in work.conn.execute(select(t.api_token).order_by(_k.id))]


def revoke_api_token(work: Transaction, name: str, now: datetime) -> bool:
    """Make the live token of this name, or with this prefix, useless; False when there is none."""
    named = (_k.name == name) | (_k.prefix == name)
    revoking = update(t.api_token).where(named, _k.revoked_at.is_(None))
    return work.conn.execute(revoking.values(revoked_at=now)).rowcount > 0


def _digest(work: Transaction, text: str) -> str:
    return work.vault.digest(f"api_token:{text}")


def _token(row: object) -> ApiToken:
    values = {name: getattr(row, name) for name in ApiToken.__dataclass_fields__}
    return ApiToken(**{**values, "scopes": tuple(values["scopes"].split())})


# -- first answers ---------------------------------------------------------------------------


def first_answer(
    work: Transaction, caller: str, key: str, digest: str, now: datetime
) -> SavedAnswer | None:
    """The saved answer to a caller's key; None when this call is the first with it: carry it out
    and `save_answer` in this same transaction. Twins wait here for each other's commit."""
    work.conn.execute(delete(t.api_answer).where(_a.at <= now - ANSWERS_KEPT))
    taking = insert(t.api_answer).values(
        caller=caller, key=key, digest=digest, status=0, body=b"", at=now
    )
    taking = taking.on_conflict_do_nothing(index_elements=["caller", "key"])
    if work.conn.execute(taking.returning(_a.key)).first() is not None:
        return None
    query = select(t.api_answer).where(_a.caller == caller, _a.key == key)
    row = work.conn.execute(query).one()
    same = hmac.compare_digest(row.digest, digest)
    body = work.vault.unseal(row.body, _sealed_as(caller, key)) if same else ""
    return SavedAnswer(same, row.status, body)


def save_answer(work: Transaction, caller: str, key: str, status: int, body: str) -> None:
    """Keep what the first call with this key is answered."""
    sealed = work.vault.seal(body, _sealed_as(caller, key))
    saving = update(t.api_answer).where(_a.caller == caller, _a.key == key)
    work.conn.execute(saving.values(status=status, body=sealed))


def _sealed_as(caller: str, key: str) -> str:
    return f"api_answer:{caller}:{key}"


# -- pages -----------------------------------------------------------------------------------


def ticket_page(
    work: Transaction,
    *,
    statuses: Sequence[str] = (),
    case_type: str | None = None,
    order_no: str | None = None,
    since: datetime | None = None,
    before: int | None = None,
    limit: int,
) -> list[Ticket]:
    """Tickets that fit all that is given, newest first, with numbers below `before`."""
    query = select(tables.ticket)
    if statuses:
        query = query.where(_c.status.in_(statuses))
    if case_type is not None:
        query = query.where(_c.case_type == case_type)
    if order_no is not None:
        key = folded(order_no)
        query = query.where((_c.order_key == key) | (_c.record_key == key))
    if since is not None:
        query = query.where(_c.created_at >= since)
    if before is not None:
        query = query.where(_c.number < before)
    rows = work.conn.execute(query.order_by(_c.number.desc()).limit(limit))
    return [ticket_of(row) for row in rows]
