"""A case speaks the language that its buyer reads now, not the one it was filed in."""

from collections.abc import Iterable

from storage.work import Work


def follow(work: Work, numbers: Iterable[int], lang: str) -> None:
    """These tickets tell their buyer everything in `lang` from now on. No event: no button that
    somebody sees becomes stale by it."""
    for number in numbers:
        ticket = work.ticket(number)
        if ticket is not None and ticket.lang != lang:
            work.change_ticket(ticket, lang=lang)
