"""The [telegram] part of a shop's settings, as tests need it."""

from bot.settings import Secret, TelegramSettings


def telegram_settings(
    token: str, api_base: str = "", *, hook: str = "", secret: str = ""
) -> TelegramSettings:
    """Polling, or with `hook` a webhook at that address."""
    return TelegramSettings(
        token=Secret(token),
        api_base=api_base,
        framework="python-telegram-bot",
        mode="webhook" if hook else "polling",
        webhook_url=hook,
        secret_token=Secret(secret),
        staff_chat="",
    )
