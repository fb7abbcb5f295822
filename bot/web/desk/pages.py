"""Templates of the console: everything put in is escaped, nothing in them is script or style."""

import hashlib
import secrets
from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.context import Context
from bot.web.desk.calls import Page
from bot.web.desk.door import Viewer

HERE = Path(__file__).parent
STATIC: Mapping[str, str] = {"desk.css": "text/css", "desk.js": "text/javascript"}


@cache
def static(name: str) -> bytes:
    return (HERE / name).read_bytes()


@cache
def build() -> str:
    """The name of this build of the static files."""
    return hashlib.sha256(b"".join(static(name) for name in STATIC)).hexdigest()[:12]


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def rendered(page: Page, ctx: Context, viewer: Viewer | None, proof: str = "") -> str:
    """The HTML of a page in the viewer's language. `once()` names a form that is sent once."""
    lang = viewer.lang if viewer else ctx.lang
    return (
        _environment()
        .get_template(page.template)
        .render(
            {
                "t": partial(_say, ctx, lang),
                "lang": lang,
                "html_lang": "en" if lang == "en" else "zh-CN",
                "shop": ctx.settings.desk.shop_name,
                "viewer": viewer,
                "proof": proof,
                "once": lambda: secrets.token_urlsafe(18),
                "build": build(),
                **page.values,
            }
        )
    )


def _say(ctx: Context, lang: str, key: str, **values: Any) -> str:
    return ctx.say(f"desk_web.{key}", lang, **values)
