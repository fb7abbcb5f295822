"""What docs/web.md tells a shop to write works as it stands there."""

import re
from pathlib import Path
from typing import Any

from bot.web.order_codes import order_in
from tests.web_site import ORDER_SECRET, now

DOCS = (Path(__file__).parents[2] / "docs" / "web.md").read_text("utf-8")


def test_the_python_recipe_signs_what_we_believe() -> None:
    (recipe,) = re.findall(r"```python\n(.*?)```", DOCS, re.DOTALL)
    names: dict[str, Any] = {}
    exec(recipe, names)
    for order_no in ("KA20261001143000", "订单-1", "a" * 60):
        code = names["kadesk_order"](ORDER_SECRET, order_no)
        assert order_in(ORDER_SECRET, code, now()) == order_no


def test_the_php_recipe_says_the_same_steps() -> None:
    (recipe,) = re.findall(r"```php\n(.*?)```", DOCS, re.DOTALL)
    for step in ("'v1.'", "time() + $seconds", "hash_hmac('sha256', $body, $secret, true)"):
        assert step in recipe
