"""The section [orders] of config.toml."""

import re
from dataclasses import dataclass
from typing import Literal, get_args
from zoneinfo import available_timezones

from bot.config.secret import Secret
from rules.policy import is_timezone
from rules.table import Table, nearest

OrderSourceName = Literal["book", "http", "dujiaoka", "acg-faka", "sql"]
PARAMETERS = ("order_no", "payment_no", "contact", "date")  # of the owner's SELECT
LEAST_SECRET = 16  # characters of a signing secret
_HTTP = re.compile(r"https?://[^\s/]+\S*")
_MYSQL = re.compile(r"(?:mysql|mariadb)://\S+")
_SQL = re.compile(r"(?:mysql|mariadb|postgresql|postgres)://\S+|sqlite:///\S+")
_PREFIX = re.compile(r"[A-Za-z0-9_]{0,32}")
_READS = re.compile(r"\s*(?:SELECT|WITH)\b", re.IGNORECASE)
_NAME = re.compile(r"(?<![:\w\\]):(\w+)(?!:)")  # as SQLAlchemy reads :name
_URLS = {
    "http": (_HTTP, "https://…"),
    "dujiaoka": (_MYSQL, "mysql://用户:密码@主机/库 user:password@host/database"),
    "acg-faka": (_MYSQL, "mysql://用户:密码@主机/库 user:password@host/database"),
    "sql": (_SQL, "mysql://… 或 postgresql://… 或 sqlite:///…"),
}


@dataclass(frozen=True, slots=True)
class OrdersSettings:
    source: OrderSourceName
    url: Secret  # may hold a password
    secret: Secret  # of the signature
    signed_answers: bool
    timeout_seconds: float
    sql: str
    table_prefix: str
    timezone: str  # "" = the shop's
    proof_tries: int
    proof_window_minutes: int


def read_orders(table: Table) -> OrdersSettings:
    """The section, every fault noted; what another source needs is not asked for."""
    source: OrderSourceName = table.choice("source", get_args(OrderSourceName))
    orders = OrdersSettings(
        source=source,
        url=Secret(table.text("url", secret=True)),
        secret=Secret(table.text("secret", secret=True)),
        signed_answers=table.flag("signed_answers"),
        timeout_seconds=table.number("timeout_seconds", 0.5, 20),
        sql=table.text("sql"),
        table_prefix=table.text("table_prefix"),
        timezone=table.text("timezone"),
        proof_tries=table.whole("proof_tries", 1, 100),
        proof_window_minutes=table.whole("proof_window_minutes", 1, 10_080),
    )
    if source in _URLS:
        pattern, wanted = _URLS[source]
        if not pattern.fullmatch(orders.url):
            table.fault("url", f'source = "{source}" 需要 needs {wanted}', secret=True)
    if source == "http" and len(orders.secret) < LEAST_SECRET:
        wanted = f"至少 {LEAST_SECRET} 位的签名密钥 a secret of {LEAST_SECRET} characters or more"
        table.fault("secret", wanted, secret=True)
    if source == "sql":
        _judge_sql(table, orders.sql)
    if not _PREFIX.fullmatch(orders.table_prefix):
        table.fault("table_prefix", "字母、数字和 _ / letters, digits and _")
    if orders.timezone and not is_timezone(orders.timezone):
        near = nearest(orders.timezone, sorted(available_timezones()))
        table.fault("timezone", '"" 或时区名 or a zone such as "Asia/Shanghai"', suggestion=near)
    table.close()
    return orders


def _judge_sql(table: Table, sql: str) -> None:
    """One SELECT that names :order_no and nothing that no question has."""
    names = _NAME.findall(sql)
    unknown = [name for name in names if name not in PARAMETERS]
    if not _READS.match(sql) or ";" in sql.rstrip().rstrip(";"):
        table.fault("sql", "一条 SELECT · one SELECT")
    elif "order_no" not in names:
        table.fault("sql", "用 :order_no 查订单的 SELECT · a SELECT with :order_no")
    elif unknown:
        known = " ".join(f":{name}" for name in PARAMETERS)
        wanted = f"只用 {known}（时间里的冒号写 \\\\:）only these; write \\\\: for a plain colon"
        near = nearest(unknown[0], PARAMETERS)
        table.fault("sql", wanted, suggestion=f":{near}" if near else None)
