"""What is meant, whatever words it is put in; and other matters that have short names."""

from datetime import datetime

import pytest

from dialogs.understand import concepts
from dialogs.understand.lexicon import default_lexicon
from dialogs.understand.reading import Findings, understand

NOW = datetime.fromisoformat("2026-11-04T15:00:00+08:00")


def read(words: str) -> Findings:
    return understand([words], NOW)


def test_different_words_say_the_same_concepts() -> None:
    first = concepts.said("兑换码提示已被使用", default_lexicon())
    assert first == concepts.said("激活码显示已兑换", default_lexicon()) == [
        "|", "KEY", "TOLD", "USED", "|"
    ]  # fmt: skip


def test_only_the_concepts_of_one_clause_are_paired() -> None:
    pairs = {g for g in concepts.grams("客服骂人，卡密无效", default_lexicon()) if "&" in g}
    assert pairs == {"ATTITUDE&STAFF", "INVALID&KEY"}


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("充错号码了能退吗", "own_mistake"),
        ("我自己输错了 输成我妈的号了", "own_mistake"),
        ("不怪你们，是我选成了苹果区", "own_mistake"),
        ("我自己把码发群里被人用掉了", "own_mistake"),
        ("到底退不退", "progress"),
        ("我要投诉12315", "complaint"),
    ],
)
def test_a_short_word_for_another_matter_names_its_kind(words: str, kind: str) -> None:
    found = read(words)
    assert (found.case_type, found.other_kind) == ("other", kind)


@pytest.mark.parametrize(
    ("words", "case"),
    [
        ("卡密那一栏写着null，付了钱就给这个", "not_delivered"),
        ("我定的是A游戏的key，你给我B游戏的，单号2602120917", "wrong_item"),
        ("激活完第二天就被官方收回了，昨天买的key", "invalid_card"),
        ("上次答应补给我的那张卡还没收到邮件，什么时候补过来", "other"),
    ],
)
def test_the_trouble_is_heard_without_its_usual_words(words: str, case: str) -> None:
    assert read(words).case_type == case
