"""What is done from the console: forms, the command line, offered buttons. One effect each.

A form names its session (proof), itself (once) and the state that it was shown with (version).
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from bot.staff.command import allowed
from bot.staff.commands import BUTTONS, BY_NAME
from bot.staff.staffwork import Actor, may_decide, taken
from bot.staff.team import opened
from bot.tickets.change import note_down
from bot.web.desk import acting
from bot.web.desk.acting import Said, turn_of
from bot.web.desk.calls import Answer, Call, Goto, Page
from bot.web.desk.forms import field_names
from bot.web.desk.ticket_page import ticket_page
from bot.web.links import FileLinks
from rules.lifecycle import outranks
from rules.ticket import Ticket

_ONCE = re.compile(r"[A-Za-z0-9_-]{16,64}")
_BARE_NUMBER = re.compile(r"[#＃]?\s*(\d{1,9})")
# What stands on a ticket's card: the page has forms for it.
_CARD_BUTTONS = frozenset(BUTTONS) - {"undo"} | {"card", "queue"}
# What changes nothing that others see, or adds to a history without deciding.
_NEVER_STALE = frozenset({"note", "export"})


def act(call: Call, links: FileLinks) -> Answer:
    """A verb of one ticket, from its form."""
    command = BY_NAME.get(call.path["verb"])
    ticket = _ticket(call, call.path["number"])
    if ticket is None or command is None or not command.ticket:
        return not_found()
    if not allowed(call.viewer.roles, command):
        return no_right(call, command.name)
    key = _key(call)
    if key is None:
        return Page("fault.html", {"what": "once"}, 400)
    if not call.work.first_desk_form(key, call.viewer.person, call.now):
        return Goto(f"/desk/t/{ticket.number}?done={key}")
    version = call.typed("version")
    if command.name not in _NEVER_STALE:
        shown = int(version) if version.isascii() and version.isdigit() else 0
        news = acting.stale(call.work, call.ctx, ticket, shown)
        if news is not None:
            return _undone(call, ticket, links, key, news, 409)
    words = acting.words_of(call.form, field_names(command))
    said = acting.obeyed(_turn(call, key), f"/{command.name} #{ticket.number} {words}".strip())
    if not said.effect:
        return _undone(call, ticket, links, key, said.text, 422)
    if (own := f"desk_web.did.{command.name}") in call.ctx.wording:  # not in a chat's words
        said = replace(said, text=call.ctx.say(own, number=ticket.number))
    _keep(call, key, said)
    return Goto(f"/desk/t/{ticket.number}?done={key}")


def say(call: Call) -> Answer:
    """The line at the top: a number opens its ticket, a command is carried out, the rest is
    searched for."""
    text = call.typed("text").strip()
    if match := _BARE_NUMBER.fullmatch(text):
        return Goto(f"/desk/t/{int(match.group(1))}")
    key = _key(call)
    if key is None:
        return Page("fault.html", {"what": "once"}, 400)
    if not text.startswith(("/", "／")):
        return Goto(f"/desk?q={quote(text[:100])}" if text else "/desk")
    if call.work.first_desk_form(key, call.viewer.person, call.now):
        said = acting.obeyed(_turn(call, key), text)
        _keep(call, key, said)
        if said.ticket is not None:
            return Goto(f"/desk/t/{said.ticket}?done={key}")
    return Goto(f"/desk/said?done={key}")


def press(call: Call) -> Answer:
    """A button that a command's answer offered."""
    key = _key(call)
    if key is None:
        return Page("fault.html", {"what": "once"}, 400)
    if call.work.first_desk_form(key, call.viewer.person, call.now):
        said = acting.pressed(_turn(call, key), call.typed("button")[:64])
        _keep(call, key, said)
    back = call.typed("back")
    where = f"/desk/t/{int(back)}" if back.isascii() and back.isdigit() else "/desk/said"
    return Goto(f"{where}?done={key}")


def reveal(call: Call, links: FileLinks) -> Answer:
    """One card key that the buyer sent, in clear, to who may decide the ticket; it is in the
    history before it is on the page, and nowhere else."""
    ticket, id, who = _ticket(call, call.path["number"]), call.path["key"], call.viewer.person
    shown = dict(call.work.card_keys(ticket)).get(id) if ticket is not None else None
    if ticket is None or shown is None:
        return not_found()
    key, lead = _key(call), any(outranks(role, "lead") for role in call.viewer.roles)
    if key is None:
        return Page("fault.html", {"what": "once"}, 400)
    if not may_decide(ticket, Actor(who, lead)):
        why = taken(call.work, call.ctx, ticket).text
        return ticket_page(call, ticket, links, said=why, status=422)
    if call.work.first_desk_form(key, who, call.now):
        note_down(call.work, ticket, who, "card_key_shown", call.now, shown)
    clear = call.work.reveal_card_key(id) or ""
    return ticket_page(call, ticket, links, revealed=clear)


def said_page(call: Call, links: FileLinks) -> Answer:
    """What a command that is about no ticket answered."""
    done = done_of(call, links)
    return Page("said.html", {"done": done}) if done else Goto("/desk")


def shown(call: Call, links: FileLinks) -> Answer:
    """A ticket's page, with what was just done to it."""
    ticket = _ticket(call, call.path["number"])
    if ticket is None:
        return not_found()
    opened(_turn(call, ""), ticket)
    return ticket_page(call, ticket, links, done=done_of(call, links))


def done_of(call: Call, links: FileLinks) -> dict[str, Any] | None:
    """The answer of a form that this person sent, with links to the files it made."""
    key = call.query.get("done", "")
    kept = call.work.desk_answer(key, call.viewer.person) if _ONCE.fullmatch(key) else None
    if kept is None:
        return None
    done: dict[str, Any] = json.loads(kept)
    done["files"] = [
        (kind.upper(), links.case_link(ref, f"case.{kind}"))
        for ref in done["files"]
        for kind in ("pdf", "zip")
    ]
    return done


def not_found() -> Page:
    return Page("fault.html", {"what": "no_ticket"}, 404)


def no_right(call: Call, command: str) -> Page:
    least = call.ctx.say(f"staff.role.{BY_NAME[command].least}")
    return Page("fault.html", {"what": "no_right", "least": least}, 403)


def _undone(call: Call, ticket: Ticket, links: FileLinks, key: str, why: str, status: int) -> Page:
    """Nothing happened: the page as it is now, with the reason and what was typed."""
    call.work.drop_desk_form(key)
    now = call.work.ticket(ticket.number) or ticket
    typed = (str(call.path["verb"]), call.form)
    return ticket_page(call, now, links, said=why, typed=typed, status=status)


def _ticket(call: Call, number: Any) -> Ticket | None:
    return call.work.ticket(int(number), lock=bool(call.form)) if int(number) < 10**9 else None


def _turn(call: Call, key: str) -> acting.Acting:
    viewer = call.viewer
    return turn_of(call.work, call.shop, viewer.person, viewer.roles, call.now, key)


def _key(call: Call) -> str | None:
    """The form's own name, bound to its session."""
    once = call.typed("once")
    if not _ONCE.fullmatch(once):
        return None
    return hashlib.sha256(f"{call.viewer.session.id}\n{once}".encode()).hexdigest()[:40]


def _keep(call: Call, key: str, said: Said) -> None:
    kept: Mapping[str, Any] = {
        "text": said.text,
        "effect": said.effect,
        "files": said.files,
        "buttons": [
            (label, data)
            for row in said.buttons
            for label, data in row
            if data.split(":")[1] not in _CARD_BUTTONS
        ],
    }
    call.work.answer_desk_form(key, json.dumps(kept, ensure_ascii=False), call.now)
