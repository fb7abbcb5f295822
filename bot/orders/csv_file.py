"""CSV files of orders, as shops export them, read into the order book."""

import asyncio
import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.orders.values import (
    amount_of,
    delivered_of,
    masked_contact,
    masked_number,
    method_of,
    moment_of,
    state_of,
)
from rules.case import OrderRecord, OrderState, PaymentMethod
from storage.rows import folded
from storage.store import Store, Work

REQUIRED = ("order_no", "product", "amount", "paid_at", "payment_method", "delivered", "buyer")
OPTIONAL = (
    *("contact", "query_password", "payment_no", "supplier", "delivered_at"),
    *("quantity", "created_at", "state"),
)
MAX_BYTES = 64 * 1024 * 1024
BATCH = 500  # rows of one transaction: short enough for the buyers who wait meanwhile
_MAX_FIELD = 500  # characters
_ORDER_NO = re.compile(r"[A-Za-z0-9][A-Za-z0-9_\-]{1,63}")
_SCIENTIFIC = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)
_PERSON = re.compile(r"[a-z]+:[^\s:]{1,64}")


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. `bad`: (line of the file from 1, reason in words)."""

    imported: int
    unchanged: int
    bad: tuple[tuple[int, str], ...]


class ImportProblem(Exception):
    """The file as a whole cannot be imported; the text says why."""


class _BadRow(ValueError):
    """One row cannot be used; the text says why."""


@dataclass(frozen=True, slots=True)
class _Row:
    record: OrderRecord
    contact: str | None
    query_password: str | None
    payment_no: str | None


async def import_csv(
    store: Store, path: Path, now: datetime, timezone: str = "Asia/Shanghai"
) -> ImportReport:
    """Read orders from a CSV file into the book; the same file again changes nothing.

    Times without an offset are in `timezone`. Bad rows are reported with their line, good ones
    are imported. Raises ImportProblem when the file cannot be read or has not the columns.
    """
    rows, bad = await asyncio.to_thread(_read, path, ZoneInfo(timezone))
    changed = 0
    for start in range(0, len(rows), BATCH):
        changed += await _write(store, rows[start : start + BATCH], now)
    return ImportReport(changed, len(rows) - changed, tuple(bad))


def _read(path: Path, zone: ZoneInfo) -> tuple[list[_Row], list[tuple[int, str]]]:
    rows: list[_Row] = []
    bad: list[tuple[int, str]] = []
    seen: dict[str, int] = {}
    for line, values in _lines(_decoded(path)):
        try:
            row = _row(values, zone)
            first = seen.setdefault(folded(row.record.order_no), line)
            if first != line:
                raise _BadRow(f"订单号与第 {first} 行重复 same order_no as line {first}")
        except _BadRow as problem:
            bad.append((line, str(problem)))
        else:
            rows.append(row)
    return rows, bad


async def _write(store: Store, rows: list[_Row], now: datetime) -> int:
    def write(work: Work) -> int:
        return sum(
            work.import_order(
                row.record,
                contact=row.contact,
                query_password=row.query_password,
                payment_no=row.payment_no,
                now=now,
            )
            for row in rows
        )

    return await store.run(write)


def _decoded(path: Path) -> str:
    """The text of the file: UTF-8 with or without BOM, else GB18030 (Excel in Chinese)."""
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ImportProblem(f"文件超过 {MAX_BYTES // 2**20} MB / file too large")
        data = path.read_bytes()
    except OSError as error:
        raise ImportProblem(f"读不到文件 cannot read the file: {error.strerror}") from None
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise ImportProblem("这是 Excel 文件，请另存为 CSV / an Excel file: save it as CSV")
    for encoding in (
        "utf-8-sig",
        "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "gb18030",
    ):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ImportProblem("文件编码不是 UTF-8 或 GBK / neither UTF-8 nor GBK")


def _lines(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """(line where the row starts, values by column) of each row that is not blank."""
    head = text.lstrip("\r\n").partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    columns: list[str] | None = None
    start = 1
    try:
        for cells in reader:
            line, start = start, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if columns is None:
                columns = _columns(cells)
                continue
            yield line, dict(zip(columns, cells, strict=False)) | {"": _extra(columns, cells)}
    except csv.Error as error:
        raise ImportProblem(f"第 {reader.line_num} 行不是 CSV / not CSV: {error}") from None
    if columns is None:
        raise ImportProblem("文件是空的 the file is empty")


def _columns(cells: list[str]) -> list[str]:
    columns = [unicodedata.normalize("NFKC", cell).strip().lower() for cell in cells]
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        raise ImportProblem(f"缺少列 missing columns: {', '.join(missing)}")
    twice = [name for name in (*REQUIRED, *OPTIONAL) if columns.count(name) > 1]
    if twice:
        raise ImportProblem(f"列重复 columns twice: {', '.join(twice)}")
    return columns


def _extra(columns: list[str], cells: list[str]) -> str:
    return "".join(cells[len(columns) :]).strip()


def _row(values: Mapping[str, str], zone: ZoneInfo) -> _Row:
    if values[""]:
        raise _BadRow("比表头多出内容，是否有未加引号的逗号？ more cells than columns")
    short = [name for name in REQUIRED if name not in values]
    if short:
        raise _BadRow(f"缺少单元格 cells are missing: {', '.join(short)}")
    cells = {name: _cell(values, name) for name in (*REQUIRED, *OPTIONAL)}
    delivered_at = _moment(cells["delivered_at"], "delivered_at", zone)
    paid_at = _moment(cells["paid_at"], "paid_at", zone)
    delivered = _delivered(cells["delivered"])
    record = OrderRecord(
        order_no=_order_no(cells["order_no"]),
        product=cells["product"] or None,
        quantity=_quantity(cells["quantity"]),
        amount=_amount(cells["amount"]),
        created_at=_moment(cells["created_at"], "created_at", zone),
        paid_at=paid_at,
        delivered_at=delivered_at,
        payment_method=_method(cells["payment_method"]),
        state=_state(cells["state"], paid_at, delivered),
        buyer=_buyer(cells["buyer"]),
        supplier=cells["supplier"] or None,
    )
    payment_no = _payment_no(cells["payment_no"])
    shown = replace(
        record,
        contact=masked_contact(cells["contact"]),
        payment_no=masked_number(payment_no or ""),
    )
    return _Row(
        shown,
        cells["contact"] or None,
        cells["query_password"] or None,
        payment_no,
    )


def _cell(values: Mapping[str, str], name: str) -> str:
    """One cell, trimmed, one line, without Excel's protections ("=\"123\"", a leading quote)."""
    text = "".join(c if c.isprintable() else " " for c in values.get(name) or "").strip()
    match = re.fullmatch(r'="([^"]*)"', text)
    text = match[1] if match else text
    if name in ("order_no", "payment_no"):
        text = text.removeprefix("'")
    if len(text) > _MAX_FIELD:
        raise _BadRow(f"{name} 超过 {_MAX_FIELD} 个字 is too long")
    return text.strip()


def _order_no(text: str) -> str:
    number = "".join(unicodedata.normalize("NFKC", text).split())
    if not number:
        raise _BadRow("order_no 是空的 is empty")
    _refuse_scientific("order_no", number)
    if not _ORDER_NO.fullmatch(number):
        raise _BadRow("order_no 只能有字母、数字、- 和 _ / has other signs than A-Z 0-9 - _")
    return number


def _payment_no(text: str) -> str | None:
    number = "".join(unicodedata.normalize("NFKC", text).split())
    _refuse_scientific("payment_no", number)
    return number or None


def _refuse_scientific(name: str, number: str) -> None:
    """Excel shows long numbers as 2.02610E+17 and has then lost their last digits for good."""
    if _SCIENTIFIC.fullmatch(number) and ("." in number or "+" in number):
        raise _BadRow(
            f"{name} 被 Excel 改成了科学计数法，尾数已丢失；请把该列设为文本后重新导出 "
            "was turned into scientific notation by Excel: export the column as text"
        )


def _amount(text: str) -> Decimal | None:
    try:
        return amount_of(text)
    except ValueError:
        raise _BadRow("amount 不是金额 is not an amount in yuan, e.g. 100.00") from None


def _moment(text: str, name: str, zone: ZoneInfo) -> datetime | None:
    """ISO 8601, or 2026-10-01 14:30 (also 2026/10/1 14:30:05) in the shop's zone; UTC."""
    try:
        return moment_of(text, zone)
    except ValueError:
        raise _BadRow(f"{name} 不是时间 is not a time, e.g. 2026-10-01 14:30") from None


def _method(text: str) -> PaymentMethod | None:
    try:
        return method_of(text)
    except ValueError:
        raise _BadRow(
            "payment_method 应为 must be alipay/支付宝, wechat/微信, qqpay/QQ钱包, "
            "bankcard/银行卡, balance/余额"
        ) from None


def _delivered(text: str) -> bool | None:
    try:
        return delivered_of(text)
    except ValueError:
        raise _BadRow("delivered 应为 yes/no/空 must be yes, no or empty (是/否/1/0)") from None


def _quantity(text: str) -> int | None:
    if not text:
        return None
    if not text.isdecimal() or not 0 < int(text) <= 100_000:
        raise _BadRow("quantity 不是数量 is not a whole number")
    return int(text)


def _state(text: str, paid_at: datetime | None, delivered: bool | None) -> OrderState:
    """The column `state`, when there is one, else what `delivered` and `paid_at` say."""
    if text:
        return state_of(text)
    if delivered is not None:
        return "delivered" if delivered else "paid_not_delivered"
    return "unknown" if paid_at else "unpaid"


def _buyer(text: str) -> str | None:
    """A person's key ("telegram:42"); any other mark is no proof of anybody and is left out."""
    plain = unicodedata.normalize("NFKC", text).strip()
    return plain if _PERSON.fullmatch(plain) else None
