"""The web chat over real sockets: uvicorn, SQLite and a WebSocket client."""

import asyncio
import hashlib
import json
import re
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus

from bot.channels import FileProblem
from bot.channels.web import TABS_PER_CHAT
from bot.channels.web_frames import MAX_TEXT
from bot.web.links import clean_name
from bot.web.pages import Demo
from dialogs.messages import Attachment, Inbound
from storage.work import HistoryLine, Post, Work
from tests.web_site import PNG, WebSite, now, open_site


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[WebSite]:
    async with open_site(tmp_path) as site:
        yield site


@pytest.fixture
async def http(site: WebSite) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(
        base_url=site.url, trust_env=False, verify=False, timeout=30
    ) as client:
        yield client


async def stored(site: WebSite, chat_id: str) -> list[HistoryLine]:
    return await site.store.run(lambda work: work.history("web", chat_id))


async def upload(
    http: httpx.AsyncClient, token: str, data: bytes, name: str = "a.png", **headers: str
) -> httpx.Response:
    headers |= {"Authorization": f"Bearer {token}", "X-File-Name": name}
    return await http.post("/upload", content=data, headers=headers)


# --- messages ---------------------------------------------------------------------------


async def test_an_ack_means_that_the_message_is_committed(site: WebSite) -> None:
    async with site.tab() as tab:
        answer = await tab.says("没到账", id="first-message")
        assert answer == {"type": "ack", "id": "first-message"}
        (line,) = await stored(site, tab.chat_id)
    assert line.inbound is not None
    assert line.inbound.text == "没到账"
    assert line.inbound.person == f"web:{tab.chat_id}"


async def test_what_could_not_be_stored_is_not_acknowledged(site: WebSite) -> None:
    site.broken = True
    async with site.tab() as tab:
        with pytest.raises(ConnectionClosed) as closed:
            await tab.says("没到账")
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 1011


async def test_the_same_message_sent_again_is_stored_once(site: WebSite) -> None:
    async with site.tab() as tab:
        for _ in range(3):
            await tab.says("没到账", id="the-same-one")
    async with site.tab(tab.token) as again:
        await again.says("没到账", id="the-same-one")
        assert [line["text"] for line in again.lines] == ["没到账"]
        assert len(await stored(site, tab.chat_id)) == 1


async def test_a_reload_shows_the_whole_conversation_again(site: WebSite) -> None:
    async with site.tab() as tab:
        await tab.says("没到账")
        await site.say(tab.chat_id, "请发订单号。", ((("我没有", "b:none"),),))
    async with site.tab(tab.token) as again:
        assert [(line["dir"], line["text"]) for line in again.lines] == [
            ("in", "没到账"),
            ("out", "请发订单号。"),
        ]
        assert again.lines[1]["buttons"] == [[{"label": "我没有", "data": "b:none"}]]
        assert "token" not in again.welcome


async def test_a_chat_whose_picture_was_looked_at_opens_again(site: WebSite) -> None:
    async with site.tab() as tab:
        await tab.says("没到账")
        seen = Attachment("picture", sha256="ab" * 32)
        looked = Inbound(
            *("web", tab.chat_id, tab.chat_id, f"looked:web:{tab.chat_id}:x", "m-1", now()),
            kind="looked",
            attachments=(seen,),
        )
        lost = Inbound("web", tab.chat_id, tab.chat_id, f"{tab.chat_id}:y", "m-2", now())
        lost = replace(lost, attachments=(Attachment("picture", problem="gone"),))
        await site.receive([looked, lost])
    async with site.tab(tab.token) as again:
        assert [line["text"] for line in again.lines] == ["没到账", ""]
        assert [file["url"] for line in again.lines for file in line["files"]] == [None]


async def test_a_reply_without_an_open_page_waits_in_the_history(site: WebSite) -> None:
    async with site.tab() as tab:
        pass
    message_id = await site.say(tab.chat_id, "已退款")
    async with site.tab(tab.token) as again:
        assert [(line["mid"], line["text"]) for line in again.lines] == [(message_id, "已退款")]


async def test_only_what_is_new_is_repeated_after_a_lost_connection(site: WebSite) -> None:
    async with site.tab() as tab:
        await site.say(tab.chat_id, "一")
    async with site.tab(tab.token) as second:
        seen = second.welcome["seq"]
    await site.say(tab.chat_id, "二")
    async with site.tab(tab.token, after=seen) as third:
        assert [line["text"] for line in third.lines] == ["二"]


async def test_a_long_absence_is_read_page_by_page(site: WebSite) -> None:
    async with site.tab() as tab:
        await tab.says("一")
        seq = (await stored(site, tab.chat_id))[0].seq
    many = [Inbound("web", tab.chat_id, tab.chat_id, f"x:{n}", str(n), now()) for n in range(250)]
    await site.store.run(lambda work: work.receive(many, now()))
    async with site.tab(tab.token, after=seq) as again:
        assert (len(again.lines), again.welcome["more"]) == (200, True)
        await again.send({"type": "ping", "after": again.welcome["seq"]})
        pong = await again.frame("pong")
    assert (len(pong["lines"]), pong["more"]) == (50, False)


async def test_what_is_not_due_yet_is_not_shown_and_not_passed_over(site: WebSite) -> None:
    async with site.tab() as tab:
        await tab.says("一")
    tomorrow = Post("web", tab.chat_id, "明天的进度", due_at=now() + timedelta(days=1))
    await site.store.run(lambda work: work.post(tomorrow, now()))
    await site.say(tab.chat_id, "二")
    async with site.tab(tab.token) as again:
        assert [line["text"] for line in again.lines] == ["一", "二"]
        site.ahead = timedelta(days=2)
        await again.send({"type": "ping", "after": again.welcome["seq"]})
        assert "明天的进度" in [line["text"] for line in (await again.frame("pong"))["lines"]]


async def test_an_edit_replaces_the_bubble_live_and_in_the_history(site: WebSite) -> None:
    async with site.tab() as tab:
        picture = (site.web.files.keep(PNG),)
        first = await site.say(tab.chat_id, "收到 1 张", card="album", pictures=picture)
        await tab.frame("line")
        second = await site.say(tab.chat_id, "收到 2 张", card="album")
        edit = (await tab.frame("line"))["line"]
    assert (second, edit["mid"], edit["text"]) == (first, first, "收到 2 张")
    async with site.tab(tab.token) as again:
        assert [(line["mid"], line["text"], line["edited"]) for line in again.lines] == [
            (first, "收到 2 张", True)
        ]
        assert len(again.lines[0]["files"]) == 1


async def test_all_tabs_of_a_chat_see_the_same(site: WebSite) -> None:
    async with site.tab() as one, site.tab(one.token) as two, site.tab() as stranger:
        await one.says("没到账", id="from-tab-one")
        echoed = (await two.frame("line"))["line"]
        assert (echoed["mid"], echoed["dir"], echoed["text"]) == ("from-tab-one", "in", "没到账")
        await site.say(one.chat_id, "好的")
        assert (await one.frame("line"))["line"]["text"] == "好的"
        assert (await two.frame("line"))["line"]["text"] == "好的"
        await stranger.send({"type": "ping"})
        assert (await stranger.frame("line", "pong"))["lines"] == []


async def test_a_pressed_button_arrives_with_its_bubble(site: WebSite) -> None:
    async with site.tab() as tab:
        mid = await site.say(tab.chat_id, "对吗？", ((("确认", "b:ok"),),))
        await tab.says("确认", id="press-0001", button="b:ok", reply_to=mid)
        (press,) = site.deliveries
        assert (press.kind, press.button, press.message_id) == ("button", "b:ok", mid)
        await site.say(tab.chat_id, "已提交过了", callback_id=press.callback_id)
        assert await tab.frame("toast") == {"type": "toast", "text": "已提交过了"}
    async with site.tab(tab.token) as again:
        assert [line["text"] for line in again.lines] == ["对吗？", "确认"]


async def test_html_in_a_message_comes_back_as_the_text_it_is(site: WebSite) -> None:
    nasty = '<img src=x onerror=alert(1)>&amp;"\u202e\ud800{name}\x00'
    async with site.tab() as tab:
        await tab.says(nasty, id="nasty-text-1")
        await site.say(tab.chat_id, "<b>您好</b>")
    async with site.tab(tab.token) as again:
        said, answered = again.lines
    assert said["text"] == '<img src=x onerror=alert(1)>&amp;"\u202e?{name}'
    assert answered["text"] == "<b>您好</b>"


async def test_ten_thousand_characters_are_kept_and_one_more_is_kindly_refused(
    site: WebSite,
) -> None:
    async with site.tab() as tab:
        assert (await tab.says("长" * MAX_TEXT, id="long-enough"))["type"] == "ack"
        refused = await tab.says("长" * (MAX_TEXT + 1), id="one-too-long")
        assert (refused["type"], refused["code"]) == ("refused", "too_long")
        assert "10,001" in refused["text"]
        assert len(await stored(site, tab.chat_id)) == 1


async def test_a_flood_is_read_slowly_and_loses_nothing(site: WebSite) -> None:
    async with site.tab() as tab:
        begun = asyncio.get_running_loop().time()
        for number in range(40):
            await tab.send({"type": "message", "id": f"flood-{number:04d}", "text": str(number)})
        acks = [(await tab.frame("ack"))["id"] for _ in range(40)]
        took = asyncio.get_running_loop().time() - begun
    assert acks == [f"flood-{number:04d}" for number in range(40)]
    assert took > 0.8  # 20 at once, 20 more at 20 a second


async def test_a_strange_frame_gets_a_remark_and_the_chat_goes_on(site: WebSite) -> None:
    strange: list[str | bytes] = [
        "not json",
        "[]",
        "null",
        '{"type": []}',
        '{"type": "message"}',
        '{"type": "message", "id": 7, "text": []}',
        '{"type": "message", "id": "a b c d e f g"}',
        "[" * 5000,
        '{"type": "hello", "token": {}}',
        b"\x00\xff",
    ]
    async with site.tab() as tab:
        for frame in strange:
            await tab.socket.send(frame)
            assert (await tab.frame("notice", "ack", "refused"))["type"] == "notice", frame
        assert (await tab.says("还在吗"))["type"] == "ack"


# --- who is there -----------------------------------------------------------------------


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1.evil.cn"])
async def test_a_page_of_another_site_cannot_open_the_chat(site: WebSite, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        async with site.tab(origin=origin):
            pass
    assert refused.value.response.status_code == 403


async def test_forged_tokens_open_no_chat_but_a_new_one(site: WebSite) -> None:
    async with site.tab() as tab:
        await tab.says("没到账")
    forged = [tab.chat_id, tab.token[:-1], tab.token + "A", "demo", "é" * 43, ""]
    for token in forged:
        async with site.tab(token) as other:
            assert other.lines == []
            assert other.chat_id not in (tab.chat_id, "demo-agent")
            assert len(other.welcome["token"]) == 43


async def test_a_chat_id_says_nothing_about_its_token(site: WebSite) -> None:
    async with site.tab() as tab:
        assert tab.chat_id == hashlib.sha256(tab.token.encode()).hexdigest()[:32]
        assert tab.chat_id not in tab.token


async def test_the_oldest_of_too_many_tabs_is_closed(site: WebSite) -> None:
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(site.tab())
        for _ in range(TABS_PER_CHAT):
            await stack.enter_async_context(site.tab(first.token))
        with pytest.raises(ConnectionClosed):
            await first.frame("line")


async def test_without_a_greeting_the_socket_is_closed(site: WebSite) -> None:
    async with site.socket({"type": "message", "id": "no-hello-yet", "text": "hi"}) as tab:
        with pytest.raises(ConnectionClosed):
            await tab.frame("ack")
    assert site.deliveries == []


async def test_the_demo_agent_page_alone_opens_the_agents_chat(tmp_path: Path) -> None:
    async with open_site(tmp_path, demo=Demo((("KA1", "没到账"),))) as site:
        async with httpx.AsyncClient(base_url=site.url, trust_env=False, verify=False) as http:
            page = (await http.get("/demo/agent")).text
            assert (await http.get("/")).text.count(site.web.demo_token or "?") == 0
            foreign = await http.get("/demo/agent", headers={"Host": "evil.example"})
        token = page.partition('data-token="')[2].partition('"')[0]
        async with site.tab(token) as tab:
            assert tab.chat_id == "demo-agent"
        for old in ("demo-" + "x" * 43, "demo-agent"):
            async with site.socket({"type": "hello", "token": old}) as tab:
                assert await tab.frame("gone", "welcome") == {"type": "gone"}
    assert foreign.status_code == 403


async def test_without_demo_there_is_no_agent_page(site: WebSite, http: httpx.AsyncClient) -> None:
    assert site.web.demo_token is None
    assert (await http.get("/demo/agent")).status_code == 404


# --- pictures ---------------------------------------------------------------------------


async def test_pictures_and_caption_are_one_message(
    site: WebSite, http: httpx.AsyncClient
) -> None:
    async with site.tab() as tab:
        first = (await upload(http, tab.token, PNG, "%E8%AE%A2%E5%8D%95.png")).json()
        second = (await upload(http, tab.token, PNG + b"2")).json()
        files = [{"ref": first["ref"], "name": first["name"]}, second["ref"]]
        await tab.says("附订单截图和支付记录", files=files)
    (message,) = site.deliveries
    assert message.text == "附订单截图和支付记录"
    assert [(a.kind, a.name, a.size) for a in message.attachments] == [
        ("picture", "订单.png", len(PNG)),
        ("picture", "", len(PNG) + 1),
    ]
    assert await site.web.fetch(message.attachments[0].ref, 1000) == PNG


async def test_a_picture_is_shown_by_a_short_lived_link(
    site: WebSite, http: httpx.AsyncClient
) -> None:
    async with site.tab() as tab:
        ref = (await upload(http, tab.token, PNG)).json()["ref"]
        await tab.says("图", files=[ref])
    async with site.tab(tab.token) as again:
        (file,) = again.lines[0]["files"]
    shown = await http.get(file["url"])
    assert (shown.content, shown.headers["content-type"]) == (PNG, "image/png")
    assert shown.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in shown.headers["content-security-policy"]
    sha256, until, signature = file["url"].removeprefix("/file/").split(".")
    assert int(until) - now().timestamp() <= 600
    for forged in (sha256, f"{sha256}.{int(until) + 1}.{signature}", f"{'0' * 64}.{until}.x"):
        assert (await http.get(f"/file/{forged}")).status_code == 404


async def test_a_link_that_has_run_out_opens_nothing(site: WebSite) -> None:
    link = site.web.links.link("a" * 64).removeprefix("/file/")
    assert site.web.links.linked(link) == "a" * 64
    site.ahead = timedelta(minutes=11)
    assert site.web.links.linked(link) is None


async def test_what_is_no_picture_is_taken_as_a_file_and_never_shown(
    site: WebSite, http: httpx.AsyncClient
) -> None:
    for data in (b"<script>alert(1)</script>", b"<svg/>", b"MZ\x90\x00", b"BM is no page"):
        async with site.tab() as tab:
            answer = (await upload(http, tab.token, data, "photo.png")).json()
            assert answer["picture"] is False
            await tab.says("这是截图", files=[answer["ref"]])
        async with site.tab(tab.token) as again:
            url = again.lines[0]["files"][0]["url"]
        saved = await http.get(url)
        assert saved.headers["content-type"] == "application/octet-stream"
        assert saved.headers["content-disposition"].startswith("attachment")


@pytest.mark.parametrize("streamed", [False, True], ids=["announced", "without a length"])
async def test_a_file_of_25_megabytes_is_refused_in_words(
    site: WebSite, http: httpx.AsyncClient, streamed: bool
) -> None:
    async def chunks() -> AsyncIterator[bytes]:
        for _ in range(25):
            yield b"x" * 2**20

    async with site.tab() as tab:
        headers = {"Authorization": f"Bearer {tab.token}"}
        body = chunks() if streamed else b"x" * 25 * 2**20
        answer = await http.post("/upload", content=body, headers=headers)
        assert (answer.status_code, answer.json()["error"]) == (413, "too_big")
        assert "20 MB" in answer.json()["text"]
        assert (await tab.says("那我发小的"))["type"] == "ack"


async def test_the_ref_of_another_chat_is_refused(site: WebSite, http: httpx.AsyncClient) -> None:
    async with site.tab() as owner, site.tab() as thief:
        ref = (await upload(http, owner.token, PNG)).json()["ref"]
        for stolen in (ref, ref.partition(".")[0], ref[:-1] + "0", 7, None, "../../etc/passwd"):
            answer = await thief.says("我的图", files=[stolen])
            assert (answer["type"], answer["code"]) == ("refused", "unknown_file")
        assert (await owner.says("我的图", files=[ref]))["type"] == "ack"


async def test_a_picture_uploaded_before_a_restart_can_be_sent_after_it(tmp_path: Path) -> None:
    async with (
        open_site(tmp_path) as site,
        site.tab() as tab,
        httpx.AsyncClient(base_url=site.url, trust_env=False, verify=False) as http,
    ):
        ref = (await upload(http, tab.token, PNG)).json()["ref"]
    async with open_site(tmp_path) as site, site.tab(tab.token) as again:
        assert (await again.says("重启后才发出", files=[ref]))["type"] == "ack"


async def test_an_upload_that_was_never_sent_goes_after_a_day_and_a_sent_one_stays(
    site: WebSite, http: httpx.AsyncClient
) -> None:
    async with site.tab() as tab:
        sent = (await upload(http, tab.token, PNG)).json()["ref"]
        left = (await upload(http, tab.token, PNG + b"2")).json()["ref"]
        await tab.says("图", files=[sent])
        site.web.files.drop_old(now() + timedelta(hours=23))
        assert site.web.files.exists(left[:64])
        site.web.files.drop_old(now() + timedelta(hours=25))
        assert site.web.files.read(sent[:64]) == PNG
        answer = await tab.says("再发", files=[left])
    assert (answer["type"], answer["code"]) == ("refused", "unknown_file")


async def test_uploads_need_a_chat_and_our_own_page(
    site: WebSite, http: httpx.AsyncClient
) -> None:
    assert (await http.post("/upload", content=PNG)).status_code == 401
    assert (await upload(http, "wrong", PNG)).status_code == 401
    async with site.tab() as tab:
        foreign = await upload(http, tab.token, PNG, Origin="https://evil.example")
        assert (foreign.status_code, foreign.json()["error"]) == (403, "foreign_origin")
        assert (await upload(http, tab.token, b"")).status_code == 400


async def test_one_chat_cannot_fill_the_disk(site: WebSite, http: httpx.AsyncClient) -> None:
    async with site.tab() as tab, site.tab() as other:
        codes = [(await upload(http, tab.token, PNG)).status_code for _ in range(61)]
        assert codes == [200] * 60 + [429]
        assert (await upload(http, other.token, PNG)).status_code == 200


async def test_a_file_that_is_gone_or_too_big_says_so(site: WebSite) -> None:
    sha256 = site.web.files.keep(b"x" * 100)
    with pytest.raises(FileProblem, match="too_big"):
        await site.web.fetch(sha256, 99)
    with pytest.raises(FileProblem, match="gone"):
        await site.web.fetch("0" * 64, 99)


def test_a_file_name_keeps_only_what_can_be_read() -> None:
    assert clean_name("../../etc/pass\u202ewd\x00.png") == "passwd.png"
    assert clean_name("C:\\桌面\\账单.jpg") == "账单.jpg"
    assert len(clean_name("长" * 300 + ".png")) == 80


# --- the other pages --------------------------------------------------------------------


async def test_the_pages_allow_no_foreign_script(site: WebSite, http: httpx.AsyncClient) -> None:
    for path in ("/", "/rules"):
        page = await http.get(path)
        policy = page.headers["content-security-policy"]
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert page.headers["referrer-policy"] == "no-referrer"
        assert "<script>" not in page.text
        assert " style=" not in page.text
        assert "星星点卡店" in page.text


async def test_the_rules_page_shows_what_the_engine_runs(http: httpx.AsyncClient) -> None:
    page = (await http.get("/rules")).text
    for words in ("到账失败", "卡密无效", "24", "3 个工作日", "支付流水", "退款入口", "Review"):
        assert words in page, words


async def test_the_rules_are_there_in_traditional_too(http: httpx.AsyncClient) -> None:
    for given in ({"params": {"lang": "zh-Hant"}}, {"headers": {"Accept-Language": "zh-TW"}}):
        page = (await http.get("/rules", **given)).text  # type: ignore[arg-type]
        assert '<html lang="zh-Hant">' in page
        assert "退款入口" in page
        assert "憑證" in page
        assert "凭证" not in page


async def test_all_that_the_page_loads_is_under_40_kilobytes(http: httpx.AsyncClient) -> None:
    sizes = []
    for path in ("/", *(f"/static/{name}" for name in ("chat.css", "chat.js", "more.js"))):
        async with http.stream("GET", path) as response:  # packed, as every browser asks for it
            sizes.append(sum([len(part) async for part in response.aiter_raw()]))
    assert sum(sizes) < 40_000
    assert (await http.get("/static/../pages.py")).status_code == 404
    assert (await http.get("/static/chat.html")).status_code == 404


@pytest.mark.parametrize(
    ("asked", "accepted", "lang", "label"),
    [
        ("", "", "zh-CN", "跳到输入框"),
        ("", "fr;q=0.9, en-GB;q=0.8, zh;q=0.2", "en", "Skip to the input"),
        ("", "zh-TW,zh;q=0.9,en;q=0.8", "zh-Hant", "跳到輸入框"),
        ("zh-Hant", "en", "zh-Hant", "訂單出了什麼問題"),
        ('"><script>', "en;q=x, ,;;", "zh-CN", "跳到输入框"),
    ],
)
async def test_the_page_is_in_the_language_of_the_browser(
    http: httpx.AsyncClient, asked: str, accepted: str, lang: str, label: str
) -> None:
    page = await http.get("/", params={"lang": asked}, headers={"Accept-Language": accepted})
    assert f'<html lang="{lang}"' in page.text
    assert label in page.text
    name = {"zh-CN": "zh", "zh-Hant": "hant"}.get(lang, lang)
    script = (await http.get(f"/words/{name}.js")).text
    assert f'src="/words/{name}.js' in page.text
    assert {"zh": "已送达", "hant": "已送達", "en": "Delivered"}[name] in script.split(":", 1)[1]
    assert (await http.get("/words/fr.js")).status_code == 404


async def test_every_label_of_the_page_and_its_scripts_is_there_in_every_language(
    http: httpx.AsyncClient,
) -> None:
    """No Chinese is left on the English page, and the scripts say nothing that has no words."""
    page = (await http.get("/", headers={"Accept-Language": "en"})).text
    words = json.loads((await http.get("/words/en.js")).text.split(" = ", 1)[1].rstrip(";\n"))
    left = re.findall(r"[^<>\n]*[\u4e00-\u9fff][^<>\n]*", page.replace("星星点卡店", ""))
    assert [text for text in left if "noscript" not in text and "JavaScript" not in text] == [
        "规则页"
    ]
    for name in ("chat.js", "more.js"):
        script = (await http.get(f"/static/{name}")).text
        said = re.findall(r"""\bt\(\s*"([^"]+)\"""", script)
        assert len(said) > 10
        assert [text for text in said if text not in words] == []


async def test_the_language_of_the_page_goes_along_with_what_is_said(site: WebSite) -> None:
    hello = {"type": "hello", "token": None, "after": 0}
    for lang, kept in (("zh-Hant", "zh-Hant"), ("<b>", ""), (7, "")):
        async with site.socket({**hello, "lang": lang}) as tab:
            await tab.frame("welcome")
            await tab.says("點卡沒到", f"lang-{lang}-0000".replace("<", "x").replace(">", "x"))
        assert site.deliveries[-1].lang == kept


async def test_health_tells_what_is_wrong_in_words(site: WebSite, http: httpx.AsyncClient) -> None:
    assert (await http.get("/healthz")).json() == {"healthy": True, "issues": []}
    await site.store.run(_park_one)
    sick = await http.get("/healthz")
    assert sick.status_code == 503
    assert "1 条来信处理失败" in sick.json()["issues"][0]


def _park_one(work: Work) -> None:
    message = Inbound("web", "c", "c", "c:1", "1", now())
    work.receive([message], now())
    (row,) = work.claim_inbox("t", now(), 60, 1, ["web"])
    work.inbox_parked(row.id, now(), "broken")


async def test_forty_buyers_who_blocked_the_bot_do_not_make_the_shop_ill(
    site: WebSite, http: httpx.AsyncClient
) -> None:
    def tell(work: Work, *chats: str) -> list[int]:
        ids = [work.post(Post("telegram", chat, "您好"), now()) for chat in chats]
        for chat in chats:
            work.park_chat("telegram", chat, now(), "Forbidden: bot was blocked by the user")
        return ids

    await site.store.run(lambda work: tell(work, *(str(n) for n in range(40))))
    assert (await http.get("/healthz")).json() == {"healthy": True, "issues": []}
    await site.store.run(lambda work: tell(work, "-100777"))
    sick = await http.get("/healthz")
    assert sick.status_code == 503
    assert "客服群 telegram:-100777 发不进去" in sick.text


async def test_a_message_that_could_not_be_sent_is_an_issue_for_a_day(
    site: WebSite, http: httpx.AsyncClient
) -> None:
    id = await site.store.run(lambda work: work.post(Post("telegram", "42", "坏"), now()))
    await site.store.run(lambda work: work.outbox_parked(id, now(), "message is too long"))
    assert "1 条消息发不出去" in (await http.get("/healthz")).text
    site.ahead = timedelta(hours=25)
    assert (await http.get("/healthz")).status_code == 200


async def test_metrics_count_what_waits(site: WebSite, http: httpx.AsyncClient) -> None:
    async with site.tab() as tab:
        await tab.says("没到账")
    lines = (await http.get("/metrics")).text.splitlines()
    assert "kadesk_inbox_pending 1" in lines
    assert "kadesk_outbox_pending 0" in lines


async def test_health_answers_when_the_database_does_not(
    site: WebSite, http: httpx.AsyncClient
) -> None:
    await site.store.close()
    sick = await http.get("/healthz")
    assert sick.status_code == 503
    assert "数据库没有应答" in sick.json()["issues"][0]
