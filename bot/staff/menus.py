"""The menus behind "/" in Telegram, made from the table of commands: buyers' and staff's.

A menu only reminds: what a command does is checked against the person who says it.
"""

from collections.abc import Iterator, Mapping

from bot.channels.telegram_api import Menu
from bot.config.settings import Settings
from bot.staff.command import allowed
from bot.staff.commands import COMMANDS
from dialogs.wording import Wording

BUYER = (
    *("start", "status", "rules", "human", "undo", "cancel", "appeal"),
    *("continue", "verify", "mydata", "lang", "help"),
)


def menus(settings: Settings, wording: Wording) -> tuple[Menu, ...]:
    """Buyers' commands everywhere and in private chats, in both languages; the staff chat and
    each admin's private chat have their own. Admins are people: they may be buyers as well."""
    return tuple(_menus(settings, wording))


def _menus(settings: Settings, wording: Wording) -> Iterator[Menu]:
    shop = settings.desk.lang
    for lang in ("", "zh" if shop == "en" else "en"):  # Telegram knows one "zh" for both scripts
        buyer = {name: wording.render(f"menu.{name}", lang or shop) for name in BUYER}
        # Said for private chats too: a menu once set there by hand would win over the default.
        yield Menu(buyer, "default", lang)
        yield Menu(buyer, "private", lang)
        if settings.telegram.staff_chat:
            commands = _commands(wording, lang or shop, "admin", "mediator")
            yield Menu(commands, settings.telegram.staff_chat, lang)
        for person in settings.staff.admins:
            channel, _, chat = person.partition(":")
            if channel == "telegram" and chat.isascii() and chat.isdigit():
                yield Menu({**_commands(wording, lang or shop, "admin"), **buyer}, chat, lang)


def _commands(wording: Wording, lang: str, *roles: str) -> Mapping[str, str]:
    """What these roles may say; in Chinese with the word that does the same."""
    found = {}
    for command in COMMANDS:
        if allowed(frozenset(roles), command):
            what = wording.render(command.what, lang)
            found[command.name] = f"{command.word}：{what}" if lang != "en" else what
    return found
