"""The API as one ASGI application below /api/v1, made of OPERATIONS."""

import asyncio
import json
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection, Mapping
from datetime import datetime
from typing import Any

import structlog
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route

from bot.context import Context
from bot.orders.source import OrderSource
from bot.web.api.call import PREFIX, Operation, Problem, Result, Side, problem_body
from bot.web.api.guard import Guard
from bot.web.api.operations import OPERATIONS
from storage.errors import StorageError
from storage.store import Store

log = structlog.get_logger(__name__)

CALL_SECONDS = 60.0  # of one call, its body included; above every look-up of an order


class Api:
    """`routes` is what the web port mounts. `context`, `orders` and `channels` are asked for
    with every call: the rules may be reloaded, and the desk starts after the routes are made."""

    def __init__(
        self,
        store: Store,
        clock: Callable[[], datetime],
        context: Callable[[], Context],
        orders: Callable[[], OrderSource | None],
        channels: Callable[[], Collection[str]],
        posted: Callable[[], None],
    ) -> None:
        self._guard = Guard(Side(store, clock, context, orders, channels, posted))

    def routes(self) -> list[Mount]:
        by_path: defaultdict[str, dict[str, Operation]] = defaultdict(dict)
        for operation in OPERATIONS:
            by_path[operation.path][operation.method] = operation
        routes = [
            Route(path, self._endpoint(methods), methods=list(methods))
            for path, methods in by_path.items()
        ]
        faults = {404: _not_found, 405: _not_allowed}
        return [Mount(PREFIX, app=Starlette(routes=routes, exception_handlers=faults))]

    def _endpoint(
        self, methods: Mapping[str, Operation]
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            method = "GET" if request.method == "HEAD" else request.method
            return await self._answered(request, methods[method])

        return endpoint

    async def _answered(self, request: Request, operation: Operation) -> Response:
        """One call from its proof to its answer; whatever breaks is a problem document too."""
        headers: Mapping[str, str] = {}
        try:
            async with asyncio.timeout(CALL_SECONDS):
                call = await self._guard.call(request, operation)
                result = await operation.run(call)
        except Problem as problem:
            result, headers = Result(problem.status, problem.body), problem.headers
        except ClientDisconnect:
            return Response(status_code=400)  # nobody reads it
        except (TimeoutError, StorageError) as error:
            log.error("api.busy", operation=operation.name, error=type(error).__name__)
            result, headers = Result(503, problem_body("busy")), {"Retry-After": "5"}
        except Exception:
            log.exception("api.broken", operation=operation.name)
            result = Result(500, problem_body("broken"))
        log.info("api.answered", operation=operation.name, status=result.status)
        return _response(result, headers)


async def _not_found(request: Request, error: Exception) -> Response:
    return _response(Result(404, problem_body("not_found")), {})


async def _not_allowed(request: Request, error: Exception) -> Response:
    headers = getattr(error, "headers", None) or {}
    return _response(Result(405, problem_body("not_allowed")), headers)


def _response(result: Result, headers: Mapping[str, Any]) -> Response:
    kept = {"Cache-Control": "no-store", **headers}
    if result.html:
        return HTMLResponse(result.html, result.status, kept)
    if result.replayed:
        kept["Idempotent-Replayed"] = "true"
    kind = "application/json" if result.status < 400 else "application/problem+json"
    text = json.dumps(result.body, ensure_ascii=False)
    return Response(text.encode("utf-8", "replace"), result.status, kept, kind)
