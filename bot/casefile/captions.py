"""What stands under a picture of a case file."""

from zoneinfo import ZoneInfo

from bot.context import Context
from bot.tickets.cards import yuan
from rules.case import EvidenceFacts


def picture_caption(
    ctx: Context, item: EvidenceFacts, lang: str, *, covered: bool
) -> tuple[str, ...]:
    """When it came, and what was read from it."""
    lines = []
    if item.added_at is not None:
        at = item.added_at.astimezone(ZoneInfo(ctx.tz)).strftime("%Y-%m-%d %H:%M:%S")
        size = f"{max(1, item.size // 1024)} KB"
        lines.append(ctx.say("casefile.picture.added", lang, at=at, size=size))
    if item.readable is False:
        lines.append(ctx.say("casefile.picture.unclear", lang))
    if read := item.read:
        words = [text for text in (read.order_no, read.payment_no) if text]
        words += [f"¥{yuan(read.amount)}"] if read.amount is not None else []
        words += [ctx.say(f"method.{read.method}", lang)] if read.method else []
        if read.paid_at is not None:
            words.append(read.paid_at.astimezone(ZoneInfo(ctx.tz)).strftime("%Y-%m-%d %H:%M"))
        if words:
            lines.append(ctx.say("card.evidence.read", lang, words="，".join(words)))
    if covered:
        lines.append(ctx.say("casefile.picture.covered", lang))
    return tuple(lines)
