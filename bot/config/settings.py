"""config.toml and the environment as one frozen, typed value."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any, Literal
from zoneinfo import available_timezones

from bot.config.digest import DigestSettings, read_digest
from bot.config.file import ConfigError as ConfigError
from bot.config.file import ConfigFile
from bot.config.file import fault_line as fault_line
from bot.config.macros import Macro, read_macros
from bot.config.people import PeopleSettings, read_people
from bot.config.privacy import PrivacySettings, read_privacy
from bot.config.qq import QqSettings, read_qq
from bot.config.secret import Secret as Secret
from bot.config.supplier import ApiSettings, SupplierSettings, read_api, read_supplier
from bot.config.team import TeamSettings, read_team
from bot.config.web import WebSettings, read_web
from bot.config.webhooks import WebhookSettings, read_webhooks
from bot.orders.settings import OrdersSettings, read_orders
from dialogs.language import language_of
from dialogs.wording import flatten
from rules.hours import OpenHours, read_hours
from rules.incidents import IncidentRule, read_incidents
from rules.lifecycle import Role
from rules.policy import POLICY_TABLES, Policy, is_timezone, read_policy
from rules.table import Faults, Table, described, nearest

OFFICIAL_API = "https://api.telegram.org"
CHANNELS = ("telegram", "qq", "web", "console")
SECTIONS = (
    "desk",
    "telegram",
    "qq",
    "web",
    "people",
    "privacy",
    "staff",
    "team",
    "orders",
    "supplier",
    "api",
    "incidents",
    "digest",
    "webhooks",
    *POLICY_TABLES,
    "lexicon",
    "macros",
    "wording",
)
_BOT_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_SECRET_TOKEN = re.compile(r"[A-Za-z0-9_-]{1,256}")  # Bot API, setWebhook
_PERSON = re.compile(r"(?:" + "|".join(CHANNELS) + r"):[^\s:]+")
_CHAT_ID = re.compile(r"-?\d{1,20}")
_URL = re.compile(r"https?://[^\s/]+\S*")
_DATABASE = re.compile(r"sqlite:///\S+|postgresql://\S+")
_PLACE = re.compile(r"\{(\w+)\}")
_LANGS = ("zh", "hant", "en")


@dataclass(frozen=True, slots=True)
class DeskSettings:
    shop_name: str
    data_dir: Path  # absolute
    database: Secret  # "" = SQLite in data_dir
    timezone: str
    locale: Literal["zh-CN", "zh-TW", "en"]
    business_hours: OpenHours  # when people answer; told to buyers, never part of a due date

    @property
    def lang(self) -> str:
        """ "zh", "hant" or "en", as wording knows it."""
        return language_of(self.locale) or "zh"


@dataclass(frozen=True, slots=True)
class TelegramSettings:
    token: Secret  # "" = no Telegram
    api_base: str  # without a slash at the end
    framework: Literal["python-telegram-bot", "aiogram"]
    mode: Literal["polling", "webhook"]
    webhook_url: str
    secret_token: Secret
    staff_chat: str  # "-100…" or ""
    forwarded: bool = False  # another bot program owns the token and passes its updates on


@dataclass(frozen=True, slots=True)
class StaffSettings:
    """Person keys ("telegram:5001") by role."""

    admins: tuple[str, ...]
    leads: tuple[str, ...]
    agents: tuple[str, ...]
    mediators: tuple[str, ...]
    confirm_above: Decimal  # yuan; what is granted above it needs a second person, 0: never
    recall_seconds: int = 5  # 0: what staff write leaves at once
    max_file_mb: int = 20

    @property
    def roles(self) -> dict[str, Role]:
        """Person -> role; who is named twice has the higher one, a mediator only that."""
        named: list[tuple[Role, tuple[str, ...]]] = [
            ("agent", self.agents),
            ("lead", self.leads),
            ("admin", self.admins),
            ("mediator", self.mediators),
        ]
        return {person: role for role, people in named for person in people}


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a shop can set. `wording` holds only the shop's own sentences."""

    desk: DeskSettings
    telegram: TelegramSettings
    qq: QqSettings
    web: WebSettings
    people: PeopleSettings
    privacy: PrivacySettings
    staff: StaffSettings
    team: TeamSettings
    orders: OrdersSettings
    supplier: SupplierSettings
    api: ApiSettings
    incidents: IncidentRule
    digest: DigestSettings
    webhooks: tuple[WebhookSettings, ...]
    policy: Policy
    macros: Mapping[str, Macro]
    wording: Mapping[str, Mapping[str, str]]


def load_settings(path: Path | None, environ: Mapping[str, str]) -> Settings:
    """Shipped defaults, then `path` (None: no file), then KADESK_<SECTION>__<KEY> of `environ`.

    Raises ConfigError with every fault at once: key, expected, found, suggestion, file and line.
    A relative data_dir starts at the folder of the file, so that a service finds its data again
    from any directory; without a file, at the current one.
    """
    config = ConfigFile(path, environ)
    faults = Faults()
    root = Table(config.table, "", faults)
    web, policy = read_web(root.table("web")), read_policy(config.table, faults)
    settings = Settings(
        desk=_desk(root.table("desk"), path.resolve().parent if path else Path.cwd()),
        telegram=_telegram(root.table("telegram")),
        qq=read_qq(root.table("qq"), web.host, web=web.enabled),
        web=web,
        people=read_people(root.table("people")),
        privacy=read_privacy(root.table("privacy")),
        staff=_staff(root.table("staff")),
        team=read_team(root.table("team")),
        orders=read_orders(root.table("orders")),
        supplier=read_supplier(root.table("supplier")),
        api=read_api(root.table("api")),
        incidents=read_incidents(root.table("incidents")),
        digest=read_digest(root.table("digest")),
        webhooks=read_webhooks(root.table("webhooks")),
        policy=policy,
        macros=read_macros(root.table("macros"), policy.reject_reasons),
        wording=_wording(root.table("wording")),
    )
    for section in SECTIONS:
        root.raw(section)
    root.close()
    if faults:
        placed = (config.placed(fault) for fault in faults.all())
        raise ConfigError(tuple(sorted(placed, key=lambda fault: fault.line or 0)))
    return settings


def _desk(table: Table, base: Path) -> DeskSettings:
    if not is_timezone(table.raw("timezone")):
        near = nearest(str(table.raw("timezone")), sorted(available_timezones()))
        wanted = '时区名 a zone name such as "Asia/Shanghai"'
        table.fault("timezone", wanted, suggestion=near)
    data_dir = Path(table.text("data_dir", empty=False)).expanduser()
    wanted = '"" 或 or sqlite:///… 或 or postgresql://…'
    desk = DeskSettings(
        shop_name=table.text("shop_name"),
        data_dir=base / data_dir,
        database=Secret(_matching(table, "database", _DATABASE, wanted, secret=True)),
        timezone=table.text("timezone"),
        locale=table.choice("locale", ("zh-CN", "zh-TW", "en")),
        business_hours=read_hours(table, "business_hours"),
    )
    table.close()
    return desk


def _telegram(table: Table) -> TelegramSettings:
    token_wanted = "@BotFather 给的令牌 a token like 123456:ABC… from @BotFather"
    secret_wanted = "1–256 位字母、数字、_ 或 - / 1–256 of A-Z a-z 0-9 _ -"
    telegram = TelegramSettings(
        token=Secret(_matching(table, "token", _BOT_TOKEN, token_wanted, secret=True)),
        api_base=_url(table, "api_base") or OFFICIAL_API,
        framework=table.choice("framework", ("python-telegram-bot", "aiogram")),
        mode=table.choice("mode", ("polling", "webhook")),
        webhook_url=_url(table, "webhook_url"),
        secret_token=Secret(
            _matching(table, "secret_token", _SECRET_TOKEN, secret_wanted, secret=True)
        ),
        staff_chat=_chat_id(table, "staff_chat"),
        forwarded=table.flag("forwarded"),
    )
    if telegram.mode == "webhook":
        _webhook(table, telegram)
    elif telegram.forwarded:
        table.fault("forwarded", '配合 mode = "webhook" 使用 needs mode = "webhook"')
    table.close()
    return telegram


def _webhook(table: Table, telegram: TelegramSettings) -> None:
    """A webhook that anybody can post to would let strangers speak as any buyer or agent."""
    if not telegram.secret_token:
        wanted = "webhook 模式必填 required when mode is webhook"
        table.fault("secret_token", wanted, secret=True)
    official = telegram.api_base == OFFICIAL_API
    plain = official and not telegram.forwarded and not telegram.webhook_url.startswith("https://")
    if not telegram.webhook_url or plain:
        wanted = "webhook 模式必填的 https 地址 an https URL, required when mode is webhook"
        table.fault("webhook_url", wanted)


def _staff(table: Table) -> StaffSettings:
    staff = StaffSettings(
        admins=_people(table, "admins"),
        leads=_people(table, "leads"),
        agents=_people(table, "agents"),
        mediators=_people(table, "mediators"),
        confirm_above=table.money("confirm_above_yuan", 1_000_000),
        recall_seconds=table.whole("recall_seconds", 0, 60),
        max_file_mb=table.whole("max_file_mb", 1, 20),
    )
    table.close()
    return staff


def _people(table: Table, key: str) -> tuple[str, ...]:
    people = []
    for name, value in table.items(key):
        if isinstance(value, str) and _PERSON.fullmatch(value):
            people.append(value)
            continue
        wanted = '"渠道:编号" "channel:id", e.g. "telegram:5001"'
        table.faults.add(name, wanted, described(value), _likely_person(value))
    return tuple(dict.fromkeys(people))


def _likely_person(value: object) -> str | None:
    """What a slip meant: a bare number, a full-width colon, a mistyped channel."""
    channel, _, number = str(value).strip().replace("：", ":").rpartition(":")
    if not number.strip().isalnum() or isinstance(value, bool | float):
        return None
    near = nearest(channel.strip(), CHANNELS) if channel else "telegram"
    return f"{near}:{number.strip()}" if near else None


def _matching(
    table: Table, key: str, pattern: re.Pattern[str], wanted: str, *, secret: bool = False
) -> str:
    """An empty text, or one that the pattern matches."""
    text = table.text(key, secret=secret)
    if text and not pattern.fullmatch(text):
        table.fault(key, wanted, secret=secret)
    return text


def _url(table: Table, key: str) -> str:
    wanted = '"" 或 or http(s)://…'
    return _matching(table, key, _URL, wanted).rstrip("/")


def _is_chat_id(value: object) -> bool:
    number = isinstance(value, int) and not isinstance(value, bool)
    return number or (isinstance(value, str) and bool(_CHAT_ID.fullmatch(value.strip())))


def _chat_id(table: Table, key: str) -> str:
    value = table.raw(key)
    if value == "" or _is_chat_id(value):
        return str(value).strip()
    _note(table, table.full(key), value)
    return ""


def _note(table: Table, name: str, value: object) -> bool:
    table.faults.add(name, '群编号 a chat number, e.g. "-1001234567890"', described(value))
    return False


@cache  # a start needs them several times
def shipped_sentences() -> Mapping[str, Mapping[str, str]]:
    """Every sentence that comes with the package: dotted key -> {"zh": …, "en": …}."""
    folder = resources.files("dialogs") / "sentences"
    tables = [
        flatten(tomllib.loads(file.read_text(encoding="utf-8")))
        for file in folder.iterdir()
        if file.name.endswith(".toml")
    ]
    return {key: texts for table in tables for key, texts in table.items()}


def _own_sentences(table: Mapping[str, Any], name: str, into: dict[str, dict[str, str]]) -> None:
    """Like `flatten`, and also `key = "text"` alone, which is the Chinese sentence."""
    for key, value in table.items():
        if isinstance(value, Mapping):
            _own_sentences(value, f"{name}.{key}" if name else key, into)
        elif key in _LANGS:
            into.setdefault(name, {})[key] = str(value)
        else:
            into.setdefault(f"{name}.{key}" if name else key, {})["zh"] = str(value)


def _wording(table: Table) -> dict[str, dict[str, str]]:
    """The shop's own sentences; each must be one that exists, with places that it has."""
    own: dict[str, dict[str, str]] = {}
    _own_sentences({name: table.raw(name) for name in table.names()}, "", own)
    if not own:
        return own
    shipped = shipped_sentences()
    for key, texts in own.items():
        if key not in shipped:
            wanted = "已有的句子名 the name of a sentence"
            near = nearest(key, list(shipped))
            table.faults.add(table.full(key), wanted, "未知的键 unknown key", near)
            continue
        places = {place for text in shipped[key].values() for place in _PLACE.findall(text)}
        extra = {place for text in texts.values() for place in _PLACE.findall(text)} - places
        if extra:
            wanted = f"只用这些位置 only these places: {_listed(places) or '-'}"
            table.faults.add(table.full(key), wanted, _listed(extra))
    return own


def _listed(places: set[str]) -> str:
    return " ".join(f"{{{place}}}" for place in sorted(places))
