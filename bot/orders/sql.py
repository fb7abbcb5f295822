"""Orders in the shop's own database, read over a session that cannot write.

`Database` runs SELECTs for every source that reads one; `SqlOrders` runs the owner's own.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Lock
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.orders.rows import order_of
from bot.orders.settings import PARAMETERS
from bot.orders.source import MAX_ORDERS, OrdersDown, ShopOrder

CONNECTIONS = 4  # at the same time: a shop's own database has other things to do
_NO_TABLE, _NO_COLUMN = 1146, 1054  # MySQL error numbers
Row = Mapping[str, Any]


class MissingTable(Exception):
    """A table that this system need not have is not there."""


class Database:
    """Read-only SELECTs within `seconds` each; every fault becomes an OrdersDown without values.

    `url`: mysql://, mariadb://, postgresql:// or sqlite:///.
    """

    def __init__(self, url: str, seconds: float) -> None:
        self._url = url
        self._seconds = seconds
        self._engine: Engine | None = None
        self._made = Lock()
        # Threads of its own: a database that hangs takes none from the desk.
        self._threads = ThreadPoolExecutor(CONNECTIONS, "kadesk-orders")

    @property
    def where(self) -> str:
        """The address without its password."""
        return make_url(self._url).render_as_string(hide_password=True)

    def _connected(self) -> Connection:
        """A connection of the engine, which is made with the first question: a bad url is then a
        fault of the order system and not of the start."""
        with self._made:
            if self._engine is None:
                try:
                    url = make_url(self._url)
                except (ArgumentError, ValueError):
                    raise OrdersDown("url 写得不对 the url is not one of a database") from None
                self._engine = create_engine(**_engine_arguments(url, self._seconds))
                event.listen(self._engine, "connect", _read_only(url.get_backend_name()))
        return self._engine.connect()

    async def rows(
        self, statement: str, values: Mapping[str, object], *, most: int = MAX_ORDERS
    ) -> list[Row]:
        """At most `most` rows, each by the names of its columns in small letters."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._rows, statement, values, most)

    async def close(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        if self._engine is not None:
            self._engine.dispose()

    def _rows(self, statement: str, values: Mapping[str, object], most: int) -> list[Row]:
        try:
            with self._connected() as connection:
                found = (
                    connection.execute(text(statement), dict(values)).mappings().fetchmany(most)
                )
                return [{str(name).lower(): row[name] for name in row} for row in found]
        except DBAPIError as error:
            raise _down(error) from None
        except SQLAlchemyError as error:
            raise OrdersDown(f"查询有误 the query fails ({type(error).__name__})") from None


def _read_only(kind: str) -> Callable[[Any, ConnectionPoolEntry], None]:
    statement = {
        "mysql": "SET SESSION TRANSACTION READ ONLY",
        "mariadb": "SET SESSION TRANSACTION READ ONLY",
        "sqlite": "PRAGMA query_only = ON",
    }.get(kind)  # PostgreSQL: an option of the connection

    def connected(connection: Any, _: ConnectionPoolEntry) -> None:
        if statement is not None:
            cursor = connection.cursor()
            cursor.execute(statement)
            cursor.close()

    return connected


def _engine_arguments(url: URL, seconds: float) -> dict[str, Any]:
    whole = max(1, round(seconds))
    pooled: dict[str, Any] = {"pool_size": CONNECTIONS, "max_overflow": 0, "pool_recycle": 600}
    pooled |= {"pool_timeout": seconds, "pool_pre_ping": True}
    common: dict[str, Any] = {"hide_parameters": True}
    match url.get_backend_name():
        case "mysql" | "mariadb":
            limits = dict.fromkeys(("connect_timeout", "read_timeout", "write_timeout"), whole)
            url = url.set(drivername=f"{url.get_backend_name()}+pymysql")
            if "charset" not in url.query:
                url = url.update_query_dict({"charset": "utf8mb4"})
            return {"url": url, "connect_args": limits, **pooled, **common}
        case "postgresql" | "postgres":
            options = f"-c default_transaction_read_only=on -c statement_timeout={whole * 1000}"
            limits_pg = {"connect_timeout": whole, "options": options}
            return {
                "url": url.set(drivername="postgresql+psycopg"),
                "connect_args": {**limits_pg, "application_name": "kadesk"},
                **pooled,
                **common,
            }
        case "sqlite" if url.database:
            file = URL.create("sqlite", database=f"file:{url.database}")
            file = file.update_query_dict({"mode": "ro", "uri": "true"})
            return {"url": file, "connect_args": {"timeout": seconds}, **common}
        case _:
            raise OrdersDown("url 应为 mysql://、postgresql:// 或 sqlite:///")


def _down(error: DBAPIError) -> Exception:
    """What the owner can mend, by the driver's error number; never the driver's own text."""
    original = error.orig
    code = original.args[0] if original is not None and original.args else None
    number = code if isinstance(code, int) else 0
    if number == _NO_TABLE:
        return MissingTable()
    state = getattr(original, "sqlstate", None) or ""
    name = type(original).__name__
    if number == _NO_COLUMN or state == "42703":
        return OrdersDown("数据库里没有要读的列，请核对版本 a column is missing")
    if state == "42P01" or "no such table" in str(original):
        return OrdersDown("数据库里没有要读的表 a table is missing")
    if number in (1044, 1045, 1142) or state in ("28P01", "28000", "42501"):
        return OrdersDown("用户名、密码或权限不对 access denied: check user, password and rights")
    if number == 1049 or state == "3D000":
        return OrdersDown("没有这个数据库 there is no such database")
    if number in (1290, 1792) or state == "25006":
        return OrdersDown("只能读，不能写 the session is read-only")
    if number in (2002, 2003, 2005, 2006, 2013, 0) and "OperationalError" in name:
        return OrdersDown(f"数据库连不上 cannot reach the database ({number or name})", again=True)
    return OrdersDown(f"查询有误 the query fails ({number or state or name})")


class SqlOrders:
    """A ShopSystem asked with the owner's own SELECT; columns by their names (rows.FIELDS).

    The one statement serves every question: parameters that a question does not have are NULL.
    """

    def __init__(self, database: Database, statement: str, zone: ZoneInfo) -> None:
        self._database = database
        self._statement = statement.strip().rstrip(";")
        self._zone = zone

    async def find(self, number: str) -> Sequence[ShopOrder]:
        return await self._ask(order_no=number, payment_no=number)

    async def of_contact(self, contact: str, day: date) -> Sequence[ShopOrder]:
        return await self._ask(contact=contact, date=day.isoformat())

    async def check(self) -> str:
        await self._ask(order_no="kadesk-check")
        return f"sql · {self._database.where}"

    async def close(self) -> None:
        await self._database.close()

    async def _ask(self, **values: str) -> list[ShopOrder]:
        asked = {name: values.get(name) for name in PARAMETERS}
        named = {name for name in PARAMETERS if name in parameters_of(self._statement)}
        try:
            rows = await self._database.rows(
                self._statement, {name: asked[name] for name in named}
            )
        except MissingTable:
            raise OrdersDown("数据库里没有要读的表 a table is missing") from None
        return [order_of(row, self._zone) for row in rows]


def parameters_of(statement: str) -> frozenset[str]:
    """The names that stand as :name in a statement; \\: and :: are none."""
    return frozenset(text(statement)._bindparams)
