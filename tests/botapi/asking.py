"""Which chat a method is about, with the refusals that the real server gives."""

from tests.botapi.params import Params
from tests.botapi.people import Chat, Private
from tests.botapi.world import ApiFault, World


def chat_of(world: World, p: Params) -> Chat:
    """The chat to write to, or the refusal that the real server gives."""
    chat: Chat | None = world.chats.get(p.whole("chat_id") or 0)
    if chat is None:
        raise ApiFault(400, "Bad Request: chat not found")
    if chat.migrated_to is not None:
        text = "Bad Request: group chat was upgraded to a supergroup chat"
        raise ApiFault(400, text, migrate_to_chat_id=chat.migrated_to)
    if chat.refusal is not None:
        raise ApiFault(*chat.refusal)
    if isinstance(chat, Private) and not chat.started:
        raise ApiFault(403, "Forbidden: bot can't initiate conversation with a user")
    return chat
