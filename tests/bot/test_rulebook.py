"""A good file is in force at once, a bad one changes nothing, a filed ticket keeps its rules."""

import asyncio
import signal
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import httpx
import pytest

from bot import rulebook
from bot.app import make_context
from bot.cli.commands import reader_of
from bot.config.settings import load_settings
from bot.rulebook import RuleBook
from rules.clocks import review_due
from storage.reading import reading
from storage.store import Store, Vault
from tests.bot.case_desk import ADMIN, AGENT, CaseDesk, Sent
from tests.shop import Shop

CONFIG = """
[telegram]
token = "123456:test-token"
staff_chat = "-100777"
[staff]
admins = ["telegram:5001"]
agents = ["telegram:5003"]
[evidence]
read_pictures = false
"""
BY_HAND = "[auto_review]\nenabled = false\n"


class Rehearsal:
    """A desk whose config.toml is really read again."""

    def __init__(self, store: Store, folder: Path, url: str, vault: Vault) -> None:
        self.path = folder / "config.toml"
        self.path.write_text(CONFIG, "utf-8")
        read = partial(load_settings, self.path, {})

        def load(version: str) -> str | None:
            with reading(url, vault) as work:
                return work.rule_tables(version)

        build = partial(make_context, bot_name="kadesk_bot")
        self.new_book = partial(RuleBook, build=build, load=load, read=read)
        self.book = self.new_book(read())
        self.desk = CaseDesk(store, self.book.context)
        self.follow(self.book)

    def follow(self, book: RuleBook) -> None:
        def take(context: object) -> None:
            self.desk.context = book.context

        take(None)
        book.follow(take)

    async def begin(self) -> None:
        policy, now = self.book.policy, self.desk.now
        await self.desk.do(lambda work: work.keep_rules(policy.version, policy.tables, now))

    async def reloads(self, extra: str) -> str:
        self.path.write_text(CONFIG + extra, "utf-8")
        return (await self.staff(ADMIN, "/reload")).room

    async def staff(self, person: str, text: str) -> Sent:
        await self.desk.says(person, text)
        return await self.desk.sent()


@pytest.fixture
async def shop(sqlite_url: str, tmp_path: Path, vault: Vault) -> AsyncIterator[Rehearsal]:
    store = await Store.open(sqlite_url, vault=vault)
    rehearsal = Rehearsal(store, tmp_path, sqlite_url, vault)
    await rehearsal.begin()
    yield rehearsal
    await store.close()


async def test_a_good_file_is_in_force_and_its_changes_are_told(shop: Rehearsal) -> None:
    answer = await shop.reloads("[cases.wrong_item]\nwindow_hours = 12\n")
    assert "商品错误 时限：发货后 1 小时 → 发货后 12 小时" in answer
    assert shop.desk.context.policy.cases["wrong_item"].window_hours == 12
    assert shop.book.policy.version in answer


@pytest.mark.parametrize(
    ("bad", "named"),
    [
        ("[review]\nworking_days = 0\n", "review.working_days"),
        ("[cases.wrong_itm]\nwindow_hours = 2\n", "cases.wrong_item"),
        ("[cases.other]\nwindow_text = ”字”\n", "全角"),
        ("[review\n", "TOML"),
        ("[macros]\n您好 = 'x'\n", "中文的名字要加英文双引号"),
        ("[products.Steam 卡]\n", "节名里有中文或空格时要加引号"),
        ("[auto_review]\nenabled = yes\n", "true 和 false"),
        ("[cases.other]\nwindow_from = delivery\n", "文字要加英文双引号"),
        ('[cases.other]\nrequired_evidence = ["chat_record"\n', "少了一个 ]"),
        ("[staff]\nleads = []\n", "只能写一次"),
        ('[cases.other]\noptional_evidence = ["订单截图"]\n', '"order_page"?'),
    ],
)
async def test_a_bad_file_changes_nothing_and_its_faults_are_named(
    shop: Rehearsal, bad: str, named: str
) -> None:
    before = shop.book.policy
    answer = await shop.reloads(bad)
    assert named in answer
    assert before.version in answer
    assert shop.desk.context.policy is before


async def test_an_empty_file_is_one_that_is_just_being_saved(shop: Rehearsal) -> None:
    shop.book = shop.new_book(shop.book.context.settings, read=reader_of(shop.path))
    shop.follow(shop.book)
    shop.path.write_text("", "utf-8")
    assert "an empty file" in (await shop.staff(ADMIN, "/reload")).room
    assert shop.desk.context.settings.staff.admins == (ADMIN,)


async def test_what_needs_a_restart_is_said_without_its_value(shop: Rehearsal) -> None:
    answer = await shop.reloads("[web]\nport = 9999\n[macros]\n\"新\" = '您好'\n")
    assert "web.port" in answer
    assert "9999" not in answer
    assert shop.desk.context.settings.macros["新"].text == "您好"
    assert shop.desk.context.settings.web.port == 8080


async def test_business_hours_are_taken_over(shop: Rehearsal) -> None:
    shop.path.write_text(CONFIG + '[desk]\nbusiness_hours = ["09:00", "18:00"]\n', "utf-8")
    answer = (await shop.staff(ADMIN, "/reload")).room
    assert "营业时间" in answer
    assert "desk.business_hours" not in answer


async def test_an_agent_may_not_reload(shop: Rehearsal) -> None:
    before = shop.book.policy
    shop.path.write_text(CONFIG + "[review]\nworking_days = 1\n", "utf-8")
    await shop.staff(AGENT, "/reload")
    assert shop.book.policy is before


async def test_who_is_no_longer_staff_is_locked_out_by_a_reload(shop: Rehearsal) -> None:
    shop.path.write_text(CONFIG.replace('agents = ["telegram:5003"]', ""), "utf-8")
    await shop.staff(ADMIN, "/reload")
    assert "5003" in (await shop.staff(AGENT, "/queue")).room  # a stranger's answer


async def test_a_filed_ticket_keeps_the_rules_it_was_filed_under(shop: Rehearsal) -> None:
    await shop.reloads(BY_HAND)
    ticket = await shop.desk.filed()
    await shop.reloads(
        BY_HAND + "[follow_up]\nappeal_days = 2\n[review]\nextended_working_days = 9\n"
        '[reject_reasons.delivered]\nlabel = "x"\ntext = "新的说法，可以申诉。"\n'
        "[cases.not_delivered]\nwindow_hours = 2\n"
    )
    sent = await shop.staff(AGENT, f"/reject {ticket.number} delivered")
    assert "24 小时" in sent.buyer
    assert ticket.rule_version in sent.buyer
    assert "新的说法" not in sent.buyer
    kept = await shop.desk.ticket(ticket.number)
    assert kept.expires_at == shop.desk.now + timedelta(days=7)


async def test_a_new_ticket_is_filed_under_the_new_rules(shop: Rehearsal) -> None:
    await shop.reloads("[review]\nworking_days = 1\n")
    ticket = await shop.desk.filed()
    assert ticket.rule_version == shop.book.policy.version
    assert ticket.review_due_at == review_due(shop.book.policy, shop.desk.now)


async def test_a_restarted_process_judges_an_old_ticket_by_its_own_version(
    shop: Rehearsal,
) -> None:
    ticket = await shop.desk.filed()
    await shop.reloads("[cases.not_delivered]\nwindow_hours = 2\n")
    fresh = shop.new_book(load_settings(shop.path, {}))
    under = fresh.context.under(ticket.rule_version).policy
    assert under.version == ticket.rule_version
    assert under.cases["not_delivered"].window_hours == 24


async def test_a_version_that_was_never_kept_is_judged_by_todays(shop: Rehearsal) -> None:
    assert shop.book.context.under("0123456789ab").policy is shop.book.policy


async def test_tightened_rules_stop_automatic_review_of_older_tickets(shop: Rehearsal) -> None:
    context = shop.book.context
    await shop.reloads("[auto_review]\nenabled = false\n")
    stale = replace(shop.desk.context.under(context.policy.version))
    assert stale.policy.auto_review.enabled is True
    assert stale.in_force.auto_review.enabled is False


async def _shown(client: httpx.AsyncClient, url: str, text: str) -> None:
    async with asyncio.timeout(10):
        while text not in (await client.get(f"{url}/rules")).text:  # noqa: ASYNC110 - no event
            await asyncio.sleep(0.05)


async def test_sighup_takes_a_good_file_and_refuses_a_bad_one(tmp_path: Path) -> None:
    async with Shop(tmp_path) as shop, httpx.AsyncClient(trust_env=False, verify=False) as client:
        assert shop.process is not None
        good = shop.config.read_text("utf-8")
        shop.config.write_text(good + "[cases.wrong_item]\nwindow_hours = 13\n", "utf-8")
        shop.process.send_signal(signal.SIGHUP)
        await _shown(client, shop.url, "商品错误 时限：发货后 1 小时 → 发货后 13 小时")
        shop.config.write_text(good + "[cases.wrong_item]\nwindow_hours = -3\n", "utf-8")
        shop.process.send_signal(signal.SIGHUP)
        async with asyncio.timeout(10):
            while "rules.refused" not in shop.log():  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.05)
        assert "cases.wrong_item.window_hours" in shop.log()
        assert "13 小时" in (await client.get(f"{shop.url}/rules")).text


async def test_another_process_on_the_database_reads_its_own_file(
    shop: Rehearsal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rulebook, "EVERY_SECONDS", 0.02)
    other = shop.new_book(load_settings(shop.path, {}))
    async with other.listening(shop.desk.store, lambda: shop.desk.now):
        await shop.reloads("[review]\nworking_days = 1\n")
        async with asyncio.timeout(10):
            while other.policy.review.working_days != 1:  # noqa: ASYNC110 - no event
                await asyncio.sleep(0.01)
    assert other.policy.version == shop.book.policy.version
