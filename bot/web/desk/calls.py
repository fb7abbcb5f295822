"""What a page of the console is given, and what it gives back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from bot.context import Context
from bot.web.desk.door import Viewer
from dialogs.pictures.reading import PictureReport
from storage.work import Work


@dataclass(frozen=True, slots=True)
class Call:
    """One request of a member of staff, inside the transaction that also proved who they are.

    `shop` speaks the shop's language (what others will read), `ctx` the viewer's.
    """

    work: Work
    shop: Context
    viewer: Viewer
    now: datetime
    path: Mapping[str, Any]
    query: Mapping[str, str]
    form: Mapping[str, Sequence[str]]
    proof: str = ""

    @property
    def ctx(self) -> Context:
        return replace(self.shop, lang=self.viewer.lang)

    def typed(self, name: str) -> str:
        """One field of the form."""
        return next(iter(self.form.get(name, ())), "")


@dataclass(frozen=True, slots=True)
class Page:
    """A template with its values; a fragment when `part` is set."""

    template: str
    values: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200
    pulse: str = ""  # names this state; a browser that has it is told "nothing new"


@dataclass(frozen=True, slots=True)
class Goto:
    """A GET of another page, after something was done."""

    path: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture that may be shown: a stored file, or the original with what was read framed."""

    path: Path
    report: PictureReport | None = None


@dataclass(frozen=True, slots=True)
class Leave:
    """Back to the login page, without the cookie."""


Answer = Page | Goto | Shown | Leave
