"""The [telegram] part of a shop's settings, as tests need it."""

from typing import Literal, get_args

from bot.config.settings import Secret, TelegramSettings

Framework = Literal["python-telegram-bot", "aiogram"]
FRAMEWORKS: tuple[Framework, ...] = get_args(Framework)


def telegram_settings(
    token: str,
    api_base: str = "",
    *,
    hook: str = "",
    secret: str = "",
    framework: Framework = "python-telegram-bot",
) -> TelegramSettings:
    """Polling, or with `hook` a webhook at that address."""
    return TelegramSettings(
        token=Secret(token),
        api_base=api_base,
        framework=framework,
        mode="webhook" if hook else "polling",
        webhook_url=hook,
        secret_token=Secret(secret),
        staff_chat="",
    )
