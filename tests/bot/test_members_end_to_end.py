"""One shop's day through `kadesk run` and Telegram: invited, four eyes, checked, banned, gone."""

import re
from pathlib import Path

from tests.bot.test_end_to_end import ORDER, example_message
from tests.botapi import BotApi, picture
from tests.people import OnTelegram
from tests.shop import ADMIN, AGENT, STAFF_CHAT, Shop

DEAR = "[staff]\nconfirm_above_yuan = 50\n"


async def test_a_day_of_members_money_and_impostors(tmp_path: Path) -> None:
    async with BotApi(token="123456:test-token") as server:
        group = server.group(STAFF_CHAT)
        people = {
            number: server.user(number, name, started=True)
            for number, name in ((ADMIN, "店主"), (AGENT, "小李"), (7001, "阿张"), (42, "小王"))
        }
        in_group = {number: OnTelegram(person, group) for number, person in people.items()}
        private = {number: OnTelegram(person) for number, person in people.items()}
        shop = Shop(tmp_path, server.url)
        text = shop.config.read_text("utf-8").replace("[staff]\n", DEAR)
        shop.config.write_text(text, "utf-8")
        async with shop:
            await _comes_in(private)
            menus = server.world.commands
            assert {"approve", "staff", "ban"} <= {
                c["command"] for c in menus[_chat(STAFF_CHAT), ""]
            }
            assert menus["default", "en"][1] == {"command": "status", "description": "Status"}
            assert {"start", "staff"} <= {c["command"] for c in menus[_chat(ADMIN), ""]}

            buyer = private[42]
            await buyer.says(example_message(ORDER))
            await buyer.sees("2/4")
            await buyer.sends([picture(color="#225588"), picture(color="#885522")])
            await buyer.sees("请核对")
            await buyer.taps("确认提交")
            word = re.findall("暗号「(.+?)」", await buyer.sees("#1001"))[0]
            await buyer.says("核实 @kadesk_b0t")
            assert word in await buyer.sees("只是名字很像")

            await in_group[AGENT].says("/aprove 1001 refund")
            await in_group[AGENT].sees("是想发 /approve 吗")
            await in_group[AGENT].taps("/approve 1001 refund")
            await in_group[7001].sees("请另一位核对")
            await in_group[7001].taps("确认 100.00")
            assert "100.00" in await buyer.sees("4/4")

            await in_group[ADMIN].says("/ban 1001 骂人")
            await in_group[ADMIN].sees("已拉黑")
            await buyer.says("你们是骗子")
            await buyer.sees("暂时不再由客服处理")
            await buyer.says("进度")
            assert word in await buyer.sees("#1001")

            await in_group[ADMIN].says("/staff remove 小张")
            await in_group[ADMIN].sees("已移除，立即失去权限")
            await private[7001].says("/queue")
            await private[7001].sees("这是客服用的功能")
        said = " ".join(s.text for s in server.world.said if s.chat_id == 42)
        assert not re.search("5001|5002|7001|小李|小张|店主", said)
        (ticket,) = await shop.exported()
        assert [e["what"] for e in ticket["events"]][-4:] == [
            "proposed",
            "approved",
            "buyer_banned",
            "nagged",
        ]


def _chat(number: int) -> str:
    return f"chat:{number}"


async def _comes_in(private: dict[int, OnTelegram]) -> None:
    """The admin invites; the new colleague opens the link, which sends /start with the code."""
    await private[ADMIN].says("/staff invite agent 小张")
    text = await private[ADMIN].sees("https://t.me/kadesk_bot?start=join-")
    code = re.findall(r"start=(\S+)", text)[0]
    await private[7001].says(f"/start {code}")
    await private[7001].sees("你现在是客服")
    await private[ADMIN].sees("小张（telegram:7001）凭邀请加入")
