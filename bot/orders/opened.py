"""The order source that config.toml names."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.orders.book import BookOrders
from bot.orders.guard import GuardedOrders
from bot.orders.settings import OrdersSettings
from bot.orders.source import ShopSystem, SystemOrders
from storage.store import Store
from storage.vault import Vault


def open_orders(
    settings: OrdersSettings,
    timezone: str,
    store: Store,
    vault: Vault,
    clock: Callable[[], datetime],
) -> GuardedOrders:
    """The source of `settings`, guarded; nothing is connected before the first question.

    `timezone` is the shop's, for sources that have none of their own. OrdersDown when the url
    is none.
    """
    if settings.source != "book":
        return remote_orders(settings, timezone, vault, clock)
    source = BookOrders(store, timezone)
    return GuardedOrders(source, settings.timeout_seconds)


def remote_orders(
    settings: OrdersSettings, timezone: str, vault: Vault, clock: Callable[[], datetime]
) -> GuardedOrders:
    """The same for a source that is not our own book."""
    system = _system(settings, ZoneInfo(settings.timezone or timezone), clock)
    return GuardedOrders(SystemOrders(system, vault), settings.timeout_seconds)


def _system(settings: OrdersSettings, zone: ZoneInfo, clock: Callable[[], datetime]) -> ShopSystem:
    """Each kind is imported only when it is the one."""
    seconds, url = settings.timeout_seconds, str(settings.url)
    if settings.source == "http":
        from bot.orders.http import HttpOrders

        return HttpOrders(
            url,
            str(settings.secret),
            zone,
            clock,
            seconds=seconds,
            signed_answers=settings.signed_answers,
        )
    from bot.orders.acg_faka import AcgFaka
    from bot.orders.dujiaoka import Dujiaoka
    from bot.orders.sql import Database, SqlOrders

    database = Database(url, seconds)
    match settings.source:
        case "dujiaoka":
            return Dujiaoka(database, settings.table_prefix, zone)
        case "acg-faka":
            return AcgFaka(database, settings.table_prefix, zone)
        case _:
            return SqlOrders(database, settings.sql, zone)
