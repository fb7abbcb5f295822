"""What the `kadesk` subcommands do. A fault that a person can mend is one line and exit code 1."""

import asyncio
import os
import signal
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NoReturn, TypeVar

import typer

from bot.app import (
    Clock,
    data_dir,
    database_url,
    make_context,
    open_store,
    open_vault,
)
from bot.config.settings import ConfigError, Settings, fault_line, load_settings
from rules.table import Fault
from storage.errors import StorageError
from storage.store import Store
from storage.work import Work

T = TypeVar("T")


def fail(text: str, code: int = 1) -> NoReturn:
    """One line on stderr, exit code `code`."""
    typer.echo(text, err=True)
    raise typer.Exit(code)


def config_file(config: Path | None) -> Path | None:
    """--config, or ./config.toml when it is there."""
    here = Path("config.toml")
    return config or (here if here.is_file() else None)


def reader_of(config: Path | None) -> Callable[[], Settings]:
    """Loads the same config again, for a reload."""
    path = config_file(config)
    return partial(_read_again, path.resolve() if path else None)


def _read_again(path: Path | None) -> Settings:
    """An empty file is one that an editor is just writing: nothing is taken from it."""
    if path is not None and path.is_file() and not path.read_bytes().strip():
        fault = Fault("", "配置内容 settings", "文件是空的 an empty file", source=str(path))
        raise ConfigError((fault,))
    return load_settings(path, os.environ)


def settings_of(config: Path | None) -> Settings:
    """The settings of --config, ./config.toml or the defaults; all faults are listed at once."""
    try:
        return load_settings(config_file(config), os.environ)
    except ConfigError as error:
        for fault in error.faults:
            typer.echo(fault_line(fault), err=True)
        raise typer.Exit(1) from None


@contextmanager
def mendable() -> Iterator[None]:
    """Faults of files and databases as one line."""
    try:
        yield
    except (StorageError, OSError) as error:
        fail(str(error).splitlines()[0] if str(error) else type(error).__name__)


def with_store(settings: Settings, clock: Clock, use: Callable[[Store], Awaitable[T]]) -> T:
    """Run `use` on the opened store of a config."""

    async def go() -> T:
        async with open_store(settings, clock) as store:
            return await use(store)

    with mendable():
        return asyncio.run(go())


# -- running -----------------------------------------------------------------------------------


def run(config: Path | None, clock: Clock) -> None:
    if hasattr(signal, "SIGHUP"):  # the config is read below; later ones ask for a reload
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    from bot.serve import serve_desk

    settings = settings_of(config)
    with mendable():
        asyncio.run(serve_desk(settings, clock, reader_of(config)))


def demo(host: str, port: int, folder: Path | None, clock: Clock) -> None:
    from bot.serve import serve_demo

    def start(path: Path) -> None:
        environ = {
            **os.environ,
            "KADESK_DESK__DATA_DIR": str(path),
            "KADESK_WEB__HOST": host,
            "KADESK_WEB__PORT": str(port),
        }
        settings = load_settings(None, environ)
        with mendable():
            asyncio.run(serve_demo(settings, clock))

    if folder is not None:
        start(folder)
        return
    with tempfile.TemporaryDirectory(prefix="kadesk-demo-", ignore_cleanup_errors=True) as path:
        start(Path(path))


def chat(config: Path | None, clock: Clock, *, staff: bool, name: str) -> None:
    from bot.serve import serve_terminal

    settings = settings_of(config)
    with mendable(), suppress(KeyboardInterrupt):
        read = reader_of(config)
        asyncio.run(serve_terminal(settings, clock, staff=staff, name=name, read=read))


# -- looking -----------------------------------------------------------------------------------


def check(config: Path | None, clock: Clock) -> None:
    from bot.cli.doctor import examine

    settings = settings_of(config)
    with mendable():
        findings = asyncio.run(examine(settings, clock))
    for finding in findings:
        typer.echo(finding.line())
    if any(finding.level == "fault" for finding in findings):
        raise typer.Exit(1)


def understand(config: Path | None, texts: list[str], jsonl: bool, clock: Clock) -> None:
    """With the phrases of the shop's config, and its zone for words such as 昨晚."""
    from zoneinfo import ZoneInfo

    from dialogs.engine import lexicon_of
    from dialogs.understand.explain import explain, run_jsonl
    from dialogs.understand.reading import understand as read

    policy = settings_of(config).policy
    words = lexicon_of(policy)
    if jsonl:
        for line in run_jsonl(sys.stdin, words):
            sys.stdout.write(line + "\n")
        return
    if not texts:
        fail("kadesk understand: give the buyer's words, or --jsonl with lines on stdin", 2)
    now = clock().astimezone(ZoneInfo(policy.timezone))
    for line in explain(read(texts, now, words=words)):
        typer.echo(line)


# -- orders, tickets, staff --------------------------------------------------------------------


def orders_import(config: Path | None, file: Path, clock: Clock) -> None:
    from bot.orders.csv_file import ImportProblem, import_csv

    settings = settings_of(config)
    if not file.is_file():
        fail(f"{file}: 找不到这个文件 · no such file")
    zone = settings.policy.timezone
    try:
        report = with_store(settings, clock, lambda store: import_csv(store, file, clock(), zone))
    except ImportProblem as problem:
        fail(f"{file.name}: {problem}")
    for line, reason in report.bad:
        typer.echo(f"{file.name}:{line}: {reason}", err=True)
    typer.echo(
        f"导入 {report.imported} 条，未变 {report.unchanged} 条，有误 {len(report.bad)} 行"
        f" · {report.imported} imported, {report.unchanged} unchanged, {len(report.bad)} bad"
    )
    if report.bad:
        raise typer.Exit(1)


def orders_show(config: Path | None, order_no: str, clock: Clock) -> None:
    """One order as the configured source knows it: masked, as a ticket would hold it."""
    from dataclasses import asdict
    from zoneinfo import ZoneInfo

    from bot.log import set_up_logging
    from bot.orders.opened import open_orders
    from bot.orders.source import OrdersDown
    from rules.case import OrderRecord

    settings = settings_of(config)
    set_up_logging(settings, errors_only=True)  # what is wrong is said once, below
    zone = ZoneInfo(settings.policy.timezone)

    async def find(store: Store) -> OrderRecord | None:
        orders = open_orders(settings.orders, zone.key, store, open_vault(settings), clock)
        try:
            return await orders.find(order_no)
        finally:
            await orders.close()

    try:
        record = with_store(settings, clock, find)
    except OrdersDown as down:
        fail(f"{settings.orders.source}: {down}")
    if record is None:
        fail(f"{order_no}: 查不到这个订单 · no such order ({settings.orders.source})")
    for key, value in asdict(record).items():
        if isinstance(value, datetime):
            value = value.astimezone(zone).isoformat(" ", "seconds")
        if value not in (None, (), False):
            typer.echo(f"{key:17} {value}")


def tickets_list(config: Path | None, clock: Clock, *, ended: bool) -> None:
    from bot.tickets.export import list_text
    from rules.lifecycle import OPEN

    settings = settings_of(config)
    context = make_context(settings)

    async def load(store: Store) -> str:
        statuses = None if ended else OPEN
        tickets = await store.run(lambda work: work.tickets(statuses=statuses, limit=1000))
        return list_text(context, tickets, clock())

    typer.echo(with_store(settings, clock, load))


def tickets_show(config: Path | None, number: int, clock: Clock) -> None:
    from bot.tickets.export import show_text

    settings = settings_of(config)
    context = make_context(settings)

    async def load(store: Store) -> str | None:
        return await store.run(lambda work: show_text(work, context, number, clock()))

    text = with_store(settings, clock, load)
    if text is None:
        fail(f"#{number}: 没有这张工单 · no such ticket")
    typer.echo(text)


def tickets_export(
    config: Path | None, format_: str, since: str, output: Path | None, clock: Clock
) -> None:
    from bot.tickets.export import export_tickets

    settings = settings_of(config)
    if format_ not in ("jsonl", "csv", "xlsx"):
        fail(f"--format {format_}: jsonl, csv 或 xlsx", 2)
    if format_ == "xlsx" and output is None:
        fail("xlsx 需要 --output FILE · xlsx needs --output FILE", 2)
    moment: datetime | None = None
    if since:
        from zoneinfo import ZoneInfo

        try:
            moment = datetime.fromisoformat(since)
        except ValueError:
            fail(f"--since {since}: 应为 2026-10-01 或 2026-10-01T14:30 · ISO 8601 expected", 2)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=ZoneInfo(settings.desk.timezone))
    context = make_context(settings)
    data = with_store(
        settings,
        clock,
        lambda store: store.run(lambda work: export_tickets(work, context, format_, moment)),
    )
    if output is not None:
        output.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)


def staff_add(config: Path | None, person: str, role: str, name: str, clock: Clock) -> None:
    settings = settings_of(config)
    if role not in ("agent", "lead", "admin", "mediator"):
        fail(f"{role}: agent, lead, admin 或 mediator", 2)
    if ":" not in person.strip(":"):
        fail(f"{person}: 应为 telegram:5001 这样的写法 · expected like telegram:5001", 2)

    async def add(store: Store) -> None:
        now = clock()

        def put(work: Work) -> None:
            work.set_staff(person, role, name, "cli", now)
            work.note_desk("cli", "added", person, now, role)

        await store.run(put)

    with_store(settings, clock, add)
    typer.echo(f"{person} → {role}")


def staff_list(config: Path | None, clock: Clock) -> None:
    settings = settings_of(config)

    async def load(store: Store) -> list[str]:
        rows = await store.run(lambda work: work.staff())
        return [f"{row.person}  {row.role}  {row.name}" for row in rows]

    for role in ("admins", "leads", "agents", "mediators"):
        for person in getattr(settings.staff, role):
            typer.echo(f"{person}  {role.removesuffix('s')}  (config.toml)")
    for line in with_store(settings, clock, load):
        typer.echo(line)


def staff_remove(config: Path | None, person: str, clock: Clock) -> None:
    settings = settings_of(config)

    from bot.staff.members import leave

    context = make_context(settings)

    def removed(work: Work) -> int | None:
        now = clock()
        if not work.remove_staff(person, now):
            return None
        return leave(work, context, person, "cli", now)

    count = with_store(settings, clock, lambda store: store.run(removed))
    if count is None:
        fail(f"{person}: 不在成员表里（config.toml 里的请改文件） · not in the staff table")
    typer.echo(f"{person} ✕ · {count} 张工单放回队列 · tickets back to the queue: {count}")


def stats(config: Path | None, days: int, clock: Clock) -> None:
    from bot.figures.report import as_text, report

    settings = settings_of(config)
    context = make_context(settings)
    typer.echo(
        with_store(
            settings,
            clock,
            lambda store: store.run(
                lambda work: as_text(context, report(work, context, days, clock()))
            ),
        )
    )


# -- the database ------------------------------------------------------------------------------


def db_upgrade(config: Path | None, clock: Clock) -> None:
    from storage.migrate import current, upgrade

    settings = settings_of(config)
    with mendable():
        url = database_url(settings)
        before = current(url)
        upgrade(url, data_dir(settings) / "backups", clock(), vault=open_vault(settings))
        after = current(url)
    typer.echo(f"{before or '-'} → {after}")


def db_backup(config: Path | None, target: Path) -> None:
    from storage.migrate import backup

    settings = settings_of(config)
    with mendable():
        backup(database_url(settings), target)
    typer.echo(str(target))
