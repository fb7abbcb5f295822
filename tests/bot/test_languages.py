"""Every sentence in Simplified, Traditional and English; each person reads the one they write."""

import re
from pathlib import Path

import pytest
from opencc import OpenCC

from bot.config.settings import shipped_sentences
from bot.tickets import languages
from bot.traditional import traditional
from bot.web.page_words import page_words
from dialogs.commands import command_in
from dialogs.language import LANGS, heard, language_called, language_of
from dialogs.wording import Verbatim, Wording
from tests.bot.case_desk import AGENT, CaseDesk, context_of

SENTENCES = shipped_sentences()
PLACE = re.compile(r"\{(\w+)\}")


def test_every_sentence_is_there_in_english_with_the_same_places() -> None:
    for key, texts in SENTENCES.items():
        assert set(PLACE.findall(texts["en"])) == set(PLACE.findall(texts["zh"])), key
        assert not re.search(r"[\u4e00-\u9fff]", texts["en"]), key


def test_every_sentence_is_there_in_traditional_without_a_simplified_letter() -> None:
    wording = Wording(SENTENCES, hant=traditional)
    to_traditional, as_in_taiwan = OpenCC("s2t"), OpenCC("t2tw")
    for key, texts in SENTENCES.items():
        places = dict.fromkeys(PLACE.findall(texts["zh"]), "X")
        text = wording.render(key, "hant", **places)
        assert as_in_taiwan.convert(to_traditional.convert(text)) == text, key
        assert wording.places(key, "hant") == set(places), key


def test_a_shop_writes_its_own_traditional_sentence() -> None:
    wording = Wording({"hi": {"zh": "您好", "hant": "哈囉"}}, hant=traditional)
    assert wording.render("hi", "hant") == "哈囉"


def test_one_file_words_a_sentence_anew_in_each_language(tmp_path: Path) -> None:
    config = """
[wording.cancelled]
zh = "好，不填了。"
hant = "好，不填囉。"
en = "Fine, dropped."
[wording.web_page.w15]
en = "Off it goes"
"""
    wording = context_of(tmp_path, config).wording
    own = [wording.render("cancelled", lang) for lang in ("zh", "hant", "en")]
    assert own == ["好，不填了。", "好，不填囉。", "Fine, dropped."]
    page = [page_words(wording, SENTENCES, lang)["发送"] for lang in LANGS]
    assert page == ["发送", "傳送", "Off it goes"]
    only = context_of(tmp_path, '[wording.cancelled]\nzh = "不填了。"\nen = "Dropped."').wording
    assert only.render("cancelled", "hant") == "不填了。"


def test_values_are_converted_and_what_people_wrote_is_not() -> None:
    wording = Wording({"said": {"zh": "客服说{what}：{text}"}}, hant=traditional)
    said = wording.render("said", "hant", what="没到账", text=Verbatim("没到账"))
    assert said == "客服說沒到賬：没到账"


@pytest.mark.parametrize(
    ("tag", "lang"),
    [("zh-hans", "zh"), ("zh_TW", "hant"), ("zh-HK", "hant"), ("EN-gb", "en"), ("fr", None)],
)
def test_an_accounts_language(tag: str, lang: str | None) -> None:
    assert language_of(tag) == lang


@pytest.mark.parametrize(
    ("before", "account", "text", "written", "lang"),
    [
        ("", "zh-hans", "买的点卡没到", "zh-Hans", "zh"),
        ("", "en", "买的点卡没到", "zh-Hans", "zh"),  # an English telephone
        ("", "zh-hant", "没到账", "zh-Hans", "hant"),
        ("", "", "點卡沒到", "zh-Hant", "hant"),
        ("hant", "", "退", "zh-Hans", "hant"),  # a letter that both scripts share
        ("", "zh-hans", "my top up did not arrive", "en", "en"),
        ("zh", "en", "KA20261001", "en", "zh"),
        ("", "en", "", "zh-Hans", "en"),  # a picture
        ("", "", "/start KA2026", "en", ""),
        ("zh", "", "wang.xiaoming@mail.example.com", "en", "zh"),  # an address has no language
    ],
)
def test_a_person_is_answered_in_the_language_they_write(
    before: str, account: str, text: str, written: str, lang: str
) -> None:
    assert heard(before, account, text, written) == lang


@pytest.mark.parametrize(("words", "lang"), [("繁體", "hant"), ("English", "en"), ("火星", None)])
def test_lang_takes_the_names_of_languages(words: str, lang: str | None) -> None:
    assert language_called(words) == lang


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("進度", "status"),
        ("轉人工", "human"),
        ("人呢，轉人工", "human"),
        ("喂 请转人工！", "human"),
    ],
)
def test_words_of_command_are_taken_in_traditional_too(text: str, name: str) -> None:
    assert command_in(text) == (name, "")


@pytest.mark.parametrize("text", ["订单 KA1001 没到账，转人工", "别转人工了", "人工费退吗"])
def test_what_says_more_is_read_and_no_command(text: str) -> None:
    assert command_in(text) is None


async def test_an_open_case_goes_on_in_the_language_that_its_buyer_changes_to(
    desk: CaseDesk,
) -> None:
    ticket = await desk.filed()
    await desk.do(lambda work: languages.follow(work, [ticket.number, 9999], "en"))
    await desk.sent()
    await desk.says(AGENT, "/claim 1001")
    await desk.says(AGENT, "/ask 1001 订单截图")
    assert "still needs from you" in (await desk.sent()).buyer


async def test_a_buyer_who_reads_traditional_gets_it_and_the_agents_own_words(
    desk: CaseDesk,
) -> None:
    await desk.filed(lang="hant")
    await desk.says(AGENT, "/claim 1001")
    await desk.says(AGENT, "/reply 1001 马上为您核实")
    await desk.says(AGENT, "/ask 1001 订单截图")
    sent = (await desk.sent()).buyer
    assert "客服回覆" in sent
    assert "马上为您核实" in sent
    assert "訂單截圖" in sent


# What staff read, by the beginning of its key, with the sentences that are for others.
_STAFF = (
    *("staff.", "card.", "show.", "stats.", "queue.", "list.", "board.", "topic.", "relay."),
    *("macro.", "incident.", "mediation.", "desk_web."),
)
_NOT_STAFF = {"staff.stranger", "staff.nothing_to_send"}  # read by anybody; quotes a reply


def test_buyers_are_called_nin_and_colleagues_ni_everywhere() -> None:
    """您 and 你 in one conversation sound like two people."""
    for key, words in SENTENCES.items():
        staff = key.startswith(_STAFF) and key not in _NOT_STAFF
        assert ("您" if staff else "你") not in words["zh"], key
