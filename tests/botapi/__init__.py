"""A Bot API counterpart of our own: Telegram's side of the wire, on loopback.

It speaks plain HTTP and knows no client library, so any client may be tested against it. What it
refuses, it refuses in the words of the real server; what it does not know, it refuses loudly.

    async with BotApi() as server:
        buyer = server.user(42, "小王")
        await buyer.says("订单没到账")
        answer = await buyer.sees("订单号")
        await buyer.taps(answer, "转人工")

Source of the rules: the Bot API documentation (core.telegram.org/bots/api) and the bot FAQ.
"""

from tests.botapi.people import Group, Private, Speaker, Topic, picture
from tests.botapi.server import BotApi
from tests.botapi.world import ApiFault, BotMessage, Call, Said, World

__all__ = [
    "ApiFault",
    "BotApi",
    "BotMessage",
    "Call",
    "Group",
    "Private",
    "Said",
    "Speaker",
    "Topic",
    "World",
    "picture",
]
