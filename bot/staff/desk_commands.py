"""/desk 工作台: the one-time code that opens the web console, and the way out of all browsers.

The code travels from the bot to the person and never the other way: who is lured into sending a
stranger's code somewhere would log that stranger in.
"""

import secrets
from datetime import timedelta

from bot.config.web import WebSettings
from bot.staff.command import Command
from bot.staff.turn import Answer, Turn, misused
from rules.ticket import Ticket

CODE_LIVES = timedelta(minutes=10)
ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # 32 letters without 0/O and 1/I
LETTERS = 8  # 40 bits for ten minutes
CODES_PER_HOUR = 20


def desk_address(web: WebSettings) -> str:
    """Where the console is, as its people type it."""
    if web.public_url:
        return f"{web.public_url.rstrip('/')}/desk"
    host = "127.0.0.1" if web.host in ("", "0.0.0.0", "::") else web.host
    return f"http://{f'[{host}]' if ':' in host else host}:{web.port}/desk"


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(LETTERS))


def _desk(turn: Turn, _: Ticket | None, args: str) -> Answer:
    ctx, person = turn.ctx, turn.inbound.person
    if not (ctx.settings.web.enabled and ctx.settings.web.console):
        return Answer(ctx.say("desk_web.off"))
    if args.strip().lower() in ("off", "退出"):
        count = turn.work.close_desk_sessions(person)
        return Answer(ctx.say("desk_web.logged_out_all", count=count))
    if args.strip():
        return misused()
    if turn.inbound.group:
        return Answer(ctx.say("desk_web.private_only"))
    if turn.work.count_try(f"desk code:{person}", turn.now, 3600) > CODES_PER_HOUR:
        return Answer(ctx.say("desk_web.too_many_codes"))
    code = new_code()
    turn.work.keep_desk_code(code, person, turn.inbound.chat, turn.now, turn.now + CODE_LIVES)
    idle = timedelta(hours=ctx.settings.web.console_idle_hours)
    text = ctx.say(
        "desk_web.code",
        code=f"{code[:4]}-{code[4:]}",
        address=desk_address(ctx.settings.web),
        link=f"{desk_address(ctx.settings.web)}#{code}",
        minutes=int(CODE_LIVES.total_seconds() // 60),
        count=len(turn.work.desk_sessions(person, turn.now, idle)),
    )
    return Answer(text)


COMMANDS: tuple[Command, ...] = (
    Command(
        "desk",
        "工作台",
        "/desk [off]",
        "/desk",
        "agent",
        _desk,
        ticket=False,
        mediator=True,
        group="shop",
    ),
)
