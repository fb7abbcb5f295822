"""What `kadesk api-tokens` does."""

import re
from datetime import timedelta
from pathlib import Path

import typer

from bot.app import Clock
from bot.cli.commands import fail, settings_of, with_store
from bot.web.api.call import SCOPES
from rules.table import nearest
from storage.store import Store
from storage.work_api import ApiToken

ROLES = ("agent", "lead", "mediator")
_NAME = re.compile(r"[A-Za-z0-9._-]{1,40}")


def add(
    config: Path | None, name: str, scopes: list[str], role: str, days: int, clock: Clock
) -> None:
    settings = settings_of(config)
    if not _NAME.fullmatch(name):
        fail(f"{name}: 1–40 位字母、数字、. _ - / letters, digits, . _ -", 2)
    if role not in ROLES:
        fail(f"--role {role}: {' | '.join(ROLES)}", 2)
    wanted = [scope for words in scopes for scope in words.replace(",", " ").split()]
    for scope in wanted:
        if scope not in SCOPES:
            near = nearest(scope, list(SCOPES))
            meant = f"，您是不是想写 did you mean {near}?" if near else ""
            fail(f"--scope {scope}: {' | '.join(SCOPES)}{meant}", 2)

    async def make(store: Store) -> str | None:
        now = clock()
        expires_at = now + timedelta(days=days) if days else None
        return await store.run(
            lambda work: work.add_api_token(name, wanted, role, now, expires_at)
        )

    text = with_store(settings, clock, make)
    if text is None:
        fail(f"{name}: 已有这个名字的口令，先 revoke · a live token has this name")
    typer.echo("只显示这一次，请马上存好 · shown this once, keep it safe", err=True)
    typer.echo(text)


def show(config: Path | None, clock: Clock) -> None:
    settings = settings_of(config)

    async def load(store: Store) -> list[ApiToken]:
        return await store.run(lambda work: work.api_tokens())

    for token in with_store(settings, clock, load):
        typer.echo(f"{token.prefix}…  {token.name}  {token.role}  {_state(token, clock)}")
        typer.echo(f"    {' '.join(token.scopes)}")


def _state(token: ApiToken, clock: Clock) -> str:
    if token.revoked_at is not None:
        return f"已作废 revoked {token.revoked_at:%Y-%m-%d}"
    if not token.live(clock()):
        return f"已过期 expired {token.expires_at:%Y-%m-%d}"
    until = f"{token.expires_at:%Y-%m-%d}" if token.expires_at else "-"
    used = f"{token.used_at:%Y-%m-%d %H:%MZ}" if token.used_at else "-"
    return f"到期 until {until}  最近使用 used {used}"


def revoke(config: Path | None, name: str, clock: Clock) -> None:
    settings = settings_of(config)

    async def end(store: Store) -> bool:
        now = clock()
        return await store.run(lambda work: work.revoke_api_token(name, now))

    if not with_store(settings, clock, end):
        fail(f"{name}: 没有这个有效的口令 · no live token of this name or prefix")
    typer.echo(f"{name} ✕")
