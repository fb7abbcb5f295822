"""Raw updates → Inbound: what each kind becomes, and that no JSON at all can break the reader."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.telegram_updates import ALLOWED_UPDATES, Me, parse
from dialogs.messages import Inbound

ME = Me(7, "kadesk_bot")
NOW = datetime(2026, 10, 9, 6, 30, tzinfo=UTC)
CHAT = {"id": 42, "type": "private", "first_name": "王"}
FORUM = {"id": -1001, "type": "supergroup", "title": "售后", "is_forum": True}
USER = {"id": 42, "is_bot": False, "first_name": "<b>王", "last_name": "五", "language_code": "zh"}


def message(**content: Any) -> Inbound:
    """One message of a user, read."""
    whole = {"message_id": 5, "chat": CHAT, "from": USER, "date": 1_791_000_000, **content}
    found = parse({"update_id": 9, "message": whole}, ME, NOW)
    assert found is not None
    return found


def test_a_text_message_carries_who_when_and_where() -> None:
    seen = message(text="/start KA20261001143000")
    assert (seen.chat, seen.person, seen.sender_name) == ("telegram:42", "telegram:42", "<b>王 五")
    assert (seen.external_id, seen.message_id, seen.lang) == ("update:9", "5", "zh")
    assert seen.text == "/start KA20261001143000"
    assert seen.sent_at == datetime.fromtimestamp(1_791_000_000, UTC)
    assert (seen.group, seen.addressed, seen.raw) == (False, True, None)


def test_the_photo_with_the_most_pixels_is_the_one() -> None:
    sizes = [{"file_id": f"p{n}", "width": n, "height": 2 * n} for n in (90, 1280, 320)]
    (found,) = message(photo=sizes, caption="订单截图").attachments
    assert (found.kind, found.ref, found.width, found.height) == ("picture", "p1280", 1280, 2560)


@pytest.mark.parametrize(
    ("key", "extra", "kind"),
    [
        ("document", {"mime_type": "image/png"}, "picture"),
        ("document", {"file_name": "../../微信图片.JPEG"}, "picture"),
        ("document", {"mime_type": "video/mp4", "file_name": "录屏.mp4"}, "file"),
        ("animation", {"mime_type": "video/mp4"}, "video"),
        ("video_note", {}, "video"),
        ("audio", {}, "file"),
        ("voice", {"mime_type": "audio/ogg"}, "voice"),
        ("sticker", {}, "sticker"),
    ],
)
def test_files_are_told_by_what_they_are(key: str, extra: dict[str, Any], kind: str) -> None:
    seen = message(**{key: {"file_id": "f", "file_size": 3, **extra}})
    assert [(a.kind, a.ref, a.size) for a in seen.attachments] == [(kind, "f", 3)]


@pytest.mark.parametrize("key", ["location", "contact", "poll", "dice"])
def test_what_no_case_can_use_is_still_an_answerable_message(key: str) -> None:
    seen = message(**{key: {"x": 1}})
    assert [(a.name, a.problem) for a in seen.attachments] == [(key, "not_a_picture")]
    assert seen.raw is None


@pytest.mark.parametrize("key", ["new_chat_members", "pinned_message", "kind_of_2031"])
def test_service_messages_are_raw_only(key: str) -> None:
    seen = message(**{key: [{"id": 1}]})
    assert (seen.text, seen.attachments) == ("", ())
    assert key in json.loads(seen.raw)


def test_in_a_topic_the_opening_is_no_quote_but_a_real_reply_is() -> None:
    opening = {"message_id": 3, "from": {"id": 7}, "forum_topic_created": {"name": "#1001"}}
    topic = {"chat": FORUM, "message_thread_id": 3, "is_topic_message": True, "text": "在吗"}
    plain = message(**topic, reply_to_message=opening)
    reply = message(**topic, reply_to_message={"message_id": 4, "from": {"id": 7}})
    assert (plain.thread, plain.reply_to, plain.addressed) == ("3", None, False)
    assert (reply.thread, reply.reply_to, reply.addressed) == ("3", "4", True)


def test_a_reply_thread_of_a_plain_group_is_no_topic() -> None:
    assert message(chat=FORUM, text="好", message_thread_id=3).thread is None


@pytest.mark.parametrize(
    ("text", "addressed", "kept"),
    [
        ("@kadesk_bot 进度", True, "进度"),
        ("进度 @Kadesk_Bot", True, "进度"),
        ("@kadesk_bot2 进度", False, "@kadesk_bot2 进度"),
        ("/queue", True, "/queue"),
        ("/queue@KADESK_BOT late", True, "/queue late"),
        ("/queue@other", False, "/queue@other"),
        ("a@kadesk.example", False, "a@kadesk.example"),
    ],
)
def test_our_name_addresses_us_and_is_not_part_of_the_text(
    text: str, addressed: bool, kept: str
) -> None:
    seen = message(chat=FORUM, text=text)
    assert (seen.addressed, seen.text) == (addressed, kept)


def test_an_anonymous_admin_is_nobodys_person() -> None:
    seen = message(chat=FORUM, text="/queue", sender_chat=FORUM, **{"from": {"id": 1087968824}})
    assert seen.person == "telegram:-1001"


def test_a_press_on_a_message_too_old_to_be_shown_is_still_a_press() -> None:
    old = {"message_id": 5, "chat": CHAT, "date": 0}
    query = {"id": "77", "from": USER, "message": old, "data": "b:ok", "chat_instance": "1"}
    seen = parse({"update_id": 9, "callback_query": query}, ME, NOW)
    assert seen is not None
    assert (seen.button, seen.callback_id, seen.message_id) == ("b:ok", "77", "5")
    assert seen.sent_at == NOW


def test_the_edited_time_counts_for_an_edit() -> None:
    body = {"message_id": 5, "chat": CHAT, "from": USER, "date": 1, "edit_date": 2, "text": "新"}
    seen = parse({"update_id": 9, "edited_message": body}, ME, NOW)
    assert seen is not None
    assert (seen.kind, seen.sent_at) == ("edited", datetime.fromtimestamp(2, UTC))


@pytest.mark.parametrize("date", [None, 0, -1, True, "gestern", 10**12, 10**30])
def test_a_date_that_is_none_becomes_the_time_of_receipt(date: Any) -> None:
    assert message(text="x", date=date).sent_at == NOW


def test_what_no_storage_could_hold_is_taken_out_of_texts() -> None:
    assert message(text="前\x00后 \ud83d!").text == "前后 \ufffd!"


def test_updates_without_a_chat_or_an_id_are_nothing() -> None:
    inline = {"id": "1", "from": USER, "inline_message_id": "x", "data": "b:ok"}
    assert parse({"update_id": 9, "callback_query": inline}, ME, NOW) is None
    assert parse({"message": {"chat": CHAT, "text": "x"}}, ME, NOW) is None
    assert parse({"update_id": True, "message": {"chat": CHAT}}, ME, NOW) is None


KEYS = (
    *("message", "edited_message", "callback_query", "my_chat_member", "chat", "from", "id"),
    *("text", "caption", "photo", "document", "file_id", "date", "edit_date", "type", "data"),
    *("reply_to_message", "message_thread_id", "is_topic_message", "message_id", "voice"),
    *("sender_chat", "first_name", "language_code", "width", "height", "file_size", "location"),
)
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.integers(min_value=10**12),
    st.floats(),
    st.text(st.characters(exclude_categories=())),
    st.sampled_from(["group", "supergroup", "/x@kadesk_bot", "a.png", "image/png", "\ud800"]),
)
ANYTHING = st.recursive(
    VALUES,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6)
    ),
    max_leaves=30,
)
UPDATES = st.dictionaries(st.sampled_from((*ALLOWED_UPDATES, "future")), ANYTHING, max_size=2)


@given(UPDATES, ANYTHING)
@settings(max_examples=300, deadline=None)
def test_no_json_at_all_breaks_the_reader(update: dict[str, Any], odd: Any) -> None:
    parse(odd, ME, NOW)
    seen = parse({"update_id": 9, **update}, ME, NOW)
    if seen is not None:
        texts = (seen.text, seen.sender_name, seen.lang, seen.button or "", seen.raw or "")
        assert "\x00" not in "".join(texts).encode().decode()
        assert seen.sent_at.tzinfo is not None
        assert seen.chat_id.lstrip("-").isdigit()
