"""The section [qq] of config.toml."""

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from bot.config.secret import Secret
from rules.table import Table, described

LOOPBACK = ("127.0.0.1", "localhost", "::1")
_NUMBER = re.compile(r"\d{5,20}")
_SOCKET = re.compile(r"wss?://[^\s/]+\S*")


@dataclass(frozen=True, slots=True)
class QqSettings:
    enabled: bool
    mode: Literal["reverse", "forward"]
    url: str  # of the implementation's WebSocket server, in forward mode
    account: str  # the bot's own QQ number; "" = whichever connects
    access_token: Secret
    staff_group: str
    groups: tuple[str, ...]  # official groups; answers there only when spoken to
    write_first: bool
    accept_friends: bool
    allow_links: bool
    pace_seconds: float
    group_pace_seconds: float


def read_qq(table: Table, host: str, *, web: bool) -> QqSettings:
    """The section, every fault noted. `host` is where the web port listens, `web` whether it is
    open: without a token nobody but this machine may reach the OneBot door."""
    qq = QqSettings(
        enabled=table.flag("enabled"),
        mode=table.choice("mode", ("reverse", "forward")),
        url=table.text("url"),
        account=_number(table, "account"),
        access_token=Secret(table.text("access_token", secret=True)),
        staff_group=_number(table, "staff_group"),
        groups=_numbers(table, "groups"),
        write_first=table.flag("write_first"),
        accept_friends=table.flag("accept_friends"),
        allow_links=table.flag("allow_links"),
        pace_seconds=table.number("pace_seconds", 0.1, 60),
        group_pace_seconds=table.number("group_pace_seconds", 0.1, 600),
    )
    if qq.enabled:
        _judge(table, qq, host, web=web)
    table.close()
    return qq


def _judge(table: Table, qq: QqSettings, host: str, *, web: bool) -> None:
    if qq.mode == "forward" and not _SOCKET.fullmatch(qq.url):
        table.fault("url", 'mode = "forward" 需要 needs ws://… 或 or wss://…')
    if qq.mode == "reverse" and not web:
        table.fault("mode", "反向连接需要 [web] enabled = true · reverse needs the web port")
    where = urlsplit(qq.url).hostname if qq.mode == "forward" else host
    if not qq.access_token.isascii():
        table.fault("access_token", "只用英文字母、数字和符号 ASCII only", secret=True)
    if not qq.access_token and where not in LOOPBACK:
        wanted = "不是只在本机连接时必填 required unless only this machine can connect"
        table.fault("access_token", wanted, secret=True)


def _numbers(table: Table, key: str) -> tuple[str, ...]:
    found = [(name, _as_number(value), value) for name, value in table.items(key)]
    for name, number, value in found:
        if number is None:
            table.faults.add(name, '群号 a group number, e.g. "123456789"', described(value))
    return tuple(dict.fromkeys(number for _, number, _ in found if number))


def _number(table: Table, key: str) -> str:
    value = table.raw(key)
    number = _as_number(value)
    if number is None and value != "":
        table.fault(key, '"" 或 QQ 号/群号 or a number, e.g. "123456789"')
    return number or ""


def _as_number(value: object) -> str | None:
    """The digits; /id shows a group with "-" in front, which is understood as well."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    digits = str(value).strip().removeprefix("-")
    return digits if _NUMBER.fullmatch(digits) and digits.isascii() else None
