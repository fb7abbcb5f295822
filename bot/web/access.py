"""What a row of the permission table is, and the rows of http.py and of the messengers.

API operations carry their own row, the staff console adds its own; permissions.py is the whole.
"""

from dataclasses import dataclass
from typing import Literal

Who = Literal[
    "public",  # anybody; shows nothing of anybody
    "visitor",  # whoever holds the token of a web chat: only that chat
    "link",  # whoever holds a signed link, for some minutes: only that file
    "messenger",  # the messenger with its secret
    "token",  # a program with a token that has `right` among its scopes
    "signed",  # the supplier or the shop's own program, by signature or config token
    "demo",  # this machine, while the demo runs
    "login",  # anybody who comes to sign in: nothing is shown before
    "staff",  # a member of staff who has signed in; `right` is the least role, "" any
]


@dataclass(frozen=True, slots=True)
class Access:
    """One row. `path` is as the router knows it; "WS" is the method of a WebSocket."""

    method: str
    path: str
    who: Who
    right: str = ""


TELEGRAM = "[telegram] webhook_url"  # its path is the shop's choice
ROUTES: tuple[Access, ...] = (
    Access("GET", "/", "public"),
    Access("GET", "/rules", "public"),
    Access("GET", "/healthz", "public"),
    Access("GET", "/metrics", "public"),
    Access("GET", "/static/{name}", "public"),
    Access("GET", "/widget.js", "public"),
    Access("GET", "/embed", "public"),
    Access("GET", "/words/{lang}.js", "public"),
    Access("POST", "/upload", "visitor"),
    Access("WS", "/ws", "visitor"),
    Access("GET", "/file/{link}", "link"),
    Access("GET", "/case/{link}", "link"),
    Access("GET", "/demo/agent", "demo"),
    Access("WS", "/onebot/v11/ws", "messenger"),
    Access("POST", TELEGRAM, "messenger"),
    Access("GET", "/desk/static/{name}", "public"),
    Access("GET", "/desk/login", "login"),
    Access("POST", "/desk/login", "login"),
    Access("GET", "/desk/session", "login"),
    Access("GET", "/desk", "staff", "agent"),
    Access("GET", "/desk/rows", "staff", "agent"),
    Access("GET", "/desk/t/{number:int}", "staff", "agent"),
    Access("GET", "/desk/t/{number:int}/live", "staff", "agent"),
    Access("POST", "/desk/t/{number:int}/{verb}", "staff"),  # the right of the verb's command
    Access("POST", "/desk/t/{number:int}/card-key/{key:int}", "staff", "agent"),
    Access("POST", "/desk/say", "staff"),  # the right of the command that is said
    Access("POST", "/desk/press", "staff"),
    Access("GET", "/desk/said", "staff"),
    Access("GET", "/desk/file/{link}", "staff", "agent"),
    Access("GET", "/desk/numbers", "staff", "agent"),
    Access("GET", "/desk/me", "staff"),
    Access("POST", "/desk/lang", "staff"),
    Access("POST", "/desk/logout", "staff"),
    Access("POST", "/desk/logout-others", "staff"),
)
