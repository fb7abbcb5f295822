"""COMMANDS: every staff command, in the one table that /help, menus and tests are made of."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from bot.casefile import asking
from bot.context import Done
from bot.staff import rules, staffwork
from bot.staff.args import MONEY, ROLES, ROUTES, SUPPLIER, VERDICTS, WISHES, kinds_in
from bot.staff.turn import Answer, Turn, usage
from bot.tickets import auto_review, cards, endings, rulings, supplier
from bot.tickets.change import names_of, view_of
from bot.tickets.stats import stats_text
from rules.case import CASE_TYPES, Route, SupplierWord, Wish
from rules.lifecycle import OPEN, Role, outranks
from rules.ticket import Ticket

Run = Callable[[Turn, Ticket | None, str], Answer]
LISTED = 300  # tickets looked through for one list
MAX_STATS_DAYS = 365
_PERSON = re.compile(r"(?:telegram|qq|web|console):[^\s:]{1,64}\Z")


@dataclass(frozen=True, slots=True)
class Command:
    """One command. `ticket`: it is about one; `mediator`: mediators may say it as well."""

    name: str
    word: str
    usage: str
    example: str
    least: Role
    run: Run
    ticket: bool = True
    mediator: bool = False

    @property
    def what(self) -> str:
        """The key of the line that says what it does."""
        return f"staff.what.{self.name}"


@dataclass(frozen=True, slots=True)
class CardButton:
    """A button "s:<verb>:…": the command it stands for, and what it leaves in the history."""

    command: str
    what: str


BUTTONS: Mapping[str, CardButton] = {
    "claim": CardButton("claim", "claimed"),
    "release": CardButton("release", "released"),
    "approve": CardButton("approve", "approved"),
    "ask": CardButton("ask", "asked"),
    "reject": CardButton("reject", "rejected"),
    "refunded": CardButton("refunded", "refunded"),
    "redelivered": CardButton("redelivered", "redelivered"),
    "overturn": CardButton("overturn", "overturned"),
    "supplier": CardButton("supplier", "supplier_answered"),
    "evidence": CardButton("show", ""),
}


# -- lists and looking -----------------------------------------------------------------------


def _queue(turn: Turn, _: Ticket | None, args: str) -> Answer:
    ctx, now = turn.ctx, turn.now
    wanted = unicodedata.normalize("NFKC", args).strip()
    found = turn.work.tickets(statuses=[s for s in OPEN if s != "rejected"], limit=LISTED)
    if wanted in ("mine", "我的"):
        found = [ticket for ticket in found if ticket.assignee == turn.inbound.person]
    elif wanted in ("late", "超时"):
        found = [ticket for ticket in found if cards.is_late(ticket, now)]
    elif wanted:
        found = _of_type(turn, wanted, found)
    found.sort(key=lambda t: (cards.due_of(t) is None, cards.due_of(t) or t.created_at, t.number))
    names = names_of(turn.work, {ticket.assignee for ticket in found})
    views = [cards.CardView(ticket, names=names) for ticket in found]
    head = ctx.say("queue.head", count=len(found))
    return Answer(cards.queue_text(ctx, views, now, head))


def _of_type(turn: Turn, wanted: str, tickets: list[Ticket]) -> list[Ticket]:
    rules = turn.ctx.policy.cases
    for code in CASE_TYPES:
        if wanted in (code, rules[code].label, rules[code].label_en.lower()):
            return [ticket for ticket in tickets if ticket.case_type == code]
    numbers = {ticket.number for ticket in turn.work.tickets(text=wanted, limit=LISTED)}
    return [ticket for ticket in tickets if ticket.number in numbers]


def _search(turn: Turn, _: Ticket | None, args: str) -> Answer:
    if not args.strip():
        return usage(turn, BY_NAME["search"])
    found = turn.work.tickets(text=args.strip()[:100], limit=50, newest=True)
    names = names_of(turn.work, {ticket.assignee for ticket in found})
    views = [cards.CardView(ticket, names=names) for ticket in found]
    head = turn.ctx.say("queue.found", count=len(found))
    return Answer(cards.queue_text(turn.ctx, views, turn.now, head))


def _next(turn: Turn, _: Ticket | None, args: str) -> Answer:
    outcome = staffwork.claim_next(turn.work, turn.ctx, turn.actor, turn.now)
    return _card(turn, outcome.ticket) if isinstance(outcome, Done) else Answer(outcome.text)


def _show(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    events = turn.work.events(ticket.number)
    view = view_of(turn.work, ticket, (event.who for event in events))
    text = cards.show_text(turn.ctx, view, events, turn.now)
    return Answer(text, cards.card_buttons(turn.ctx, ticket), ticket.number)


def _card(turn: Turn, ticket: Ticket) -> Answer:
    text = cards.card_text(turn.ctx, view_of(turn.work, ticket), turn.now, left=True)
    return Answer(text, cards.card_buttons(turn.ctx, ticket), ticket.number)


def _stats(turn: Turn, _: Ticket | None, args: str) -> Answer:
    words = unicodedata.normalize("NFKC", args).strip().removesuffix("天").strip() or "7"
    if not (words.isascii() and words.isdigit() and 0 < int(words[:9]) <= MAX_STATS_DAYS):
        fault = turn.ctx.say("staff.not_days", text=cards.cut(args, 40), limit=MAX_STATS_DAYS)
        return usage(turn, BY_NAME["stats"], fault)
    return Answer(stats_text(turn.work, turn.ctx, int(words), turn.now))


def _help(turn: Turn, _: Ticket | None, args: str) -> Answer:
    ctx = turn.ctx
    asked = args.strip().lstrip("/").lower()
    named = BY_NAME.get(asked) or next((c for c in COMMANDS if c.word == asked), None)
    if named is not None and allowed(turn.roles, named):
        how = usage(turn, named)
        return Answer(f"/{named.name} {named.word}：{ctx.say(named.what)}\n{how.text}")
    lines = [
        f"/{command.name} {command.word} — {ctx.say(command.what)}"
        for command in COMMANDS
        if allowed(turn.roles, command)
    ]
    return Answer("\n".join([ctx.say("staff.help"), *lines, ctx.say("staff.help_foot")]))


def allowed(roles: frozenset[str], command: Command) -> bool:
    """Whether one of these roles may say the command."""
    if command.mediator and "mediator" in roles:
        return True
    return any(outranks(role, command.least) for role in roles)


# -- one ticket ------------------------------------------------------------------------------


def _claim(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    return Answer.of(staffwork.claim(turn.work, turn.ctx, ticket, turn.actor, turn.now))


def _release(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    return Answer.of(staffwork.release(turn.work, turn.ctx, ticket, turn.actor, turn.now))


def _assign(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    who = args.strip().lstrip("@")
    if not who:
        return usage(turn, BY_NAME["assign"])
    people = _agents(turn)
    matches = [p for p, name in people.items() if who in (p, name)]
    if len(matches) != 1:
        listed = "、".join(f"{name}（{p}）" if name != p else p for p, name in people.items())
        fault = turn.ctx.say("staff.no_such_person", who=cards.cut(who, 40), people=listed)
        return usage(turn, BY_NAME["assign"], fault)
    outcome = staffwork.assign(turn.work, turn.ctx, ticket, turn.actor, matches[0], turn.now)
    return Answer.of(outcome)


def _agents(turn: Turn) -> dict[str, str]:
    """Everybody who may work on tickets: person -> name."""
    roles: dict[str, str] = dict(turn.ctx.settings.staff.roles)
    roles |= {row.person: row.role for row in turn.work.staff()}
    people = [person for person, role in roles.items() if outranks(role, "agent")]
    names = names_of(turn.work, people)
    return {person: names[person] for person in people}


def _reply(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    attachments = turn.inbound.attachments
    pictures = tuple(a.sha256 for a in attachments if a.kind == "picture" and a.sha256)
    if len(pictures) < len(attachments):
        return Answer(turn.ctx.say("staff.only_pictures"))
    outcome = staffwork.reply(
        turn.work, turn.ctx, ticket, turn.actor, args, turn.now, pictures=pictures
    )
    return Answer.of(outcome)


def _note(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    return Answer.of(staffwork.note(turn.work, turn.ctx, ticket, turn.actor, args, turn.now))


def _ask(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    kinds, text = kinds_in(turn.ctx.policy.evidence, args)
    if not kinds and not text:
        return usage(turn, BY_NAME["ask"])
    outcome = rulings.ask(turn.work, turn.ctx, ticket, turn.actor, tuple(kinds), text, turn.now)
    return Answer.of(outcome)


def _approve(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    wish: Wish | None = None
    amount: Decimal | None = None
    route: Route | None = None
    for word in unicodedata.normalize("NFKC", args).lower().split():
        money = MONEY.match(word)
        if word in WISHES and wish is None:
            wish = WISHES[word]
        elif word in ROUTES and route is None:
            route = ROUTES[word]
        elif money and amount is None and Decimal(money.group(1)) > 0:
            amount = Decimal(money.group(1)).quantize(Decimal("0.01"))
        else:
            fault = turn.ctx.say("staff.not_understood", text=cards.cut(word, 40))
            return usage(turn, BY_NAME["approve"], fault)
    outcome = rulings.approve(
        turn.work, turn.ctx, ticket, turn.actor, wish, amount, route, turn.now
    )
    return Answer.of(outcome)


def _reject(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    word, _, text = args.strip().partition(" ")
    reasons = turn.ctx.policy.reject_reasons
    if not word:
        codes = "、".join(f"{reason.code}（{reason.label}）" for reason in reasons.values())
        fault = turn.ctx.say("staff.reason_codes", codes=codes)
        return usage(turn, BY_NAME["reject"], fault)
    code = next((c for c, reason in reasons.items() if word in (c, reason.label)), word.lower())
    outcome = rulings.reject(turn.work, turn.ctx, ticket, turn.actor, code, text, turn.now)
    if not isinstance(outcome, Done) and outcome.reason_key == "staff.no_such_reason":
        return usage(turn, BY_NAME["reject"], outcome.text)
    return Answer.of(outcome)


def _refunded(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    if not args.strip():
        return usage(turn, BY_NAME["refunded"], turn.ctx.say("staff.reference_needed"))
    outcome = rulings.refunded(turn.work, turn.ctx, ticket, turn.actor, args, turn.now)
    return Answer.of(outcome)


def _redelivered(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    outcome = rulings.redelivered(turn.work, turn.ctx, ticket, turn.actor, args, turn.now)
    return Answer.of(outcome)


def _extend(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    if not args.strip():
        return usage(turn, BY_NAME["extend"], turn.ctx.say("staff.reason_needed"))
    return Answer.of(rulings.extend(turn.work, turn.ctx, ticket, turn.actor, args, turn.now))


def _supplier(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    word, _, text = args.strip().partition(" ")
    if SUPPLIER.get(word.lower(), "") == "ask" or not word:
        outcome = supplier.ask(turn.work, turn.ctx, ticket, turn.actor, turn.now)
        if not isinstance(outcome, Done) and outcome.reason_key == "staff.supplier_by_hand":
            return usage(turn, BY_NAME["supplier"], outcome.text)
        return Answer.of(outcome)
    said = next((w for w in get_args(SupplierWord) if w == SUPPLIER.get(word.lower())), None)
    if said is None:
        fault = turn.ctx.say("staff.not_understood", text=cards.cut(word, 40))
        return usage(turn, BY_NAME["supplier"], fault)
    outcome = supplier.by_staff(turn.work, turn.ctx, ticket, turn.actor, said, text, turn.now)
    return Answer.of(outcome)


def _overturn(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    if not args.strip():
        return usage(turn, BY_NAME["overturn"], turn.ctx.say("staff.reason_needed"))
    outcome = auto_review.overturn(turn.work, turn.ctx, ticket, turn.actor, args, turn.now)
    return Answer.of(outcome)


def _decide(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    word, _, text = args.strip().partition(" ")
    verdict = VERDICTS.get(word.lower())
    if verdict is None:
        return usage(turn, BY_NAME["decide"])
    if not text.strip():
        return usage(turn, BY_NAME["decide"], turn.ctx.say("staff.reason_needed"))
    return Answer.of(
        rulings.decide(turn.work, turn.ctx, ticket, turn.actor, verdict, text, turn.now)
    )


def _reopen(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    return Answer.of(endings.reopen(turn.work, turn.ctx, ticket, turn.inbound.person, turn.now))


# -- members ---------------------------------------------------------------------------------


def _staff(turn: Turn, _: Ticket | None, args: str) -> Answer:
    words = args.split()
    match words:
        case [] | ["list" | "列表"]:
            return _members(turn)
        case ["add" | "添加", person, role, *name] if (
            _PERSON.match(person) and role.lower() in ROLES
        ):
            return _add_member(turn, person, ROLES[role.lower()], " ".join(name)[:40])
        case ["remove" | "移除", person] if _PERSON.match(person):
            return _remove_member(turn, person)
        case _:
            return usage(turn, BY_NAME["staff"], turn.ctx.say("staff.roles"))


def _members(turn: Turn) -> Answer:
    ctx = turn.ctx
    lines = [
        f"{person} · {ctx.say(f'staff.role.{role}')} · config.toml"
        for person, role in ctx.settings.staff.roles.items()
    ]
    lines += [
        f"{row.person} · {ctx.say(f'staff.role.{row.role}')} · {row.name}"
        for row in turn.work.staff()
    ]
    return Answer("\n".join([ctx.say("staff.members"), *lines]))


def _add_member(turn: Turn, person: str, role: Role, name: str) -> Answer:
    turn.work.set_staff(person, role, name, turn.inbound.person, turn.now)
    words = turn.ctx.say(f"staff.role.{role}")
    return Answer(turn.ctx.say("staff.added", person=person, role=words))


def _remove_member(turn: Turn, person: str) -> Answer:
    removed = turn.work.remove_staff(person, turn.now)
    if person in turn.ctx.settings.staff.roles:
        return Answer(turn.ctx.say("staff.in_config", person=person))
    key = "staff.removed" if removed else "staff.not_a_member"
    return Answer(turn.ctx.say(key, person=person))


COMMANDS: tuple[Command, ...] = (
    Command(
        "queue",
        "队列",
        "/queue [mine|late|类型|文字]",
        "/queue mine",
        "agent",
        _queue,
        ticket=False,
        mediator=True,
    ),
    Command("next", "下一单", "/next", "/next", "agent", _next, ticket=False),
    Command("show", "查看", "/show 单号", "/show 1024", "agent", _show, mediator=True),
    Command("claim", "领取", "/claim 单号", "/claim 1024", "agent", _claim),
    Command("release", "释放", "/release 单号", "/release 1024", "agent", _release),
    Command("assign", "转给", "/assign 单号 谁", "/assign 1024 小李", "agent", _assign),
    Command("reply", "回复", "/reply 单号 文字", "/reply 1024 已为您核实", "agent", _reply),
    Command(
        "note", "备注", "/note 单号 文字", "/note 1024 上游今天休息", "agent", _note, mediator=True
    ),
    Command(
        "ask", "补件", "/ask 单号 凭证… [说明]", "/ask 1024 支付流水 请截完整账单", "agent", _ask
    ),
    Command(
        "approve",
        "通过",
        "/approve 单号 [refund|redeliver|exchange] [金额] [original|balance]",
        "/approve 1024 refund 100.00",
        "agent",
        _approve,
    ),
    Command(
        "reject", "驳回", "/reject 单号 原因代码 [说明]", "/reject 1024 used", "agent", _reject
    ),
    Command(
        "refunded",
        "已退款",
        "/refunded 单号 流水号",
        "/refunded 1024 20261001220014",
        "agent",
        _refunded,
    ),
    Command(
        "redelivered",
        "已补发",
        "/redelivered 单号 [说明]",
        "/redelivered 1024 已补发到原账号",
        "agent",
        _redelivered,
    ),
    Command("extend", "延期", "/extend 单号 原因", "/extend 1024 上游还在核实", "agent", _extend),
    Command(
        "supplier",
        "上游",
        "/supplier 单号 delivered|failed|pending [说明]，或 /supplier 单号 ask",
        "/supplier 1024 failed 上游确认没有充值成功",
        "agent",
        _supplier,
    ),
    Command(
        "overturn",
        "撤销自动审核",
        "/overturn 单号 原因",
        "/overturn 1024 上游刚补发了，再核对一次",
        "lead",
        _overturn,
    ),
    Command("reopen", "重开", "/reopen 单号", "/reopen 1024", "agent", _reopen),
    Command(
        "decide",
        "裁决",
        "/decide 单号 approve|reject 说明",
        "/decide 1024 approve 账单与订单一致",
        "lead",
        _decide,
        mediator=True,
    ),
    Command(
        "search",
        "查找",
        "/search 文字",
        "/search 点卡",
        "agent",
        _search,
        ticket=False,
        mediator=True,
    ),
    Command(
        "stats", "统计", "/stats [天数]", "/stats 7", "agent", _stats, ticket=False, mediator=True
    ),
    Command(
        "export",
        "导出",
        "/export 单号",
        "/export 1024",
        "lead",
        asking.for_staff,
        mediator=True,
    ),
    Command(
        "staff",
        "成员",
        "/staff list | add 账号 角色 [名字] | remove 账号",
        "/staff add telegram:5001 agent 小李",
        "admin",
        _staff,
        ticket=False,
    ),
    Command(
        "rules",
        "规则",
        "/rules",
        "/rules",
        "agent",
        rules.rules,
        ticket=False,
        mediator=True,
    ),
    Command("reload", "重载", "/reload", "/reload", "admin", rules.reload, ticket=False),
    Command(
        "help",
        "帮助",
        "/help [命令]",
        "/help approve",
        "agent",
        _help,
        ticket=False,
        mediator=True,
    ),
)
BY_NAME: Mapping[str, Command] = {command.name: command for command in COMMANDS}
# Longest first, so that no word hides behind another.
BY_WORD: tuple[tuple[str, Command], ...] = tuple(
    sorted(((c.word, c) for c in COMMANDS), key=lambda pair: -len(pair[0]))
)
