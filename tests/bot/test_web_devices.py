"""Going on with a web chat in another browser, and what the widget's page is told."""

import time
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from bot.web.order_codes import order_code, order_in
from dialogs.messages import Inbound
from rules.case import CaseFacts
from storage.work import Work
from storage.work_people import Identity
from tests.storage.examples import ticket
from tests.web_site import ORDER_SECRET, WebSite, now, open_site

SHOP = "https://shop.example"


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[WebSite]:
    async with open_site(tmp_path, embed_origins=[SHOP]) as site:
        site.answers = True
        yield site


class TestAnotherBrowser:
    async def test_a_code_brings_the_whole_chat_to_another_browser(self, site: WebSite) -> None:
        async with site.tab() as phone, site.tab() as desk:
            await phone.says("没到账")
            code = (await phone.asks("code"))["code"]
            token = (await desk.asks("resume", code=code))["token"]
            async with site.tab(token) as resumed:
                assert resumed.chat_id == phone.chat_id
                assert [line["text"] for line in resumed.lines] == ["没到账", "收到：没到账"]
                await resumed.says("我在电脑上")
                assert (await phone.frame("line"))["line"]["text"]
        assert {inbound.chat_id for inbound in site.deliveries} == {phone.chat_id}

    async def test_its_uploads_are_the_chats(self, site: WebSite) -> None:
        async with site.tab() as phone, site.tab() as desk:
            code = (await phone.asks("code"))["code"]
            token = (await desk.asks("resume", code=code))["token"]
        assert await site.web.chat_of(token) == phone.chat_id

    async def test_a_code_opens_one_browser_only(self, site: WebSite) -> None:
        async with site.tab() as phone, site.tab() as desk, site.tab() as other:
            code = (await phone.asks("code"))["code"]
            assert "token" in await desk.asks("resume", code=code)
            assert "用过了" in (await other.asks("resume", code=code))["text"]

    async def test_what_is_no_code_opens_nothing(self, site: WebSite) -> None:
        async with site.tab() as tab:
            for code in ("", "AAAA-2222", "x" * 500, None, 7, ["AAAA2222"]):
                assert "不对" in (await tab.asks("resume", code=code))["text"]

    async def test_a_code_is_over_after_a_quarter_of_an_hour(self, site: WebSite) -> None:
        async with site.tab() as phone, site.tab() as desk:
            code = (await phone.asks("code"))["code"]
            site.ahead = timedelta(minutes=15)
            assert "过期" in (await desk.asks("resume", code=code))["text"]

    async def test_guessing_ends_after_a_few_tries(self, site: WebSite) -> None:
        async with site.tab() as phone, site.tab() as desk:
            code = (await phone.asks("code"))["code"]
            for n in range(6):
                await desk.asks("resume", code=f"AAAA-222{n + 2}")
            assert "太多" in (await desk.asks("resume", code=code))["text"]

    async def test_the_first_browser_can_shut_the_others_out(self, site: WebSite) -> None:
        async with site.tab() as phone, site.tab() as desk:
            await phone.says("没到账")
            code = (await phone.asks("code"))["code"]
            token = (await desk.asks("resume", code=code))["token"]
            async with site.tab(token) as resumed:
                await phone.send({"type": "leave"})
                await phone.frame("devices")
                await resumed.frame("gone")
            async with site.tab(token) as again:
                assert again.chat_id != phone.chat_id
                assert again.lines == []

    async def test_a_browser_that_was_shut_out_elsewhere_says_nothing_more(
        self, site: WebSite
    ) -> None:
        async with site.tab() as phone, site.tab() as desk:
            code = (await phone.asks("code"))["code"]
            token = (await desk.asks("resume", code=code))["token"]
            async with site.tab(token) as resumed:
                chat = phone.chat_id  # by another process of the shop
                await site.store.run(lambda work: work.drop_web_devices(chat, besides=""))
                await resumed.send({"type": "message", "id": "m" * 10, "text": "还在吗"})
                await resumed.frame("gone")
        assert site.deliveries == []

    async def test_the_chat_says_how_many_browsers_share_it(self, site: WebSite) -> None:
        async with site.tab() as phone, site.tab() as desk:
            assert phone.welcome["devices"] == 0
            code = (await phone.asks("code"))["code"]
            token = (await desk.asks("resume", code=code))["token"]
            async with site.tab(token) as resumed:
                assert resumed.welcome["devices"] == 1

    async def test_neither_code_nor_token_is_kept(self, site: WebSite, tmp_path: Path) -> None:
        async with site.tab() as phone, site.tab() as desk:
            code = (await phone.asks("code"))["code"]
            token = (await desk.asks("resume", code=code))["token"]
        stored = b"".join(path.read_bytes() for path in files_of(tmp_path))
        assert b"web_device" in stored
        for secret in (code, code.replace("-", ""), token):
            assert secret.encode() not in stored

    async def test_staff_are_not_resumed(self, site: WebSite) -> None:
        async with site.tab() as phone, site.tab() as desk:
            person = f"web:{phone.chat_id}"
            code = (await phone.asks("code"))["code"]
            token = (await desk.asks("resume", code=code))["token"]
            await site.store.run(lambda work: work.set_staff(person, "agent", "李", "t", now()))
            assert await site.web.chat_of(token) != phone.chat_id
            assert "客服账号" in (await phone.asks("code"))["text"]

    async def test_who_has_cases_here_or_a_code_of_a_messenger_is_asked_in_the_chat(
        self, site: WebSite
    ) -> None:
        async with site.tab() as phone, site.tab() as desk:
            await site.store.run(lambda work: filed(work, desk.chat_id))
            code = (await phone.asks("code"))["code"]
            assert (await desk.asks("resume", code=code))["elsewhere"] is True
            other = Identity("telegram:42", "telegram", "42")
            until = now() + timedelta(minutes=5)
            await site.store.run(lambda work: work.keep_code(other, "ABCD2345", now(), until))
            assert (await phone.asks("resume", code="abcd-2345"))["elsewhere"] is True


def files_of(folder: Path) -> list[Path]:
    return sorted(folder.glob("kadesk.sqlite*"))


def filed(work: Work, chat_id: str) -> None:
    inbound = Inbound("web", chat_id, chat_id, "x", "x", now())
    facts = CaseFacts(case_type="other")
    work.open_ticket(ticket(person=inbound.person, chat_id=chat_id, channel="web", facts=facts))


class TestOrderCodes:
    def code(self, order_no: str = "KA20261001143000", seconds: int = 600) -> str:
        return order_code(ORDER_SECRET, order_no, int(time.time()) + seconds)

    async def test_a_right_code_names_the_order(self, site: WebSite) -> None:
        async with site.socket({"type": "hello", "order": self.code()}) as tab:
            assert (await tab.frame("welcome"))["order"] == "KA20261001143000"

    async def test_any_other_is_ignored_and_the_chat_opens(self, site: WebSite) -> None:
        forged = self.code().replace("v1.", "v1.9", 1)
        foreign = order_code("another-secret-16", "KA1", int(time.time()) + 600)
        late, too_long = self.code(seconds=-1), self.code(seconds=40 * 86_400)
        for wrong in (late, forged, foreign, "v1.1.a.b", too_long, [self.code()]):
            async with site.socket({"type": "hello", "order": wrong}) as tab:
                assert "order" not in await tab.frame("welcome"), wrong

    def test_every_changed_letter_makes_it_wrong(self) -> None:
        code, at = self.code(), now()
        assert order_in(ORDER_SECRET, code, at) == "KA20261001143000"
        for i, sign in enumerate(code):
            changed = f"{code[:i]}{'A' if sign != 'A' else 'B'}{code[i + 1 :]}"
            assert order_in(ORDER_SECRET, changed, at) is None, i

    def test_without_a_secret_no_code_is_believed(self) -> None:
        assert order_in("", order_code("", "KA1", int(time.time()) + 60), now()) is None

    def test_an_order_number_of_odd_signs_is_none(self) -> None:
        for order_no in ("", "a\nb", "x" * 65, "\u202e1"):
            assert order_in(ORDER_SECRET, self.code(order_no), now()) is None


class TestEmbedding:
    async def got(self, site: WebSite, path: str) -> httpx.Response:
        async with httpx.AsyncClient(trust_env=False, verify=False, base_url=site.url) as client:
            return await client.get(path)

    async def test_only_the_named_shop_may_frame_the_chat_and_nothing_else(
        self, site: WebSite
    ) -> None:
        framed = await self.got(site, f"/embed?parent={SHOP}")
        assert f"frame-ancestors {SHOP}" in framed.headers["content-security-policy"]
        assert f'data-parent="{SHOP}"' in framed.text
        for path in ("/", "/rules", "/widget.js", "/static/chat.js", "/healthz"):
            policy = (await self.got(site, path)).headers["content-security-policy"]
            assert "frame-ancestors 'none'" in policy, path

    async def test_another_page_gets_no_frame(self, site: WebSite) -> None:
        for parent in ("", "https://evil.example", f"{SHOP}.evil.example", f"{SHOP}/x", "*"):
            assert (await self.got(site, f"/embed?parent={parent}")).status_code == 403, parent
        odd = f'/embed?parent={SHOP}&theme="><script>&lang="><b>'
        page = (await self.got(site, odd)).text
        assert "<script>" not in page
        assert '<html lang="zh-CN">' in page

    async def test_the_script_is_small_and_may_be_loaded_from_anywhere(
        self, site: WebSite
    ) -> None:
        script = await self.got(site, "/widget.js")
        assert f'["{SHOP}"]' in script.text
        assert len(script.content) < 12_000
        assert script.headers["cross-origin-resource-policy"] == "cross-origin"

    async def test_without_origins_the_widget_is_off(self, tmp_path: Path) -> None:
        async with open_site(tmp_path / "off") as site:
            assert "const ORIGINS = [];" in (await self.got(site, "/widget.js")).text
            assert (await self.got(site, f"/embed?parent={SHOP}")).status_code == 403
