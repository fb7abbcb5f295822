"""A refused and mediated case with pictures, one of them with a card key, for the case file."""

import io
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from PIL import Image, ImageDraw

from bot.casefile.making import CaseFiles
from dialogs.looked import CARD_KEY
from dialogs.messages import Attachment
from dialogs.pictures.codec import to_json
from dialogs.pictures.reading import PictureReport
from rules.case import CaseFacts, EvidenceFacts, PictureReading, SkippedEvidence
from storage.evidence_files import EvidenceFiles
from storage.store import Vault
from tests.bot.case_desk import AGENT, BUYER, FACTS, MEDIATOR, START, CaseDesk

NOTE = "疑似老赖，盯着点"
CARD = "ABCD-1234-EFGH-5678"
KEY_BOX = (40, 60, 360, 110)


def picture(words: str, size: tuple[int, int] = (400, 640)) -> bytes:
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).text((50, 75), words, fill="black")
    out = io.BytesIO()
    image.save(out, "PNG")
    return out.getvalue()


def maker(desk: CaseDesk, url: str, vault: Vault, folder: Path) -> CaseFiles:
    files = EvidenceFiles(folder / "evidence")
    return CaseFiles(url, vault, files, folder / "sending", lambda: desk.context)


async def disputed(
    desk: CaseDesk, files: EvidenceFiles, pictures: tuple[bytes, bytes] | None = None
) -> int:
    """The number of a case that went through every hand."""
    bill, key = pictures or (picture("alipay bill 100.00"), picture(CARD))
    shas = [files.keep(bill), files.keep(key)]
    await _seen(desk, shas[1])
    number = (await desk.filed(_facts(shas, (len(bill), len(key))))).number
    for hours, person, text in (
        (1, AGENT, f"/note {number} {NOTE}"),
        (1, AGENT, f"/reply {number} 您好，我们查到已经发货，卡密是 {CARD}，请您再试一次。"),
        (2, AGENT, f"/reject {number} delivered 系统显示 13:32 已发货到您的账号"),
    ):
        desk.later(hours=hours)
        await desk.says(person, text)
    desk.later(hours=5)
    await desk.adds(number, "不对！我的账号里根本没有，你们看截图，充值记录是空的。")
    await desk.presses("appeal", number)
    desk.later(hours=20)
    ruling = f"/decide {number} approve 上游确认该笔失败，买家账单与订单一致，支持退款。"
    await desk.says(MEDIATOR, ruling)
    return number


def _facts(shas: list[str], sizes: tuple[int, int]) -> CaseFacts:
    read = PictureReading(
        payment_no="2026110522001****1234",
        amount=Decimal("97.90"),
        paid_at=START - timedelta(hours=1),
        method="alipay",
    )
    bill = EvidenceFacts(
        shas[0],
        "payment_record",
        mime="image/png",
        size=sizes[0],
        readable=True,
        read=read,
        flags=("same_picture_in:#1023",),
        added_at=START,
    )
    key = EvidenceFacts(
        shas[1],
        "received_item",
        mime="image/png",
        size=sizes[1],
        readable=True,
        flags=(CARD_KEY,),
        added_at=START,
    )
    said = ("你好，我11月5日13:30买的100元游戏点卡，付了钱半个多小时了还没到账，急用！",)
    skipped = (SkippedEvidence("chat_record", "deleted"),)
    return replace(FACTS, evidence=(bill, key), said=said, skipped=skipped)


async def _seen(desk: CaseDesk, sha256: str) -> None:
    """The reader found a card key in the picture."""
    sent = Attachment("picture", ref="x", sha256=sha256, mime="image/png")
    inbound = replace(desk.inbound(BUYER), attachments=(sent,))
    report = PictureReport(kind="received_item", readable=True, card_keys=(KEY_BOX,))
    await desk.do(lambda work: work.ask_look(inbound, sha256, desk.now))
    looks = await desk.do(lambda work: work.claim_looks("test", desk.now, 60, 1))
    await desk.do(lambda work: work.looked(looks[0], to_json(report), (), desk.now))
