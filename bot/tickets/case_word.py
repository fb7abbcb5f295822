"""暗号: two neutral words that the desk and one case's buyer know, and no impostor does.

Derived with the shop's key, so that it is always the same, is stored nowhere and cannot be
guessed: 256 × 256 pairs. Never change the order of case_words.txt: words were given out by it.
"""

from functools import cache
from importlib import resources

from bot.context import Context
from rules.ticket import ENDED, Ticket
from storage.work import Work


@cache
def words() -> tuple[str, ...]:
    """The fixed list, 256 words of two characters each."""
    return tuple(
        resources.files("bot.tickets").joinpath("case_words.txt").read_text("utf-8").split()
    )


def case_word(work: Work, ticket: Ticket) -> str:
    """The word of a case, e.g. "青松白鹭"."""
    at = ticket.created_at.isoformat()
    picked = bytes.fromhex(work.vault.digest(f"case word:{ticket.number}:{ticket.person}:{at}"))
    return words()[picked[0]] + words()[picked[1]]


def word_line(work: Work, ctx: Context, ticket: Ticket) -> str:
    """The line for the case's own buyer, with the line break before it; "" once it has ended."""
    if ticket.status in ENDED:
        return ""
    return "\n" + ctx.say("told.word", ticket.lang, word=case_word(work, ticket))
