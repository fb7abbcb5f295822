"""`kadesk check`: what is sound, what is worth knowing, what must be mended and how."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Literal

from bot.app import Clock, data_dir, database_url, load_wording, open_vault
from bot.config.macros import texts_of
from bot.config.settings import Settings
from bot.pictures.reader import ocr_installed
from rules.calendar import Calendar
from rules.lint import lint
from storage.engines import sqlite_warning
from storage.errors import StorageError
from storage.migrate import current
from storage.reading import reading
from storage.tables import SCHEMA

LOW_DISK_BYTES = 1_000_000_000
AUDITED = 1000  # newest tickets; `kadesk tickets verify` looks at all


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report. A "fault" makes the exit code 1."""

    level: Literal["ok", "note", "fault"]
    what: str

    def line(self) -> str:
        mark = {"ok": "✓", "note": "!", "fault": "✗"}[self.level]
        return f"{mark} {self.what}"


async def examine(settings: Settings, clock: Clock) -> list[Finding]:
    """All findings. The config itself was loaded already: its faults stop every command."""
    findings = [Finding("ok", f"配置文件没有问题 · config (规则版本 {settings.policy.version})")]
    findings += _rules(settings)
    findings += [finding async for finding in _storage(settings)]
    findings += _calendar(settings, clock)
    findings += _people(settings)
    findings += _pictures()
    if settings.orders.source != "book":
        findings.append(await _orders(settings, clock))
    if settings.qq.enabled:
        findings += [Finding(*found) async for found in _qq(settings)]
    if settings.telegram.token:
        findings.append(await _telegram(settings))
    elif not settings.qq.enabled:
        findings.append(Finding("note", "没有填 [telegram] token，只有网页和终端可用"))
    load_wording(settings)
    return findings


async def _storage(settings: Settings) -> AsyncIterator[Finding]:
    try:
        open_vault(settings)
        version = await asyncio.to_thread(current, database_url(settings))
    except (StorageError, OSError) as error:
        yield Finding("fault", f"数据库打不开：{str(error).splitlines()[0]}")
        return
    if version is None:
        yield Finding("ok", "数据库还没有建立，第一次运行时自动建立 · database not made yet")
    else:
        yield Finding("ok", f"数据库 · database (schema {version})")
    if version == SCHEMA:
        yield await asyncio.to_thread(_audit, settings)
    if database_url(settings).startswith("sqlite") and (warning := sqlite_warning()):
        yield Finding("note", warning)
    free = shutil.disk_usage(data_dir(settings)).free
    if free < LOW_DISK_BYTES:
        yield Finding("fault", f"磁盘只剩 {free // 1_000_000} MB，请清理 · disk nearly full")


def _audit(settings: Settings) -> Finding:
    """Whether the newest tickets' history is as the desk wrote it."""
    with reading(database_url(settings), open_vault(settings)) as work:
        numbers = work.audited_tickets(AUDITED)
        faults = [fault for number in numbers for fault in work.audit(number)]
    if not faults:
        return Finding("ok", f"工单记录没有被改过 · history untouched ({len(numbers)} tickets)")
    first = f"#{faults[0].ticket} {faults[0].where}"
    what = f"工单记录被改动过：{first}。运行 kadesk tickets verify 看全部 · history was edited"
    return Finding("fault", what)


def _rules(settings: Settings) -> list[Finding]:
    remarks = lint(settings.policy, texts_of(settings.macros), settings.wording)
    if not remarks:
        return [Finding("ok", "规则公平、清楚、不自相矛盾 · the rules are fair and clear")]
    count = len(remarks)
    shown = "、".join(dict.fromkeys(remark.key for remark in remarks[:3]))
    text = f"规则有 {count} 条建议（{shown}…），请运行 kadesk rules check · remarks"
    return [Finding("note", text)]


def _calendar(settings: Settings, clock: Clock) -> list[Finding]:
    """A year whose holidays are not published counts weekends only; said so here."""
    year = clock().year
    calendar = settings.policy.calendar
    return [_year(calendar, y) for y in (year, year + 1)]


def _year(calendar: Calendar, year: int) -> Finding:
    if calendar.published(year):
        return Finding("ok", f"{year} 年节假日已知（含调休）· holidays of {year} are known")
    own = len(calendar.own_days(year))
    if calendar.certain(year):
        text = (
            f"{year} 年按 [calendar] 里填写的 {own} 天放假计算 · holidays of {year} as configured"
        )
        return Finding("ok", text)
    return Finding(
        "note",
        f"{year} 年节假日还没有公布，暂按周末{'和 [calendar] 里的日期' if own else ''}计算，"
        "到期日里会这样写明；公布后请更新 kadesk，"
        "或在 [calendar] 里填写 · holidays not published, weekends only",
    )


def _people(settings: Settings) -> list[Finding]:
    findings = []
    if not settings.staff.admins:
        findings.append(
            Finding(
                "note", '没有填 [staff] admins，无人能处理工单。例如 admins = ["telegram:5001"]'
            )
        )
    if settings.telegram.token and not settings.telegram.staff_chat:
        findings.append(Finding("note", "没有填 [telegram] staff_chat，工单会私聊发给每位 admins"))
    return findings


def _pictures() -> list[Finding]:
    if not ocr_installed():
        text = "没有安装识图组件，图片会原样保存、由客服看 · pictures are not checked"
        return [Finding("note", text)]
    return [Finding("ok", "识图组件已安装 · picture reader")]


async def _orders(settings: Settings, clock: Clock) -> Finding:
    """Whether the order system can be reached and read; no order is looked up."""
    from bot.log import set_up_logging
    from bot.orders.opened import remote_orders
    from bot.orders.source import OrdersDown

    set_up_logging(settings, errors_only=True)  # what is wrong is in the finding
    source = settings.orders.source
    try:
        vault = open_vault(settings)
        orders = remote_orders(settings.orders, settings.policy.timezone, vault, clock)
        try:
            return Finding("ok", f"订单系统 · order system ({await orders.check()})")
        finally:
            await orders.close()
    except OrdersDown as down:
        what = f"订单系统（{source}）：{down}。请核对 [orders] 一节 · see [orders]"
        return Finding("fault", what)
    except (StorageError, OSError) as error:
        return Finding("fault", f"订单系统没有检查：{type(error).__name__}")


async def _telegram(settings: Settings) -> Finding:
    from bot.channels.telegram import open_client
    from bot.channels.telegram_api import ApiProblem

    try:
        client = open_client(settings.telegram)
    except ImportError as error:
        return Finding(
            "fault", f"没有安装 {settings.telegram.framework} · not installed: {error.name}"
        )
    try:
        async with asyncio.timeout(15):
            me = await client.me()
    except (ApiProblem, TimeoutError) as problem:
        reason = str(problem).splitlines()[0] if str(problem) else "time-out"
        return Finding("fault", f"Telegram 连不上：{reason}。请核对 token 和网络")
    finally:
        await client.close()
    return Finding("ok", f"Telegram 机器人 @{me.username}")


async def _qq(
    settings: Settings,
) -> AsyncIterator[tuple[Literal["ok", "note", "fault"], str]]:
    """Where the OneBot implementation has to connect to, or whether it can be reached."""
    from bot.channels.onebot_wire import PATH, ActionFailed, NoAnswer, login_of

    qq, web = settings.qq, settings.web
    if not (qq.staff_group or settings.telegram.staff_chat):
        yield "note", "没有填 [qq] staff_group，工单会私聊发给每位 admins · no staff group"
    if not qq.groups:
        yield "note", "没有填 [qq] groups，QQ 只在私聊里应答 · answers in private only"
    if qq.mode == "reverse":
        host = "本机地址" if web.host in ("0.0.0.0", "::") else web.host
        yield "ok", f"QQ：让 OneBot 实现连到 ws://{host}:{web.port}{PATH} · let it connect there"
        return
    try:
        number, online = await login_of(qq.url, qq.access_token)
    except (ActionFailed, NoAnswer, OSError, TimeoutError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        yield (
            "fault",
            f"QQ：连不上 {qq.url.partition('?')[0]}（{reason}）。请核对 [qq] url 和 access_token",
        )
        return
    if qq.account and number != qq.account:
        yield "fault", f"QQ：那边登录的是 {number}，不是 [qq] account · another account"
    elif not online:
        yield "fault", f"QQ：账号 {number} 离线，请在 OneBot 实现里重新登录 · offline"
    else:
        yield "ok", f"QQ 账号 {number} 在线 · online"
