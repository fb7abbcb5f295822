"""The sections [supplier] and [api] of config.toml."""

import re
from dataclasses import dataclass

from bot.config.secret import Secret
from rules.case import CASE_TYPES, CaseType
from rules.table import Table

LEAST_SECRET = 16  # characters: a shorter one can be guessed from one signed message
_HTTP = re.compile(r"https?://[^\s/]+\S*")


@dataclass(frozen=True, slots=True)
class SupplierSettings:
    url: str  # "" = asked by people
    secret: Secret  # signs questions and answers
    ask: tuple[CaseType, ...]  # case types that are asked about as they are filed
    timeout_seconds: float
    give_up_hours: float  # without an answer the case goes on without it
    tolerance_seconds: int  # of the time stamp of a signed call


@dataclass(frozen=True, slots=True)
class ApiSettings:
    token: Secret  # reports failed deliveries, nothing else; "" = nobody may with it
    calls_per_minute: int  # of one token, in one process


def read_supplier(table: Table) -> SupplierSettings:
    """[supplier]; faults are noted in the table."""
    url, secret = table.text("url"), table.text("secret", secret=True)
    if url and not _HTTP.fullmatch(url):
        table.fault("url", '"" 或 or http(s)://…')
    if (url or secret) and len(secret) < LEAST_SECRET:
        wanted = f"至少 {LEAST_SECRET} 位，填了 url 就必填 / at least {LEAST_SECRET} characters"
        table.fault("secret", wanted, secret=True)
    supplier = SupplierSettings(
        url=url,
        secret=Secret(secret),
        ask=table.choices("ask", CASE_TYPES),
        timeout_seconds=table.number("timeout_seconds", 0.5, 60),
        give_up_hours=table.number("give_up_hours", 0.01, 720),
        tolerance_seconds=table.whole("tolerance_seconds", 10, 3600),
    )
    table.close()
    return supplier


def read_api(table: Table) -> ApiSettings:
    """[api]; faults are noted in the table."""
    token = table.text("token", secret=True)
    if token and len(token) < LEAST_SECRET:
        wanted = f'"" 或至少 {LEAST_SECRET} 位 / "" or at least {LEAST_SECRET} characters'
        table.fault("token", wanted, secret=True)
    api = ApiSettings(Secret(token), table.whole("calls_per_minute", 1, 100_000))
    table.close()
    return api
