"""Logging of the whole process: structlog on the standard library, one handler, no secrets.

Redaction works on the finished line, not on the parts of a record: tokens also come in through
arguments, tracebacks and the texts of network errors, which a filter on the message never sees.
"""

import logging
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import TextIO
from urllib.parse import quote, urlsplit

import structlog

from bot.config.settings import Secret, Settings

# What they write at INFO and DEBUG holds tokens (URLs), message texts or values of statements.
_TALKATIVE = (
    "httpx",
    "httpcore",
    "telegram",
    "multipart",
    "python_multipart",
    "sqlalchemy.engine",
    "uvicorn.access",
    "websockets",
    "PIL",
    "apscheduler",  # two lines every five seconds
)
_SHORTEST_SECRET = 6  # characters; shorter ones would black out half of every line

_TOKEN_IN_URL = re.compile(r"(/bot)[^/\s\"'?]+")
_TOKEN = re.compile(r"\b\d{5,12}(?::|%3A)[A-Za-z0-9_-]{20,}", re.IGNORECASE)
_CARD_KEY = re.compile(r"(?<![A-Za-z0-9-])[A-Z0-9]{4,8}(?:-[A-Z0-9]{4,8}){2,}(?![A-Za-z0-9-])")
_LABELLED = re.compile(
    r"(卡密|密码|口令|激活码|兑换码|card_?key|password|passwd|secret|token)"
    r"([\"']?\s*[:=：]\s*[\"']?)[^\s,;\"'，；。}]+",
    re.IGNORECASE,
)


class Redactor:
    """Blacks out bot tokens, the given secrets, card keys and what is labelled as a secret."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        known = {text for text in secrets if len(text) >= _SHORTEST_SECRET}
        known |= {quote(text, safe="") for text in known}
        ordered = sorted(known, key=len, reverse=True)  # longer first: one may hold another
        self._known = re.compile("|".join(map(re.escape, ordered))) if ordered else None

    def __call__(self, text: str) -> str:
        if self._known:
            text = self._known.sub("***", text)
        text = _TOKEN_IN_URL.sub(r"\1***", text)
        text = _TOKEN.sub("***", text)
        text = _LABELLED.sub(r"\1\2***", text)
        return _CARD_KEY.sub(lambda match: _masked_key(match.group()), text)


class _Formatter(structlog.stdlib.ProcessorFormatter):
    redact = Redactor()

    def format(self, record: logging.LogRecord) -> str:
        return self.redact(super().format(record))


class _Handler(logging.StreamHandler[TextIO]):
    """Our one handler; a second set-up replaces it."""


def set_up_logging(settings: Settings, *, quiet: bool = False, errors_only: bool = False) -> None:
    """Log to stderr from now on, INFO and above; only warnings when `quiet`."""
    level = logging.WARNING if quiet else logging.INFO
    install(sys.stderr, secrets_of(settings), logging.ERROR if errors_only else level)


def install(stream: TextIO, secrets: Iterable[str], level: int) -> None:
    """Send every logger's records to `stream`: for people on a terminal, else JSON lines."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *shared,
            structlog.stdlib.PositionalArgumentsFormatter(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    formatter = _Formatter(foreign_pre_chain=shared, processors=_rendering(stream.isatty()))
    formatter.redact = Redactor(secrets)
    handler = _Handler(stream)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    for old in [known for known in root.handlers if isinstance(known, _Handler)]:
        root.removeHandler(old)
    root.addHandler(handler)
    root.setLevel(level)
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)


def _rendering(terminal: bool) -> list[structlog.typing.Processor]:
    """Tracebacks stay plain: the pretty ones show local variables, so message texts."""
    strip = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if terminal:
        plain = structlog.dev.plain_traceback
        return [strip, structlog.dev.ConsoleRenderer(exception_formatter=plain)]
    return [
        strip,
        structlog.processors.format_exc_info,
        structlog.processors.JSONRenderer(ensure_ascii=False),
    ]


def secrets_of(settings: object) -> Iterator[str]:
    """Every Secret in the settings, and the passwords of those that are URLs."""
    if isinstance(settings, Secret):
        yield str(settings)
        if "://" in settings:
            yield urlsplit(str(settings)).password or ""
    elif isinstance(settings, tuple):
        for item in settings:
            yield from secrets_of(item)
    elif is_dataclass(settings) and not isinstance(settings, type):
        for field in fields(settings):
            yield from secrets_of(getattr(settings, field.name))


def _masked_key(key: str) -> str:
    """ABCD-1234-EF34 -> ABCD-****-**34."""
    return key[:4] + re.sub(r"[A-Z0-9]", "*", key[4:-2]) + key[-2:]
