"""The order book: CSV files as shops export them, look-ups, and proof of ownership."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from bot.orders.book import BookOrders
from bot.orders.csv_file import ImportProblem, ImportReport, import_csv
from bot.orders.source import OrderSource
from rules.case import OrderRecord
from storage.store import Store
from storage.vault import Vault
from tests.databases import sqlite_url as sqlite_url

NOW = datetime(2026, 10, 1, 8, 0, tzinfo=UTC)
HEAD = "order_no,product,amount,paid_at,payment_method,delivered,buyer"
ALL = f"{HEAD},contact,query_password,payment_no,supplier"
GOOD = "KA1001,游戏点卡,100.00,2026-10-01 14:30,alipay,no,telegram:42"


@pytest.fixture
async def store(sqlite_url: str) -> AsyncIterator[Store]:
    opened = await Store.open(sqlite_url, vault=Vault(bytes(range(32))))
    yield opened
    await opened.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "orders.csv"


def save(file: Path, data: str | bytes) -> None:
    file.write_bytes(data if isinstance(data, bytes) else data.encode())


async def imported(store: Store, file: Path, *rows: str, head: str = HEAD) -> ImportReport:
    save(file, "\n".join([head, *rows]) + "\n")
    return await import_csv(store, file, NOW)


async def the_order(store: Store, order_no: str = "KA1001") -> OrderRecord:
    record = await BookOrders(store).find(order_no)
    assert record is not None
    return record


async def test_an_imported_order_is_found_as_it_was_written(store: Store, file: Path) -> None:
    assert await imported(store, file, GOOD) == ImportReport(1, 0, ())
    assert await the_order(store) == OrderRecord(
        order_no="KA1001",
        product="游戏点卡",
        amount=Decimal("100.00"),
        paid_at=datetime(2026, 10, 1, 6, 30, tzinfo=UTC),
        payment_method="alipay",
        state="paid_not_delivered",
        buyer="telegram:42",
    )


async def test_the_same_file_again_changes_nothing(store: Store, file: Path) -> None:
    await imported(store, file, GOOD, GOOD.replace("1001", "1002"))
    assert await import_csv(store, file, NOW) == ImportReport(0, 2, ())


async def test_a_changed_row_is_taken_over(store: Store, file: Path) -> None:
    await imported(store, file, GOOD)
    assert (await imported(store, file, GOOD.replace(",no,", ",yes,"))).imported == 1
    assert (await the_order(store)).state == "delivered"


async def test_good_rows_are_imported_and_bad_ones_named_by_line(store: Store, file: Path) -> None:
    report = await imported(
        store,
        file,
        GOOD,
        GOOD.replace("KA1001", "KA1002").replace("100.00", "abc"),
        "",
        GOOD.replace("KA1001", "").replace("100.00", "1"),
        GOOD.replace("KA1001", "KA1003"),
        "KA1004,少了",
        f"{GOOD.replace('KA1001', 'KA1005')},多,了",
        GOOD,
    )
    assert report.imported == 2
    assert [line for line, _ in report.bad] == [3, 5, 7, 8, 9]
    assert "amount" in report.bad[0][1]
    assert "line 2" in report.bad[-1][1]


async def test_a_row_over_several_lines_is_named_by_its_first(store: Store, file: Path) -> None:
    tall = GOOD.replace("游戏点卡", '"游戏\n点卡"')
    report = await imported(store, file, tall, GOOD.replace("KA1001", "KA 坏"))
    assert report.bad[0][0] == 4
    assert (await the_order(store)).product == "游戏 点卡"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gbk", "gb18030", "utf-16"])
async def test_files_are_read_as_excel_and_wps_save_them(
    store: Store, file: Path, encoding: str
) -> None:
    save(file, f"{HEAD}\r\n{GOOD}\r\n".encode(encoding))
    assert (await import_csv(store, file, NOW)).imported == 1
    assert (await the_order(store)).product == "游戏点卡"


@pytest.mark.parametrize("delimiter", [";", "\t"])
async def test_other_separators_are_noticed(store: Store, file: Path, delimiter: str) -> None:
    report = await imported(
        store, file, GOOD.replace(",", delimiter), head=HEAD.replace(",", delimiter)
    )
    assert report.imported == 1


async def test_columns_may_stand_in_any_order_with_others_between(
    store: Store, file: Path
) -> None:
    head = " Buyer ,备注,delivered,PAYMENT_METHOD,paid_at,amount,product,order_no"
    row = "telegram:42,加急,no,alipay,2026-10-01 14:30,100,游戏点卡,KA1001"
    assert (await imported(store, file, row, head=head)).imported == 1
    assert (await the_order(store)).buyer == "telegram:42"


@pytest.mark.parametrize(
    ("written", "order_no"),
    [
        ("ＫＡ１００１", "KA1001"),
        (" KA 1001 ", "KA1001"),
        ('"=""KA1001"""', "KA1001"),
        ("'202610011430001", "202610011430001"),
        ("DN2026-02_11", "DN2026-02_11"),
        ("1E5", "1E5"),
    ],
)
async def test_order_numbers_are_cleaned(
    store: Store, file: Path, written: str, order_no: str
) -> None:
    assert (await imported(store, file, GOOD.replace("KA1001", written))).bad == ()
    assert (await the_order(store, order_no)).order_no == order_no


@pytest.mark.parametrize("number", ["2.0261E+17", "2.02610011430001E17", "2E+17", "2.0261e+17"])
async def test_a_number_that_excel_destroyed_is_refused_with_the_reason(
    store: Store, file: Path, number: str
) -> None:
    report = await imported(store, file, GOOD.replace("KA1001", number))
    assert "科学计数法" in report.bad[0][1]
    report = await imported(store, file, f"{GOOD},,,{number},", head=ALL)
    assert "payment_no" in report.bad[0][1]


@pytest.mark.parametrize(
    ("written", "hour"),
    [
        ("2026-10-01 14:30", 6),
        ("2026-10-01T14:30:00+08:00", 6),
        ("2026-10-01T14:30:00Z", 14),
        ("2026-10-01T14:30", 6),
        ("2026/10/1 14:30:59", 6),
        ("２０２６-10-01　14：30", 6),
        ("2026年10月1日 14:30", 6),
    ],
)
async def test_times_are_iso_or_on_the_shops_clock(
    store: Store, file: Path, written: str, hour: int
) -> None:
    assert (await imported(store, file, GOOD.replace("2026-10-01 14:30", written))).bad == ()
    paid_at = (await the_order(store)).paid_at
    assert paid_at is not None
    assert (paid_at.utcoffset(), paid_at.hour, paid_at.minute) == (NOW.utcoffset(), hour, 30)


@pytest.mark.parametrize("written", ["昨天", "2026-10-01", "2026-13-01 10:00", "14:30", "45931.6"])
async def test_what_is_no_time_is_a_bad_row(store: Store, file: Path, written: str) -> None:
    report = await imported(store, file, GOOD.replace("2026-10-01 14:30", written))
    assert "paid_at" in report.bad[0][1]


async def test_another_zone_can_be_given(store: Store, file: Path) -> None:
    save(file, f"{HEAD}\n{GOOD}\n")
    await import_csv(store, file, NOW, "UTC")
    assert (await the_order(store)).paid_at == datetime(2026, 10, 1, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "state"),
    [
        ("yes", "delivered"),
        ("是", "delivered"),
        ("1", "delivered"),
        ("TRUE", "delivered"),
        ("No", "paid_not_delivered"),
        ("否", "paid_not_delivered"),
        ("０", "paid_not_delivered"),
        ("", "unknown"),
    ],
)
async def test_delivered_is_yes_no_or_not_said(
    store: Store, file: Path, written: str, state: str
) -> None:
    assert (await imported(store, file, GOOD.replace(",no,", f",{written},"))).bad == ()
    assert (await the_order(store)).state == state


@pytest.mark.parametrize(
    ("written", "method"),
    [
        ("支付宝", "alipay"),
        ("微信", "wechat"),
        ("QQ钱包", "qqpay"),
        ("银行卡", "bankcard"),
        ("余额", "balance"),
        ("WeChat", "wechat"),
        ("", None),
    ],
)
async def test_payment_methods_go_by_both_names(
    store: Store, file: Path, written: str, method: str | None
) -> None:
    await imported(store, file, GOOD.replace("alipay", written))
    assert (await the_order(store)).payment_method == method


@pytest.mark.parametrize(
    ("amount", "read"),
    [("100", "100.00"), ("¥97.9", "97.90"), ('"1,234.50"', "1234.50"), ("１００元", "100.00")],
)
async def test_amounts_are_yuan_with_two_places(
    store: Store, file: Path, amount: str, read: str
) -> None:
    await imported(store, file, GOOD.replace("100.00", amount))
    assert str((await the_order(store)).amount) == read


@pytest.mark.parametrize("amount", ["-5", "1e3", "NaN", "10.005", "99999999", "=1+1", "十元"])
async def test_what_is_no_amount_is_a_bad_row(store: Store, file: Path, amount: str) -> None:
    report = await imported(store, file, GOOD.replace("100.00", amount))
    assert [line for line, _ in report.bad] == [2]


@pytest.mark.parametrize(
    ("old", "new"), [("alipay", "paypal"), (",no,", ",maybe,"), ("KA1001", "KA/1001")]
)
async def test_an_unknown_word_is_a_bad_row(store: Store, file: Path, old: str, new: str) -> None:
    assert len((await imported(store, file, GOOD.replace(old, new))).bad) == 1


async def test_a_formula_is_only_a_text(store: Store, file: Path) -> None:
    await imported(store, file, GOOD.replace("游戏点卡", '"=HYPERLINK(""http://x"")"'))
    assert (await the_order(store)).product == '=HYPERLINK("http://x")'


async def test_a_buyer_that_is_no_account_proves_nothing(store: Store, file: Path) -> None:
    await imported(store, file, GOOD.replace("telegram:42", "张三"))
    assert (await the_order(store)).buyer is None


async def test_an_order_is_found_by_the_number_of_the_payment_company(
    store: Store, file: Path
) -> None:
    await imported(store, file, f"{GOOD},a@b.cn,pw1,4200002345202610011234567890,", head=ALL)
    found = await BookOrders(store).find("4200002345202610011234567890")
    assert found is not None
    assert found.order_no == "KA1001"


@pytest.mark.parametrize(
    ("factor", "right"),
    [
        ("a@b.cn", True),
        ("A@B.CN", True),
        ("pw1", True),
        ("7890", True),
        ("4200002345202610011234567890", True),
        ("789", False),
        ("pw2", False),
        ("", False),
        ("  ", False),
    ],
)
async def test_a_second_factor_proves_the_owner(
    store: Store, file: Path, factor: str, right: bool
) -> None:
    await imported(store, file, f"{GOOD},a@b.cn,pw1,4200002345202610011234567890,", head=ALL)
    orders: OrderSource = BookOrders(store)
    assert await orders.proves("ka1001", factor) is right
    assert not await orders.proves("KA9999", factor)


async def test_an_order_without_factors_cannot_be_proven(store: Store, file: Path) -> None:
    await imported(store, file, GOOD)
    orders = BookOrders(store)
    assert not any([await orders.proves("KA1001", word) for word in ("", "-", "None", "KA1001")])


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\r\n\r\n", "empty"),
        (b"order_no,product\nKA1,x\n", "payment_method"),
        (f"{HEAD},amount\n".encode(), "amount"),
        (b"PK\x03\x04rest of a workbook", "Excel"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
async def test_a_file_that_is_no_order_list_is_refused_in_words(
    store: Store, file: Path, data: bytes, reason: str
) -> None:
    save(file, data)
    with pytest.raises(ImportProblem, match=reason):
        await import_csv(store, file, NOW)


async def test_a_file_that_is_not_there_is_refused_in_words(store: Store, file: Path) -> None:
    with pytest.raises(ImportProblem, match="cannot read"):
        await import_csv(store, file, NOW)


async def test_a_quote_that_never_closes_costs_only_the_rows_after_it(
    store: Store, file: Path
) -> None:
    rows = [GOOD, GOOD.replace("KA1001", '"KA1002'), GOOD.replace("KA1001", "KA1003")]
    report = await imported(store, file, *rows)
    assert report.imported == 1
    assert [line for line, _ in report.bad] == [3]


async def test_a_file_of_many_batches_is_imported(store: Store, file: Path) -> None:
    rows = [GOOD.replace("KA1001", f"KA{n}") for n in range(10_000, 12_000)]
    assert (await imported(store, file, *rows)).imported == 2_000
    assert (await the_order(store, "ka11999")).order_no == "KA11999"
