"""A picture that arrives is looked at, fills the case and is never in the way."""

import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from bot.pictures.reader import ocr_installed
from tests.botapi import BotApi
from tests.people import telegram_people
from tests.shop import AGENT, STAFF_CHAT, Shop

BILL = (
    ("账单详情", 60),
    ("-100.00", 84),
    ("交易成功", 40),
    ("支付时间    2026-11-20 14:30:12", 40),
    ("付款方式    花呗", 40),
    ("商品说明    游戏点卡", 40),
    ("收单机构    支付宝（中国）网络技术有限公司", 40),
    ("订单号    2026112022001400001234567890", 40),
    ("商家订单号    KA20261120143012", 40),
)


@pytest.fixture(autouse=True)
def reader_installed() -> None:
    if not ocr_installed():
        if os.environ.get("CI"):
            pytest.fail("the ocr extra is not installed")
        pytest.skip("the ocr extra is not installed: pictures were NOT looked at")


def font(size: int) -> ImageFont.FreeTypeFont:
    for path in Path("/usr/share/fonts").rglob("NotoSansCJK-Regular.ttc"):
        return ImageFont.truetype(str(path), size)
    if os.environ.get("CI"):
        pytest.fail("no font with Chinese letters")
    pytest.skip("no font with Chinese letters to draw a bill with")


def bill() -> bytes:
    """A payment record of nobody, drawn here."""
    image = Image.new("RGB", (1080, 1500), "white")
    draw = ImageDraw.Draw(image)
    y = 80
    for text, size in BILL:
        draw.text((70, y), text, "black", font(size))
        y += size + 70
    data = io.BytesIO()
    image.save(data, "PNG")
    return data.getvalue()


async def test_a_bill_fills_the_case_and_its_answer_is_edited_in_place(tmp_path: Path) -> None:
    async with (
        BotApi(token="123456:test-token") as server,
        Shop(tmp_path, server.url, reads_pictures=True),
    ):
        buyer, _ = telegram_people(server, STAFF_CHAT, AGENT)
        await buyer.says("没到账")
        await buyer.sees("订单号")
        await server.user(42).sends_photo(bill())
        assert "正在看图" in await buyer.sees("收到 1 个文件")
        read = await buyer.sees("KA20261120143012")
    assert "100" in read
    assert "11月20日 14:30" in read
    assert "支付宝" in read
    assert "正在看图" not in read


async def test_a_picture_in_the_readers_hands_is_looked_at_after_a_kill(
    tmp_path: Path,
) -> None:
    async with (
        BotApi(token="123456:test-token") as server,
        Shop(tmp_path, server.url, reads_pictures=True) as shop,
    ):
        buyer, _ = telegram_people(server, STAFF_CHAT, AGENT)
        await buyer.says("没到账")
        await buyer.sees("订单号")
        await server.user(42).sends_photo(bill())
        await buyer.sees("正在看图")
        await shop.restart(hard=True)  # with the picture in the reader's hands
        await buyer.says("进度")
        await buyer.sees("还没有")
        person = server.user(42)  # a quick reader is done before 还没有 is said
        await server.until(
            lambda: any("KA20261120143012" in s.text and "支付宝" in s.text for s in person.said)
        )


async def test_staff_see_a_card_key_covered_and_the_picture_when_it_was_looked_at(
    tmp_path: Path,
) -> None:
    card = Image.new("RGB", (900, 700), "white")
    draw = ImageDraw.Draw(card)
    for y, text in ((60, "发货内容"), (200, "卡密：ABCD-EFGH-JKLM-NPQR"), (340, "请妥善保管")):
        draw.text((60, y), text, "black", font(44))
    data = io.BytesIO()
    card.save(data, "PNG")
    async with (
        BotApi(token="123456:test-token") as server,
        Shop(tmp_path, server.url, reads_pictures=True),
    ):
        buyer, agent = telegram_people(server, STAFF_CHAT, AGENT)
        await buyer.says("卡密无效，订单号KA20261120143012，今天0:10付的")
        await buyer.sees("还差")
        await server.user(42).sends_photo(data.getvalue())
        await buyer.sees("收到 1 个文件：1")
        await buyer.says("转人工")
        await agent.sees("#1001")
        staff = server.group(
            STAFF_CHAT
        )  # a quick reader is done before the card, a slow one after
        shown = await server.until(lambda: next((s for s in staff.said if s.pictures), None))
        await server.until(lambda: any("已遮住" in said.text for said in staff.said))
    colours = Image.open(io.BytesIO(shown.pictures[0])).convert("RGB").getcolors(2**24)
    covered = {colour: count for count, colour in colours or ()}.get((40, 40, 40), 0)
    assert covered > 5000  # pixels of the bar over the key
