"""QQ played by the tests: a OneBot v11 implementation over a real WebSocket.

Payload shapes: github.com/botuniverse/onebot-11 (event/, api/, message/) and NapCat's extensions
(get_friend_msg_history, get_group_msg_history, get_recent_contact, bot_offline).
"""

from tests.onebot.implementation import (
    SELF,
    TOKEN,
    Implementation,
    Member,
    Refusal,
    Said,
    image,
    text,
)

__all__ = ["SELF", "TOKEN", "Implementation", "Member", "Refusal", "Said", "image", "text"]
