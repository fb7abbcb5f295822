"""One contract for every order system: what is found, what is proven, what never comes out."""

import asyncio
import csv
import json
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AsyncExitStack
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import pytest
import structlog
import typer

from bot.cli import commands
from bot.orders.acg_faka import AcgFaka
from bot.orders.book import BookOrders
from bot.orders.csv_file import import_csv
from bot.orders.dujiaoka import Dujiaoka
from bot.orders.guard import GuardedOrders
from bot.orders.http import SIGNATURE, TIMESTAMP, HttpOrders, signature
from bot.orders.rows import order_of
from bot.orders.source import OrdersDown, OrderSource, SystemOrders
from bot.orders.sql import Database, SqlOrders
from rules.case import OrderRecord, OrderState
from storage.store import Store
from storage.vault import Vault
from tests.bot.shop_systems import (
    CARDS,
    CASES,
    GONE,
    MADE,
    OTHER,
    Answer,
    Case,
    dujiaoka_row,
    fill_acg,
    fill_dujiaoka,
    http_server,
    plain_row,
    shop_answers,
)
from tests.mariadb import MariaDb
from tests.mariadb import mariadb as mariadb

NOW = datetime(2026, 10, 1, 8, 0, tzinfo=UTC)
CHINA = ZoneInfo("Asia/Shanghai")
DAY = date(2026, 10, 1)
SECRET = "a-secret-of-the-shop"
SELECT = """
  SELECT * FROM shop_order
  WHERE order_no = :order_no OR payment_no = :payment_no
     OR (contact = :contact AND substr(created_at, 1, 10) = :date)
"""
KINDS = ("book", "http", "sql", "dujiaoka", "acg-faka")


@dataclass(frozen=True, slots=True)
class Shop:
    kind: str
    orders: OrderSource
    cases: dict[str, Case]

    def __getitem__(self, name: str) -> Case:
        return self.cases[name]


def told(case: Case) -> bool:
    return bool(case.told)


def in_book(case: Case) -> bool:
    """The book knows states and no contents."""
    named = case.told if case.told in get_args(OrderState) else "unknown"
    return bool(case.told) and case.state == named


SHOWS: Mapping[str, Callable[[Case], bool]] = {
    "book": in_book,
    "http": told,
    "sql": told,
    "dujiaoka": lambda case: case.dujiaoka is not None,
    "acg-faka": lambda case: case.acg is not None,
}


@pytest.fixture(scope="session")
def shops(mariadb: MariaDb) -> str:
    """The URL of a database with a dujiaoka shop and an acg-faka shop, filled once."""
    cases = [*CASES, OTHER]
    mariadb.execute("CREATE DATABASE shops CHARACTER SET utf8mb4")
    fill_dujiaoka(mariadb, "shops", [*(c for c in cases if SHOWS["dujiaoka"](c)), GONE])
    fill_acg(mariadb, "shops", [case for case in cases if SHOWS["acg-faka"](case)])
    loop = {**dujiaoka_row(OTHER), "order_sn": "LOOP", "info": "LOOP-CARD-DDDD-0004"}
    hand = {"order_sn": "HAND", "type": 2, "info": "账号: a\n区服: b", "buy_amount": 5}
    elsewhere = {"email": "elsewhere@example.com", "trade_no": ""}
    rows = [{**loop, **elsewhere}, {**dujiaoka_row(OTHER), **hand, **elsewhere}]
    mariadb.insert("shops", "orders", rows)
    mariadb.execute("CREATE TABLE bare_order AS SELECT * FROM acg_order", database="shops")
    return mariadb.url("shops")


@pytest.fixture(params=KINDS)
async def shop(
    request: pytest.FixtureRequest, tmp_path: Path, sqlite_url: str, vault: Vault
) -> AsyncIterator[Shop]:
    kind: str = request.param
    cases = [case for case in (*CASES, OTHER) if SHOWS[kind](case)]
    async with AsyncExitStack() as stack:
        if kind == "book":
            store = await Store.open(sqlite_url, vault=vault)
            stack.push_async_callback(store.close)
            file = tmp_path / "orders.csv"
            rows = [{**plain_row(case), "delivered": "", "buyer": ""} for case in cases]
            with file.open("w", newline="", encoding="utf-8") as opened:
                names = [name for name in rows[0] if name != "delivered_lines"]
                writer = csv.DictWriter(opened, names, extrasaction="ignore")
                writer.writeheader()
                writer.writerows(rows)
            assert (await import_csv(store, file, NOW)).bad == ()
            orders: OrderSource = BookOrders(store)
        elif kind == "http":
            answers = shop_answers(cases)

            async def answering(path: str, headers: Mapping[str, str], body: bytes) -> Answer:
                stamp = headers[TIMESTAMP.lower()]
                right = signature(SECRET, stamp, "POST", path, body)
                if headers[SIGNATURE.lower()] != right or int(stamp) != NOW.timestamp():
                    return 401, {}, b""
                return 200, {}, answers(json.loads(body))

            url = await stack.enter_async_context(http_server(answering))
            system = HttpOrders(url, SECRET, CHINA, lambda: NOW, seconds=3)
            orders = SystemOrders(system, vault)
        elif kind == "sql":
            orders = SystemOrders(SqlOrders(sqlite_shop(tmp_path, cases), SELECT, CHINA), vault)
        else:
            orders = acg(request.getfixturevalue("shops"), vault)
            if kind == "dujiaoka":
                orders = dujiaoka(request.getfixturevalue("shops"), vault)
        stack.push_async_callback(orders.close)
        yield Shop(kind, orders, {case.name: case for case in cases})


def dujiaoka(url: str, vault: Vault) -> SystemOrders:
    return SystemOrders(Dujiaoka(Database(url, 3), "", CHINA), vault)


def acg(url: str, vault: Vault, prefix: str = "acg_") -> SystemOrders:
    return SystemOrders(AcgFaka(Database(url, 3), prefix, CHINA), vault)


def sqlite_shop(folder: Path, cases: list[Case]) -> Database:
    path = folder / "shop.sqlite"
    rows = [plain_row(case) for case in cases]
    with sqlite3.connect(path) as connection:
        connection.execute(f"CREATE TABLE shop_order ({', '.join(rows[0])})")
        places = ", ".join("?" * len(rows[0]))
        connection.executemany(
            f"INSERT INTO shop_order VALUES ({places})", [tuple(row.values()) for row in rows]
        )
    connection.close()
    return Database(f"sqlite:///{path}", 3)


async def found(shop: Shop, number: str) -> OrderRecord:
    record = await shop.orders.find(number)
    assert record is not None
    return record


async def test_every_case_has_its_state(shop: Shop) -> None:
    assert len(shop.cases) >= 7
    states = {name: (await found(shop, case.number)).state for name, case in shop.cases.items()}
    assert states == {name: case.state for name, case in shop.cases.items()}


async def test_only_what_was_really_delivered_is_called_delivered(shop: Shop) -> None:
    for case in shop.cases.values():
        delivered = (await found(shop, case.number)).delivered
        assert delivered is {
            "delivered": True,
            "paid_not_delivered": False,
            "delivery_failed": False,
        }.get(case.state)


async def test_an_order_is_normalised(shop: Shop) -> None:
    record = await found(shop, shop["paid and waiting"].number)
    assert record.order_no == shop["paid and waiting"].number
    assert (record.product, record.quantity, record.amount) == ("游戏点卡", 2, Decimal("100.00"))
    assert record.created_at == datetime(2026, 10, 1, 6, 29, tzinfo=UTC)
    paid_at = None if shop.kind == "dujiaoka" else datetime(2026, 10, 1, 6, 30, tzinfo=UTC)
    assert record.paid_at == paid_at
    assert record.payment_method == "alipay"
    assert record.contact == "b***@example.com"
    number = None if shop.kind == "acg-faka" else f"4200****{record.order_no[-4:]}"
    assert record.payment_no == number


async def test_an_unpaid_order_has_no_time_of_payment(shop: Shop) -> None:
    assert (await found(shop, shop["unpaid"].number)).paid_at is None


@pytest.mark.parametrize(
    "number",
    ["102261001143000777", "", " ", "%", "' OR '1'='1", "x" * 5000, "訂單", "1\x002", "NULL", "0"],
)
async def test_an_unknown_number_finds_nothing(shop: Shop, number: str) -> None:
    assert await shop.orders.find(number) is None
    assert not await shop.orders.proves(number, "buyer@example.com")


async def test_a_number_is_found_however_it_is_typed(shop: Shop) -> None:
    number = OTHER.number
    assert (await found(shop, f" {number[:6]} {number[6:]} ")).order_no == number


async def test_an_order_is_found_by_the_number_of_the_payment_company(shop: Shop) -> None:
    record = await shop.orders.find(OTHER.payment_no)
    if shop.kind == "acg-faka":  # does not keep it
        assert record is None
        return
    assert record is not None
    assert record.order_no == OTHER.number


async def test_second_factors_prove_and_nothing_else_does(shop: Shop) -> None:
    case = shop["paid and waiting"]

    async def proves(factor: str) -> bool:
        return await shop.orders.proves(case.number, factor)

    assert await proves(" Buyer@Example.com ")
    assert await proves(case.password)
    has_payment_no = shop.kind != "acg-faka"
    assert await proves(case.payment_no) is has_payment_no
    assert await proves(case.payment_no[-4:]) is has_payment_no
    wrong = (
        "",
        " ",
        "None",
        "-",
        "4200",
        case.payment_no[-3:],
        case.number,
        case.password.upper(),
    )
    others = (OTHER.contact, OTHER.password, OTHER.payment_no, OTHER.payment_no[-4:])
    assert not any([await proves(factor) for factor in (*wrong, *others)])


async def test_a_contact_and_a_day_find_orders_only_with_a_second_factor(shop: Shop) -> None:
    async def search(contact: str, day: date, factor: str) -> list[str]:
        return [r.order_no for r in await shop.orders.search(contact, day, factor)]

    assert await search("13800138000", DAY, OTHER.password) == [OTHER.number]
    if shop.kind != "acg-faka":
        assert await search("13800138000", DAY, OTHER.payment_no[-4:]) == [OTHER.number]
    assert await search("13800138000", DAY, OTHER.contact) == []
    assert await search("13800138000", DAY, "q-pass-77") == []
    assert await search("13800138000", date(2026, 10, 2), OTHER.password) == []
    assert await search("buyer@example.com", DAY, OTHER.password) == []
    assert await search("%", DAY, OTHER.password) == []
    mine = await search("buyer@example.com", DAY, "q-pass-77")
    assert sorted(mine) == sorted(c.number for c in shop.cases.values() if c is not OTHER)


async def test_cards_become_a_count_and_keyed_digests(shop: Shop, vault: Vault) -> None:
    if shop.kind == "book":
        return
    record = await found(shop, shop["delivered"].number)
    assert record.delivered_count == 2
    assert record.delivered_digests == tuple(vault.digest(f"card_key:{card}") for card in CARDS)
    partly = await found(shop, shop["one card and an excuse"].number)
    assert partly.delivered_count == 1


async def test_no_card_and_no_second_factor_comes_out(
    shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    shown = ""
    for case in shop.cases.values():
        shown += repr(asdict(await found(shop, case.number)))
        await shop.orders.proves(case.number, "wrong")
    secrets_ = (
        *CARDS,
        "OTHERS-CARD",
        "buyer@example",
        "q-pass-77",
        OTHER.payment_no,
        "13800138000",
    )
    assert not [text for text in secrets_ if text in shown + caplog.text]


async def test_a_check_reaches_the_system_and_says_which_it_is(shop: Shop) -> None:
    words = await shop.orders.check()
    assert shop.kind in words or shop.kind == "book"
    assert "p%40ss" not in words


# -- what only one of them does ------------------------------------------------------------------


async def test_a_deleted_order_of_dujiaoka_is_none(shops: str, vault: Vault) -> None:
    orders = dujiaoka(shops, vault)
    assert await orders.find(GONE.number) is None
    assert await orders.find(GONE.payment_no) is None
    await orders.close()


async def test_loop_cards_and_goods_by_hand_of_dujiaoka(shops: str, vault: Vault) -> None:
    orders = dujiaoka(shops, vault)
    looped, by_hand, plain = [await orders.find(n) for n in ("LOOP", "HAND", OTHER.number)]
    assert looped is not None
    assert by_hand is not None
    assert plain is not None
    assert (looped.loop_cards, by_hand.loop_cards, plain.loop_cards) == (True, False, False)
    assert (by_hand.state, by_hand.delivered_count) == ("delivered", None)
    await orders.close()


async def test_tables_besides_the_orders_may_be_missing(shops: str, vault: Vault) -> None:
    orders = acg(shops, vault, "bare_")
    record = await orders.find(OTHER.number)
    assert record is not None
    assert (record.state, record.product, record.payment_method) == ("delivered", None, None)
    await orders.close()


@pytest.mark.parametrize(
    ("prefix", "old", "new", "words"),
    [
        ("wrong_", "", "", "table_prefix"),
        ("acg_", "/shops", "/nowhere", "no such database"),
        ("acg_", "p%40ss%2Fword", "wrong", "access denied"),
        ("acg_", "127.0.0.1:", "127.0.0.1:1", "cannot reach"),
        ("acg_", "127.0.0.1:", "127.0.0.1:x", "url"),
    ],
)
async def test_a_fault_of_the_connection_is_one_kind_line(
    shops: str, vault: Vault, prefix: str, old: str, new: str, words: str
) -> None:
    orders = acg(shops.replace(old, new), vault, prefix)
    with pytest.raises(OrdersDown, match=words) as down:
        await orders.check()
    assert "\n" not in str(down.value)
    assert "p%40ss" not in str(down.value)
    await orders.close()


@pytest.mark.parametrize("kind", ["mysql", "postgresql", "sqlite"])
async def test_the_session_cannot_write(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    if kind == "mysql":
        database, statement = Database(request.getfixturevalue("shops"), 3), "DELETE FROM orders"
    elif kind == "postgresql":
        database = Database(request.getfixturevalue("postgres_url"), 3)
        statement = "WITH gone AS (DELETE FROM setting RETURNING key) SELECT key FROM gone"
    else:
        database, statement = sqlite_shop(tmp_path, [OTHER]), "DELETE FROM shop_order"
    with pytest.raises(OrdersDown):
        await database.rows(statement, {})
    await database.close()


async def test_the_owners_select_works_on_mariadb_and_postgresql(
    shops: str, postgres_url: str, vault: Vault
) -> None:
    for url in (shops, postgres_url):
        select = (
            "SELECT 'A1' AS order_no, 97.90 AS amount, 4 AS quantity, 'C1\nC2' AS delivered_lines, "
            "CASE WHEN 1 = 1 THEN 'delivered' END AS state, "
            "CAST('2026-10-01 14\\:30\\:00' AS "
            f"{'datetime' if url.startswith('mysql') else 'timestamp'}) AS paid_at "
            "FROM (SELECT 'A1' AS number) AS t WHERE number = :order_no OR number = :payment_no;"
        )
        orders = SystemOrders(SqlOrders(Database(url, 3), select, CHINA), vault)
        record = await orders.find("a1")
        assert record is not None
        assert record.paid_at == datetime(2026, 10, 1, 6, 30, tzinfo=UTC)
        assert (record.state, record.amount) == ("partly_delivered", Decimal("97.90"))
        assert await orders.find("B1") is None
        await orders.close()


def test_columns_of_any_type_that_means_a_text_or_a_number_are_read() -> None:
    row = {
        "order_no": Decimal(20261001143000123),
        "product": "点卡".encode(),
        "quantity": Decimal("2.00"),
        "amount": 97.9,
        "paid_at": 1790836200,
        "delivered_lines": b"A\nB",
        "state": "DELIVERED",
    }
    order = order_of(row, CHINA)
    assert order.record.order_no == "20261001143000123"
    assert (order.record.product, order.record.quantity) == ("点卡", 2)
    assert (order.record.amount, order.record.state) == (Decimal("97.90"), "delivered")
    assert order.record.paid_at == datetime(2026, 10, 1, 6, 30, tzinfo=UTC)
    assert order.content == "A\nB"


async def test_a_number_is_found_though_the_system_tells_letters_apart(
    tmp_path: Path, vault: Vault
) -> None:
    cases = [replace(OTHER, number="ord_aB12"), replace(OTHER, number="lower77x", contact="x")]
    database = sqlite_shop(tmp_path, cases)
    orders = SystemOrders(SqlOrders(database, SELECT, CHINA), vault)
    for typed, number in (("ord_aB12", "ord_aB12"), ("LOWER77X", "lower77x")):
        record = await orders.find(typed)
        assert record is not None
        assert record.order_no == number
    await orders.close()


@pytest.fixture
def own_logging() -> Iterator[None]:
    """What a command sets up ends with the test."""
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)
    structlog.reset_defaults()


@pytest.mark.usefixtures("own_logging")
def test_orders_show_and_check_ask_the_configured_source(
    shops: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "config.toml"
    source = f'[orders]\nsource = "acg-faka"\nurl = "{shops}"\n'
    config.write_text(f'{source}table_prefix = "acg_"\n', "utf-8")
    sold_out = next(case for case in CASES if case.name == "sold out")
    commands.orders_show(config, sold_out.number, lambda: NOW)
    shown = capsys.readouterr().out
    assert "delivery_failed" in shown
    assert "2026-10-01 14:30:00+08:00" in shown
    assert "buyer@example" not in shown
    with pytest.raises(typer.Exit) as refused:
        commands.orders_show(config, "102261001143000777", lambda: NOW)
    assert (refused.value.exit_code, "查不到" in capsys.readouterr().err) == (1, True)
    commands.check(config, lambda: NOW)
    assert "✓ 订单系统 · order system (acg-faka" in capsys.readouterr().out
    config.write_text(f'{source}table_prefix = "wrong_"\n', "utf-8")
    with pytest.raises(typer.Exit) as refused:
        commands.check(config, lambda: NOW)
    said = capsys.readouterr().out
    assert (refused.value.exit_code, "table_prefix" in said) == (1, True)
    assert "p%40ss" not in said


HONEST = {"order_no": "A1", "state": "delivered", "amount": "1.00"}


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"<html>maintenance</html>", "not JSON"),
        (b"[]", "no list"),
        (b'{"orders": {}}', "no list"),
        (b'{"orders": [1]}', "no list"),
        (b'{"orders": [{}]}', "order_no"),
        ({**HONEST, "order_no": "B2"}, "another order"),
        ({**HONEST, "order_no": True}, "order_no"),
        ({**HONEST, "amount": "free"}, "amount"),
        ({**HONEST, "amount": -1}, "amount"),
        ({**HONEST, "quantity": 1.5}, "quantity"),
        ({**HONEST, "paid_at": "yesterday"}, "paid_at"),
        ({**HONEST, "delivered_lines": "CARD"}, "delivered_lines"),
        ({**HONEST, "delivered": "perhaps"}, "delivered"),
        (b"[" * 100_000, "JSON"),
        (b" " * 2_000_000, "too long"),
    ],
)
async def test_a_lying_answer_is_no_answer(
    vault: Vault, body: bytes | dict[str, object], words: str
) -> None:
    data = body if isinstance(body, bytes) else json.dumps({"orders": [body]}).encode()
    with pytest.raises(OrdersDown, match=words):
        await asked(vault, 200, {}, data)


async def asked(
    vault: Vault, status: int, headers: Mapping[str, str], data: bytes, *, signed: bool = False
) -> OrderRecord | None:
    async def answering(path: str, _: Mapping[str, str], body: bytes) -> Answer:
        return status, headers, data

    async with http_server(answering) as url:
        system = HttpOrders(url, SECRET, CHINA, lambda: NOW, seconds=3, signed_answers=signed)
        orders = SystemOrders(system, vault)
        try:
            return await orders.find("A1")
        finally:
            await orders.close()


@pytest.mark.parametrize("status", [201, 302, 400, 401, 404, 500, 503])
async def test_any_status_but_200_is_no_answer(vault: Vault, status: int) -> None:
    good = json.dumps({"orders": [HONEST]}).encode()
    with pytest.raises(OrdersDown, match=str(status)):
        await asked(vault, status, {"Location": "http://127.0.0.1:1/"}, good)


async def test_a_hanging_and_a_stumbling_server_over_http(vault: Vault) -> None:
    statuses = [503, 200, 0]
    good = json.dumps({"orders": [HONEST]}).encode()

    async def answering(path: str, _: Mapping[str, str], body: bytes) -> Answer:
        status = statuses.pop(0)
        if status == 0:
            await asyncio.Event().wait()
        return status, {}, good

    async with http_server(answering) as url:
        system = HttpOrders(url, SECRET, CHINA, lambda: NOW, seconds=0.5)
        orders = GuardedOrders(SystemOrders(system, vault), 0.5)
        assert await orders.find("A1") is not None  # the second try
        with pytest.raises(OrdersDown):
            await orders.find("A1")
        await orders.close()
    with pytest.raises(OrdersDown, match="cannot connect"):
        await SystemOrders(HttpOrders(url, SECRET, CHINA, lambda: NOW, seconds=3), vault).find(
            "A1"
        )


def signed_headers(data: bytes, seconds: int = 0, secret: str = SECRET) -> dict[str, str]:
    stamp = str(int(NOW.timestamp()) + seconds)
    return {TIMESTAMP: stamp, SIGNATURE: signature(secret, stamp, "200", "", data)}


async def test_a_signed_answer_is_believed_within_sixty_seconds(vault: Vault) -> None:
    data = json.dumps({"orders": [HONEST]}).encode()
    for seconds in (-60, 0, 60):
        record = await asked(vault, 200, signed_headers(data, seconds), data, signed=True)
        assert record is not None


@pytest.mark.parametrize(
    ("headers", "words"),
    [
        (lambda data: {}, "not signed"),
        (lambda data: signed_headers(data, 61), "61 秒"),
        (lambda data: signed_headers(data, -61), "61 秒"),
        (lambda data: signed_headers(data, secret="another-secret-here"), "signature is wrong"),
        (lambda data: signed_headers(data + b" "), "signature is wrong"),
        (lambda data: {SIGNATURE: "00"}, TIMESTAMP),
    ],
)
async def test_a_forged_answer_is_refused(
    vault: Vault, headers: Callable[[bytes], dict[str, str]], words: str
) -> None:
    data = json.dumps({"orders": [HONEST]}).encode()
    with pytest.raises(OrdersDown, match=words):
        await asked(vault, 200, headers(data), data, signed=True)


def test_the_signature_is_the_one_of_the_docs() -> None:
    body = b'{"order_no":"DN202610010001"}'
    stamp = "1790841600"
    given = signature("0123456789abcdef", stamp, "POST", "/kadesk/orders", body)
    docs = (Path(__file__).parents[2] / "docs" / "orders.md").read_text("utf-8")
    assert given in docs
    assert (stamp, MADE) != ("", "")
