"""Staff commands that look: the queue, one ticket, a search, the figures."""

import re
import unicodedata

from bot.context import Done
from bot.figures.digest import Asked, ask
from bot.figures.report import as_text, report
from bot.staff import staffwork, team
from bot.staff.command import Command
from bot.staff.turn import Answer, Turn, misused
from bot.tickets import cards, lists
from bot.tickets.case_word import case_word
from bot.tickets.change import names_of, view_of
from rules.case import CASE_TYPES
from rules.lifecycle import OPEN
from rules.ticket import Ticket

LISTED = 300  # tickets looked through for one list
# What is looked for, then the page: at most two digits, which no ticket number has.
_PAGE = re.compile(r"(?P<what>.*?)(?:(?:^|\s+)(?P<page>\d{1,2}))?", re.S)
_SEARCH = "?"  # in front of what a page of search results lists
MAX_STATS_DAYS = 365
MAX_DATA = 64  # bytes of a button (Telegram's limit)


def _queue(turn: Turn, _: Ticket | None, args: str) -> Answer:
    asked = _PAGE.fullmatch(unicodedata.normalize("NFKC", args).strip())
    wanted, page = (asked["what"], int(asked["page"] or 1)) if asked else ("", 1)
    return _listed(turn, wanted, page)


def _listed(turn: Turn, wanted: str, page: int) -> Answer:
    """A page of what is open, most urgent first; of what a search finds, newest first, when
    `wanted` begins with "?"."""
    ctx, now = turn.ctx, turn.now
    if wanted.startswith(_SEARCH):
        found = turn.work.tickets(text=wanted[1:], limit=50, newest=True)
        key, none = "queue.found", "queue.found_none"
    else:
        found, key, none = _open(turn, wanted), "queue.head", "queue.empty"
    if not found:
        return Answer(ctx.say(none))
    names = names_of(turn.work, {ticket.assignee for ticket in found})
    head = ctx.say(key, count=len(found))
    text, buttons = lists.page_of(ctx, found, names, now, head, page, wanted)
    too_long = any(len(data.encode()) > MAX_DATA for row in buttons for _, data in row)
    if turn.inbound.channel in team.LIVE and not too_long:
        return Answer(text, buttons)
    if page * lists.PAGE < len(found) and not wanted.startswith(_SEARCH):
        command = " ".join(word for word in ("/queue", wanted, f"{max(1, page) + 1}") if word)
        text += "\n" + ctx.say("queue.next_page", command=command)
    return Answer(text)


def _open(turn: Turn, wanted: str) -> list[Ticket]:
    found = turn.work.tickets(statuses=[s for s in OPEN if s != "rejected"], limit=LISTED)
    if wanted in ("mine", "我的"):
        found = [ticket for ticket in found if ticket.assignee == turn.inbound.person]
    elif wanted in ("late", "超时"):
        found = [ticket for ticket in found if cards.is_late(ticket, turn.now)]
    elif wanted:
        found = _of_type(turn, wanted, found)
    return sorted(found, key=cards.urgency)


def _of_type(turn: Turn, wanted: str, tickets: list[Ticket]) -> list[Ticket]:
    rules = turn.ctx.policy.cases
    for code in CASE_TYPES:
        if wanted in (code, rules[code].label, rules[code].label_en.lower()):
            return [ticket for ticket in tickets if ticket.case_type == code]
    numbers = {ticket.number for ticket in turn.work.tickets(text=wanted, limit=LISTED)}
    return [ticket for ticket in tickets if ticket.number in numbers]


def pressed(turn: Turn, _: int, page: int, wanted: str) -> None:
    """ "s:queue:0:<page>:<what is listed>": another page in the place of this one."""
    answer = _listed(turn, wanted, page)
    turn.edit(answer.text, answer.buttons, None)
    turn.toast("")


def _search(turn: Turn, _: Ticket | None, args: str) -> Answer:
    return _listed(turn, _SEARCH + args.strip()[:100], 1) if args.strip() else misused()


def _next(turn: Turn, _: Ticket | None, args: str) -> Answer:
    outcome = staffwork.claim_next(turn.work, turn.ctx, turn.actor, turn.now)
    return _card(turn, outcome.ticket) if isinstance(outcome, Done) else Answer(outcome.text)


def _show(turn: Turn, ticket: Ticket | None, args: str) -> Answer:
    assert ticket is not None
    events = turn.work.events(ticket.number)
    view = team.others(turn, view_of(turn.work, ticket, (event.who for event in events)))
    text = cards.show_text(turn.ctx, view, events, turn.now)
    text += "\n" + turn.ctx.say("card.word", word=case_word(turn.work, ticket))
    return Answer(text, cards.card_buttons(turn.ctx, ticket), ticket.number)


def _card(turn: Turn, ticket: Ticket) -> Answer:
    view = team.others(turn, view_of(turn.work, ticket))
    text = cards.card_text(turn.ctx, view, turn.now, left=True)
    return Answer(text, cards.card_buttons(turn.ctx, ticket), ticket.number)


def _stats(turn: Turn, _: Ticket | None, args: str) -> Answer:
    words = unicodedata.normalize("NFKC", args).strip().removesuffix("天").strip() or "7"
    if not (words.isascii() and words.isdigit() and 0 < int(words[:9]) <= MAX_STATS_DAYS):
        fault = turn.ctx.say("staff.not_days", text=cards.cut(args, 40), limit=MAX_STATS_DAYS)
        return misused(fault)
    days, at = int(words), turn.inbound
    ask(turn.work, Asked(at.channel, at.chat_id, at.thread, days))
    return Answer(as_text(turn.ctx, report(turn.work, turn.ctx, days, turn.now)))


COMMANDS: tuple[Command, ...] = (
    Command(
        "queue",
        "队列",
        "/queue [mine|late|类型|文字] [第几页]",
        "/queue mine",
        "agent",
        _queue,
        ticket=False,
        mediator=True,
    ),
    Command("next", "下一单", "/next", "/next", "agent", _next, ticket=False),
    Command("show", "查看", "/show 单号", "/show 1024", "agent", _show, mediator=True),
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
        "stats",
        "统计",
        "/stats [天数]",
        "/stats 7",
        "agent",
        _stats,
        ticket=False,
        mediator=True,
        group="shop",
    ),
)
