"""How the desk fares while pictures are looked at, and what a killed or hung worker costs.

    python -m benchmarks.pictures_worker --images DIR [--pictures 30]

Prints, with the load of the machine beside it: the time of a text turn over the web chat without
and with pictures being looked at (the same `kadesk run`), the worker's memory over idle, and the
seconds from SIGKILL and from SIGSTOP (a hang) of the worker to the next picture's report.
"""

import argparse
import asyncio
import os
import signal
import statistics
import tempfile
import time
from pathlib import Path

from bot.pictures.reader import PictureReader
from tests.people import OnWeb
from tests.shop import Shop

TURNS = 60
PAUSE = 0.1  # seconds between two turns of a person who types very fast


def pictures_in(folder: Path, count: int) -> list[bytes]:
    names = [p for p in sorted(folder.iterdir()) if p.suffix in (".jpg", ".png", ".webp")]
    return [path.read_bytes() for path in names[:count]]


async def turns(shop: Shop, name: str, count: int = TURNS) -> list[float]:
    """Seconds of each turn of one person, from their message to the answer on the page."""
    person, seconds = OnWeb(shop.url), []
    async with person.open():
        for n in range(count):
            started = time.perf_counter()
            await person.says(f"你好 {name} {n}")
            await person.sees("")
            seconds.append(time.perf_counter() - started)
            await asyncio.sleep(PAUSE)
    return sorted(seconds)


async def conversation(pictures: list[bytes]) -> None:
    """Text turns of one person, alone and while another one's pictures are looked at."""
    with tempfile.TemporaryDirectory() as folder:
        async with Shop(Path(folder), reads_pictures=True) as shop:
            tell("text turn, no pictures", await turns(shop, "甲"))
            other = OnWeb(shop.url)
            async with other.open():
                for start in range(0, len(pictures), 10):
                    await other.sends(pictures[start : start + 10])
                    await other.sees("收到")
                tell(f"text turn, {len(pictures)} pictures waiting", await turns(shop, "乙"))


def tell(what: str, seconds: list[float]) -> None:
    p95 = seconds[int(0.95 * len(seconds))]
    print(f"{what}: median {1000 * statistics.median(seconds):.0f} ms, p95 {1000 * p95:.0f} ms")


async def memory(pictures: list[bytes]) -> None:
    reader = PictureReader()
    await reader.look(b"\x89PNG")  # starts the worker and loads the models
    idle = peak = resident(reader.pid)
    for data in pictures:
        looking = asyncio.create_task(reader.look(data))
        while not looking.done():
            peak = max(peak, resident(reader.pid))
            await asyncio.wait([looking], timeout=0.05)
    print(f"worker: idle {idle} MB, at most {peak} MB ({peak - idle} MB over idle)")
    await reader.close()


def resident(pid: int | None) -> int:
    """Megabytes, 0 without a process (Linux)."""
    try:
        pages = Path(f"/proc/{pid}/statm").read_text("ascii").split()[1]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE") // 1_000_000


async def fault(name: str, sign: signal.Signals, pictures: list[bytes]) -> None:
    """Seconds from the signal, sent while one picture is read, to the report on the next."""
    seconds = []
    for first, second in zip(pictures[0:6:2], pictures[1:6:2], strict=True):
        reader = PictureReader()
        await reader.look(pictures[-1])
        struck = asyncio.create_task(reader.look(first))
        await asyncio.sleep(0.15)
        assert reader.pid is not None
        os.kill(reader.pid, sign)
        started = time.perf_counter()
        report = await reader.look(second)
        seconds.append(time.perf_counter() - started)
        lost = (await struck).problem
        assert report.checked, report.problem
        assert lost in ("", "too_slow", "busy"), lost  # a hang costs its picture, a kill nothing
        await reader.close()
    print(f"{name}: next picture after {', '.join(f'{s:.1f}' for s in sorted(seconds))} s")


async def run(pictures: list[bytes]) -> None:
    print("load", *os.getloadavg())
    await fault("SIGKILL of the worker", signal.SIGKILL, pictures)
    await fault("hang of the worker", signal.SIGSTOP, pictures)
    await memory(pictures)
    await conversation(pictures)
    print("load", *os.getloadavg())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--images", type=Path, required=True)
    parser.add_argument("--pictures", type=int, default=30)
    given = parser.parse_args()
    asyncio.run(run(pictures_in(given.images, given.pictures)))


if __name__ == "__main__":
    main()
