"""PERMISSIONS: who may call what, one row for every route that the web port may have.

tests/bot/test_access.py holds it against the routes of a running shop, both ways, and tries
every row as a stranger. A new route needs its row here, or in a table that is taken up here.
"""

from bot.web.access import ROUTES, Access
from bot.web.api.operations import OPERATIONS

PERMISSIONS: tuple[Access, ...] = (
    *ROUTES,
    *(operation.access for operation in OPERATIONS),
)
