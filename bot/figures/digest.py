"""The daily digest: once a day, at the shop's hour, the figures as words and as a picture.

The picture is drawn before the message is posted, in a process of its own; when that fails the
words go alone. Which day was told is kept with the message in one transaction, so a crash or a
second process costs another drawing and no second digest. Charts that staff ask for (/stats) wait
in the database until they are posted.
"""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from importlib.util import find_spec
from typing import Any
from zoneinfo import ZoneInfo

import structlog

from bot.context import Context
from bot.drawing import NotDrawn, drawn_by
from bot.figures.report import as_page, as_text, report
from bot.tickets.change import tell_staff
from bot.worker import Worker
from storage.evidence_files import EvidenceFiles
from storage.rows import LATER
from storage.store import Store
from storage.work import Post, Work

log = structlog.get_logger(__name__)

LATEST = timedelta(hours=6)  # after the hour: a digest that is later than that is left out
WANTED, TOLD = "figures.wanted", "figures.told"  # settings: JSON list of asked charts; last day
MOST_WANTED = 20
_LOCK = "figures"


@dataclass(frozen=True, slots=True)
class Asked:
    """A chart that somebody asked for, and where it goes."""

    channel: str
    chat_id: str
    thread: str | None
    days: int


def ask(work: Work, asked: Asked) -> None:
    """Have the chart drawn and posted; asked twice before it came, it comes once."""
    work.lock(_LOCK)
    wanted = _wanted(work)
    if asked not in wanted:
        work.set_setting(WANTED, json.dumps([asdict(a) for a in (*wanted, asked)][-MOST_WANTED:]))


def _wanted(work: Work) -> list[Asked]:
    return [Asked(**one) for one in json.loads(work.setting(WANTED) or "[]")]


def can_draw() -> bool:
    """Whether the extra `charts` is installed."""
    return find_spec("matplotlib") is not None


class Digest:
    """Posts the digest of the day and the charts that were asked for."""

    def __init__(
        self,
        store: Store,
        files: EvidenceFiles,
        context: Callable[[], Context],
        clock: Callable[[], datetime],
        posted: Callable[[], None],
    ) -> None:
        self._store = store
        self._files = files
        self._context = context
        self._clock = clock
        self._posted = posted  # wakes the outbox
        self._worker = Worker("figures", self._due, self.tell, 1)
        self.run = self._worker.run
        self.wake = self._worker.wake

    async def _due(self, room: int) -> Sequence[Asked | str]:
        """The day whose digest is due ("2026-11-28"), else the oldest chart asked for."""
        now = self._clock()
        return await self._store.run(lambda work: due(work, self._context(), now))

    async def tell(self, what: Asked | str) -> None:
        """Draw and post; a digest or chart that another process posted meanwhile is not posted
        again."""
        ctx, now = self._context(), self._clock()
        pictures: tuple[str, ...] = ()
        days = ctx.settings.digest.days if isinstance(what, str) else what.days
        found = await self._store.look(lambda work: report(work, ctx, days, now))
        figure, daily = found.figures, isinstance(what, str)
        quiet = not (figure.opened or figure.decided or figure.waiting)
        words = as_text(ctx, found) if daily else ctx.say("stats.picture", days=days)
        try:
            pictures = (await self._drawn(as_page(ctx, found, ctx.settings.desk.shop_name)),)
        except (OSError, NotDrawn) as problem:
            log.warning("figures.not_drawn", error=str(problem)[:200] or type(problem).__name__)
            why = "matplotlib" if not can_draw() else type(problem).__name__
            words += "\n" + ctx.say("stats.no_picture", why=why)
        if daily and quiet:
            words = ""
        await self._store.run(lambda work: _post(work, ctx, what, words, pictures, now))
        self._posted()

    async def _drawn(self, page: dict[str, Any]) -> str:
        """The stored picture's name. Raises NotDrawn or OSError."""
        return await asyncio.to_thread(self._files.keep, await drawn_by("bot.figures.chart", page))


def due(work: Work, ctx: Context, now: datetime) -> list[Asked | str]:
    """The day whose digest is due ("2026-11-28"), else the oldest chart that was asked for."""
    at, local = ctx.settings.digest.at, now.astimezone(ZoneInfo(ctx.tz))
    if at is not None:
        hour, today = datetime.combine(local.date(), at, local.tzinfo), f"{local:%Y-%m-%d}"
        told = work.setting(TOLD)
        if told is None:  # a shop's first hours are no day to report
            work.set_setting(TOLD, today)
        elif told < today and hour <= local < hour + LATEST:
            return [today]
    return list(_wanted(work)[:1])


def _post(
    work: Work,
    ctx: Context,
    what: Asked | str,
    words: str,
    pictures: tuple[str, ...],
    now: datetime,
) -> None:
    """The message and the note that it was told, unless another process was quicker."""
    work.lock(_LOCK)
    if isinstance(what, str):
        if (work.setting(TOLD) or "") >= what:
            return
        work.set_setting(TOLD, what)
        if not words:  # nothing was filed or decided and nothing is open
            return
        text = ctx.say("stats.digest", date=what) + "\n" + words
        tell_staff(work, ctx, text, now, pictures=pictures, priority=LATER)
        return
    wanted = _wanted(work)
    if what not in wanted:
        return
    work.set_setting(WANTED, json.dumps([asdict(asked) for asked in wanted if asked != what]))
    post = Post(what.channel, what.chat_id, words, pictures=pictures, thread=what.thread)
    work.post(post, now)
