"""[web]: the port of the pages, and whose pages may show the chat."""

import re
from dataclasses import dataclass

from bot.config.secret import Secret
from bot.config.supplier import LEAST_SECRET
from rules.table import Table, described

_URL = re.compile(r"https?://[^\s/]+\S*")
_ORIGIN = re.compile(
    r"(?:https://[a-z0-9-]+(?:\.[a-z0-9-]+)*|http://(?:localhost|127\.0\.0\.1))(?::\d{1,5})?"
)


@dataclass(frozen=True, slots=True)
class WebSettings:
    enabled: bool
    host: str
    port: int
    public_url: str  # without a slash at the end, or ""
    embed_origins: tuple[str, ...]  # whose pages may show the chat: "https://shop.example"
    order_secret: Secret  # signs the order codes of those pages; "" = none count
    console: bool = True  # /desk, the web console of staff
    console_hours: float = 12.0  # a login lasts so long
    console_idle_hours: float = 2.0  # and ends when nobody acted for so long


def read_web(table: Table) -> WebSettings:
    """[web]; faults are noted in the table."""
    public_url = table.text("public_url")
    if public_url and not _URL.fullmatch(public_url):
        table.fault("public_url", '"" 或 or http(s)://…')
    secret = table.text("order_secret", secret=True)
    if secret and len(secret) < LEAST_SECRET:
        wanted = f"至少 {LEAST_SECRET} 位 at least {LEAST_SECRET} characters"
        table.fault("order_secret", wanted, secret=True)
    web = WebSettings(
        enabled=table.flag("enabled"),
        host=table.text("host", empty=False),
        port=table.whole("port", 0, 65535),
        public_url=public_url.rstrip("/"),
        embed_origins=_origins(table, "embed_origins"),
        order_secret=Secret(secret),
        console=table.flag("console"),
        console_hours=table.number("console_hours", 0.25, 168),
        console_idle_hours=table.number("console_idle_hours", 0.1, 168),
    )
    table.close()
    return web


def _origins(table: Table, key: str) -> tuple[str, ...]:
    """Origins as browsers name them: no path, no star. Plain http only on this machine."""
    found = []
    for name, value in table.items(key):
        text = value.strip().lower() if isinstance(value, str) else ""
        if _ORIGIN.fullmatch(text):
            found.append(text)
            continue
        near = _ORIGIN.match(text)
        wanted = '店铺网站的源，没有路径 an origin without a path, e.g. "https://shop.example"'
        table.faults.add(name, wanted, described(value), near[0] if near else None)
    return tuple(dict.fromkeys(found))
