"""`kadesk run` on a shop whose orders live in a real acg-faka database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.bot.shop_systems import ACG_SOLD_OUT, CARDS, CASES, Case, acg_row, fill_acg
from tests.botapi import BotApi, picture
from tests.mariadb import MariaDb
from tests.mariadb import mariadb as mariadb
from tests.people import telegram_people
from tests.shop import AGENT, STAFF_CHAT, Shop

CHINA = ZoneInfo("Asia/Shanghai")
TIME = "%Y-%m-%d %H:%M:%S"


def of_today(name: str, last: str) -> tuple[Case, dict[str, object]]:
    """A case of the table, bought fifty minutes ago, its number as acg-faka makes it."""
    at = datetime.now(CHINA) - timedelta(minutes=50)
    case = next(case for case in CASES if case.name == name)
    case = replace(case, number=f"102{at:%y%m%d%H%M%S}{last}")
    when = {"create_time": f"{at:{TIME}}", "pay_time": f"{at + timedelta(minutes=1):{TIME}}"}
    return case, acg_row(case) | when


@pytest.fixture(scope="module")
def sold_out(mariadb: MariaDb) -> Iterator[tuple[str, Case, Case]]:
    """(URL, an order that was sold out after payment, one that was delivered)."""
    missing, row = of_today("sold out", "701")
    there, delivered = of_today("delivered", "702")
    mariadb.execute("CREATE DATABASE today CHARACTER SET utf8mb4")
    fill_acg(mariadb, "today", [])
    mariadb.insert("today", "acg_order", [row, delivered])
    yield mariadb.url("today"), missing, there
    mariadb.execute("DROP DATABASE today")


def config(url: str) -> str:
    return f'[orders]\nsource = "acg-faka"\nurl = "{url}"\ntable_prefix = "acg_"\n'


async def test_a_sold_out_order_that_the_shop_calls_delivered_is_not_delivered(
    tmp_path: Path, sold_out: tuple[str, Case, Case]
) -> None:
    url, missing, there = sold_out
    async with (
        BotApi(token="123456:test-token") as server,
        Shop(tmp_path, server.url, extra=config(url)) as shop,
    ):
        buyer, _ = telegram_people(server, STAFF_CHAT, AGENT)
        at = datetime.now(CHINA) - timedelta(minutes=50)
        when = f"{at.month}月{at.day}日{at:%H:%M}"
        await buyer.says(f"订单号{missing.number}，{when}付了100元，点卡没到账")
        await buyer.sees("2/4")
        await buyer.taps("核对订单")
        await buyer.sees("查询密码")
        await buyer.says(missing.password)
        await buyer.sees("核对成功")
        await buyer.sends([picture(color="#225588"), picture(color="#885522")])
        await buyer.sees("请核对")
        await buyer.taps("确认提交")
        await buyer.sees("#1001")
        await buyer.says(f"另外订单号{there.number}，卡密无效，提示已被使用")
        await buyer.sees(there.number)
        ticket = (await shop.exported())[0]
        assert ticket["order"]["order_no"] == missing.number
        assert (ticket["order"]["found"], ticket["order"]["owner_proven"]) == (True, True)
        assert ticket["order"]["delivered"] is False
        assert ticket["contradictions"] == []
        said = repr([one.text for one in server.world.said])
    kept = b"".join(path.read_bytes() for path in (tmp_path / "data").rglob("*") if path.is_file())
    everything = kept + shop.log().encode() + said.encode()
    assert missing.number.encode() in kept
    hidden = (*CARDS, ACG_SOLD_OUT, there.contact)
    assert not [text for text in hidden if text.encode() in everything]
