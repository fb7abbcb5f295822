"""Staff's words and buttons: who may say what, decided by the person and never by the chat.

COMMANDS in commands.py is the one table; here a message is matched to it, the right is
checked, and the answer goes back to where it was said.
"""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import datetime

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.context import Buttons, Context
from bot.staff import relay, relay_commands, team
from bot.staff.command import Command, allowed
from bot.staff.commands import BUTTONS, BY_NAME, BY_WORD, COMMANDS, PRESSES
from bot.staff.members import code_in, join, roles_of
from bot.staff.queue_commands import MAX_DATA
from bot.staff.turn import Answer, Turn, usage
from bot.tickets import cards
from bot.tickets.change import (
    album_name,
    done_before,
    is_current,
    names_of,
    not_now,
    pictures_of,
    view_of,
)
from dialogs.commands import COMMANDS as BUYER_COMMANDS
from dialogs.commands import press_of
from dialogs.conversation import Conversation, from_json
from dialogs.messages import Inbound
from rules.ticket import Ticket
from storage.work import Post, Work

NUMBERED = ("qq",)  # messengers with groups and without buttons
_SLASH = re.compile(r"/([A-Za-z_]{1,32})(?:@(\w{1,64}))?(?:\s+(.*))?\Z", re.S)
_NUMBER = re.compile(r"#?\s*(\d{1,9})(?!\S)")
_WORD_END = re.compile(r"(?=[\s#＃\d])|\Z")
_SAY = "s:say:"  # a button that says the rest of its data
_MENDED_SECONDS = 30 * 24 * 3600.0  # longer than anybody finds such a button again
_NEAR = 0.34  # share of a word's letters that may be wrong in a near miss


def handle_staff(work: Work, ctx: Context, inbound: Inbound, now: datetime) -> bool:
    """Do what a member of staff says or taps; False when the message is not for staff's part of
    the desk and the buyer's dialog has to answer it.

    Everything in a staff chat is staff's matter. A stranger there, or with a staff command
    anywhere, changes nothing and reads nothing.
    """
    turn = Turn(work, ctx, inbound, roles_of(work, ctx, inbound.person), now)
    if inbound.button is not None:
        if not inbound.button.startswith("s:"):
            return False
        _press(turn)
        work.hurry(inbound.channel, inbound.chat_id, inbound.message_id)
        return True
    if (code := code_in(inbound)) is not None:
        join(turn, code)
        return True
    if _changes_own_words(turn):
        return True
    if (data := _typed_press(turn)) is not None:
        _press(replace(turn, inbound=replace(inbound, button=data)))
        return True
    return obey(turn) or _plain(turn)


def obey(turn: Turn) -> bool:
    """Carry out the command that a message says; False when it says none."""
    said = _command_in(turn)
    if said is None:
        return False
    if turn.roles:
        _remember_name(turn)
    return _run(turn, *said)


def press(turn: Turn) -> None:
    """Do what the button says that was pressed."""
    _press(turn)


def _typed_press(turn: Turn) -> str | None:
    """The button that a typed label or number means, where there are no buttons to tap. In a
    group a bare "1" would be anybody's guess: there it has to quote the card."""
    inbound = turn.inbound
    if not turn.roles or inbound.kind != "message":
        return None
    if inbound.channel not in NUMBERED:
        spoken_to = turn.in_room and not inbound.group and inbound.reply_to is None
    else:
        spoken_to = (inbound.reply_to is not None and turn.in_room) or not inbound.group
    if not spoken_to:
        return None
    offered = turn.work.offered(inbound.channel, inbound.chat_id, inbound.reply_to)
    data = press_of(Conversation(offered=offered), inbound)
    return data if data is not None and data.startswith("s:") else None


# -- words -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Unknown:
    name: str


def _command_in(turn: Turn) -> tuple[Command | _Unknown, str] | None:
    """The staff command that a message says, with its arguments; None when it says none."""
    text = unicodedata.normalize("NFKC", turn.inbound.text[:200]).strip()
    text += turn.inbound.text.strip()[200:] if len(turn.inbound.text) > 200 else ""
    original = turn.inbound.text.strip()
    if match := _SLASH.match(original.replace("／", "/", 1)):
        name, bot, args = match.group(1).lower(), match.group(2), match.group(3) or ""
        if bot and turn.ctx.bot_name and bot.lower() != turn.ctx.bot_name.lower():
            return None
        command = BY_NAME.get(name)
        if command is not None and not (name in BUYER_COMMANDS and _as_buyer(turn, command, args)):
            return command, args.strip()
        mine = turn.in_room or (turn.roles and name not in BUYER_COMMANDS)
        return (_Unknown(name), args) if mine else None
    if not turn.roles or (turn.inbound.group and not turn.in_room):
        return None
    return _word_in(turn, original)


def _as_buyer(turn: Turn, command: Command, args: str) -> bool:
    """Whether a word that buyers have as well (/undo) is theirs here: staff name a ticket."""
    if not turn.roles:
        return True
    named = _NUMBER.match(unicodedata.normalize("NFKC", args)) or turn.replied_to() is not None
    return command.ticket and not turn.in_room and not named


def _word_in(turn: Turn, text: str) -> tuple[Command, str] | None:
    """A Chinese command word at the start: 领取 1024, 领取1024, 队列."""
    for word, command in BY_WORD:
        if text.startswith(word) and _WORD_END.match(text, len(word)):
            args = text[len(word) :].strip()
            if turn.in_room or not command.ticket or turn.replied_to() is not None:
                return command, args
            # In a private chat 查看 alone is more likely a buyer's word than an order, and so is
            # 通过 支付宝付的 in the middle of a complaint.
            numbered = _NUMBER.match(unicodedata.normalize("NFKC", args)) is not None
            if numbered or (args and not _complains(turn)):
                return command, args
    return None


def _complains(turn: Turn) -> bool:
    """Whether this very person describes a case of their own in this chat."""
    return from_json(turn.work.conversation(turn.inbound.chat)[0]).active


def _run(turn: Turn, command: Command | _Unknown, args: str) -> bool:
    if turn.inbound.kind != "message":
        if turn.roles and turn.inbound.kind == "edited":
            turn.say(turn.ctx.say("staff.edited"))
        return True
    if not turn.roles:
        # Asked in private, or in the staff chat by somebody who is not in the list yet. Nothing
        # is said in other groups.
        if turn.in_room or not turn.inbound.group:
            turn.say(turn.ctx.say("staff.stranger", person=turn.inbound.person))
        return True
    if turn.inbound.group and not turn.in_room:
        turn.say(turn.ctx.say("staff.not_in_this_group"))
    elif isinstance(command, _Unknown):
        turn.answer(_near_miss(turn, command.name, args))
    elif not allowed(turn.roles, command):
        turn.say(_no_right(turn, command))
    else:
        turn.answer(_carried_out(turn, command, args))
    return True


def _carried_out(turn: Turn, command: Command, args: str) -> Answer:
    if not command.ticket:
        return _done(turn, command, None, args)
    number, rest = _number_in(args, turn.replied_to())
    if number is None and command.loose:
        return _done(turn, command, None, rest)
    if number is None:
        fault = turn.ctx.say("staff.no_number", text=cards.cut(rest, 40)) if rest else ""
        return usage(turn, command, fault)
    if command.name == "reply" and (other := _other_ticket(turn, args, number)) is not None:
        return Answer(turn.ctx.say("relay.two_tickets", number=other, topic=number))
    ticket = turn.work.ticket(number, lock=True)
    if ticket is None:
        return Answer(turn.ctx.say("staff.no_such_ticket", number=number, example=command.example))
    return _done(_under(turn, ticket), command, ticket, rest)


def _done(turn: Turn, command: Command, ticket: Ticket | None, args: str) -> Answer:
    answer = command.run(turn, ticket, args)
    if answer.misused:
        return usage(turn, command, answer.text)
    return answer if ticket is None else team.answered(turn, ticket, command, answer)


def _under(turn: Turn, ticket: Ticket) -> Turn:
    """The turn with the rules that the ticket was filed under."""
    return replace(turn, ctx=turn.ctx.under(ticket.rule_version))


def _number_in(args: str, replied: int | None) -> tuple[int | None, str]:
    """(ticket number, what follows it). A reply to a card needs no number; a bare number then is
    an argument (an amount, a reference) unless it is the card's own."""
    match = _NUMBER.match(unicodedata.normalize("NFKC", args))
    if match is None:
        return replied, args
    number = int(match.group(1))
    explicit = args.lstrip().startswith(("#", "＃"))
    if replied is not None and not explicit and number != replied:
        return replied, args
    return number, args[match.end() :].strip()


def _other_ticket(turn: Turn, args: str, number: int) -> int | None:
    """Another ticket that words to the buyer of `number` begin with: they may be meant for that
    one, and nobody else's buyer may read them."""
    match = _NUMBER.match(unicodedata.normalize("NFKC", args))
    other = int(match.group(1)) if match else number
    return other if other != number and turn.work.ticket(other) is not None else None


def _near_miss(turn: Turn, name: str, args: str) -> Answer:
    """The command that was probably meant, mended and ready to tap or copy; never run unasked."""
    names = [command.name for command in COMMANDS if allowed(turn.roles, command)]
    best = process.extractOne(name, names, scorer=OSA.normalized_distance, score_cutoff=_NEAR)
    if best is None:
        return Answer(turn.ctx.say("staff.unknown_command", name=name))
    near = BY_NAME[best[0]]
    mended = " ".join((f"/{near.name}", *args.split()))
    if near.ticket and _number_in(args, None)[0] is None and (card := turn.replied_to()):
        mended = " ".join((f"/{near.name}", f"#{card}", *args.split()))
    values = {"near": near.name, "usage": near.usage, "example": near.example}
    text = turn.ctx.say("staff.near_miss", name=name, **values)
    data = f"{_SAY}{mended}"
    numbered = not near.ticket or _number_in(mended.partition(" ")[2], None)[0] is not None
    if not numbered or len(data.encode()) > MAX_DATA:
        return Answer(text)
    return Answer(text, (((cards.cut(mended, 60), data),),))


def _say_mended(turn: Turn, text: str) -> None:
    """A tap on a mended command says it, as whoever taps; a second tap changes nothing."""
    where = f"{turn.inbound.chat}:{turn.inbound.message_id}"
    if not turn.roles:
        turn.toast(turn.ctx.say("staff.button_stranger"))
    elif turn.work.count_try(f"mended:{where}", turn.now, _MENDED_SECONDS) > 1:
        turn.toast(turn.ctx.say("staff.mended_already"))
    else:
        turn.toast("")
        said = replace(turn.inbound, kind="message", text=text, button=None, reply_to=None)
        if (command := _command_in(replace(turn, inbound=said))) is not None:
            _run(replace(turn, inbound=said), *command)


def _no_right(turn: Turn, command: Command) -> str:
    roles = (command.least, "mediator") if command.mediator else (command.least,)
    least = "/".join(turn.ctx.say(f"staff.role.{role}") for role in roles)
    return turn.ctx.say("staff.no_right", name=command.name, least=least)


# -- plain messages --------------------------------------------------------------------------


def _changes_own_words(turn: Turn) -> bool:
    """Whether somebody edited, or took back, a message of theirs that went to a buyer."""
    if turn.inbound.kind not in ("edited", "recalled") or not turn.roles:
        return False
    held = relay.by_source(turn.work, relay_commands.source_of(turn))
    if held is None:
        return False
    text, said = turn.inbound.text, _command_in(turn)
    words: str | None = None if _is_note(text) else text
    if said is not None:
        number, rest = _number_in(said[1], turn.replied_to())
        mine = said[0] is BY_NAME["reply"] and number == held.post.ticket
        words = rest if mine and _other_ticket(turn, said[1], number or 0) is None else None
    relay_commands.changed(turn, held, words)
    return True


def _is_note(text: str) -> bool:
    return text.lstrip().startswith(("//", "／／"))


def _plain(turn: Turn) -> bool:
    """A reply to a card or to a buyer's words goes to that buyer; "//" in front keeps it here."""
    inbound = turn.inbound
    number = turn.replied_to()
    if turn.in_room and inbound.raw is not None:
        return True  # a topic renamed, a message pinned: nobody said anything
    if number is not None and (turn.in_room or turn.roles):
        ticket = turn.work.ticket(number, lock=True)
        own = ticket is not None and f"{ticket.channel}:{ticket.chat_id}" == inbound.chat
        if ticket is not None and not (own and not turn.in_room):
            _relay(_under(turn, ticket), ticket)
            return True
    if not turn.in_room:
        return False
    if not inbound.group and inbound.kind == "message" and turn.roles:
        turn.say(turn.ctx.say("staff.hint"))
    elif not inbound.group and not turn.roles:
        turn.say(turn.ctx.say("staff.stranger", person=inbound.person))
    return True  # colleagues talk among themselves


def _relay(turn: Turn, ticket: Ticket) -> None:
    inbound, ctx = turn.inbound, turn.ctx
    if inbound.kind == "recalled":
        return
    if not turn.roles:
        turn.say(ctx.say("staff.stranger", person=inbound.person))
        return
    if turn.of_topic() not in (None, ticket.number):
        topic = turn.of_topic()
        turn.say(ctx.say("relay.two_tickets", number=ticket.number, topic=topic))
        return
    note = _is_note(inbound.text)
    command = BY_NAME["note" if note else "reply"]
    if inbound.kind == "edited":
        turn.say(ctx.say("staff.edited"))
    elif not allowed(turn.roles, command):
        turn.say(_no_right(turn, command))
    elif turn.inbound.group and not turn.in_room:
        turn.say(ctx.say("staff.not_in_this_group"))
    else:
        _remember_name(turn)
        text = inbound.text.lstrip().lstrip("/／") if note else inbound.text
        turn.answer(_done(turn, command, ticket, text))


def _remember_name(turn: Turn) -> None:
    """Names as the messenger shows them, of people who are only in config.toml; for /verify."""
    inbound = turn.inbound
    name, username = cards.cut(inbound.sender_name, 40), inbound.username
    for key, value in (("staff_name", name), ("staff_username", username)):
        if value and turn.work.setting(f"{key}:{inbound.person}") != value:
            turn.work.set_setting(f"{key}:{inbound.person}", value)


# -- buttons ---------------------------------------------------------------------------------


def _press(turn: Turn) -> None:
    """ "s:<verb>:<number>:<version>[:arg]": bound to the ticket as its card showed it."""
    ctx = turn.ctx
    if (turn.inbound.button or "").startswith(_SAY):
        _say_mended(turn, (turn.inbound.button or "").removeprefix(_SAY))
        return
    parts = (turn.inbound.button or "").split(":", 4)
    if not turn.roles:
        turn.toast(ctx.say("staff.button_stranger"))
        return
    if len(parts) < 4 or not _is_number(parts[2]) or not _is_number(parts[3]):
        turn.toast(ctx.say("staff.button_unknown"))
        return
    verb, number, version = parts[1], int(parts[2]), int(parts[3])
    arg = parts[4] if len(parts) > 4 else ""
    if verb in PRESSES:
        name, press = PRESSES[verb]
        _remember_name(turn)
        if allowed(turn.roles, BY_NAME[name]):
            press(turn, number, version, arg)
        else:
            turn.toast(_no_right(turn, BY_NAME[name]))
        return
    ticket = turn.work.ticket(number, lock=True)
    if ticket is None or (verb not in BUTTONS and verb != "card"):
        turn.toast(ctx.say("staff.button_unknown"))
        return
    turn = _under(turn, ticket)
    ctx = turn.ctx
    _remember_name(turn)
    if verb == "card":
        _show_again(turn, ticket, cards.card_buttons(ctx, ticket))
        return
    _pressed(turn, ticket, verb, version, arg)


def _pressed(turn: Turn, ticket: Ticket, verb: str, version: int, arg: str) -> None:
    ctx = turn.ctx
    command = BY_NAME[BUTTONS[verb].command]
    if not allowed(turn.roles, command):
        turn.toast(_no_right(turn, command))
        return
    person = turn.inbound.person
    if verb == "evidence":
        _show_evidence(turn, ticket)
    elif verb == "show":
        turn.answer(_done(turn, command, ticket, ""))
        turn.toast("")
    elif not is_current(turn.work, ticket, version):
        if done_before(turn.work, ticket, version, person, *BUTTONS[verb].what.split()):
            turn.toast(ctx.say("staff.done_already", number=ticket.number))
            return
        status = ctx.say(f"card.status.{ticket.status}")
        names = names_of(turn.work, (ticket.assignee,))
        who = names.get(ticket.assignee or "", "") or ctx.say("staff.nobody")
        turn.toast(ctx.say("staff.button_stale", number=ticket.number, status=status, name=who))
    elif verb in ("reject", "ask") and not arg:
        rows = cards.reason_buttons if verb == "reject" else cards.item_buttons
        _choose(turn, ticket, verb, rows(ctx, ticket))
    elif verb == "ask" and arg not in ctx.policy.evidence.labels:
        turn.toast(ctx.say("staff.button_unknown"))
    elif verb in ("refunded", "overturn", "decline"):
        turn.toast(ctx.say(f"staff.{verb}_how", number=ticket.number))
    else:
        answer = _done(turn, command, ticket, arg)
        if answer.asks:
            _show_again(turn, ticket, answer.buttons, toast=answer.text)
        else:
            turn.toast(answer.text)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 10


def _choose(turn: Turn, ticket: Ticket, verb: str, rows: Buttons) -> None:
    """The card's buttons become a choice; nothing is decided yet."""
    team.opened(turn, ticket)
    if ticket.status not in ("submitted", "in_review", "waiting_buyer", "waiting_supplier"):
        turn.toast(not_now(turn.ctx, ticket, turn.inbound.person).text)
        return
    _show_again(turn, ticket, rows, toast=turn.ctx.say(f"staff.choose.{verb}"))


def _show_again(turn: Turn, ticket: Ticket, rows: Buttons, toast: str = "") -> None:
    text = cards.card_text(turn.ctx, view_of(turn.work, ticket), turn.now)
    turn.edit(text, rows, ticket.number)
    turn.toast(toast)


def _show_evidence(turn: Turn, ticket: Ticket) -> None:
    team.opened(turn, ticket)
    view = view_of(turn.work, ticket)
    pictures = pictures_of(turn.ctx, (item for _, item in view.evidence))
    if not pictures:
        turn.toast(turn.ctx.say("card.evidence.none"))
        return
    text = turn.ctx.say("staff.evidence_of", number=ticket.number, count=len(view.evidence))
    turn.post(
        Post(
            turn.inbound.channel,
            turn.inbound.chat_id,
            text,
            pictures=pictures,
            ticket=ticket.number,
            card=album_name(ticket.number),  # instead of those that still wait for their turn
            anew=True,
            thread=turn.inbound.thread,
            priority=0,
        )
    )
    turn.toast("")
