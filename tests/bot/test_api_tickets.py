"""A program of the shop reads, files and decides tickets over the API, as staff would."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
import pytest
from structlog.testing import capture_logs

from bot.tickets.export import record
from bot.web.api.guard import MAX_BODY, Pace
from dialogs.wording import Wording
from storage.store import Store
from storage.vault import Vault
from tests.bot.api_desk import EVERYTHING, ApiDesk, open_api
from tests.bot.case_desk import AGENT, BUYER, FACTS, ORDER, CaseDesk

NEW = {"case_type": "not_delivered", "order_no": ORDER.order_no, "text": "付了钱没到账"}


@pytest.fixture
async def api(desk: CaseDesk) -> AsyncIterator[ApiDesk]:
    async with open_api(desk) as opened:
        await opened.sold()
        yield opened


async def filed(api: ApiDesk, **more: Any) -> int:
    ticket = await api.desk.filed(**more)
    await api.desk.sent()
    return ticket.number


# -- reading ---------------------------------------------------------------------------------


async def test_a_ticket_is_given_as_the_export_writes_it(api: ApiDesk) -> None:
    number = await filed(api)
    token = await api.token("tickets:read")
    answer = await api.call(token, "GET", f"/tickets/{number}")
    context = api.desk.context
    ticket = await api.desk.ticket(number)
    expected = await api.desk.do(lambda work: record(work, context, ticket))
    assert (answer.status_code, answer.json()) == (200, json.loads(json.dumps(expected)))
    assert answer.headers["cache-control"] == "no-store"


async def test_pages_lead_from_the_newest_ticket_to_the_oldest_and_filters_narrow_them(
    api: ApiDesk,
) -> None:
    numbers = []
    for n in range(5):
        facts = FACTS if n == 0 else _other_order(n)
        numbers.append(await filed(api, facts=facts, person=f"telegram:{50 + n}"))
        api.desk.later(hours=1)
    token = await api.token("tickets:read")
    seen: list[int] = []
    cursor = ""
    while True:
        page = (await api.call(token, "GET", f"/tickets?limit=2{cursor}")).json()
        seen += [ticket["number"] for ticket in page["tickets"]]
        if page["next_cursor"] is None:
            break
        cursor = f"&cursor={page['next_cursor']}"
    assert seen == sorted(numbers, reverse=True)

    async def found(query: str) -> list[int]:
        answer = await api.call(token, "GET", f"/tickets?{query}")
        return [ticket["number"] for ticket in answer.json()["tickets"]]

    assert await found("order_no=ka20261105143000") == [numbers[0]]
    assert await found("status=in_review,approved&status=closed") == []
    assert await found("status=submitted&case_type=not_delivered") == seen
    since = (api.desk.now - timedelta(hours=2, minutes=30)).isoformat()  # with a bare "+"
    assert await found(f"since={since}") == seen[:2]
    for wrong in ("stauts=closed", "status=gone", "limit=0", "since=gestern", "limit=1&limit=2"):
        answer = await api.call(token, "GET", f"/tickets?{wrong}")
        assert (answer.status_code, answer.json()["code"]) == (400, "bad_request"), wrong


def _other_order(n: int) -> Any:
    return replace(FACTS, order=None, order_no=f"KA2026110500000{n}")


async def test_orders_rules_and_figures_can_be_asked_for(api: ApiDesk) -> None:
    number = await filed(api)
    token = await api.token("orders", "stats")
    order = (await api.call(token, "GET", f"/orders/{ORDER.order_no.lower()}")).json()
    assert (order["amount"], order["delivered"], order["tickets"]) == ("100.00", False, [number])
    assert (await api.call(token, "GET", "/orders/KA000")).json()["code"] == "no_such_order"
    rules = (await api.call("", "GET", "/rules")).json()  # as public as the page /rules
    assert rules["version"] == api.desk.context.policy.version
    assert rules["cases"]["not_delivered"]["window_hours"] == 24
    stats = (await api.call(token, "GET", "/stats?days=30")).json()
    assert (stats["filed"], stats["by_status"]) == (1, {"submitted": 1})


# -- filing ----------------------------------------------------------------------------------


async def test_a_case_filed_by_the_shop_is_filed_as_the_buyers_own_and_the_buyer_hears_of_it(
    api: ApiDesk,
) -> None:
    token = await api.token("tickets:write")
    answer = await api.call(token, "POST", "/tickets", NEW)
    ticket = answer.json()["ticket"]
    assert (answer.status_code, ticket["status"]) == (201, "submitted")
    assert ticket["buyer"] == {"channel": "telegram", "user_id": "42", "name": ""}
    assert (ticket["order"]["found"], ticket["order"]["owner_proven"]) == (True, True)
    assert "100元游戏点卡" in ticket["statement"]
    sent = await api.desk.sent()
    assert f"#{ticket['number']}" in sent.buyer
    assert f"#{ticket['number']}" in sent.room  # its card


async def test_filing_again_for_the_same_order_adds_to_the_open_ticket(api: ApiDesk) -> None:
    number = await filed(api)
    token = await api.token("tickets:write")
    answer = await api.call(token, "POST", "/tickets", {**NEW, "text": "还是没有到"})
    assert (answer.status_code, answer.json()["ticket"]["number"]) == (200, number)
    assert "buyer_said" in await api.desk.whats(number)


async def test_nobody_is_given_an_order_that_is_not_proven_theirs(api: ApiDesk) -> None:
    stranger = {**NEW, "buyer": {"channel": "telegram", "user_id": "666"}}
    plain = await api.token("tickets:write")
    answer = await api.call(plain, "POST", "/tickets", stranger)
    assert answer.json()["ticket"]["order"]["owner_proven"] is False
    vouched = {**stranger, "owner_proven": True, "buyer": {"channel": "web", "user_id": "abc"}}
    assert (await api.call(plain, "POST", "/tickets", vouched)).json()["code"] == "no_scope"
    trusted = await api.token("tickets:write", "orders")
    answer = await api.call(trusted, "POST", "/tickets", vouched)
    assert answer.json()["ticket"]["order"]["owner_proven"] is True


@pytest.mark.parametrize(
    "wrong",
    [
        {"case_type": "lost"},
        {**NEW, "order_no": "KA404"},  # an order without a buyer
        {**NEW, "buyer": {"channel": "pigeon", "user_id": "1"}},
        {**NEW, "amount": 100},
        {**NEW, "amount": "0.00"},
        {**NEW, "occurred_at": "2026-11-05T14:30:00"},  # which zone?
        {**NEW, "occurred_at": "9999-12-31T23:59:59-23:00"},
        {**NEW, "owner_proven": "yes"},
        {**NEW, "card_key": "ABCD-1234-EF34-GH78"},
        {**NEW, "text": "\ud800"},
    ],
    ids=str,
)
async def test_a_case_that_is_not_as_described_is_refused(
    api: ApiDesk, wrong: dict[str, Any]
) -> None:
    token = await api.token()
    content = json.dumps(wrong).encode()
    async with httpx.AsyncClient(trust_env=False, verify=False) as client:
        answer = await client.post(
            f"{api.url}/api/v1/tickets",
            content=content,
            headers={"Authorization": f"Bearer {token}"},
        )
    assert answer.status_code == 400
    assert "ABCD" not in answer.text
    assert (await api.desk.do(lambda work: work.tickets())) == []


# -- deciding --------------------------------------------------------------------------------


async def test_a_program_brings_a_case_from_claim_to_refund_and_the_buyer_reads_every_step(
    api: ApiDesk,
) -> None:
    number = await filed(api)
    token = await api.token(name="till")
    steps: list[tuple[str, dict[str, Any], str]] = [
        ("claim", {}, "in_review"),
        ("ask", {"items": ["chat_record"], "text": "请截完整"}, "waiting_buyer"),
        ("messages", {"text": "我们在查"}, "waiting_buyer"),
        ("messages", {"text": "上游慢", "to": "note"}, "waiting_buyer"),
        ("supplier", {"answer": "pending"}, "waiting_buyer"),
        ("refunded", {"reference": "2026 1105"}, ""),  # not decided yet
        ("approve", {"amount": "60.5"}, "approved"),
        ("refunded", {"reference": "2026 1105"}, "refunded"),
    ]
    for verb, body, status in steps:
        answer = await api.call(token, "POST", f"/tickets/{number}/{verb}", body)
        if not status:
            assert answer.status_code == 409, answer.text
            assert answer.json()["reason"] == "not_now"
            continue
        assert (answer.status_code, answer.json()["ticket"]["status"]) == (200, status), verb
    ticket = answer.json()["ticket"]
    assert (ticket["assignee"], ticket["reference"]) == ("api:till", "2026 1105")
    buyer = (await api.desk.sent()).buyer
    for words in ("请截完整", "我们在查", "60.50", "2026 1105"):
        assert words in buyer
    assert "上游慢" not in buyer
    assert (await api.desk.do(lambda work: work.audit(number))) == []


async def test_the_others_verbs_are_staffs_verbs_too(api: ApiDesk) -> None:
    number = await filed(api)
    token = await api.token(role="lead")

    async def does(verb: str, **body: Any) -> str:
        answer = await api.call(token, "POST", f"/tickets/{number}/{verb}", body)
        assert answer.status_code == 200, answer.text
        return str(answer.json()["ticket"]["status"])

    assert await does("extend", text="上游还在核实") == "submitted"
    assert await does("claim") == "in_review"
    assert await does("release") == "submitted"
    assert await does("reject", reason_code="used_by_buyer", text="请看截图") == "rejected"
    await api.desk.presses("appeal", number)
    other = await api.token("decisions", role="mediator")
    answer = await api.call(
        other, "POST", f"/tickets/{number}/decide", {"approve": True, "text": "账单一致"}
    )
    assert answer.json()["ticket"]["status"] == "approved"
    again = await api.call(other, "POST", f"/tickets/{number}/claim")
    assert again.json()["code"] == "no_scope"


async def test_a_key_that_is_sent_again_is_masked_wherever_it_is_read(api: ApiDesk) -> None:
    number = await filed(api)
    token = await api.token()
    await api.call(token, "POST", f"/tickets/{number}/approve", {"decision": "redeliver"})
    card = "ABCD-1234-EF34-GH78"
    body = {"text": f"新卡密 {card}"}
    answer = await api.call(token, "POST", f"/tickets/{number}/redelivered", body, key="k1")
    assert answer.json()["ticket"]["status"] == "redelivered"
    assert "1234-EF34" not in answer.text
    assert card in (await api.desk.sent()).buyer  # the one who waits for it reads it
    again = await api.call(token, "GET", f"/tickets/{number}")
    assert "1234-EF34" not in again.text


async def test_roles_and_colleagues_tickets_are_respected(api: ApiDesk) -> None:
    number = await filed(api)
    await api.desk.says(AGENT, f"/claim {number}")
    agent, lead = await api.token(), await api.token(role="lead")
    mediator = await api.token(role="mediator")
    path = f"/tickets/{number}/approve"
    taken = await api.call(agent, "POST", path)
    assert (taken.status_code, taken.json()["reason"]) == (409, "staff.taken")
    assert (await api.call(mediator, "POST", path)).json()["code"] == "no_right"
    assert (await api.desk.ticket(number)).status == "in_review"
    assert (await api.call(lead, "POST", path)).status_code == 200
    overturn = f"/tickets/{number}/overturn"
    assert (await api.call(agent, "POST", overturn, {"text": "x"})).json()["code"] == "no_right"


async def test_a_ticket_that_is_not_there_is_404_for_every_verb(api: ApiDesk) -> None:
    token = await api.token(role="lead")
    for number in ("1", "999999999", "0", "abc", "99999999999999999999", "%F0%9F%98%80", "١٢"):
        for path in (f"/tickets/{number}", f"/tickets/{number}/claim"):
            method = "POST" if path.endswith("claim") else "GET"
            answer = await api.call(token, method, path)
            assert (answer.status_code, answer.json()["code"]) == (404, "no_such_ticket"), path


# -- tokens ----------------------------------------------------------------------------------


async def test_a_token_opens_what_its_scopes_say_and_nothing_after_it_is_revoked_anywhere(
    api: ApiDesk, sqlite_url: str, vault: Vault
) -> None:
    number = await filed(api)
    reads = await api.token("tickets:read", name="reader")
    path = f"/tickets/{number}"
    refused = await api.call(reads, "POST", f"{path}/approve")
    assert (refused.status_code, refused.json()["code"]) == (403, "no_scope")
    assert 'scope="decisions"' in refused.headers["www-authenticate"]
    other = await Store.open(sqlite_url, vault=vault)
    async with open_api(api.desk, other) as elsewhere:
        assert (await elsewhere.call(reads, "GET", path)).status_code == 200
        now = api.desk.now
        assert await api.desk.do(lambda work: work.revoke_api_token("reader", now))
        for door in (api, elsewhere):
            answer = await door.call(reads, "GET", path)
            assert (answer.status_code, answer.json()["code"]) == (401, "unauthorized")
    await other.close()


async def test_only_a_whole_live_token_is_one(api: ApiDesk) -> None:
    good = await api.token()
    ended = await api.token(expires_at=api.desk.now + timedelta(hours=1))
    assert (await api.call(ended, "GET", "/tickets")).status_code == 200
    api.desk.later(hours=1)
    wrong = ["", "x", good[:-1], good[:-1] + "!", good + "x", good[:12] + "x" * 43, ended]
    for token in wrong:
        answer = await api.call(token, "GET", "/tickets")
        assert answer.status_code == 401, token
        assert answer.headers["www-authenticate"].startswith("Bearer")
    basic = {"Authorization": f"Basic {good}"}
    assert (await api.call("", "GET", "/tickets", headers=basic)).status_code == 401
    assert (await api.call(good, "GET", "/tickets")).status_code == 200


async def test_a_token_stands_nowhere_in_the_database(api: ApiDesk, sqlite_url: str) -> None:
    token = await api.token()
    await api.call(token, "GET", "/tickets")
    rows = await api.desk.do(lambda work: work.api_tokens())
    assert token.startswith(rows[0].prefix)
    assert rows[0].used_at == api.desk.now
    path = sqlite_url.removeprefix("sqlite:///")
    for name in (path, f"{path}-wal"):
        with open(name, "rb") as file:  # noqa: ASYNC230, PTH123
            assert token[11:].encode() not in file.read()


def test_a_hurried_token_waits_and_the_others_do_not() -> None:
    seconds = 0.0
    pace = Pace(lambda: seconds)
    assert [pace.take("a", 4) for _ in range(2)] == [0, 0]
    assert pace.take("a", 4) == 15
    assert pace.take("b", 4) == 0
    seconds = 15.0
    assert pace.take("a", 4) == 0
    assert pace.take("a", 4) > 0


async def test_too_many_calls_are_told_when_to_come_again(api: ApiDesk) -> None:
    token = await api.token("tickets:read")
    context = api.desk.context
    few = replace(context.settings.api, calls_per_minute=6)  # half of them at once
    api.desk.context = replace(context, settings=replace(context.settings, api=few))
    answers = [await api.call(token, "GET", "/tickets/1") for _ in range(4)]
    assert [answer.status_code for answer in answers] == [404] * 3 + [429]
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 10
    other = await api.token("tickets:read")
    assert (await api.call(other, "GET", "/tickets/1")).status_code == 404


# -- once ------------------------------------------------------------------------------------


async def test_the_same_key_gives_the_first_answer_again_and_has_one_effect(
    api: ApiDesk, sqlite_url: str, vault: Vault
) -> None:
    number = await filed(api)
    token, path = await api.token(), f"/tickets/{number}/messages"
    first = await api.call(token, "POST", path, {"text": "您好"}, key="one")
    api.desk.later(hours=23)
    other = await Store.open(sqlite_url, vault=vault)  # after a restart, or in another process
    async with open_api(api.desk, other) as elsewhere:
        again = await elsewhere.call(token, "POST", path, {"text": "您好"}, key="one")
    await other.close()
    assert (again.status_code, again.json()) == (200, first.json())
    assert again.headers["idempotent-replayed"] == "true"
    await api.desk.sent()
    assert (await api.desk.whats(number)).count("replied") == 1
    reused = await api.call(token, "POST", path, {"text": "别的"}, key="one")
    assert (reused.status_code, reused.json()["code"]) == (422, "key_reused")
    elsewhere_path = f"/tickets/{number}/claim"
    assert (await api.call(token, "POST", elsewhere_path, key="one")).status_code == 422
    other_token = await api.token()  # another program has keys of its own
    mine = await api.call(other_token, "POST", path, {"text": "别的"}, key="one")
    assert mine.status_code == 200
    api.desk.later(hours=2)  # the key is forgotten
    later = await api.call(token, "POST", path, {"text": "您好"}, key="one")
    assert "idempotent-replayed" not in later.headers
    await api.desk.sent()
    assert (await api.desk.whats(number)).count("replied") == 3


async def test_a_refusal_is_kept_with_its_key_as_well(api: ApiDesk) -> None:
    number = await filed(api)
    token, path = await api.token(), f"/tickets/{number}/refunded"
    body = {"reference": "1"}
    first = await api.call(token, "POST", path, body, key="k")
    assert first.status_code == 409
    await api.call(token, "POST", f"/tickets/{number}/approve")
    again = await api.call(token, "POST", path, body, key="k")
    assert (again.status_code, again.json()) == (409, first.json())
    assert (await api.call(token, "POST", path, body, key="k2")).status_code == 200


@pytest.mark.parametrize("kind", ["sqlite_url", "postgres_url"])
async def test_twins_at_the_same_moment_in_two_processes_have_one_effect(
    kind: str, request: pytest.FixtureRequest, shop_context: Any, vault: Vault
) -> None:
    url = request.getfixturevalue(kind)
    stores = [await Store.open(url, vault=vault) for _ in range(2)]
    desk = CaseDesk(stores[0], shop_context)
    async with open_api(desk, stores[0]) as one, open_api(desk, stores[1]) as two:
        await one.sold()
        token = await one.token()
        calls: list[Callable[[], Awaitable[httpx.Response]]] = [
            lambda door=door: door.call(token, "POST", "/tickets", NEW, key="twin")
            for door in (one, two) * 8
        ]
        answers = await asyncio.gather(*(call() for call in calls))
        assert {answer.status_code for answer in answers} == {201}
        assert len({answer.text for answer in answers}) == 1
        replayed = [answer.headers.get("idempotent-replayed") for answer in answers]
        assert replayed.count(None) == 1
        tickets = await desk.do(lambda work: work.tickets())
        assert [ticket.person for ticket in tickets] == [BUYER]
        assert await desk.whats(tickets[0].number) == ["submitted"]
    for store in stores:
        await store.close()


async def test_a_message_waits_as_an_agents_does_and_is_not_called_sent(api: ApiDesk) -> None:
    """The person's line may be down: that it is queued is all that is known."""
    number = await filed(api)
    settings = api.desk.context.settings
    staff = replace(settings.staff, recall_seconds=5)
    api.desk.context = replace(api.desk.context, settings=replace(settings, staff=staff))
    await api.desk.sent()
    answer = await api.call(
        await api.token(), "POST", f"/tickets/{number}/messages", {"text": "我们在查"}
    )
    assert answer.json()["text"].startswith("✓ 已排队发给 ")
    assert "撤回" not in answer.json()["text"]
    assert (await api.desk.sent()).buyer == ""
    assert "replied" not in await api.desk.whats(number)
    api.desk.later(seconds=6)
    assert "我们在查" in (await api.desk.sent()).buyer
    assert "replied" in await api.desk.whats(number)


async def test_a_refusal_over_the_api_says_what_is_missing(api: ApiDesk) -> None:
    number = await filed(api)
    token, path = await api.token(), f"/tickets/{number}/reject"
    answer = await api.call(token, "POST", path, {"reason_code": "evidence_missing"})
    assert (answer.status_code, answer.json()["reason"]) == (409, "staff.which_missing")
    body = {"reason_code": "evidence_missing", "missing": ["order_page", "payment_record"]}
    assert (await api.call(token, "POST", path, body)).status_code == 200
    assert "缺少：订单截图、支付流水" in (await api.desk.sent()).buyer


async def test_nothing_is_kept_of_a_call_that_broke(api: ApiDesk) -> None:
    """The key is free again: what raises rolls its own row back too."""
    number = await filed(api)
    token, path = await api.token(), f"/tickets/{number}/reject"
    body, good = {"reason_code": "used_by_buyer"}, api.desk.context
    api.desk.context = replace(good, wording=Wording())
    with capture_logs() as lines:
        answer = await api.call(token, "POST", path, body, key="k")
    assert (answer.status_code, answer.json()["code"]) == (500, "broken")
    assert [line["event"] for line in lines] == ["api.broken", "api.answered"]
    assert await api.desk.whats(number) == ["submitted"]
    api.desk.context = good
    assert (await api.call(token, "POST", path, body, key="k")).status_code == 200


# -- faults ----------------------------------------------------------------------------------


async def test_faults_have_one_shape_and_say_what_was_expected(api: ApiDesk) -> None:
    token = await api.token()
    number = await filed(api)
    path = f"/tickets/{number}/messages"
    found: list[tuple[int, str]] = []

    async def post(content: bytes, **headers: str) -> None:
        answer = await api.call(token, "POST", path, headers=headers, content=content)
        found.append((answer.status_code, answer.json()["code"]))

    for content in (b"{", b"[]", b"\xff", b"[" * 50_000, b'"x"', b"null"):
        await post(content)
    assert set(found) == {(400, "not_json")}
    found.clear()
    for wrong in (b"", b'{"text": ""}', b'{"text": 1}', b'{"text": "x", "to": "all"}'):
        await post(wrong)
    assert set(found) == {(400, "bad_request")}
    found.clear()
    await post(b'{"text": "' + b"x" * MAX_BODY + b'"}')
    assert found == [(413, "too_big")]
    found.clear()
    for key in ("", "x" * 256, "a b"):
        await post(b'{"text": "x"}', **{"Idempotency-Key": key})
    assert set(found) == {(400, "bad_request")}
    assert (await api.call(token, "GET", "/nothing")).json()["code"] == "not_found"
    answer = await api.call(token, "DELETE", f"/tickets/{number}")
    assert (answer.status_code, answer.json()["code"]) == (405, "not_allowed")
    assert set(answer.headers["allow"].split(", ")) == {"GET", "HEAD"}
    assert (await api.desk.whats(number)) == ["submitted"]


def test_everything_a_token_may_do_is_named() -> None:
    assert set(EVERYTHING) == {
        *("tickets:read", "tickets:write", "decisions"),
        *("orders", "deliveries", "stats"),
    }
