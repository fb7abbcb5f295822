"""The long-running commands: the desk of a shop, the demo, the terminal."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

import typer

from bot.app import (
    Clock,
    Parts,
    data_dir,
    load_wording,
    open_store,
    rule_book,
    running,
    web_secret,
)
from bot.channels import Channel
from bot.channels.console import ConsoleChannel
from bot.channels.web import WebChannel
from bot.config.settings import Settings, shipped_sentences
from bot.log import set_up_logging
from bot.rulebook import RuleBook
from bot.staff.members import roles_of
from bot.tickets.told import closed
from rules.case import OrderRecord
from storage.evidence_files import EvidenceFiles
from storage.store import Store
from storage.work import Work

if TYPE_CHECKING:
    from starlette.routing import BaseRoute

TERMINAL_SECONDS = 20.0  # a piped conversation ends at the latest so long after its last line


def web_channel(
    settings: Settings, store: Store, clock: Clock, book: RuleBook, *, demo: bool
) -> WebChannel:
    return WebChannel(
        store,
        EvidenceFiles(data_dir(settings) / "evidence"),
        clock,
        title=settings.desk.shop_name,
        public_url=settings.web.public_url,
        secret=web_secret(settings),
        demo=demo,
        people=settings.people,
        is_staff=lambda work, person: bool(roles_of(work, book.context, person)),
        order_secret=settings.web.order_secret,
    )


async def serve_desk(
    settings: Settings, clock: Clock, read: Callable[[], Settings] | None = None
) -> None:
    """All configured doors until SIGTERM or SIGINT. `read` loads the config anew for a reload."""
    set_up_logging(settings)
    book = rule_book(settings, read)
    book.hear()
    async with open_store(settings, clock) as store:
        channels: dict[str, Channel] = {}
        routes: list[BaseRoute] = []
        if settings.telegram.token:
            from bot.channels.telegram import open_telegram
            from bot.staff.menus import menus

            telegram = open_telegram(
                settings.telegram,
                EvidenceFiles(data_dir(settings) / "evidence"),
                clock,
                menus=menus(settings, load_wording(settings)),
                named=book.name_bot,
            )
            channels["telegram"] = telegram
            if settings.telegram.mode == "webhook":
                routes.append(telegram.webhook_route())
        if settings.qq.enabled:
            from bot.channels.onebot_door import open_qq

            files = EvidenceFiles(data_dir(settings) / "evidence")
            qq = open_qq(settings, store, files, clock, lambda: book.context)
            channels["qq"] = qq
            if settings.qq.mode == "reverse":
                routes.append(qq.route())
        if settings.web.enabled:
            await _serve_web(settings, clock, store, book, channels, routes)
            return
        async with running(settings, clock, store, channels, book=book):
            await _until_stopped()


async def _serve_web(
    settings: Settings,
    clock: Clock,
    store: Store,
    book: RuleBook,
    channels: dict[str, Channel],
    routes: Sequence["BaseRoute"] = (),
    samples: Sequence[tuple[str, str]] | None = None,
) -> None:
    """All channels and the web port; with `samples` it is the demo."""
    from bot.web.api.app import Api
    from bot.web.http import Site, make_app, serve
    from bot.web.page_words import page_words
    from bot.web.pages import Demo

    demo, shipped = samples is not None, shipped_sentences()
    web = web_channel(settings, store, clock, book, demo=demo)

    parts: list[Parts] = []  # there while the app runs

    @asynccontextmanager
    async def lifespan() -> AsyncIterator[None]:
        doors = {**channels, "web": web}
        async with running(settings, clock, store, doors, demo=demo, book=book) as started:
            parts.append(started)
            yield

    def ready(address: str) -> None:
        gc.freeze()  # no full collection need ever walk what start-up built, nor the exit
        typer.echo(f"网页聊天 · web chat   {address}/")
        if demo:
            typer.echo(f"扮演客服 · the agent   {address}/demo/agent")
        if settings.web.console:
            typer.echo(f"客服工作台 · the desk   {address}/desk")
        typer.echo("Ctrl-C 结束 · ends it")

    def posted() -> None:
        for part in parts:
            part.outbox.wake()

    api = Api(
        store,
        clock,
        context=lambda: book.context,
        orders=lambda: parts[-1].orders if parts else None,
        channels=lambda: {*channels, "web"},
        posted=posted,
    )
    if settings.web.console:
        from bot.web.desk.console import Console

        console = Console(
            store,
            EvidenceFiles(data_dir(settings) / "evidence"),
            clock,
            context=lambda: book.context,
            links=web.links,
            secret=web_secret(settings),
            posted=posted,
            public_url=settings.web.public_url,
        )
        routes = [*routes, *console.routes()]
    site = Site(
        store=store,
        web=web,
        policy=lambda: book.policy,
        history=book.history,
        clock=clock,
        embed_origins=settings.web.embed_origins,
        closed=lambda: closed(book.context, "first", clock(), settings.desk.lang).strip(),
        cases=lambda: parts[-1].cases if parts else None,
        demo=Demo(samples) if samples is not None else None,
        routes=[*routes, *api.routes()],
        lifespan=lifespan,
        words=lambda lang: page_words(book.context.wording, shipped, lang),
        issues=lambda: [issue for part in parts for issue in part.issues()],
        staff_room=lambda: book.context.staff_room,
    )
    await serve(make_app(site), settings.web.host, settings.web.port, ready=ready)


async def serve_demo(settings: Settings, clock: Clock) -> None:
    """The whole desk without a token, with sample orders and a page for the agent."""
    set_up_logging(settings)
    async with open_store(settings, clock) as store:
        samples = await store.run(lambda work: _sample_orders(work, clock))
        await _serve_web(
            settings, clock, store, rule_book(settings, demo=True), {}, samples=samples
        )


def _sample_orders(work: Work, clock: Clock) -> tuple[tuple[str, str], ...]:
    now = clock()

    def add(order_no: str, product: str, amount: str, minutes: int, *, delivered: bool) -> None:
        paid_at = now - timedelta(minutes=minutes)
        record = OrderRecord(
            order_no,
            product=product,
            quantity=1,
            amount=Decimal(amount),
            paid_at=paid_at,
            delivered_at=paid_at + timedelta(minutes=1) if delivered else None,
            payment_method="alipay",
            state="delivered" if delivered else "paid_not_delivered",
        )
        work.import_order(
            record, contact="demo@example.com", query_password="8888", payment_no=None, now=now
        )

    add("KA20261001143000", "100元游戏点卡", "100.00", 40, delivered=False)
    add("KA20261001150000", "50元话费充值", "50.00", 30, delivered=True)
    add("KA20261001153000", "视频会员月卡", "25.00", 120, delivered=True)
    return (
        ("KA20261001143000", "付了 100 元，点卡没到账"),
        ("KA20261001150000", "买 50 元话费，只到了 30 元"),
        ("KA20261001153000", "会员激活码提示已被使用"),
    )


async def serve_terminal(
    settings: Settings,
    clock: Clock,
    *,
    staff: bool,
    name: str,
    read: Callable[[], Settings] | None = None,
) -> None:
    """One side of the desk in this terminal; the rest of it works in the same process."""
    set_up_logging(settings, quiet=True)
    hint = (
        "客服一侧：/queue 看工单，/help 看命令" if staff else "说说怎么了；/file 图片路径 发截图"
    )
    typer.echo(f"{hint}。Ctrl-D 结束。", err=True)
    console = ConsoleChannel("staff" if staff else "me", name, clock)
    async with (
        open_store(settings, clock) as store,
        running(
            *(settings, clock, store, {console.name: console}),
            terminal=True,
            book=rule_book(settings, read, terminal=True),
        ) as parts,
    ):
        reading = next(task for task in parts.tasks if task.get_name().startswith("channel:"))
        stopped = asyncio.create_task(_until_stopped())
        await asyncio.wait({reading, stopped}, return_when=asyncio.FIRST_COMPLETED)
        if reading.done():
            with suppress(TimeoutError):
                async with asyncio.timeout(TERMINAL_SECONDS):
                    await _drained(parts, console)
        stopped.cancel()


async def _drained(parts: Parts, console: ConsoleChannel) -> None:
    """Until everything typed was handled and everything for this terminal printed."""

    def waiting(work: Work) -> bool:
        return work.waiting(console.name, console.chat_id)

    while await parts.store.run(waiting):  # noqa: ASYNC110 - the database does not call back
        await asyncio.sleep(0.05)


async def _until_stopped() -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(number, stop.set)
    await stop.wait()
