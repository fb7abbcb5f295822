"""What `kadesk buyers export` and `erase` do."""

import json
import re
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import typer

from bot import privacy
from bot.app import Clock, rule_book
from bot.cli.commands import fail, settings_of, with_store
from bot.context import Context
from bot.tickets.change import masked
from bot.tickets.export import record
from storage.store import Store
from storage.work import Work
from storage.work_erasure import StillOpen
from storage.work_forget import Erasure

_NUMBER = re.compile(r"#?(\d{1,9})")


def export(config: Path | None, who: str, clock: Clock) -> None:
    """Tickets as in `tickets export`, the messages of each chat, card keys masked."""
    settings = settings_of(config)
    ctx = rule_book(settings).context

    async def load(store: Store) -> dict[str, Any] | None:
        return await store.run(lambda work: _held(work, ctx, _person(work, who)))

    found = with_store(settings, clock, load)
    if found is None:
        fail(f"{who}: 没有存过这个买家的内容 · nothing is held of this buyer")
    typer.echo(json.dumps(found, ensure_ascii=False, indent=2))


def erase(config: Path | None, who: str, clock: Clock, *, yes: bool) -> None:
    """Exit code 1 while a ticket of theirs runs, or when nothing is held."""
    settings = settings_of(config)
    ctx = rule_book(settings).context

    async def count(store: Store) -> tuple[str, dict[str, int]]:
        person = await store.run(lambda work: _person(work, who))
        return person, await store.run(lambda work: work.held_of(person))

    person, held = with_store(settings, clock, count)
    if not any(held.values()):
        fail(f"{who}: 没有存过这个买家的内容 · nothing is held of this buyer")
    words = ctx.say("staff.erase_sure", "", person=person, **held).splitlines()
    typer.echo("\n".join(words[:2]), err=True)
    if not yes and not typer.confirm("永久删除 · erase for good?", err=True):
        raise typer.Exit(1)

    async def go(store: Store) -> Erasure:
        now = clock()
        return await store.run(lambda work: privacy.erase(work, ctx, person, "cli", now))

    try:
        receipt = with_store(settings, clock, go)
    except StillOpen as problem:
        numbers = privacy.shown(problem.numbers)
        fail(ctx.say("staff.erase_running", person=person, numbers=numbers))
    typer.echo(ctx.say("staff.erased", "", id=receipt.id, **receipt.counts))


def _person(work: Work, who: str) -> str:
    match = _NUMBER.fullmatch(who)
    ticket = work.ticket(int(match[1])) if match else None
    return who if ticket is None or ticket.erased else ticket.person


def _held(work: Work, ctx: Context, person: str) -> dict[str, Any] | None:
    if not any(work.held_of(person).values()):
        return None
    mine = sorted(work.tickets(person=person, limit=100_000), key=lambda one: one.number)
    keys = list(dict(key for one in mine for key in work.card_keys(one)).values())
    chats = sorted({*work.identities(person), *(f"{t.channel}:{t.chat_id}" for t in mine)})
    return {
        "person": person,
        "identities": list(work.identities(person)),
        "tickets": [record(work, ctx, one) for one in mine],
        "card_keys": keys,
        "messages": {chat: _lines(work, ctx, chat) for chat in chats},
    }


def _lines(work: Work, ctx: Context, chat: str) -> list[dict[str, Any]]:
    channel, _, chat_id = chat.partition(":")
    found, after, zone = [], 0, ZoneInfo(ctx.tz)
    while lines := work.history(channel, chat_id, after=after or 1, limit=500):
        for line in lines:
            said = line.inbound or line.post
            text = said.text if said else ""
            at = line.at.astimezone(zone).isoformat(timespec="seconds")
            found.append({"at": at, "direction": line.direction, "text": masked(text)})
        if lines[-1].seq == after:
            break
        after = lines[-1].seq
    return found
