"""The counterpart alone: `python -m tests.botapi --port 8081`, then point a bot at it.

A line on stdin is said by user 42; a line that starts with "!" taps that button of the last
message that has buttons. What the bot says is printed.
"""

import argparse
import asyncio
import sys

from tests.botapi import BotApi, Private


def out(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def show(server: BotApi) -> None:
    shown = 0

    def more() -> bool:
        return len(server.said) > shown

    while True:
        await server.world.until(more, 3600)
        for said in server.said[shown:]:
            mark = "~" if said.edited else ">"
            pictures = f" [{len(said.pictures)} picture]" if said.pictures else ""
            out(f"{said.at:%H:%M:%S} {mark} {said.chat_id}: {said.text}{pictures}")
            for row in said.buttons:
                out("          " + "  ".join(f"[{label}]" for label, _ in row))
        shown = len(server.said)


async def act(buyer: Private, line: str) -> None:
    if not line.startswith("!"):
        await buyer.says(line)
        return
    with_buttons = [message for message in buyer.messages if message.buttons]
    try:
        await buyer.taps(with_buttons[-1].message_id, line[1:].strip())
    except (AssertionError, IndexError) as error:
        out(f"no such button: {error}")


async def main(port: int) -> None:
    async with BotApi(port=port) as server:
        out(f"api_base = {server.url}\ntoken    = {server.token}")
        shower = asyncio.create_task(show(server))
        buyer = server.user(42, "小王")
        while line := await asyncio.to_thread(sys.stdin.readline):
            if line.strip():
                await act(buyer, line.strip())
        shower.cancel()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    asyncio.run(main(parser.parse_args().port))
