"""Topics of a forum group, and pinned messages: Bot API documentation, createForumTopic and on."""

from collections.abc import Awaitable, Callable
from typing import Any

from tests.botapi.asking import chat_of
from tests.botapi.params import Params
from tests.botapi.people import Group, Topic
from tests.botapi.world import ApiFault, World, utf16_length

MAX_NAME = 128


def _forum(world: World, p: Params, what: str) -> Group:
    """The forum, when the bot may manage its topics."""
    chat = chat_of(world, p)
    if not isinstance(chat, Group) or not chat.forum:
        raise ApiFault(400, "Bad Request: the chat is not a forum")
    if not (chat.admin and chat.may_manage_topics):
        raise ApiFault(400, f"Bad Request: not enough rights to {what} a topic")
    return chat


def _topic(chat: Group, p: Params) -> Topic:
    topic = chat.topics.get(p.whole("message_thread_id") or 0)
    if topic is None:
        raise ApiFault(400, "Bad Request: TOPIC_ID_INVALID")
    return topic


def _name(p: Params) -> str:
    name = (p.text("name") or "").strip()
    if not 1 <= utf16_length(name) <= MAX_NAME:
        raise ApiFault(400, "Bad Request: TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_LONG")
    return name


async def create_forum_topic(world: World, p: Params) -> Any:
    chat, name = _forum(world, p, "create"), _name(p)
    thread = world.new_message_id(chat.id)
    chat.topics[thread] = Topic(name)
    world.changed()
    return {"message_thread_id": thread, "name": name, "icon_color": 7322096}


async def edit_forum_topic(world: World, p: Params) -> Any:
    chat, name = _forum(world, p, "edit"), _name(p)
    topic = _topic(chat, p)
    if topic.name == name:
        raise ApiFault(400, "Bad Request: TOPIC_NOT_MODIFIED")
    topic.name = name
    world.changed()
    return True


async def _turn(world: World, p: Params, *, closed: bool) -> Any:
    topic = _topic(_forum(world, p, "close" if closed else "reopen"), p)
    if topic.closed == closed:
        raise ApiFault(400, "Bad Request: TOPIC_NOT_MODIFIED")
    topic.closed = closed
    world.changed()
    return True


async def close_forum_topic(world: World, p: Params) -> Any:
    return await _turn(world, p, closed=True)


async def reopen_forum_topic(world: World, p: Params) -> Any:
    return await _turn(world, p, closed=False)


async def delete_forum_topic(world: World, p: Params) -> Any:
    chat = _forum(world, p, "delete")
    _topic(chat, p)
    await chat.deletes_topic(p.whole("message_thread_id") or 0)
    return True


async def pin_chat_message(world: World, p: Params) -> Any:
    chat, message_id = chat_of(world, p), p.whole("message_id") or 0
    message = world.messages.get((chat.id, message_id))
    if message is None or message.deleted:
        raise ApiFault(400, "Bad Request: message to pin not found")
    if isinstance(chat, Group) and not chat.admin:
        raise ApiFault(400, "Bad Request: not enough rights to manage pinned messages in the chat")
    if message_id not in chat.pinned:
        chat.pinned.append(message_id)
    world.changed()
    return True


async def get_chat_member(world: World, p: Params) -> Any:
    """Only the bot itself is asked about here."""
    chat = chat_of(world, p)
    if p.whole("user_id") != world.bot["id"]:
        raise ApiFault(400, "Bad Request: PARTICIPANT_ID_INVALID")
    if not isinstance(chat, Group) or not chat.admin:
        return {"user": world.bot, "status": "member"}
    rights = ("can_manage_chat", "can_delete_messages", "can_pin_messages", "can_invite_users")
    return {
        "user": world.bot,
        "status": "administrator",
        "can_be_edited": False,
        "is_anonymous": False,
        **dict.fromkeys(rights, True),
        **dict.fromkeys(("can_manage_video_chats", "can_restrict_members"), False),
        **dict.fromkeys(("can_promote_members", "can_change_info"), False),
        **dict.fromkeys(("can_post_stories", "can_edit_stories", "can_delete_stories"), False),
        "can_manage_topics": chat.may_manage_topics,
    }


FORUM_METHODS: dict[str, Callable[[World, Params], Awaitable[Any]]] = {
    "createforumtopic": create_forum_topic,
    "editforumtopic": edit_forum_topic,
    "closeforumtopic": close_forum_topic,
    "reopenforumtopic": reopen_forum_topic,
    "deleteforumtopic": delete_forum_topic,
    "pinchatmessage": pin_chat_message,
    "getchatmember": get_chat_member,
}
