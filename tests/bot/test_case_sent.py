"""A case file on its way: asked for by those who may, delivered by every kind of messenger."""

import zipfile
from pathlib import Path
from typing import Any

import httpx

from bot.casefile.making import CaseFiles
from bot.casefile.sealed import check_case
from bot.channels import Outgoing
from bot.context import Declined, Done
from bot.web.links import FileLinks
from storage.store import Vault
from tests.bot.case_desk import AGENT, LEAD, MEDIATOR, START, CaseDesk
from tests.bot.case_of_dispute import maker
from tests.bot.test_end_to_end import ORDER, example_message
from tests.botapi import BotApi
from tests.people import OnWeb
from tests.shop import ADMIN, STAFF_CHAT, Shop


async def refs(desk: CaseDesk, chat: str) -> list[str]:
    return [ref for post in (await desk.sent()).to(chat) for ref in post.files]


async def test_leads_and_mediators_may_export_agents_may_not(desk: CaseDesk) -> None:
    await desk.filed()
    await desk.sent()
    for person, expected in ((LEAD, ["1001:staff"]), (MEDIATOR, ["1001:staff"]), (AGENT, [])):
        await desk.says(person, "导出 1001", chat_id=person.partition(":")[2])
        assert await refs(desk, person.partition(":")[2]) == expected
    assert (await desk.whats(1001)).count("exported") == 2


async def test_a_buyer_gets_their_own_copy_and_nobody_elses(desk: CaseDesk) -> None:
    await desk.filed()
    for number in (0, 1001):
        outcome = await desk.presses("file", number)
        assert isinstance(outcome, Done)
        assert outcome.files == ("1001:buyer",)
    stranger = await desk.presses("file", 1001, person="telegram:43")
    nowhere = await desk.presses("file", 9999, person="telegram:43")
    assert isinstance(stranger, Declined)
    assert isinstance(nowhere, Declined)
    assert stranger.text.replace("1001", "9999") == nowhere.text
    assert isinstance(await desk.presses("file", 0, person="telegram:43"), Declined)


async def test_whoever_asks_all_the_time_waits(desk: CaseDesk) -> None:
    await desk.filed()
    answers = [await desk.presses("file", 0) for _ in range(8)]
    assert [isinstance(answer, Done) for answer in answers] == [True] * 6 + [False] * 2
    desk.later(hours=2)
    assert isinstance(await desk.presses("file", 0), Done)


async def test_status_offers_it_and_words_ask_for_it(desk: CaseDesk) -> None:
    await desk.filed()
    outcome = await desk.asks()
    assert isinstance(outcome, Done)
    assert ("📁 我的案卷", "b:file:1001") in [b for row in outcome.buttons for b in row]


async def test_where_no_files_can_be_sent_the_words_say_where(
    desk: CaseDesk, sqlite_url: str, vault: Vault, tmp_path: Path
) -> None:
    cases = maker(desk, sqlite_url, vault, tmp_path)
    out = Outgoing(1, "42", "案卷")
    async with cases.ready(out, ("1001:buyer",), "none") as ready:
        assert "网页聊天" in ready.text
    links = FileLinks(b"secret", lambda: START)

    def link(ref: str, name: str) -> str:
        return "https://shop.example" + links.case_link(ref, name)

    args: Any = (sqlite_url, vault, cases.evidence, tmp_path, lambda: desk.context, link)
    async with CaseFiles(*args).ready(out, ("1001:buyer",), "none") as ready:
        path = ready.text.rpartition("https://shop.example/case/")[2]
        assert links.case_linked(path) == ("1001:buyer", "zip")
        for forged in (path.replace("buyer", "staff"), path.replace("1001", "1002"), path[:-1]):
            assert links.case_linked(forged) is None


async def test_on_telegram_the_documents_arrive_and_verify(tmp_path: Path) -> None:
    async with BotApi(token="123456:test-token") as server, Shop(tmp_path, server.url) as shop:
        buyer = server.user(42, "小王")
        group, admin = server.group(STAFF_CHAT), server.user(ADMIN, "店主", started=True)
        group.member(admin)
        await buyer.says(example_message(ORDER))
        await buyer.says("转人工")
        await group.sees("#1001")
        await group.says(admin, "/note 1001 老客户")
        await buyer.says("我的案卷")
        pdf = await buyer.sees_file("case-1001.pdf", timeout=30)
        own = tmp_path / "own.zip"
        own.write_bytes(await buyer.sees_file("case-1001.zip", timeout=30))
        await buyer.sees("#1001 的案卷")
        assert zipfile.ZipFile(own).read("case.pdf") == pdf
        await group.says(admin, "/export 1001")
        full = tmp_path / "full.zip"
        full.write_bytes(await group.sees_file("case-1001.zip", timeout=30))
        assert "老客户".encode() in full.read_bytes()
        assert "老客户".encode() not in own.read_bytes()
        for path in (own, full):
            assert (await shop.runs("tickets", "verify-file", str(path)))[0] == 0
        assert (await shop.runs("tickets", "verify"))[0] == 0
        assert not any((shop.folder / "data" / "case_files").iterdir())


async def test_in_the_web_chat_a_link_lives_for_minutes(tmp_path: Path) -> None:
    async with Shop(tmp_path) as shop, OnWeb(shop.url).open() as buyer:
        await buyer.says(example_message(ORDER))
        await buyer.says("转人工")
        await buyer.sees("#1001")
        await buyer.says("案卷")
        await buyer.sees("#1001 的案卷")
        urls = {file["name"]: file["url"] for file in buyer.last["files"]}
        async with httpx.AsyncClient(
            base_url=shop.url, trust_env=False, verify=False, timeout=30
        ) as client:
            answer = await client.get(urls["case-1001.zip"])
            assert answer.headers["content-disposition"] == 'attachment; filename="case-1001.zip"'
            forged = urls["case-1001.zip"].replace("buyer", "staff")
            assert (await client.get(forged)).status_code == 404
            assert (await client.get(urls["case-1001.pdf"])).content.startswith(b"%PDF-")
        path = tmp_path / "case.zip"
        path.write_bytes(answer.content)
        vault = Vault.open(shop.folder / "data")
        check = check_case(path, vault.digest)
        assert (check.whole, check.ours, check.number) == (True, True, 1001)
