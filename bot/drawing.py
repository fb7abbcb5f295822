"""Pictures and documents are drawn by a process of their own: JSON goes in, bytes come out."""

import asyncio
import json
import os
import sys
from typing import Any

DRAW_SECONDS = 75.0


class NotDrawn(RuntimeError):
    """The process failed or took too long; the text says why in a few words."""


async def drawn_by(module: str, job: Any, seconds: float = DRAW_SECONDS) -> bytes:
    """What `python -m module` writes for `job`. Raises NotDrawn. It needs no secret of ours, and
    does not outlive the call."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "ignore", "-m", module),
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        env={key: value for key, value in os.environ.items() if not key.startswith("KADESK")},
    )
    try:
        async with asyncio.timeout(seconds):
            out, error = await process.communicate(json.dumps(job).encode())
    except TimeoutError:
        raise NotDrawn("time-out") from None
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        last = error.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise NotDrawn("".join(last)[:200] or f"exit code {process.returncode}")
    return out
