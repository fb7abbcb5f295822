"""/verify (核实): whether a name or an account belongs to this shop's staff, without showing any.

A name proves little, since anybody may take one; a look-alike is called one. What proves a person
real is the word of the case (see tickets/case_word.py).
"""

import re
import unicodedata
from datetime import datetime
from typing import Literal

from rapidfuzz.distance import OSA

from bot.context import Context
from bot.staff.members import people
from bot.tickets.case_word import case_word
from bot.tickets.change import names_of
from dialogs.conversation import from_json
from dialogs.messages import Inbound
from rules.lifecycle import OPEN
from storage.work import Post, Work

TRIES = 5  # names that one person may ask about …
TRY_SECONDS = 3600.0  # … in this time
MOST = 40  # characters of a name; longer words are about something else
Verdict = Literal["account", "name", "bot", "like", "no"]

_SLASH = re.compile(r"/verify(?:@\w+)?(?:\s+(.*))?", re.S | re.IGNORECASE)
_WORD = re.compile(
    r"(?:核实客服|验证客服|核实|verify)(?:[\s:：]+|(?=@))(\S.*)", re.S | re.IGNORECASE
)
_BARE = frozenset({"核实客服", "验证客服", "verify", "是不是客服", "真假客服"})
_ORDER = re.compile(r"(?=.*\d{6})[A-Za-z0-9-]{12,}|#?\d{12,}")  # 核实 with an order number
_PREFIX = re.compile(r"(?:https?://)?(?:t\.me/|telegram:|qq:|QQ号?\s*[:：]?\s*)|@", re.IGNORECASE)
# Letters and characters that are taken for others; both sides are folded alike.
# Signs that are taken for the first one of their group; both sides are folded alike.
_GROUPS = """
    aаαɑ eеε oоο0 pрρ cс yуγ xхχ iіιl1| sѕ5$ jј hһ dԁ qԛ wԝ kкκ mм tтτ bвβ8 nп vν uυ g9ɡ
    己已巳 未末 土士 日曰 天夭 人入 干千于 王玉主 大太犬 李季 刘刈 小少 陈阵 张涨 客容 服报
"""
_LIKE = str.maketrans({sign: group[0] for group in _GROUPS.split() for sign in group[1:]})


def asked_in(text: str) -> str | None:
    """The name that a message asks about, "" when it names none; None: it asks nothing of this."""
    said = text.strip()
    if len(said) > MOST + 20:
        return None
    if match := _SLASH.fullmatch(said):
        return (match.group(1) or "").strip()
    if said.lower() in _BARE:
        return ""
    match = _WORD.fullmatch(said)
    name = match.group(1).strip() if match else ""
    if not name or len(name.split()) > 2 or len(name) > MOST or _ORDER.fullmatch(name):
        return None
    return name


def take(work: Work, ctx: Context, inbound: Inbound, now: datetime) -> bool:
    """Answer a buyer who asks; False when the message is about something else."""
    if inbound.group or inbound.kind != "message" or inbound.attachments:
        return False
    name = asked_in(inbound.text)
    if name is None:
        return False
    chosen = from_json(work.conversation(inbound.chat)[0]).lang or ctx.settings.desk.locale
    lang = "en" if chosen.lower().startswith("en") else "zh"
    if not name:
        first = ctx.say("verify.how", lang)
    elif work.count_try(f"verify:{inbound.person}", now, TRY_SECONDS) > TRIES:
        first = ctx.say("verify.later", lang)
    else:
        first = ctx.say(f"verify.{verdict(name, known(work, ctx), ctx.bot_name)}", lang)
    lines = [first, ctx.say("verify.never", lang)]
    for ticket in work.tickets(person=inbound.person, statuses=OPEN, limit=1, newest=True):
        word = case_word(work, ticket)
        lines.append(ctx.say("verify.word", lang, number=ticket.number, word=word))
    post = Post(inbound.channel, inbound.chat_id, "\n".join(lines), priority=0)
    work.post(post, now)
    return True


def known(work: Work, ctx: Context) -> tuple[frozenset[str], frozenset[str]]:
    """(accounts and @names, display names) of everybody on the staff."""
    keys = people(work, ctx)
    names = names_of(work, keys)
    accounts = {key.partition(":")[2] for key in keys}
    accounts |= {work.setting(f"staff_username:{key}") or "" for key in keys}
    return frozenset(accounts - {""}), frozenset(names[key] for key in keys if names[key] != key)


def verdict(
    asked: str, staff: tuple[frozenset[str], frozenset[str]], bot_name: str = ""
) -> Verdict:
    """What is known of a name as it was copied; one sign that only looks alike is another name."""
    accounts, names = staff
    name = unicodedata.normalize("NFC", asked.strip())
    account = _PREFIX.sub("", name, count=1) if _PREFIX.match(name) else name
    lower = {known.lower() for known in accounts}
    if bot_name and account.lower() == bot_name.lower():
        return "bot"
    if account.lower() in lower:
        return "account"
    if name in names:
        return "name"
    near = {*accounts, *names, *({bot_name} if bot_name else ())}
    return "like" if any(_alike(account, other) for other in near) else "no"


def _alike(one: str, other: str) -> bool:
    """Whether two different names may be taken for each other; numbers are compared as they are,
    or every try would tell how near it is."""
    if one.isdecimal() and other.isdecimal():
        return False
    a, b = _folded(one), _folded(other)
    if not a or not b:
        return False
    shorter, longer = sorted((a, b), key=len)
    if a == b or (len(shorter) >= 2 and shorter in longer):
        return True
    return len(shorter) >= 3 and OSA.distance(a, b) <= 1


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(c for c in plain if c.isalnum() or c in "|$")
    return kept.translate(_LIKE).replace("rn", "m").replace("vv", "w")
