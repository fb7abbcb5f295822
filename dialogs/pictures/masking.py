"""Card keys in pictures: where they stand, and texts without them."""

import re

from dialogs.pictures.layout import Cell, Page
from dialogs.pictures.lines import Box

_KEY = re.compile(
    r"(?<![A-Za-z0-9])(?:[A-Za-z0-9]{3,8}-){2,7}[A-Za-z0-9]{3,8}(?![A-Za-z0-9])"  # AAAA-BBBB-CCCC
    r"|(?<![A-Za-z0-9])(?=[A-Za-z0-9]{10,40}(?![A-Za-z0-9]))(?=\d*[A-Za-z])(?=[A-Za-z]*\d)[A-Za-z0-9]+"
)
_NUMBER = re.compile(r"(?<![A-Za-z0-9*])[A-Za-z0-9-]{6,40}(?![A-Za-z0-9*])")


def mask(word: str) -> str:
    """ABCD-****-**34: enough to compare by eye, not enough to use."""
    letters = [i for i, c in enumerate(word) if c.isalnum()]
    shown = set(letters[:4] if len(letters) >= 10 else letters[:2]) | set(letters[-2:])
    return "".join(c if i in shown or not c.isalnum() else "*" for i, c in enumerate(word))


def card_keys(page: Page) -> tuple[Box, ...]:
    """The boxes of card numbers and keys, order and payment numbers left out."""
    return tuple(dict.fromkeys(cell.line.box for cell, _ in _secrets(page)))


def masked(page: Page) -> str:
    """The page's text, top to bottom, card keys masked."""
    hidden: dict[int, list[str]] = {}
    for cell, word in _secrets(page):
        hidden.setdefault(id(cell.line), []).append(word)
    lines = []
    for cell in page.cells:
        text = cell.text
        for word in hidden.get(id(cell.line), ()):
            text = text.replace(word, mask(word))
        lines.append(text)
    return "\n".join(lines)


def _secrets(page: Page) -> list[tuple[Cell, str]]:
    known = {
        id(p.cell.line)
        for p in page.pairs
        if p.cell and p.field in ("order_no", "merchant_no", "payment_no", "paid_at", "created_at")
    }
    labelled = {
        id(p.cell.line) for p in page.pairs if p.cell and p.field in ("card_no", "card_key")
    }
    found = []
    for cell in page.cells:
        if id(cell.line) in known:
            continue
        pattern = _NUMBER if id(cell.line) in labelled else _KEY
        for hit in pattern.finditer(cell.text):
            digits = sum(c.isdigit() for c in hit[0])
            if digits < 2 and id(cell.line) not in labelled and "-" not in hit[0]:
                continue
            if re.fullmatch(r"20\d\d-\d{1,2}-\d{1,4}|[\d-]{1,9}", hit[0]):
                continue
            found.append((cell, hit[0]))
    return found
