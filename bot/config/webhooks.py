"""The section [webhooks] of config.toml: who is told of what happens to tickets."""

import ipaddress
import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.config.secret import Secret
from bot.config.supplier import LEAST_SECRET
from rules.table import Table
from storage.work_webhooks import EVENTS

_NAME = re.compile(r"[a-z0-9_-]{1,40}")
_MOST = 20  # every one of them costs a look at the database twice a second


@dataclass(frozen=True, slots=True)
class WebhookSettings:
    name: str
    url: str
    secret: Secret
    events: tuple[str, ...]
    buyer: bool = False  # tell who the buyer is
    private: bool = False  # may be http and an address of the shop's own network


def read_webhooks(table: Table) -> tuple[WebhookSettings, ...]:
    """[webhooks.<name>]; faults are noted in the table."""
    found = tuple(_webhook(name, table) for name in table.names())
    if len(found) > _MOST:
        table.faults.add(table.name, f"最多 {_MOST} 个 at most {_MOST}", str(len(found)))
    table.close()
    return found


def _webhook(name: str, parent: Table) -> WebhookSettings:
    table = parent.table(name)
    if not _NAME.fullmatch(name):
        parent.fault(name, "名字用小写字母、数字、_ - / a name of a–z 0–9 _ -")
    hook = WebhookSettings(
        name=name,
        url=table.text("url", empty=False),
        secret=Secret(table.text("secret", empty=False, secret=True)),
        events=table.choices("events", EVENTS) if "events" in table else EVENTS,
        buyer=table.flag("buyer") if "buyer" in table else False,
        private=table.flag("allow_private") if "allow_private" in table else False,
    )
    if hook.secret and len(hook.secret) < LEAST_SECRET:
        wanted = f"至少 {LEAST_SECRET} 位 / at least {LEAST_SECRET} characters"
        table.fault("secret", wanted, secret=True)
    if hook.url and not _good(hook):
        wanted = (
            "https://… 公网地址；内网地址或 http 需要 allow_private = true / a public https URL"
        )
        table.fault("url", wanted)
    table.close()
    return hook


def _good(hook: WebhookSettings) -> bool:
    try:
        parts = urlsplit(hook.url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return False
    if not host or parts.username or re.search(r"\s", hook.url):
        return False
    if hook.private:
        return parts.scheme in ("http", "https")
    return parts.scheme == "https" and host != "localhost" and _public(host)


def _public(host: str) -> bool:
    """Whether the host may be a public one; a name is looked up when it is called."""
    try:
        return is_public(host)
    except ValueError:
        return True


def is_public(address: str) -> bool:
    """Whether this IP address is one of the open Internet. ValueError when it is none."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = ip.ipv4_mapped if isinstance(ip, ipaddress.IPv6Address) else None
    return (mapped or ip).is_global and not (mapped or ip).is_multicast
