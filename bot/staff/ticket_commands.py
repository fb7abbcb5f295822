"""Staff commands about one ticket: whose it is, what is said, what is decided."""

import re
import unicodedata
from decimal import Decimal
from typing import get_args

from bot.context import Done
from bot.staff import members, staffwork
from bot.staff.args import MONEY, ROUTES, SUPPLIER, WISHES, kinds_in
from bot.staff.command import Command
from bot.staff.relay_commands import reply
from bot.staff.turn import Answer, Turn, misused
from bot.tickets import auto_review, cards, endings, rulings, supplier
from rules.case import Route, SupplierWord, Wish
from rules.ticket import Ticket


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
        return misused()
    to = colleague(turn, who)
    if isinstance(to, Answer):
        return to
    return Answer.of(staffwork.assign(turn.work, turn.ctx, ticket, turn.actor, to, turn.now))


def colleague(turn: Turn, who: str) -> str | Answer:
    """The one person who may work on tickets and is called `who`, or what to answer."""
    matches = members.named(turn.work, turn.ctx, who, "agent")
    if len(matches) == 1:
        return matches[0]
    people = members.agents(turn.work, turn.ctx)
    listed = "、".join(f"{name}（{p}）" if name != p else p for p, name in people.items())
    return misused(turn.ctx.say("staff.no_such_person", who=cards.cut(who, 40), people=listed))


def _note(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    return Answer.of(staffwork.note(turn.work, turn.ctx, ticket, turn.actor, args, turn.now))


def _ask(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    kinds, text = kinds_in(turn.ctx.policy.evidence, args)
    if not kinds and not text:
        return misused()
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
            return misused(fault)
    outcome = rulings.approve(
        turn.work, turn.ctx, ticket, turn.actor, wish, amount, route, turn.now
    )
    return Answer.of(outcome)


def _confirm(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    """Typed, it names the sum: what is confirmed is what was read. A button knows by itself."""
    assert ticket is not None
    proposal = ticket.proposed
    if proposal is not None and proposal.amount is not None and turn.inbound.button is None:
        money = MONEY.match(unicodedata.normalize("NFKC", args).strip())
        if money is None or Decimal(money.group(1)) != proposal.amount:
            amount = cards.yuan(proposal.amount)
            return misused(turn.ctx.say("staff.confirm_sum", number=ticket.number, amount=amount))
    return Answer.of(rulings.confirm(turn.work, turn.ctx, ticket, turn.actor, turn.now))


def _decline(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    if not args.strip():
        return misused(turn.ctx.say("staff.decline_reason", number=ticket.number))
    return Answer.of(rulings.decline(turn.work, turn.ctx, ticket, turn.actor, args, turn.now))


def _reject(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    """A button says "<code>", "<code>.13" to tick what is missing, "<code>.13!" once it is."""
    assert ticket is not None
    word, _, text = args.strip().partition(" ")
    reasons, ticked = turn.ctx.policy.reject_reasons, ""
    if turn.inbound.button is not None:
        word, _, ticked = word.partition(".")
    if not word:
        codes = "、".join(f"{reason.code}（{reason.label}）" for reason in reasons.values())
        fault = turn.ctx.say("staff.reason_codes", codes=codes)
        return misused(fault)
    code = next((c for c, reason in reasons.items() if word in (c, reason.label)), word.lower())
    if ticked and not ticked.endswith("!"):
        return _which_missing(turn, ticket, code, turn.ctx.say("staff.choose.missing"), ticked)
    text = " ".join(cards.ticked_kinds(ticked)) or text
    outcome = rulings.reject(turn.work, turn.ctx, ticket, turn.actor, code, text, turn.now)
    if isinstance(outcome, Done):
        return Answer.of(outcome)
    match outcome.reason_key:
        case "staff.no_such_reason":
            return misused(outcome.text)
        case "staff.which_missing":
            return _which_missing(turn, ticket, code, outcome.text)
        case _:
            return Answer.of(outcome)


def _which_missing(turn: Turn, ticket: Ticket, code: str, text: str, ticked: str = "") -> Answer:
    rows = cards.missing_buttons(turn.ctx, ticket, code, ticked)
    return Answer(text, rows, ticket.number, asks=True)


def _refunded(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    if not re.search("[0-9A-Za-z]", args):  # 已退款 请查收 is said to the buyer, not to the books
        return misused(turn.ctx.say("staff.reference_needed"))
    outcome = rulings.refunded(turn.work, turn.ctx, ticket, turn.actor, args, turn.now)
    return Answer.of(outcome)


def _redelivered(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    outcome = rulings.redelivered(turn.work, turn.ctx, ticket, turn.actor, args, turn.now)
    return Answer.of(outcome)


def _extend(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    if not args.strip():
        return misused(turn.ctx.say("staff.reason_needed"))
    return Answer.of(rulings.extend(turn.work, turn.ctx, ticket, turn.actor, args, turn.now))


def _supplier(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    word, _, text = args.strip().partition(" ")
    if SUPPLIER.get(word.lower(), "") == "ask" or not word:
        outcome = supplier.ask(turn.work, turn.ctx, ticket, turn.actor, turn.now)
        if not isinstance(outcome, Done) and outcome.reason_key == "staff.supplier_by_hand":
            return misused(outcome.text)
        return Answer.of(outcome)
    said = next((w for w in get_args(SupplierWord) if w == SUPPLIER.get(word.lower())), None)
    if said is None:
        fault = turn.ctx.say("staff.not_understood", text=cards.cut(word, 40))
        return misused(fault)
    outcome = supplier.by_staff(turn.work, turn.ctx, ticket, turn.actor, said, text, turn.now)
    return Answer.of(outcome)


def _overturn(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    if not args.strip():
        return misused(turn.ctx.say("staff.reason_needed"))
    outcome = auto_review.overturn(turn.work, turn.ctx, ticket, turn.actor, args, turn.now)
    return Answer.of(outcome)


def _reopen(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    return Answer.of(endings.reopen(turn.work, turn.ctx, ticket, turn.inbound.person, turn.now))


COMMANDS: tuple[Command, ...] = (
    Command("claim", "领取", "/claim 单号", "/claim 1024", "agent", _claim),
    Command("release", "释放", "/release 单号", "/release 1024", "agent", _release),
    Command("assign", "转给", "/assign 单号 谁", "/assign 1024 小李", "agent", _assign),
    Command(
        "reply",
        "回复",
        "/reply 单号 文字",
        "/reply 1024 已为您核实",
        "agent",
        reply,
        group="talk",
    ),
    Command(
        "note",
        "备注",
        "/note 单号 文字",
        "/note 1024 上游今天休息",
        "agent",
        _note,
        mediator=True,
        group="talk",
    ),
    Command(
        "ask",
        "补件",
        "/ask 单号 凭证… [说明]",
        "/ask 1024 支付流水 请截完整账单",
        "agent",
        _ask,
        group="talk",
    ),
    Command(
        "approve",
        "通过",
        "/approve 单号 [refund|redeliver|exchange] [金额] [original|balance]",
        "/approve 1024 refund 100.00",
        "agent",
        _approve,
        group="decide",
    ),
    Command(
        "confirm",
        "确认通过",
        "/confirm 单号 金额",
        "/confirm 1024 600.00",
        "agent",
        _confirm,
        mediator=True,
        group="decide",
    ),
    Command(
        "decline",
        "否决",
        "/decline 单号 原因",
        "/decline 1024 金额应当是 300",
        "agent",
        _decline,
        mediator=True,
        group="decide",
    ),
    Command(
        "reject",
        "驳回",
        "/reject 单号 原因代码 [缺的凭证…] [说明]",
        "/reject 1024 evidence_missing 支付流水 账单里没有金额",
        "agent",
        _reject,
        group="decide",
    ),
    Command(
        "refunded",
        "已退款",
        "/refunded 单号 流水号",
        "/refunded 1024 20261001220014",
        "agent",
        _refunded,
        group="decide",
    ),
    Command(
        "redelivered",
        "已补发",
        "/redelivered 单号 [说明]",
        "/redelivered 1024 已补发到原账号",
        "agent",
        _redelivered,
        group="decide",
    ),
    Command(
        "extend",
        "延期",
        "/extend 单号 原因",
        "/extend 1024 上游还在核实",
        "agent",
        _extend,
        group="decide",
    ),
    Command(
        "supplier",
        "上游",
        "/supplier 单号 delivered|failed|pending [说明]，或 /supplier 单号 ask",
        "/supplier 1024 failed 上游确认没有充值成功",
        "agent",
        _supplier,
        group="talk",
    ),
    Command(
        "overturn",
        "撤销自动审核",
        "/overturn 单号 原因",
        "/overturn 1024 上游刚补发了，再核对一次",
        "lead",
        _overturn,
        group="decide",
    ),
    Command("reopen", "重开", "/reopen 单号", "/reopen 1024", "agent", _reopen, group="decide"),
)
