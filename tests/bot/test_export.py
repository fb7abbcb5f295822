"""Exports: the contract's keys and formats, and no cell that a spreadsheet would calculate."""

import csv
import io
import json
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import openpyxl
import pytest

from bot.tickets.export import export_tickets, list_text, show_text
from rules.case import EvidenceFacts, PictureReading, SkippedEvidence
from tests.bot.case_desk import AGENT, FACTS, START, CaseDesk

KEYS = [
    *("number", "status", "case_type", "entry", "wants", "refund_route", "buyer", "order"),
    *("occurred_at", "statement", "evidence", "missing_evidence", "contradictions", "in_window"),
    *("rule_version", "assignee", "priority", "created_at", "review_due_at", "refund_due_at"),
    *("next_follow_up_at", "decision", "reference", "rating", "events"),
]
HOSTILE = [
    *("=1+1", "+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠a"),
    *('=HYPERLINK("http://x")', "http://example.com", "ftp://x", "mailto:a@b", "{=1}"),
    *('a,b"c', "line\nline", "0012", "1e5", "TRUE", "小王", "'=1", "𠮷😀"),
]


async def exported(desk: CaseDesk, format_: str, since: object = None) -> bytes:
    return await desk.do(lambda work: export_tickets(work, desk.context, format_, since))  # type: ignore[arg-type]


async def test_a_line_has_the_contracts_keys_in_their_order(desk: CaseDesk) -> None:
    read = PictureReading(order_no="KA1", amount=Decimal("100"), paid_at=START)
    evidence = EvidenceFacts("b" * 64, "payment_record", readable=True, read=read)
    skipped = SkippedEvidence("chat_record", "deleted")
    await desk.filed(replace(FACTS, evidence=(evidence,), skipped=(skipped,)))
    line = json.loads(await exported(desk, "jsonl"))
    assert list(line) == KEYS
    assert line["buyer"] == {"channel": "telegram", "user_id": "42", "name": "小王"}
    assert list(line["order"].items()) == [
        ("order_no", "KA20261105143000"),
        ("found", True),
        ("owner_proven", True),
        ("product", "游戏点卡"),
        ("amount", "100.00"),
        ("paid_at", "2026-11-05T13:30:00+08:00"),
        ("payment_method", "alipay"),
        ("delivered", False),
    ]
    assert line["created_at"] == "2026-11-05T14:30:00+08:00"
    assert line["review_due_at"] == "2026-11-10T14:30:00+08:00"
    assert line["next_follow_up_at"] == "2026-11-06T14:30:00+08:00"
    assert line["evidence"][0]["read"] == {
        "order_no": "KA1",
        "amount": "100.00",
        "paid_at": "2026-11-05T14:30:00+08:00",
    }
    assert line["missing_evidence"] == [{"kind": "chat_record", "reason": "记录已删除"}]
    assert line["events"] == [
        {
            "at": "2026-11-05T14:30:00+08:00",
            "who": "telegram:42",
            "what": "submitted",
            "from": "draft",
            "to": "submitted",
            "why": None,
        }
    ]


async def test_decisions_and_references_are_exported(desk: CaseDesk) -> None:
    await desk.filed()
    for step in ("/approve 1001", "/refunded 1001 2026-ref"):
        await desk.says(AGENT, step)
    line = json.loads(await exported(desk, "jsonl"))
    assert (line["status"], line["decision"], line["reference"]) == (
        *("refunded", "refund", "2026-ref"),
    )
    assert [event["to"] for event in line["events"]] == [
        *("submitted", "in_review", "approved", "refunded"),
    ]


async def test_no_card_key_is_in_any_export(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.adds(1001, "卡密 ABCD-1234-EF34-GH78 提示已使用")
    await desk.says(AGENT, "/reply 1001 换成 WXYZ-5678-EF34-QQ11")
    for format_ in ("jsonl", "csv"):
        data = (await exported(desk, format_)).decode()
        assert "1234-EF34" not in data
        assert "5678-EF34" not in data
        assert "ABCD-****" in data


async def filed_by(desk: CaseDesk, names: list[str]) -> None:
    for n, name in enumerate(names):
        ticket = await desk.filed(
            replace(FACTS, order_no=f"KA{n}", order=None, evidence=()), person=f"telegram:{n}"
        )
        await desk.do(lambda work, t=ticket, name=name: work.change_ticket(t, buyer_name=name))


async def test_csv_cells_that_a_spreadsheet_would_calculate_are_text(desk: CaseDesk) -> None:
    await filed_by(desk, HOSTILE)
    data = await exported(desk, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    names = [row["buyer.name"] for row in rows]
    assert not [name for name in names if name[0] in "=+-@\t\r＝＋－＠"]
    assert [name.removeprefix("'") for name in names[:10]] == HOSTILE[:10]
    assert names[10:-1][1:] == HOSTILE[10:-1][1:]


async def test_xlsx_has_no_formula_and_no_link_and_keeps_the_text(desk: CaseDesk) -> None:
    await filed_by(desk, HOSTILE)
    book = openpyxl.load_workbook(io.BytesIO(await exported(desk, "xlsx")))
    sheet = book.active
    header = [cell.value for cell in sheet[1]]
    column = header.index("buyer.name") + 1
    cells = [sheet.cell(row, column) for row in range(2, len(HOSTILE) + 2)]
    assert {cell.data_type for row in sheet for cell in row} <= {"s", "n", "b"}
    assert all(cell.hyperlink is None for row in sheet for cell in row)
    kept = [str(cell.value).replace("_x000D_", "\r") for cell in cells]
    assert kept == HOSTILE
    book.close()


async def test_csv_columns_name_the_parts_of_buyer_and_order(desk: CaseDesk) -> None:
    await desk.filed()
    rows = list(csv.DictReader(io.StringIO((await exported(desk, "csv")).decode("utf-8-sig"))))
    assert rows[0]["number"] == "1001"
    assert rows[0]["order.amount"] == "100.00"
    assert rows[0]["order.delivered"] == "False"
    assert rows[0]["assignee"] == ""
    assert json.loads(rows[0]["events"])[0]["what"] == "submitted"


async def test_since_leaves_older_tickets_out(desk: CaseDesk) -> None:
    await desk.filed()
    desk.later(days=2)
    await desk.filed(replace(FACTS, order_no="KA2", order=None, evidence=()))
    lines = (await exported(desk, "jsonl", START + timedelta(days=1))).splitlines()
    assert [json.loads(line)["number"] for line in lines] == [1002]


@pytest.mark.parametrize("format_", ["jsonl", "csv", "xlsx"])
async def test_an_empty_desk_exports_cleanly(desk: CaseDesk, format_: str) -> None:
    data = await exported(desk, format_)
    assert data == b"" if format_ == "jsonl" else data


async def test_the_terminal_lists_and_shows_tickets(desk: CaseDesk) -> None:
    await desk.filed()
    tickets = await desk.do(lambda work: work.tickets())
    assert list_text(desk.context, tickets, desk.now).startswith("🟢 #1001 到账失败 · 还剩 ")
    shown = await desk.do(lambda work: show_text(work, desk.context, 1001, desk.now))
    assert shown is not None
    assert "买家 提交" in shown
    for number in (9999, 0, 10**30):
        assert (
            await desk.do(lambda work, n=number: show_text(work, desk.context, n, desk.now))
            is None
        )
