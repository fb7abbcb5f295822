"""The staff console: who gets in, what they see, and that a form does what the command does."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from bot.web.desk.console import DeskRoute
from dialogs.pictures.codec import to_json
from dialogs.pictures.reading import PictureReport
from rules.case import EvidenceFacts
from storage.work import Work
from tests.bot.case_desk import (
    ADMIN,
    AGENT,
    BUYER,
    FACTS,
    LEAD,
    MEDIATOR,
    OTHER,
    CaseDesk,
)
from tests.bot.console_site import BASE, ConsoleSite, hidden
from tests.web_site import PNG

EX = "telegram:7001"


@pytest.fixture
def site(desk: CaseDesk, tmp_path: Path) -> ConsoleSite:
    return ConsoleSite(desk, tmp_path)


# -- the door --------------------------------------------------------------------------------


async def test_the_bots_code_opens_the_console_once(site: ConsoleSite) -> None:
    code = await site.code(AGENT)
    async with site.browser() as lee, site.browser() as thief:
        assert (await lee.get("/desk")).status_code == 401
        answer = await lee.post("/desk/login", code=code.lower().replace("-", " "))
        assert (answer.status_code, answer.url.path) == (200, "/desk")
        assert "没有未结工单" in lee.text
        answer = await thief.post("/desk/login", code=code)
        assert answer.status_code == 401
        assert "登录码不对" in thief.text


async def test_the_owner_of_a_code_hears_of_its_use_and_can_end_it(site: ConsoleSite) -> None:
    async with site.at_work(AGENT) as browser:
        assert "工作台刚刚登录" in (await site.desk.sent()).texts("5003")
        await site.desk.says(ADMIN, "/staff log", chat_id="5001")
        assert "登录工作台" in (await site.desk.sent()).texts("5001")
        await site.desk.says(AGENT, "/desk off", chat_id="5003")
        assert "已退出 1 个浏览器" in (await site.desk.sent()).texts("5003")
        assert (await browser.get("/desk")).status_code == 401


async def test_a_code_is_never_shown_in_a_group_and_ends_after_ten_minutes(
    site: ConsoleSite,
) -> None:
    await site.desk.says(AGENT, "/desk")
    assert not re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", (await site.desk.sent()).room)
    code = await site.code(AGENT)
    site.desk.later(minutes=10)
    async with site.browser() as browser:
        assert (await browser.post("/desk/login", code=code)).status_code == 401


async def test_codes_cannot_be_guessed_without_end(site: ConsoleSite) -> None:
    code = await site.code(AGENT)
    async with site.browser() as browser:
        for _ in range(30):
            assert (await browser.post("/desk/login", code="AAAA-AAAA")).status_code == 401
        assert (await browser.post("/desk/login", code=code)).status_code == 429
        site.desk.later(minutes=2)
        assert (await browser.post("/desk/login", code=code)).status_code == 200


async def test_a_login_from_another_site_is_refused(site: ConsoleSite) -> None:
    code = await site.code(AGENT)
    async with site.browser() as browser:
        for origin in ("https://evil.test", "null", ""):
            answer = await browser.post("/desk/login", code=code, origin=origin)
            assert answer.status_code == 403
        assert (await browser.post("/desk/login", code=code)).status_code == 200


async def test_the_cookie_is_kept_from_scripts_other_sites_and_plain_http(
    desk: CaseDesk, tmp_path: Path
) -> None:
    plain, secure = ConsoleSite(desk, tmp_path), ConsoleSite(desk, tmp_path, "https://desk.test")
    for site in (plain, secure):
        code = await site.code(AGENT)
        async with site.browser() as browser:
            browser.client.follow_redirects = False
            cookie = (await browser.post("/desk/login", code=code)).headers["set-cookie"].lower()
            assert "httponly" in cookie
            assert "samesite=strict" in cookie
            assert ("secure" in cookie) is (site is secure)
            assert cookie.startswith("__host-") is (site is secure)


async def test_a_session_ends_when_nobody_acts_and_at_its_end(site: ConsoleSite) -> None:
    async with site.at_work(AGENT) as browser:
        for _ in range(3):
            site.desk.later(minutes=50)
            assert (await browser.get("/desk/rows")).status_code in (200, 401)
        assert (await browser.get("/desk")).status_code == 401
    async with site.at_work(AGENT) as browser:
        for _ in range(8):
            site.desk.later(minutes=89)
            assert (await browser.get("/desk")).status_code == 200
        site.desk.later(minutes=10)
        assert (await browser.get("/desk")).status_code == 401


async def test_who_leaves_the_staff_is_out_at_the_next_request(site: ConsoleSite) -> None:
    await site.desk.says(ADMIN, f"/staff add {EX} agent 小赵", chat_id="5001")
    await site.desk.sent()
    ticket = await site.desk.filed()
    async with site.at_work(EX) as browser:
        assert (await browser.get(f"/desk/t/{ticket.number}")).status_code == 200
        await site.desk.says(ADMIN, f"/staff remove {EX}", chat_id="5001")
        await browser.sends(ticket.number, "claim")
        assert (await site.desk.ticket(ticket.number)).assignee is None
        assert (await browser.get(f"/desk/t/{ticket.number}")).status_code == 404
        assert "登录码" in browser.text
        assert ticket.statement not in browser.text


# -- rights ----------------------------------------------------------------------------------

KEY, MASKED = "ABCD-1234-EF34-GH78", "ABCD-****-****-**78"
PEOPLE = {"stranger": "", "ex-staff": EX, "agent": AGENT, "lead": LEAD, "admin": ADMIN}
PEOPLE["mediator"] = MEDIATOR
# Who may see a page or say its verb, written down a second time by hand.
_ALL = {"agent", "lead", "admin", "mediator"}
MAY: dict[str, set[str]] = {
    "GET /desk": _ALL,
    "GET /desk/rows": _ALL,
    "GET /desk/t/{number:int}": _ALL,
    "GET /desk/t/{number:int}/live": _ALL,
    "POST /desk/t/{number:int}/{verb}": {"agent", "lead", "admin"},  # the verb is "reply"
    "POST /desk/t/{number:int}/card-key/{key:int}": _ALL,
    "POST /desk/say": _ALL,
    "POST /desk/press": _ALL,
    "GET /desk/said": _ALL,
    "GET /desk/file/{link}": _ALL,
    "GET /desk/numbers": _ALL,
    "GET /desk/me": _ALL,
    "POST /desk/lang": _ALL,
    "POST /desk/logout": _ALL,
    "POST /desk/logout-others": _ALL,
}


def name_of(route: DeskRoute) -> str:
    return f"{route.method} {route.path}"


def test_every_route_has_its_right_written_twice(site: ConsoleSite) -> None:
    assert sorted(map(name_of, site.console.table)) == sorted(MAY)


@pytest.mark.parametrize("role", list(PEOPLE))
async def test_every_route_answers_only_its_roles(site: ConsoleSite, role: str) -> None:
    desk = site.desk
    sha = site.files.keep(PNG)
    evidence = (EvidenceFacts(sha, "payment_record", mime="image/png"),)
    ticket = await desk.filed(replace(FACTS, evidence=evidence))
    kept = await desk.do(lambda w: w.keep_card_key(BUYER, None, MASKED, KEY, desk.now))
    await desk.says(ADMIN, f"/staff add {EX} admin 小赵", chat_id="5001")
    await desk.sent()
    person = PEOPLE[role]
    for route in site.console.table:
        async with site.at_work(person or AGENT) as browser:
            await browser.get(f"/desk/t/{ticket.number}")
            link = re.search(r'src="(/desk/file/[^"]+)"', browser.page)
            assert link is not None
            form = hidden(browser.page)
            if role == "ex-staff":
                await desk.says(ADMIN, f"/staff remove {EX}", chat_id="5001")
            if role == "stranger":
                browser.client.cookies.clear()
            path = route.path.replace("{number:int}", str(ticket.number))
            path = (
                path.replace("{key:int}", str(kept))
                .replace("{verb}", "reply")
                .replace("/desk/file/{link}", link.group(1))
            )
            browser.client.follow_redirects = False
            if route.method == "GET":
                answer = await browser.get(path)
            else:
                answer = await browser.post(path, **form, text="1001")
            allowed = role in MAY[name_of(route)]
            refused = 403 if role in _ALL else 404 if "/t/" in path or "/file/" in path else 401
            right = {200, 303, 422} if allowed else {refused}
            assert answer.status_code in right, (name_of(route), answer.status_code)
            if not allowed:
                assert ticket.statement not in answer.text
                assert PNG not in answer.content
            if role == "ex-staff":
                await desk.says(ADMIN, f"/staff add {EX} admin 小赵", chat_id="5001")
    await desk.sent()
    wanted = ["replied"] if role in ("agent", "lead", "admin") else []
    assert [what for what in await desk.whats(ticket.number) if what == "replied"] == wanted


async def test_a_form_needs_its_sessions_proof_and_our_own_page(site: ConsoleSite) -> None:
    ticket = await site.desk.filed()
    async with site.at_work(AGENT) as lee, site.at_work(OTHER) as wang:
        await lee.get(f"/desk/t/{ticket.number}")
        await wang.get(f"/desk/t/{ticket.number}")
        claim = f"/desk/t/{ticket.number}/claim"
        good, others = hidden(lee.page), hidden(wang.page)
        for form in ({}, {**good, "proof": ""}, {**good, "proof": others["proof"]}):
            assert (await lee.post(claim, **form)).status_code == 404
        for origin in ("https://evil.test", "null", ""):
            assert (await lee.post(claim, **good, origin=origin)).status_code == 404
        answer = await lee.client.post(
            claim, data=good, headers={"Origin": BASE, "Sec-Fetch-Site": "cross-site"}
        )
        assert answer.status_code == 404
        assert (await site.desk.ticket(ticket.number)).assignee is None


async def test_pages_are_private_and_hold_no_script_of_their_own(site: ConsoleSite) -> None:
    nasty = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    ticket = await site.desk.filed(replace(FACTS, said=(nasty,), product=nasty))
    async with site.at_work(AGENT) as browser:
        for path in ("/desk", f"/desk/t/{ticket.number}", "/desk/numbers", "/desk/me"):
            answer = await browser.get(path)
            policy = answer.headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert answer.headers["cache-control"] == "no-store"
            scripts = re.findall(r"<script[^>]*>", browser.page)
            assert scripts
            assert all('src="/desk/static/' in script for script in scripts)
            assert "<img src=x" not in browser.page
            assert not re.search(r'\son\w+="|style="|javascript:', browser.page)


# -- work ------------------------------------------------------------------------------------


async def test_an_agent_claims_replies_and_approves(site: ConsoleSite) -> None:
    ticket = await site.desk.filed()
    n = ticket.number
    await site.desk.sent()
    async with site.at_work(AGENT) as browser:
        await browser.get("/desk?tab=free")
        assert f"#{n}" in browser.text
        await browser.get(f"/desk/t/{n}")
        assert ticket.statement in browser.text
        await browser.sends(n, "claim")
        assert f"#{n} 归你了" in browser.text
        await browser.sends(n, "reply", text="您好，\n正在核实")
        await browser.sends(n, "note", text="上游今天休息")
        await browser.sends(n, "approve", wish="refund", amount="", route="original")
        assert "已通过" in browser.text
        await browser.sends(n, "refunded", text="R20261105")
    sent = await site.desk.sent()
    assert "您好，\n正在核实" in sent.buyer
    assert "上游今天休息" not in sent.buyer
    events = await site.desk.events(n)
    did = [(e.what, e.who) for e in events if e.who == AGENT]
    whats = ["claimed", "noted", "approved", "refunded", "replied"]  # the last when it is sent
    assert did == [(what, AGENT) for what in whats]


async def test_a_double_click_has_one_effect_and_shows_no_error(site: ConsoleSite) -> None:
    ticket = await site.desk.filed()
    async with site.at_work(AGENT) as browser:
        await browser.get(f"/desk/t/{ticket.number}")
        shown = browser.page
        for _ in range(2):
            browser.page = shown
            answer = await browser.sends(ticket.number, "reply", text="马上处理")
            assert answer.status_code == 200
            assert "已排队发给" in browser.text
    assert (await site.desk.sent()).buyer.count("马上处理") == 1
    assert (await site.desk.whats(ticket.number)).count("replied") == 1


async def test_a_stale_page_decides_nothing_and_shows_what_is_new(site: ConsoleSite) -> None:
    ticket = await site.desk.filed()
    n = ticket.number
    async with site.at_work(AGENT) as lee, site.at_work(OTHER) as wang:
        await lee.get(f"/desk/t/{n}")
        await wang.get(f"/desk/t/{n}")
        await wang.sends(n, "claim")
        answer = await lee.sends(n, "reject", code="delivered", text="已经写好的话")
        assert answer.status_code == 409
        assert "刚有变化" in lee.text
        assert "已经写好的话" in lee.page
        assert (await site.desk.ticket(n)).status == "in_review"


async def test_what_is_not_done_says_why_and_keeps_what_was_typed(site: ConsoleSite) -> None:
    ticket = await site.desk.filed()
    n = ticket.number
    async with site.at_work(AGENT) as browser:
        await browser.get(f"/desk/t/{n}")
        answer = await browser.sends(n, "approve", wish="refund", amount="999", route="original")
        assert answer.status_code == 422
        assert "超过" in browser.text
        assert 'value="999"' in browser.page
        await browser.sends(n, "approve", wish="refund", amount="60", route="original")
    assert str((await site.desk.ticket(n)).decided_amount) == "60.00"


async def test_a_card_key_is_shown_one_at_a_time_and_on_the_record(site: ConsoleSite) -> None:
    desk = site.desk
    n = (await desk.filed()).number
    id = await desk.do(lambda work: work.keep_card_key(BUYER, None, MASKED, KEY, desk.now))
    strange = await desk.do(lambda w: w.keep_card_key("telegram:43", None, "no", "x", desk.now))
    async with site.at_work(AGENT) as browser:
        await browser.get(f"/desk/t/{n}")
        assert MASKED in browser.text
        assert KEY not in browser.page
        form = hidden(browser.page)
        assert (await browser.post(f"/desk/t/{n}/card-key/{strange}", **form)).status_code == 404
        shown = f"/desk/t/{n}/card-key/{id}"
        for _ in range(2):  # tapped twice
            answer = await browser.post(shown, **form)
            assert KEY in browser.page
            assert answer.headers["cache-control"] == "no-store"
        await browser.get(f"/desk/t/{n}")
        assert KEY not in browser.page
        assert "看了卡密全文" in browser.text
    (seen,) = [event for event in await desk.events(n) if event.what == "card_key_shown"]
    assert (seen.who, seen.why) == (AGENT, MASKED)
    await desk.says(AGENT, f"/claim {n}")
    async with site.at_work(OTHER) as browser:  # not theirs to decide
        await browser.get(f"/desk/t/{n}")
        assert "看全文" not in browser.text
        assert (await browser.post(shown, **hidden(browser.page))).status_code == 422
        assert KEY not in browser.page
    assert await desk.do(lambda work: work.audit(n)) == []


async def test_a_refusal_from_the_console_says_what_is_missing(site: ConsoleSite) -> None:
    n = (await site.desk.filed()).number
    async with site.at_work(AGENT) as browser:
        await browser.get(f"/desk/t/{n}")
        answer = await browser.sends(n, "reject", code="evidence_missing", text="")
        assert answer.status_code == 422
        assert "要写明缺哪一项" in browser.text
        await browser.sends(n, "reject", code="evidence_missing", kinds="chat_record", text="")
    assert "缺少：沟通记录" in (await site.desk.sent()).buyer


async def test_the_rule_of_four_eyes_knows_the_same_person(site: ConsoleSite) -> None:
    n = (await site.desk.filed()).number
    await site.desk.says(LEAD, f"/reject {n} evidence_missing 缺账单")
    await site.desk.presses("appeal", n)
    async with site.at_work(LEAD) as browser:
        await browser.get(f"/desk/t/{n}")
        answer = await browser.sends(n, "decide", verdict="reject", text="维持")
        assert answer.status_code == 422
    async with site.at_work(MEDIATOR) as browser:
        await browser.get(f"/desk/t/{n}")
        assert "approve" not in browser.verbs()
        await browser.sends(n, "decide", verdict="approve", text="账单一致")
    assert (await site.desk.ticket(n)).status == "approved"


async def test_every_command_can_be_said_in_the_line_at_the_top(site: ConsoleSite) -> None:
    n = (await site.desk.filed()).number
    async with site.at_work(AGENT) as browser:
        await browser.get("/desk")
        answer = await browser.post(
            "/desk/say", **{**hidden(browser.page), "text": f"/note {n} 记一笔"}
        )
        assert f"已记在 #{n}" in browser.text
        await browser.get("/desk")
        answer = await browser.post("/desk/say", **{**hidden(browser.page), "text": "/next"})
        assert answer.url.path == f"/desk/t/{n}"
        await browser.get("/desk")
        await browser.post("/desk/say", **{**hidden(browser.page), "text": "/staff list"})
        assert "需要「管理员」" in browser.text
        answer = await browser.post("/desk/say", **{**hidden(browser.page), "text": f"#{n}"})
        assert answer.url.path == f"/desk/t/{n}"
        await browser.post("/desk/say", **{**hidden(browser.page), "text": "游戏点卡"})
        assert f"#{n}" in browser.text
    assert (await site.desk.ticket(n)).assignee == AGENT


async def test_pictures_open_by_this_sessions_short_links_only(site: ConsoleSite) -> None:
    sha = site.files.keep(PNG)
    hidden_sha = site.files.keep(PNG + b"card")
    facts = replace(
        FACTS,
        evidence=(
            EvidenceFacts(sha, "payment_record", mime="image/png"),
            EvidenceFacts(
                hidden_sha,
                "order_page",
                mime="image/png",
                readable=True,
                flags=("card_key_in_picture",),
            ),
        ),
    )
    n = (await site.desk.filed(facts)).number
    async with site.at_work(AGENT) as lee, site.at_work(OTHER) as wang:
        await lee.get(f"/desk/t/{n}")
        links = re.findall(r'src="(/desk/file/[^"]+)"', lee.page)
        assert len(links) == 1
        answer = await lee.client.get(links[0])
        assert answer.content == PNG
        assert answer.headers["content-disposition"].startswith("attachment")
        assert "sandbox" in answer.headers["content-security-policy"]
        assert (await wang.client.get(links[0])).status_code == 404
        forged = links[0].replace("-1.", "-2.")
        assert (await lee.client.get(forged)).status_code == 404
        site.desk.later(minutes=10, seconds=1)
        assert (await lee.client.get(links[0])).status_code == 404


async def test_a_page_that_looks_for_news_is_told_when_there_is_none(site: ConsoleSite) -> None:
    n = (await site.desk.filed()).number
    async with site.at_work(AGENT) as browser:
        pulse = (await browser.get("/desk/rows")).headers["x-pulse"]
        assert (await browser.get(f"/desk/rows?pulse={pulse}")).status_code == 204
        await site.desk.says(OTHER, f"/claim {n}")
        answer = await browser.get(f"/desk/rows?pulse={pulse}")
        assert answer.status_code == 200
        await browser.get(f"/desk/t/{n}/live")
        assert "<form" not in browser.page


async def test_the_console_speaks_english_to_who_wants_it(site: ConsoleSite) -> None:
    n = (await site.desk.filed()).number
    async with site.at_work(AGENT) as browser:
        await browser.get("/desk/me")
        await browser.post("/desk/lang", **{**hidden(browser.page), "next": "/desk"}, lang="en")
        assert "Take the next" in browser.text
        await browser.get(f"/desk/t/{n}")
        assert "Order record" in browser.text
        await browser.sends(n, "claim")
        assert f"#{n} is yours" in browser.text
    room = (await site.desk.sent()).room
    assert "审核中" in room  # colleagues read their card as ever
    assert "In review" not in room


async def test_the_figures_come_as_charts_and_as_tables(site: ConsoleSite) -> None:
    n = (await site.desk.filed()).number
    await site.desk.says(AGENT, f"/approve {n} refund")
    async with site.at_work(AGENT) as browser:
        answer = await browser.get("/desk/numbers?days=7")
        assert answer.status_code == 200
        assert browser.page.count("<svg") >= 5
        assert browser.page.count("<table") >= 5
        assert "游戏点卡" in browser.text


async def test_the_buyer_is_no_staff(site: ConsoleSite) -> None:
    await site.desk.says(BUYER, "/desk", chat_id="42")
    assert not re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}", (await site.desk.sent()).texts("42"))


async def test_a_change_can_be_taken_back_and_followed_from_the_page(site: ConsoleSite) -> None:
    n = (await site.desk.filed()).number
    async with site.at_work(AGENT) as browser:
        await browser.get(f"/desk/t/{n}")
        await browser.sends(n, "claim")
        press = re.search(
            r'<form method="post" action="/desk/press">.*?</form>', browser.page, re.S
        )
        assert press is not None
        assert "撤销" in press.group()
        await browser.post("/desk/press", **hidden(press.group()))
        assert (await site.desk.ticket(n)).assignee is None
        await browser.sends(n, "follow")
        assert await site.desk.do(lambda work: work.followers(n)) == [AGENT]
        await browser.get(f"/desk/t/{n}")
        assert "取消关注" in browser.text
        await browser.sends(n, "snooze", word="2h", text="等上游")
        assert (await site.desk.ticket(n)).snoozed_until is not None


async def test_what_was_read_is_framed_and_card_keys_stay_covered(site: ConsoleSite) -> None:
    """The picture is drawn from the original: neither the copy nor the frames show a key."""
    white = Image.new("RGB", (60, 40), "white")
    buffer = io.BytesIO()
    white.save(buffer, "PNG")
    sha, copy = site.files.keep(buffer.getvalue()), site.files.keep(PNG)
    flags = ("card_key_in_picture", f"staff_copy:{copy}")
    evidence = (EvidenceFacts(sha, "order_page", mime="image/png", readable=True, flags=flags),)
    n = (await site.desk.filed(replace(FACTS, evidence=evidence))).number
    report = PictureReport(boxes={"amount": (2, 2, 20, 12)}, card_keys=((30, 20, 50, 30),))

    def looked(work: Work) -> None:
        work.ask_look(site.desk.inbound(BUYER), sha, site.desk.now)
        (look,) = work.claim_looks("t", site.desk.now, 60, 1)
        work.looked(look, to_json(report), (), site.desk.now)

    await site.desk.do(looked)
    async with site.at_work(AGENT) as browser:
        await browser.get(f"/desk/t/{n}")
        found = re.search(r'href="(/desk/file/[^"]+marked=1)"', browser.page)
        assert found is not None
        answer = await browser.client.get(found.group(1))
        shown = Image.open(io.BytesIO(answer.content))
        assert shown.getpixel((40, 25)) == (40, 40, 40)
        assert shown.getpixel((10, 2)) == (0, 150, 60)
        plain = await browser.client.get(found.group(1).removesuffix("?marked=1"))
        assert plain.content == PNG


async def test_a_reply_on_its_way_is_shown_and_can_be_taken_back(site: ConsoleSite) -> None:
    settings = site.desk.context.settings
    waiting = replace(settings, staff=replace(settings.staff, recall_seconds=5))
    site.desk.context = replace(site.desk.context, settings=waiting)
    n = (await site.desk.filed()).number
    await site.desk.sent()
    async with site.at_work(AGENT) as browser:
        await browser.get(f"/desk/t/{n}")
        answer = await browser.sends(n, "reply", text="发错人的话")
        assert answer.status_code == 200
        assert "还可以撤回" in browser.text
        press = re.search(
            r'<form method="post" action="/desk/press">.*?</form>', browser.page, re.S
        )
        assert press is not None
        await browser.post("/desk/press", **hidden(press.group()))
        assert "还可以撤回" not in browser.text
    site.desk.later(minutes=1)
    assert "发错人的话" not in (await site.desk.sent()).buyer
