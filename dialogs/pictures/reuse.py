"""Whether two pictures are the same one: re-saved, resized, cropped, photographed, or altered.

A hash of the whole picture fires on every other order of the same shop and misses crops, so it
only serves pictures without text. Otherwise what is printed decides: numbers, clocks and lines,
kept as short digests, so that an index holds no card key.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from dialogs.pictures.clarity import around, in_gallery
from dialogs.pictures.layout import Page
from dialogs.pictures.values import plain, time_in

_TOKEN = re.compile(r"[A-Za-z0-9*][A-Za-z0-9*.:/-]{2,}")
_LOOKALIKE = str.maketrans("OoQDIl|SBZ", "00001115" + "82")
_BANDS = 8  # of 8 bits each: any two hashes that differ in at most 7 bits share a band


@dataclass(frozen=True, slots=True)
class Print:
    """What a picture is recognised by. Digests are 8 hex characters of BLAKE2b."""

    dhash: int = 0  # 64 bits
    phash: int = 0
    strong: frozenset[str] = frozenset()  # numbers of 8 and more characters, full times
    weak: frozenset[str] = frozenset()  # other words with digits: sums, clocks in the page
    words: frozenset[str] = frozenset()  # lines without their digits
    clock: str = ""  # of the phone's status bar
    order_no: str = ""
    amount: str = ""
    paid_at: str = ""

    def to_json(self) -> dict[str, Any]:
        return {
            "dhash": self.dhash, "phash": self.phash, "strong": sorted(self.strong),
            "weak": sorted(self.weak), "words": sorted(self.words), "clock": self.clock,
            "order_no": self.order_no, "amount": self.amount, "paid_at": self.paid_at,
        }  # fmt: skip

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Print":
        sets = {k: frozenset(kept[k]) for k in ("strong", "weak", "words")}
        return cls(**{**kept, **sets})


@dataclass(frozen=True, slots=True)
class Same:
    """Two pictures are one. `changed`: a value was altered between them."""

    likeness: float
    changed: bool = False


def print_of(
    page: Page, dhash: int, phash: int, *, order_no: str = "", amount: str = "", paid_at: str = ""
) -> Print:
    """The print of a page that was read; of a picture without text only its hashes."""
    strong: set[str] = set()
    weak: set[str] = set()
    words: set[str] = set()
    clock = ""
    framed = in_gallery(page)
    for cell in page.cells:
        if len(cell.text) < 2:
            continue
        if cell.y < 0.055 * page.height and (
            hit := re.match(r"^\W*([012]?\d[:.][0-5]\d)", cell.text)
        ):
            clock = clock or ("" if framed else hit[1].replace(".", ":"))
            continue
        if around(cell, page) or (
            cell.line.sure and sum(cell.line.sure) / len(cell.line.sure) < 0.75
        ):
            continue
        for token, is_strong in _tokens(cell.text):
            (strong if is_strong else weak).add(_digest(token))
        letters = r"[\W\d_A-Za-z]+" if re.search(r"\d", cell.text) else r"[\W_]+"
        if len(line := re.sub(letters, "", cell.text).casefold()) >= 2:
            words.add(_digest(line))
    return Print(
        dhash, phash, frozenset(strong), frozenset(weak), frozenset(words), clock,
        order_no, amount, paid_at,
    )  # fmt: skip


def _tokens(text: str) -> Iterable[tuple[str, bool]]:
    """(word, strong) of everything with digits; a time counts once, however it is printed."""
    if (when := time_in(text)) is not None:
        yield when.isoformat(), True
        text = re.sub(r"20\d\d.*?\d[:：]\d\d(?:[:：]\d\d)?", " ", plain(text))
    for word in _TOKEN.findall(re.sub(r"(?<=\d)\s(?=\d)", "", plain(text))):
        digits = sum(c.isdigit() for c in word)
        bare = word.strip(".:/-").upper()
        if digits >= 3 and "*" not in bare[:1]:
            long = len(bare) >= 8 and not re.fullmatch(r"[\d.:]+", bare)
            yield bare.translate(_LOOKALIKE), long or len(re.sub(r"\D", "", bare)) >= 9
        elif len(bare) >= 10:
            yield bare.translate(_LOOKALIKE), True  # a card key without digits


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=4).hexdigest()


def same_picture(a: Print, b: Print) -> Same | None:
    """Whether both show one picture; None when not. Symmetric."""
    if a.clock and b.clock and a.clock != b.clock:
        return None  # a later screenshot
    if all(p.strong or len(p.words) >= 3 for p in (a, b)):
        return _same_text(a, b)
    if a.words or b.words or a.strong or b.strong:
        return None
    if not (a.dhash and b.dhash):
        return None  # not looked at, or nothing to be seen on it
    apart = (a.dhash ^ b.dhash).bit_count() + (a.phash ^ b.phash).bit_count()
    return Same(1 - apart / 128) if apart <= 10 else None


def _same_text(a: Print, b: Print) -> Same | None:
    words = _share(a.words, b.words)
    if words < 0.7:
        return None
    strong, weak = _share(a.strong, b.strong), _share(a.weak, b.weak)
    common = len(a.strong & b.strong)
    if not a.strong or not b.strong:
        # nothing telling is printed on one of them: everything else has to agree
        same_clock = _clock_in(a, b) or _clock_in(b, a)
        alike = len(a.words & b.words) >= 7 and len(a.weak & b.weak) >= 1
        agrees = same_clock or alike or len(a.weak & b.weak) >= 2
        agrees = agrees and words >= 0.85 and weak >= 0.8
        close = (a.dhash ^ b.dhash).bit_count() <= 6 and (a.phash ^ b.phash).bit_count() <= 10
        ok = agrees or (close and words >= 0.85 and weak >= 0.8)
        return Same(words) if ok and not _differ(a, b) else None
    changed = _differ(a, b)
    few = min(len(a.weak), len(b.weak)) <= 2  # one altered sum is then half of them
    if common == 0 or strong < 0.5 or (weak < 0.5 and not (changed and few)):
        return None
    if changed and words < 0.8:
        return None
    return Same(round((words + strong + weak) / 3, 3), changed)


def _clock_in(a: Print, b: Print) -> bool:
    """Whether the clock of one stands in the other, where a photograph or frame moved it."""
    return bool(a.clock) and (a.clock == b.clock or _digest(a.clock) in b.weak)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    """How much of the smaller set is in the other one; 1 when one is empty (a crop)."""
    return len(a & b) / min(len(a), len(b)) if a and b else 1.0


def _differ(a: Print, b: Print) -> bool:
    """Whether a value that both print is another one."""
    return any(
        x and y and x != y
        for x, y in ((a.order_no, b.order_no), (a.amount, b.amount), (a.paid_at, b.paid_at))
    )


class PictureIndex:
    """Finds the earlier picture among many; in memory, filled in the order of arrival."""

    def __init__(self) -> None:
        self._prints: dict[str, Print] = {}
        self._by_token: dict[str, list[str]] = defaultdict(list)
        self._by_band: dict[tuple[int, int], list[str]] = defaultdict(list)

    def add(self, name: str, it: Print) -> None:
        """`name` is any key of the caller, such as an sha256 with its ticket."""
        self._prints[name] = it
        for key in index_keys(it):
            self._by_token[key].append(name)

    def find(self, it: Print, *, limit: int = 5) -> list[tuple[str, Same]]:
        """The earlier pictures that are the same one, likeliest first."""
        seen: set[str] = set()
        for key in sorted(index_keys(it), key=lambda k: len(self._by_token.get(k, ()))):
            for name in self._by_token.get(key, ())[-2000:]:  # the newest
                seen.add(name)
            if len(seen) > 4000:
                break
        found = [(name, same) for name in seen if (same := same_picture(it, self._prints[name]))]
        return sorted(found, key=lambda f: (-f[1].likeness, f[0]))[:limit]


def index_keys(it: Print) -> frozenset[str]:
    """The keys under which a print is looked up: store them beside the picture in any table."""
    keys = {f"s:{t}" for t in it.strong}
    if not it.strong:
        keys |= {f"w:{t}" for t in it.weak} | ({f"w:{_digest(it.clock)}"} if it.clock else set())
    else:
        keys |= {f"w:{t}" for t in sorted(it.weak)[:6]} if len(it.strong) < 2 else set()
    if (not it.strong and not it.words) or len(it.words) < 6:
        for hashed, kind in ((it.dhash, "d"), (it.phash, "p")):
            keys |= {f"{kind}{i}:{hashed >> 8 * i & 255:02x}" for i in range(_BANDS)}
    return frozenset(keys)
