"""schemathesis plays the OpenAPI document against a running shop: no call makes it break.

The suite's run is short and always the same. A long one:
    KADESK_FUZZ_EXAMPLES=300 python -m pytest -s tests/bot/test_api_fuzz.py
"""

import asyncio
import os
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from requests import PreparedRequest
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from bot.app import open_store
from bot.config.settings import load_settings
from bot.orders.http import SIGNATURE, TIMESTAMP, signature
from bot.web.api.call import PREFIX, SCOPES
from bot.web.api.operations import document
from rules.case import OrderRecord
from storage.work import Work
from tests.shop import Shop

SECRET = "a secret of the supplier"
EXAMPLES = int(os.environ.get("KADESK_FUZZ_EXAMPLES", "0"))
TICKETS = 8  # that are there, so that verbs get beyond "no such ticket"
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
schema = schemathesis.openapi.from_dict(
    document(),
    config=SchemathesisConfig.from_dict({"phases": {"coverage": {"enabled": bool(EXAMPLES)}}}),
)
tried: Counter[int] = Counter()


class Running:
    """A shop as a process, for tests that are not async."""

    def __init__(self, folder: Path) -> None:
        extra = f'[api]\ncalls_per_minute = 100000\n[supplier]\nsecret = "{SECRET}"\n'
        self.shop = Shop(folder, extra=extra)
        self._loop = asyncio.new_event_loop()
        self.token = self._loop.run_until_complete(self._prepared())
        self._loop.run_until_complete(self.shop.start())

    async def _prepared(self) -> str:
        loaded = load_settings(self.shop.config, {})
        async with open_store(loaded, lambda: datetime.now(UTC)) as store:
            return await store.run(_prepare)

    def close(self) -> None:
        self._loop.run_until_complete(self.shop.stop())
        self._loop.close()

    def sign(self, request: PreparedRequest) -> PreparedRequest:
        """As the supplier would; everybody else has a token."""
        path = str(request.path_url)
        if path != f"{PREFIX}/supplier/answers":
            request.headers["Authorization"] = f"Bearer {self.token}"
            return request
        body = request.body or b""
        raw = body.encode() if isinstance(body, str) else bytes(body)
        stamp = str(int(datetime.now(UTC).timestamp()))
        request.headers[TIMESTAMP] = stamp
        request.headers[SIGNATURE] = signature(SECRET, stamp, "POST", path, raw)
        return request


def _prepare(work: Work) -> str:
    now = datetime.now(UTC)
    for n in range(TICKETS):
        record = OrderRecord(f"KA{n}", paid_at=now, state="unknown", buyer=f"web:buyer{n}")
        work.import_order(record, contact=None, query_password=None, payment_no=None, now=now)
    made = work.add_api_token("fuzz", list(SCOPES), "lead", now)
    assert made is not None
    return made


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    running = Running(tmp_path_factory.mktemp("fuzz"))
    yield running
    running.close()
    if EXAMPLES:
        print(f"\n{sum(tried.values())} calls: {dict(sorted(tried.items()))}")  # noqa: T201


@pytest.fixture(scope="module")
def tickets(shop: Running) -> None:
    """Some tickets that are there."""
    for n in range(TICKETS):
        answer = httpx.post(
            f"{shop.shop.url}{PREFIX}/tickets",
            json={"case_type": "not_delivered", "order_no": f"KA{n}", "wants": "refund"},
            headers={"Authorization": f"Bearer {shop.token}"},
            trust_env=False,
            verify=False,
        )
        assert answer.status_code == 201, answer.text


@schema.parametrize()
@settings(
    max_examples=EXAMPLES or 5,
    deadline=None,
    derandomize=not EXAMPLES,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
@pytest.mark.usefixtures("tickets")
def test_no_call_that_fits_the_document_breaks_the_shop(case: Any, shop: Running) -> None:
    number = (case.path_parameters or {}).get("number")
    if isinstance(number, int):
        case.path_parameters["number"] = 1001 + number % (TICKETS + 1)
    answer = case.call(base_url=shop.shop.url + PREFIX, auth=shop.sign)
    tried[answer.status_code] += 1
    case.validate_response(answer, checks=CHECKS)
