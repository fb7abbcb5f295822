"""The web port as a process: it starts, it is told to stop, it cleans up."""

import asyncio
import signal
import socket
import sys
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from bot.web.http import serve
from tests.web_site import open_site

# A process that serves, says where, and says when its cleanup ran.
PROGRAM = """
import asyncio, sys
from contextlib import asynccontextmanager
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from bot.web.http import serve

@asynccontextmanager
async def lifespan(app):
    yield
    print("cleaned up", flush=True)

async def socket(ws):
    await ws.accept()
    await ws.receive()

app = Starlette(
    routes=[Route("/", lambda request: PlainTextResponse("ok")), WebSocketRoute("/ws", socket)],
    lifespan=lifespan,
)
asyncio.run(serve(app, "127.0.0.1", 0, ready=lambda url: print(url, flush=True)))
print("after serve", flush=True)
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT], ids=["term", "int"])
async def test_a_stop_signal_runs_the_cleanup_and_exits_with_0(number: signal.Signals) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", PROGRAM, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    url = (await asyncio.wait_for(process.stdout.readline(), 20)).decode().strip()
    host, port = url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))  # an idle visitor
    process.send_signal(number)
    rest = (await asyncio.wait_for(process.stdout.read(), 20)).decode()
    assert (await process.wait(), rest.split("\n")[:2]) == (0, ["cleaned up", "after serve"])
    writer.close()
    assert await reader.read() == b""


async def test_an_address_in_use_is_an_error_of_the_caller(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="in use"):
        await serve(_never, "127.0.0.1", taken.getsockname()[1])


async def _never(scope: object, receive: object, send: object) -> None:
    raise AssertionError("nothing was served")


async def test_stopping_hangs_up_open_chats(tmp_path: Path) -> None:
    async with AsyncExitStack() as open_tabs:
        async with open_site(tmp_path) as site:
            tab = await open_tabs.enter_async_context(site.tab())
        await asyncio.wait_for(tab.socket.wait_closed(), 10)
        assert tab.socket.close_code == 1012
