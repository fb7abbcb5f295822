"""One place that wires the desk: store, channels, outbox, clocks and the web port."""

import asyncio
import os
import secrets
import socket
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import structlog

from bot import privacy
from bot.casefile.making import CaseFiles
from bot.channels import Channel
from bot.clockwork import Clockwork
from bot.config.settings import Settings, shipped_sentences
from bot.context import Context, StaffRoom
from bot.desk import Desk
from bot.figures.digest import Digest
from bot.forums import Forums
from bot.orders.guard import GuardedOrders
from bot.orders.late import LateOrders
from bot.orders.opened import open_orders
from bot.outbox import Outbox
from bot.pictures.looking import Looking
from bot.pictures.reader import PictureReader
from bot.rulebook import RuleBook
from bot.staff import passing
from bot.sweeps import BATCHES
from bot.tickets.change import still_true
from bot.tickets.deliveries import ReportedOrders
from bot.tickets.questions import Questions
from bot.traditional import traditional
from bot.web.links import FileLinks
from bot.webhooks import Webhooks
from dialogs.wording import Wording, flatten
from storage.evidence_files import EvidenceFiles
from storage.migrate import upgrade
from storage.reading import reading
from storage.store import Store
from storage.vault import Vault

log = structlog.get_logger(__name__)

Clock = Callable[[], datetime]
DEMO_STAFF = ("web", "demo-agent")
TERMINAL_STAFF = ("console-staff", "staff")


def data_dir(settings: Settings) -> Path:
    """The folder of this shop's data, made when it is not there."""
    path = Path(settings.desk.data_dir).expanduser()
    path.mkdir(parents=True, exist_ok=True)
    return path.resolve()


def database_url(settings: Settings) -> str:
    """The database of the config; "" means SQLite in the data folder."""
    return settings.desk.database or f"sqlite:///{data_dir(settings) / 'kadesk.sqlite'}"


def load_wording(settings: Settings) -> Wording:
    """All sentences, the shop's own words last."""
    zone, own = settings.policy.timezone, flatten(settings.wording)
    return Wording(shipped_sentences(), own, zone=zone, hant=traditional)


def staff_room(settings: Settings, *, demo: bool, terminal: bool) -> StaffRoom:
    """Where staff hear of tickets: the staff chat, else each admin privately."""
    chats: list[tuple[str, str]] = []
    if settings.telegram.staff_chat:
        chats.append(("telegram", str(settings.telegram.staff_chat)))
    if settings.qq.enabled and settings.qq.staff_group:
        chats.append(("qq", f"-{settings.qq.staff_group}"))  # groups have "-" in front
    if demo:
        chats.append(DEMO_STAFF)
    if terminal:
        chats.append(TERMINAL_STAFF)
    if chats:
        return StaffRoom(tuple(chats))
    admins = [person.split(":", 1) for person in settings.staff.admins]
    return StaffRoom(tuple((channel, chat) for channel, chat in admins), private=True)


def make_context(
    settings: Settings, *, demo: bool = False, terminal: bool = False, bot_name: str = ""
) -> Context:
    """Settings, rules, words and rooms of one run.

    Whoever holds the demo's agent page, or sits at the shop's own terminal, is an admin.
    """
    granted = [":".join(DEMO_STAFF)] * demo + [":".join(TERMINAL_STAFF)] * terminal
    people = replace(settings.staff, admins=(*settings.staff.admins, *granted))
    return Context(
        settings=replace(settings, staff=people),
        policy=settings.policy,
        wording=load_wording(settings),
        staff_room=staff_room(settings, demo=demo, terminal=terminal),
        bot_name=bot_name,
        lang=settings.desk.lang,
    )


def rule_book(
    settings: Settings,
    read: Callable[[], Settings] | None = None,
    *,
    demo: bool = False,
    terminal: bool = False,
) -> RuleBook:
    """The rule book of a process; older versions are read from the database when asked for."""
    url, vault = database_url(settings), open_vault(settings)

    def load(version: str) -> str | None:
        with reading(url, vault) as work:
            return work.rule_tables(version)

    build = partial(make_context, demo=demo, terminal=terminal)
    return RuleBook(settings, build, load, read)


def open_vault(settings: Settings) -> Vault:
    return Vault.open(data_dir(settings), os.environ.get("KADESK_SECRET_KEY"))


@asynccontextmanager
async def open_store(settings: Settings, clock: Clock) -> AsyncIterator[Store]:
    """The store of a config, brought to the present schema first."""
    vault = open_vault(settings)
    url = database_url(settings)
    backups = data_dir(settings) / "backups"
    await asyncio.to_thread(upgrade, url, backups, clock(), vault=vault)
    store = await Store.open(url, vault=vault)
    try:
        yield store
    finally:
        await store.close()


@dataclass(slots=True)
class Parts:
    """What runs, for those who start it and for tests."""

    settings: Settings
    store: Store
    files: EvidenceFiles
    channels: dict[str, Channel]
    desk: Desk
    outbox: Outbox
    clockwork: Clockwork
    orders: GuardedOrders
    cases: CaseFiles
    tasks: list["asyncio.Task[Any]"]

    def issues(self) -> list[str]:
        """What is wrong with the order system and the doors, for /healthz."""
        issues = list(self.orders.issues())
        for channel in self.channels.values():
            issues += getattr(channel, "issues", list)()
        return issues


@asynccontextmanager
async def running(
    settings: Settings,
    clock: Clock,
    store: Store,
    channels: Mapping[str, Channel],
    *,
    demo: bool = False,
    terminal: bool = False,
    bot_name: str = "",
    book: RuleBook | None = None,
) -> AsyncIterator[Parts]:
    """Desk, outbox and clocks at work over these channels; all stopped at the end.

    `book`: the rule book when it can be reloaded; it then says who is staff and what is said.
    """
    build = partial(make_context, demo=demo, terminal=terminal, bot_name=bot_name)
    book = book or RuleBook(settings, build)
    context = book.context
    files = EvidenceFiles(data_dir(settings) / "evidence")
    instance = _instance(data_dir(settings))
    owner = f"{instance}:{socket.gethostname()}:{os.getpid()}:{secrets.token_hex(4)}"
    outbox: Outbox
    looking: Looking | None = None
    orders = open_orders(
        settings.orders, settings.policy.timezone, store, open_vault(settings), clock
    )
    reported = ReportedOrders(orders, store)
    desk = Desk(
        store,
        files,
        channels,
        reported,
        context,
        clock,
        owner,
        posted=lambda: _wake(outbox, looking, questions),
    )
    cases = CaseFiles(
        database_url(settings),
        open_vault(settings),
        files,
        data_dir(settings) / "case_files",
        lambda: desk.context,
        case_links(settings, clock),
    )
    outbox = Outbox(
        store,
        channels,
        clock,
        owner,
        desk.parked,
        passing.ready(cases.ready, files),
        desk.delivered,
        desk.without_topic,
        still_true,
    )
    dropping = ("dropped_files", partial(privacy.drop_files, files))
    clockwork = Clockwork(store, context, clock, outbox.wake, batches=(*BATCHES, dropping))
    questions = Questions(store, context, clock, owner, outbox.wake)
    webhooks = Webhooks(store, context, clock, owner, outbox.wake)

    def take(fresh: Context) -> None:
        desk.context = clockwork.context = questions.context = webhooks.context = fresh

    book.follow(take)
    async with AsyncExitStack() as stack:
        if (let_others_in := _alone(data_dir(settings), stack)) is not None:
            await store.run(lambda work: work.free_leases(instance))
            cases.tidy()
            let_others_in()
        await stack.enter_async_context(book.listening(store, clock))
        reader = PictureReader()
        stack.push_async_callback(reader.close)
        stack.push_async_callback(orders.close)
        stack.push_async_callback(questions.close)
        stack.push_async_callback(webhooks.close)
        await webhooks.subscribe()
        forums = Forums(store, channels, lambda: desk.context, clock, outbox.wake)
        late = LateOrders(store, reported, lambda: desk.context, clock, outbox.wake)
        digest = Digest(store, files, lambda: desk.context, clock, outbox.wake)
        tasks = [
            asyncio.create_task(desk.run(), name="desk"),
            asyncio.create_task(digest.run(), name="digest"),
            asyncio.create_task(outbox.run(), name="outbox"),
            asyncio.create_task(questions.run(), name="questions"),
            asyncio.create_task(webhooks.run(), name="webhooks"),
            asyncio.create_task(late.run(), name="orders"),
            asyncio.create_task(forums.run(), name="forums"),
            asyncio.create_task(orders.watch(), name="orders:watch"),
        ]
        for channel in channels.values():  # after all that may still use it has stopped
            stack.push_async_callback(channel.close)
        stack.push_async_callback(_stop, tasks)
        # Also when pictures are not looked at: a reload may turn that on.
        looking = Looking(store, files, reader, clock, owner, desk.wake)
        tasks.append(asyncio.create_task(looking.run(), name="looking"))
        await clockwork.start()
        stack.push_async_callback(clockwork.stop)
        for name, channel in channels.items():
            tasks.append(asyncio.create_task(channel.run(desk.receive), name=f"channel:{name}"))
        parts = (settings, store, files, dict(channels), desk, outbox, clockwork, orders)
        yield Parts(*parts, cases, tasks)


def _wake(outbox: Outbox, looking: Looking | None, questions: Questions) -> None:
    outbox.wake()
    questions.wake()
    if looking is not None:
        looking.wake()


async def _stop(tasks: list["asyncio.Task[Any]"]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


def web_secret(settings: Settings) -> bytes:
    """What signs the links of the web chat: the same in every process of the shop."""
    return bytes.fromhex(open_vault(settings).digest("web links"))


def case_links(settings: Settings, clock: Clock) -> Callable[[str, str], str] | None:
    """The public address of a case's file, for messengers that take no files."""
    if not (settings.web.enabled and settings.web.public_url):
        return None
    links = FileLinks(web_secret(settings), clock)
    base = settings.web.public_url.rstrip("/")
    return lambda ref, name: f"{base}{links.case_link(ref, name)}"


def _instance(folder: Path) -> str:
    """The name of this data folder among all that share one database; made once."""
    path = folder / "instance"
    if not path.exists():
        path.write_text(secrets.token_hex(8), "utf-8")
    return path.read_text("utf-8").strip()


def _alone(folder: Path, stack: AsyncExitStack) -> Callable[[], None] | None:
    """When no other process works on this data folder, what lets the next one in; else None.

    Then every lease of this folder is a dead process's. All processes hold the lock together
    for as long as they live, so that the one which finds itself alone is.
    """
    try:
        import fcntl
    except ImportError:  # Windows: leases run out by themselves
        return None
    handle = stack.enter_context((folder / "running.lock").open("w"))
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        fcntl.flock(handle, fcntl.LOCK_SH)
        return None
    return lambda: fcntl.flock(handle, fcntl.LOCK_SH)
