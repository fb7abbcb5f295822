"""看板: one message of a chat that shows how the queue stands, edited in place.

It hangs on nothing that others do: a sweep looks whether anything happened since, at most once
in board_seconds, and edits only when other words come out. In a chat of many the tabs are
shared, so 我的 is grouped by agent there; in a private chat it is one's own.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.context import Buttons, Context
from bot.staff.members import roles_of
from bot.staff.team import LIVE
from bot.staff.turn import Answer, Turn
from bot.tickets import cards, lists
from bot.tickets.change import names_of
from rules.ticket import Ticket
from storage.rows import LATER, REPLY
from storage.work import Post, Work
from storage.work_desk import Board, Standing

TABS = ("urgent", "mine", "free", "late", "waiting")
ROWS = 10  # of one tab: twenty lines, which a phone shows without scrolling
CLOCK = timedelta(minutes=1)  # colours change with time, also when nothing happens
_WAITING = ("waiting_buyer", "waiting_supplier", "refunded", "redelivered")


@dataclass(frozen=True, slots=True)
class _Queue:
    """The open tickets in their order, and who looks; `person` is None where many do."""

    tickets: Sequence[Standing]
    person: str | None
    held: frozenset[str]  # agents who have any of them
    now: datetime

    def tab(self, name: str) -> list[Standing]:
        return [ticket for ticket in self.tickets if self._is(ticket, name)]

    def _is(self, ticket: Standing, name: str) -> bool:
        match name:
            case "mine":
                return ticket.assignee in ((self.person,) if self.person else self.held)
            case "free":
                return ticket.assignee is None and ticket.status in ("submitted", "in_review")
            case "late":
                return cards.is_late(ticket, self.now)
            case "waiting":
                return ticket.status in _WAITING
            case _:
                return True


def _queue(work: Work, ctx: Context, channel: str, chat_id: str, now: datetime) -> _Queue:
    shared = (channel, chat_id) in ctx.staff_room and not ctx.staff_room.private
    tickets = sorted(work.standings(), key=cards.urgency)
    held = frozenset(ticket.assignee for ticket in tickets if ticket.assignee)
    return _Queue(tickets, None if shared else f"{channel}:{chat_id}", held, now)


# -- what it says ----------------------------------------------------------------------------


def rendered(work: Work, ctx: Context, board: Board, now: datetime) -> tuple[str, Buttons]:
    """The board as it is now: counts, then the most urgent tickets of its tab."""
    queue = _queue(work, ctx, board.channel, board.chat_id, now)
    tab = board.tab if board.tab in TABS else TABS[0]
    shown = queue.tab(tab)
    names = names_of(work, queue.held)
    grouped = tab == "mine" and queue.person is None
    lines = _agents(ctx, shown, names, now) if grouped else _rows(work, ctx, shown, names, now)
    asleep = sum(ticket.snoozed_until is not None for ticket in queue.tickets)
    counts = {name: len(queue.tab(name)) for name in TABS}
    head = ctx.say("board.head", count=len(queue.tickets), late=counts["late"], asleep=asleep)
    title = ctx.say("board.agents" if grouped else f"board.title.{tab}", count=len(shown))
    text = "\n".join([head, title, *(lines or [ctx.say("board.nothing")])])
    return text, _tabs(ctx, board, counts, tab)


def _tabs(ctx: Context, board: Board, counts: dict[str, int], current: str) -> Buttons:
    buttons = []
    for name in TABS:
        label = ctx.say(f"board.tab.{name}", count=counts[name])
        shown = f"· {label} ·" if name == current else label
        buttons.append((shown, f"s:board:0:{board.generation}:{name}"))
    return (tuple(buttons[:3]), tuple(buttons[3:]))


def _rows(
    work: Work, ctx: Context, shown: Sequence[Standing], names: dict[str, str], now: datetime
) -> list[str]:
    lines: list[str] = []
    for ticket in work.numbered([standing.number for standing in shown[:ROWS]]):
        # A fixed moment: what is left is another text every minute.
        lines += lists.indented(ctx, ticket, names, now, left=False)
    if len(shown) > ROWS:
        lines.append(ctx.say("board.more", count=len(shown) - ROWS))
    return lines


def _agents(
    ctx: Context, tickets: Iterable[Standing], names: dict[str, str], now: datetime
) -> list[str]:
    """One line for each agent, whose most urgent ticket is the most urgent first."""
    held: dict[str, list[Standing]] = defaultdict(list)
    for ticket in tickets:
        held[ticket.assignee or ""].append(ticket)
    lines = []
    for person, mine in list(held.items())[:ROWS]:
        first = [f"{lists.mark(ctx, ticket, now)}#{ticket.number}" for ticket in mine[:4]]
        name = cards.cut(names.get(person, person), 16)
        more = "…" if len(mine) > 4 else ""
        numbers = " ".join(first) + more
        lines.append(ctx.say("board.agent", name=name, count=len(mine), numbers=numbers))
    if len(held) > ROWS:
        lines.append(ctx.say("board.more_agents", count=len(held) - ROWS))
    return lines


# -- where it stands -------------------------------------------------------------------------


def name_of(board: Board) -> str:
    return f"board:{board.generation}"


def _post(
    work: Work, board: Board, text: str, buttons: Buttons, now: datetime, *, priority: int = LATER
) -> None:
    post = Post(board.channel, board.chat_id, text, buttons, card=name_of(board))
    work.post(replace(post, priority=priority), now)
    if not board.shown:  # its first words: pinned, where the bot may
        pin = Post(board.channel, board.chat_id, card=f"pin:{name_of(board)}")
        work.post(replace(pin, pins=name_of(board), priority=LATER), now)


def _stamp(work: Work, text: str, buttons: Buttons) -> str:
    digest = hashlib.sha256(f"{text}\n{buttons}".encode()).hexdigest()[:32]
    return f"{work.last_event()} {digest}"


def _show(work: Work, ctx: Context, board: Board, now: datetime, *, priority: int = LATER) -> bool:
    """Edit the board when other words come out; whether it was edited."""
    text, buttons = rendered(work, ctx, board, now)
    stamp = _stamp(work, text, buttons)
    if not work.keep_board(replace(board, shown=stamp, edited_at=now)):
        return False
    if stamp.split()[-1] == board.shown.rpartition(" ")[2]:
        return False
    _post(work, board, text, buttons, now, priority=priority)
    return True


def refresh(work: Work, ctx: Context, now: datetime) -> int:
    """Bring all boards up to date that are due for a look; how many were edited."""
    known = work.boards()
    edited = 0
    for board in known:
        if not _may_stand(work, ctx, board):
            work.drop_board(board.channel, board.chat_id)
        elif _is_due(work, ctx, board, now):
            edited += _show(work, ctx, board, now)
    return edited + _begin(work, ctx, known, now)


def _may_stand(work: Work, ctx: Context, board: Board) -> bool:
    """In a staff chat, or in the private chat of somebody who is staff now."""
    chat = (board.channel, board.chat_id)
    return chat in ctx.staff_room or bool(roles_of(work, ctx, ":".join(chat)))


def _is_due(work: Work, ctx: Context, board: Board, now: datetime) -> bool:
    looked = board.edited_at
    if looked is None or not board.shown:
        return True
    if now - looked < ctx.settings.team.board_span:
        return False
    happened = board.shown.partition(" ")[0] != str(work.last_event())
    return happened or now - looked >= CLOCK


def _begin(work: Work, ctx: Context, known: Sequence[Board], now: datetime) -> int:
    """The staff chat's own board, as soon as there is something to show."""
    if not ctx.settings.team.board or ctx.staff_room.private:
        return 0
    begun = 0
    there = {(board.channel, board.chat_id) for board in known}
    for channel, chat_id in ctx.staff_room:
        if channel not in LIVE or (channel, chat_id) in there:
            continue
        if work.board(channel, chat_id) is None and work.last_event():
            begun += _show(work, ctx, Board(channel, chat_id), now)
    return begun


# -- what staff do with it -------------------------------------------------------------------


def asked(turn: Turn, _: Ticket | None, args: str) -> Answer:
    """/board: posted anew as the newest message; the one before says where it went."""
    work, ctx, inbound, now = turn.work, turn.ctx, turn.inbound, turn.now
    known = work.board(inbound.channel, inbound.chat_id)
    board = known or Board(inbound.channel, inbound.chat_id, generation=0)
    board = replace(board, generation=board.generation + 1, shown="", edited_at=now)
    if inbound.channel not in LIVE:
        text, buttons = rendered(work, ctx, board, now)
        return Answer(text, buttons)
    if known is not None:
        _left_behind(work, ctx, known, now)
    _show(work, ctx, board, now, priority=REPLY)
    return Answer("")


def _left_behind(work: Work, ctx: Context, board: Board, now: datetime) -> None:
    old = work.card_message(board.channel, board.chat_id, name_of(board))
    if old is not None:
        moved = Post(
            board.channel, board.chat_id, ctx.say("board.moved"), edits=old, priority=REPLY
        )
        work.post(moved, now)


def pressed(turn: Turn, _: int, generation: int, tab: str) -> None:
    """A tab: the board shows it at once. Tapped twice, it stays there."""
    work, ctx, inbound, now = turn.work, turn.ctx, turn.inbound, turn.now
    if tab not in TABS:
        turn.toast(ctx.say("staff.button_unknown"))
        return
    known = work.board(inbound.channel, inbound.chat_id)
    if inbound.channel not in LIVE:
        board = Board(inbound.channel, inbound.chat_id, tab=tab)
        turn.answer(Answer(*rendered(work, ctx, board, now)))
        return
    board = known or Board(inbound.channel, inbound.chat_id, generation=max(generation, 1))
    _show(work, ctx, replace(board, tab=tab), now, priority=REPLY)
    turn.toast(ctx.say("board.is_below") if generation < board.generation else "")
