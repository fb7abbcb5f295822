"""Staff commands that look: the queue, one ticket, a search, the figures."""

import re
import unicodedata
from collections.abc import Callable

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
from rules.ticket import Ticket
from storage.work_desk import Standing

FOUND = 50  # tickets that a search lists
WHOLE = 8  # characters from which words may be the whole number of an order
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
        found = [ticket.number for ticket in _searched(turn, wanted.removeprefix(_SEARCH))]
        key, none = "queue.found", "queue.found_none"
    else:
        found, key, none = _open(turn, wanted), "queue.head", "queue.empty"
    if not found:
        return Answer(ctx.say(none))
    page, pages = lists.page_in(page, len(found))
    shown = turn.work.numbered(found[lists.PAGE * (page - 1) : lists.PAGE * page])
    names = names_of(turn.work, {ticket.assignee for ticket in shown})
    head = ctx.say(key, count=len(found))
    text, buttons = lists.page_of(ctx, shown, names, now, head, (page, pages), wanted)
    too_long = any(len(data.encode()) > MAX_DATA for row in buttons for _, data in row)
    if turn.inbound.channel in team.LIVE and not too_long:
        return Answer(text, buttons)
    if page < pages and not wanted.startswith(_SEARCH):
        command = " ".join(word for word in ("/queue", wanted, f"{page + 1}") if word)
        text += "\n" + ctx.say("queue.next_page", command=command)
    return Answer(text)


def _searched(turn: Turn, words: str) -> list[Ticket]:
    """What is found among all that ever was. A whole order number needs no look at every word."""
    work, whole = turn.work, len(words) >= WHOLE
    exact = work.tickets(order_no=words, limit=FOUND, newest=True) if whole else []
    return exact or work.tickets(text=words, limit=FOUND, newest=True)


def _open(turn: Turn, wanted: str) -> list[int]:
    """The numbers of all that is open and fits, most urgent first."""
    fits = _fits(turn, wanted)
    found = turn.work.standings(text=None if fits else wanted)
    return [one.number for one in sorted(found, key=cards.urgency) if not fits or fits(one)]


def _fits(turn: Turn, wanted: str) -> Callable[[Standing], bool] | None:
    """What a word lists; None for words that are looked for in the tickets."""
    if not wanted:
        return lambda _: True
    if wanted in ("mine", "我的"):
        return lambda one: one.assignee == turn.inbound.person
    if wanted in ("late", "超时"):
        return lambda one: cards.is_late(one, turn.now)
    rules = turn.ctx.policy.cases
    named = [
        code
        for code in CASE_TYPES
        if wanted in (code, rules[code].label, rules[code].label_en.lower())
    ]
    return (lambda one: one.case_type in named) if named else None


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
