"""The same picture again, another order of the same shop, a later screenshot, an altered copy."""

import random
import time
from dataclasses import replace

from dialogs.pictures.reading import read_picture
from dialogs.pictures.reuse import PictureIndex, Print, same_picture
from tests.dialogs.test_pictures import ORDER, PAGES, line, rows, saved


def print_with(*changes: tuple[str, str], clock: str = "") -> Print:
    said = dict(ORDER) | dict(changes)
    seen = rows(*said.items(), ("实付金额", dict(changes).get("实付金额", "¥91.00")))
    bar = (line(clock, 20, 10, high=20),) if clock else ()
    return read_picture(replace(seen, lines=bar + seen.lines, dhash=5, phash=9)).print


def test_the_same_page_is_the_same_picture_however_it_was_saved() -> None:
    same = same_picture(print_with(), print_with())
    assert same is not None
    assert not same.changed


def test_another_order_on_the_same_page_is_another_picture() -> None:
    other = print_with(
        ("订单号", "DN202602124477"),
        ("创建时间", "2026-02-12 09:01:02"),
        ("支付时间", "2026-02-12 09:01:40"),
    )
    assert same_picture(print_with(), other) is None


def test_a_later_screenshot_of_the_same_order_is_another_picture() -> None:
    assert same_picture(print_with(clock="13:05"), print_with(clock="21:40")) is None
    assert same_picture(print_with(clock="13:05"), print_with(clock="13:05")) is not None


def test_a_copy_with_an_altered_sum_is_found_and_said_to_be_altered() -> None:
    same = same_picture(print_with(), print_with(("实付金额", "¥991.00")))
    assert same is not None
    assert same.changed


def test_a_crop_is_found() -> None:
    whole = rows(*ORDER)
    part = replace(whole, lines=whole.lines[1:9])
    assert same_picture(read_picture(whole).print, read_picture(part).print) is not None


def test_saved_pages_are_only_like_themselves() -> None:
    prints = [read_picture(saved(p)).print for p in PAGES]
    likes = [[bool(same_picture(a, b)) for b in prints] for a in prints]
    strong = [i for i, p in enumerate(prints) if p.strong]
    assert all(likes[i][i] for i in strong)
    assert not any(likes[i][j] for i in strong for j in range(len(prints)) if i != j)


def test_pictures_without_text_are_compared_by_their_hashes() -> None:
    a = Print(dhash=0x0F0F0F0F0F0F0F0F, phash=0x123456789ABCDEF0)
    assert same_picture(a, replace(a, dhash=a.dhash ^ 0b101)) is not None
    assert same_picture(a, replace(a, phash=~a.phash & (1 << 64) - 1)) is None


def test_a_print_survives_json() -> None:
    made = print_with(clock="13:05")
    assert Print.from_json(made.to_json()) == made


def test_one_look_up_among_many_pictures_of_the_same_shop_is_quick() -> None:
    dice, index, wanted = random.Random(4), PictureIndex(), print_with(clock="13:05")
    words = wanted.words
    for n in range(20_000):
        marks = frozenset(f"{dice.getrandbits(32):08x}" for _ in range(5))
        weak = frozenset(f"{dice.getrandbits(10):08x}" for _ in range(4))
        index.add(
            str(n),
            Print(
                dice.getrandbits(64), dice.getrandbits(64), marks, weak, words, f"{n % 24:02}:05"
            ),
        )
    index.add("it", wanted)
    started = time.process_time()
    found = index.find(wanted)
    assert time.process_time() - started < 0.02
    assert [name for name, _ in found] == ["it"]
