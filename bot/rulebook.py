"""The live rule book of one process: what is in force, what once was, and how it is replaced.

A good file takes effect at once, for running conversations too; a filed ticket keeps the version
that it was filed under. A bad file replaces nothing and its faults are named.
"""

import asyncio
import json
import secrets
import signal
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import datetime
from itertools import pairwise
from typing import Any

import structlog

from bot.config.file import ConfigError, fault_line, merged, shipped_defaults
from bot.config.settings import Settings
from bot.context import Context
from bot.staff import members
from rules.changes import Change, changes
from rules.policy import Policy, policy_of_version
from rules.table import Fault
from storage.errors import StorageError
from storage.store import Store
from storage.work import Work

log = structlog.get_logger(__name__)

# What a reload takes over; everything else of the file waits for a restart.
RELOADED = frozenset({"policy", "incidents", "macros", "wording", "staff"})
SIGNAL = "rules.reload"  # the setting by which processes on one database tell each other
EVERY_SECONDS = 2.0  # whom another process' config names no more has left within 5 s
SHOWN_CHANGES = 30


@dataclass(frozen=True, slots=True)
class Reloaded:
    """What became of a reload. With `faults` nothing was changed. `waiting` are keys whose new
    values count only after a restart."""

    version: str
    faults: tuple[Fault, ...] = ()
    changed: tuple[Change, ...] = ()
    words: bool = False  # wording, macros, incidents or staff differ
    waiting: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Past:
    """From `since` on these changes counted."""

    since: datetime
    version: str
    changes: tuple[Change, ...]


class RuleBook:
    """`context` is what is in force now; who follows gets each new one.

    `read` loads the config again (raises ConfigError); None: there is no file to load.
    `build` makes the Context of settings. `load` finds a version's tables (canonical JSON) in
    the database.
    """

    def __init__(
        self,
        settings: Settings,
        build: Callable[[Settings], Context],
        load: Callable[[str], str | None] = lambda _: None,
        read: Callable[[], Settings] | None = None,
    ) -> None:
        self._settings = settings
        self._build = build
        self._load = load
        self._read = read
        self._bot_name = ""
        self._followers: list[Callable[[Context], None]] = []
        self._known: dict[str, Policy | None] = {settings.policy.version: settings.policy}
        self._seen_signal: str | None = None
        self._hangup = asyncio.Event()
        self.context = self._live(settings)

    @property
    def policy(self) -> Policy:
        return self.context.policy

    @property
    def has_file(self) -> bool:
        """Whether there is a config to read again; the demo has none."""
        return self._read is not None

    def follow(self, follower: Callable[[Context], None]) -> None:
        self._followers.append(follower)

    def policy_of(self, version: str) -> Policy | None:
        """The rules of a version, as they were; None when they were never kept.

        May ask the database the first time, beside the transaction that runs.
        """
        if version not in self._known:
            try:
                tables = self._load(version)
            except (StorageError, OSError) as error:
                log.warning("rules.version_not_read", version=version, error=type(error).__name__)
                return None  # asked again next time
            self._known[version] = _policy(version, tables) if tables else None
        return self._known[version]

    def history(self, work: Work) -> tuple[Past, ...]:
        """How the rules changed, newest first; the first known version changed nothing."""
        uses = work.rule_uses(SHOWN_CHANGES + 1)
        for use in uses:
            if use.version not in self._known:
                self._known[use.version] = _policy(use.version, use.tables)
        found = []
        for use, before in pairwise(uses):
            new, old = self._known[use.version], self._known[before.version]
            if new is not None and old is not None:
                found.append(Past(use.since, use.version, changes(old, new)))
        return tuple(found)

    def reload(self, work: Work, now: datetime, *, others: bool = True) -> Reloaded:
        """Read the file again; a good one is in force when this returns.

        `others`: tell other processes on this database to read theirs.
        """
        before = self.policy
        if self._read is None:
            return Reloaded(before.version)
        try:
            read = self._read()
        except ConfigError as error:
            return Reloaded(before.version, error.faults)
        settings = _taken_over(self._settings, read)
        work.keep_rules(settings.policy.version, settings.policy.tables, now)
        if others:
            self._seen_signal = secrets.token_hex(8)
            work.set_setting(SIGNAL, self._seen_signal)
        words = any(
            getattr(settings, name) != getattr(self._settings, name)
            for name in (*(RELOADED - {"policy"}), "desk")
        )
        self._adopt(settings)
        members.settle_config(work, self.context, settings.staff.roles, now)
        found = changes(before, settings.policy)
        return Reloaded(
            settings.policy.version, (), found, words, tuple(_waiting(self._settings, read))
        )

    def _adopt(self, settings: Settings) -> None:
        context = self._live(settings)
        self._known[settings.policy.version] = settings.policy
        self._settings, self.context = settings, context
        for follower in self._followers:
            follower(context)

    def _live(self, settings: Settings) -> Context:
        context = replace(self._build(settings), rulebook=self)
        return replace(context, bot_name=self._bot_name) if self._bot_name else context

    def name_bot(self, name: str) -> None:
        """The bot's own @name, known once its messenger answered."""
        self._bot_name = name
        self._adopt(self._settings)

    # -- signals ---------------------------------------------------------------------------------

    @asynccontextmanager
    async def listening(self, store: Store, clock: Callable[[], datetime]) -> AsyncIterator[None]:
        """Keep the version in force; reload when asked to by SIGHUP or another process."""

        def begin(work: Work) -> None:
            work.keep_rules(self.policy.version, self.policy.tables, clock())
            members.settle_config(work, self.context, self._settings.staff.roles, clock())
            self._seen_signal = work.setting(SIGNAL)

        await store.run(begin)
        if self._read is None:
            yield
            return
        task = asyncio.create_task(self._listen(store, clock), name="rulebook")
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    def hear(self) -> None:
        """From now on SIGHUP asks for a reload; it is done as soon as somebody is `listening`."""
        number = getattr(signal, "SIGHUP", None)  # Windows has none
        if number is not None:
            with suppress(NotImplementedError, RuntimeError):
                asyncio.get_running_loop().add_signal_handler(number, self._hangup.set)

    async def _listen(self, store: Store, clock: Callable[[], datetime]) -> None:
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hangup.wait(), EVERY_SECONDS)
            asked = self._hangup.is_set()
            self._hangup.clear()
            try:
                await self._heard(store, clock, asked=asked)
            except Exception:
                log.exception("rules.reload_failed")

    async def _heard(self, store: Store, clock: Callable[[], datetime], *, asked: bool) -> None:
        if not asked:
            signalled = await store.run(lambda work: work.setting(SIGNAL))
            if signalled == self._seen_signal:
                return
            self._seen_signal = signalled
        report(await store.run(lambda work: self.reload(work, clock(), others=asked)))


def report(done: Reloaded) -> None:
    """A reload that nobody asked for in a chat, for the log."""
    if done.faults:
        log.error(
            "rules.refused",
            in_force=done.version,
            faults=[fault_line(fault) for fault in done.faults],
        )
        return
    log.info(
        "rules.reloaded",
        version=done.version,
        changes=[change.zh for change in done.changed],
        needs_restart=list(done.waiting),
    )


def _policy(version: str, tables: str) -> Policy | None:
    found = policy_of_version(version, merged(shipped_defaults(), json.loads(tables)))
    if found is None:
        log.warning("rules.version_unreadable", version=version)
    return found


def _taken_over(running: Settings, read: Settings) -> Settings:
    """The running settings with what a reload takes over from those just read."""
    hours = read.desk.business_hours
    desk = replace(running.desk, timezone=read.desk.timezone, business_hours=hours)
    return replace(
        running,
        desk=desk,
        policy=read.policy,
        incidents=read.incidents,
        macros=read.macros,
        wording=read.wording,
        staff=read.staff,
    )


def _waiting(running: Settings, read: Settings) -> list[str]:
    """Keys that differ and need a restart; never their values."""
    found = []
    for section in fields(running):
        old, new = getattr(running, section.name), getattr(read, section.name)
        if section.name not in RELOADED and old != new:
            found += _differing(section.name, old, new)
    return found


def _differing(name: str, old: Any, new: Any) -> list[str]:
    if not is_dataclass(old) or not is_dataclass(new):
        return [name]
    return [
        f"{name}.{field.name}"
        for field in fields(old)
        if getattr(old, field.name) != getattr(new, field.name, None)
    ]
