"""The shop's books: staff, imported orders, limited tries and buyers' card keys."""

import hmac
import unicodedata
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import bindparam, delete, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from rules.case import OrderRecord
from rules.ticket import Ticket
from storage import tables as t
from storage.rows import StaffRow, Transaction, folded

MOST_OF_CONTACT = 20  # orders of one contact on one day
_ROLE = select(t.staff.c.role).where(
    t.staff.c.person == bindparam("of_person"), t.staff.c.removed_at.is_(None)
)
_STAFF = (
    select(t.staff)
    .where(t.staff.c.removed_at.is_(None))
    .order_by(t.staff.c.since, t.staff.c.person)
)
_ORDER = select(t.order_book).where(t.order_book.c.order_key == bindparam("key"))
_RECORD = (
    "order_no",
    "product",
    "quantity",
    "created_at",
    "paid_at",
    "delivered_at",
    "payment_method",
    "state",
    "buyer",
    "supplier",
)


def staff_role(work: Transaction, person: str) -> str | None:
    """The role of a person's key ("telegram:5001"), or None."""
    role: str | None = work.conn.execute(_ROLE, {"of_person": person}).scalar()
    return role


def set_staff(
    work: Transaction, person: str, role: str, name: str, by: str, now: datetime
) -> None:
    """Give a person a role; `by` is who gave it."""
    values = {"role": role, "name": name, "by": by, "since": now, "removed_at": None}
    adding = insert(t.staff).values(person=person, **values)
    work.conn.execute(adding.on_conflict_do_update(index_elements=["person"], set_=values))


def remove_staff(work: Transaction, person: str, now: datetime) -> bool:
    """Take the role away; False when the person had none."""
    leaving = update(t.staff).where(t.staff.c.person == person, t.staff.c.removed_at.is_(None))
    return work.conn.execute(leaving.values(removed_at=now)).rowcount == 1


def staff(work: Transaction) -> list[StaffRow]:
    """Everybody who has a role now, longest first."""
    rows = work.conn.execute(_STAFF)
    return [StaffRow(row.person, row.role, row.name, row.by, row.since) for row in rows]


def import_order(
    work: Transaction,
    record: OrderRecord,
    *,
    contact: str | None,
    query_password: str | None,
    payment_no: str | None,
    now: datetime,
) -> bool:
    """Write an order as it is now; True when it is new or differs from what was there.

    A second factor that is None leaves the one that is known.
    """
    key = folded(record.order_no)
    values = {name: getattr(record, name) for name in _RECORD}
    values["amount"] = None if record.amount is None else str(record.amount)
    values |= _digests(work, key, contact, query_password, payment_no)
    values |= _shown(work, record, contact)
    known = work.conn.execute(_ORDER, {"key": key}).first()
    if known is not None and all(getattr(known, name) == values[name] for name in values):
        return False
    values["imported_at"] = now
    writing = insert(t.order_book).values(order_key=key, **values)
    work.conn.execute(writing.on_conflict_do_update(index_elements=["order_key"], set_=values))
    return True


def order(work: Transaction, order_no: str) -> OrderRecord | None:
    """The order, found whatever the case, width (NFKC) and blanks of its number."""
    row = work.conn.execute(_ORDER, {"key": folded(order_no)}).first()
    return _record(row) if row is not None else None


def order_by_payment_no(work: Transaction, payment_no: str) -> OrderRecord | None:
    """The order that was paid with this payment number; None too when several were."""
    wanted = work.vault.digest(f"payment:{folded(payment_no)}")
    query = select(t.order_book).where(t.order_book.c.payment_no == wanted).limit(2)
    rows = work.conn.execute(query).all()
    return _record(rows[0]) if len(rows) == 1 else None


def orders_of_contact(
    work: Transaction, contact: str, start: datetime, end: datetime, factor: str
) -> tuple[OrderRecord, ...]:
    """The orders of a contact made (or paid) from `start` to before `end` which `factor`, a second
    one besides the contact, belongs to; newest first."""
    if not contact.strip() or not factor.strip():
        return ()
    c = t.order_book.c
    made = func.coalesce(c.created_at, c.paid_at)
    query = select(t.order_book).where(
        c.contact_key == _contact_key(work, contact), made >= start, made < end
    )
    rows = work.conn.execute(query.order_by(made.desc()).limit(MOST_OF_CONTACT)).all()
    return tuple(_record(row) for row in rows if _second_factor_matches(work, row, factor))


def _second_factor_matches(work: Transaction, row: Any, factor: str) -> bool:
    given = _digests(work, row.order_key, None, factor, factor)
    given["payment_last4"] = work.vault.digest(f"last4:{row.order_key}:{folded(factor)}")
    matches = [hmac.compare_digest(getattr(row, name) or "-", given[name]) for name in given]
    return any(matches)


def orders_in_book(work: Transaction) -> int:
    """How many orders were imported."""
    return int(work.conn.execute(select(func.count()).select_from(t.order_book)).scalar_one())


def order_factor_matches(work: Transaction, order_no: str, factor: str) -> bool:
    """Whether `factor` is the order's contact, query password, or whole or last 4 of its payment
    number. Takes the same time whether the order exists or not."""
    key = folded(order_no)
    row = work.conn.execute(_ORDER, {"key": key}).first()
    given = _digests(work, key, factor, factor, factor)  # empty for a blank factor
    if given:
        given["payment_last4"] = work.vault.digest(f"last4:{key}:{folded(factor)}")
    matches = [hmac.compare_digest(getattr(row, name, None) or "-", given[name]) for name in given]
    return any(matches)


def count_try(work: Transaction, key: str, now: datetime, window_seconds: float) -> int:
    """Note a try of `key`; how many there were in the last `window_seconds`, this one included."""
    digest = work.vault.digest(f"try:{key}")
    if work.conn.dialect.name == "postgresql":  # tries at the same moment see each other
        work.conn.execute(select(func.pg_advisory_xact_lock(int(digest[:15], 16))))
    start = now - timedelta(seconds=window_seconds)
    work.conn.execute(delete(t.tries).where(t.tries.c.key == digest, t.tries.c.at <= start))
    work.conn.execute(insert(t.tries).values(key=digest, at=now))
    counting = select(func.count()).select_from(t.tries).where(t.tries.c.key == digest)
    return int(work.conn.execute(counting).scalar_one())


def keep_card_key(
    work: Transaction, chat: str, ticket: int | None, masked: str, clear: str, now: datetime
) -> int:
    """Seal a buyer's card key; its id. The same key from one chat is kept once."""
    adding = insert(t.card_key).values(
        chat=chat,
        ticket=ticket,
        masked=masked,
        digest=work.vault.digest(f"card_key:{clear}"),
        sealed=work.vault.seal(clear, _context(chat)),
        kept_at=now,
    )
    kept = func.coalesce(adding.excluded.ticket, t.card_key.c.ticket)
    again = adding.on_conflict_do_update(index_elements=["chat", "digest"], set_={"ticket": kept})
    return int(work.conn.execute(again.returning(t.card_key.c.id)).scalar_one())


def card_keys(work: Transaction, ticket: Ticket) -> list[tuple[int, str]]:
    """(id, masked text) of the card keys that a ticket's buyer sent in its chat, where they are
    kept before there is a ticket."""
    c, chat = t.card_key.c, f"{ticket.channel}:{ticket.chat_id}"
    query = select(c.id, c.masked).where(or_(c.ticket == ticket.number, c.chat == t.clean(chat)))
    return [(row.id, row.masked) for row in work.conn.execute(query.order_by(c.id))]


def reveal_card_key(work: Transaction, id: int) -> str | None:
    """One card key in clear. The caller writes who saw it into the ticket's history."""
    row = work.conn.execute(select(t.card_key).where(t.card_key.c.id == id)).first()
    return work.vault.unseal(row.sealed, _context(row.chat)) if row is not None else None


def _context(chat: str) -> str:
    return t.clean(f"card_key:{chat}")


def _digests(
    work: Transaction, key: str, contact: str | None, password: str | None, payment: str | None
) -> dict[str, str]:
    """Keyed digests of the factors that are there.

    All but the payment number are bound to the order; equal contacts show only in contact_key.
    """
    found: dict[str, str] = {}
    if contact and contact.strip():
        found["contact"] = work.vault.digest(f"contact:{key}:{_plain(contact).casefold()}")
    if password and password.strip():
        found["query_password"] = work.vault.digest(f"password:{key}:{_plain(password)}")
    if payment and payment.strip():
        found["payment_no"] = work.vault.digest(f"payment:{folded(payment)}")
        last4 = folded(payment)[-4:]
        found["payment_last4"] = work.vault.digest(f"last4:{key}:{last4}")
    return found


def _shown(work: Transaction, record: OrderRecord, contact: str | None) -> dict[str, str]:
    """What staff may see of the factors, and the digest that a contact's orders are found by."""
    found = {}
    if contact and contact.strip():
        found["contact_key"] = _contact_key(work, contact)
    if record.contact:
        found["contact_shown"] = record.contact
    if record.payment_no:
        found["payment_shown"] = record.payment_no
    return found


def _contact_key(work: Transaction, contact: str) -> str:
    return work.vault.digest(f"contact_key:{_plain(contact).casefold()}")


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip()


def _record(row: Any) -> OrderRecord:
    values = {name: getattr(row, name) for name in _RECORD}
    amount = None if row.amount is None else Decimal(row.amount)
    return OrderRecord(
        amount=amount, contact=row.contact_shown, payment_no=row.payment_shown, **values
    )
