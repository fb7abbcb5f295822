"""Pictures by address, as QQ's servers and implementations give them out for a short time."""

import asyncio
import ssl

import httpx

from bot.channels import FileProblem, TryLater

SECONDS = 30.0


async def download(url: str, max_bytes: int) -> bytes:
    """The bytes at an http(s) address. Raises FileProblem ("too_big", "gone") or TryLater."""
    try:
        async with (
            asyncio.timeout(SECONDS),
            httpx.AsyncClient(trust_env=False, verify=_context(), timeout=15) as client,
            client.stream("GET", url, follow_redirects=True) as answer,
        ):
            if 400 <= answer.status_code < 500:
                raise FileProblem("gone")
            if answer.status_code != 200:
                raise TryLater(5.0, reason=f"HTTP {answer.status_code}")
            body = bytearray()
            async for chunk in answer.aiter_bytes():
                body += chunk
                if len(body) > max_bytes:
                    raise FileProblem("too_big")
            return bytes(body)
    except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
        raise FileProblem("gone") from error
    except (httpx.HTTPError, OSError, TimeoutError) as error:
        raise TryLater(5.0, reason=type(error).__name__) from error


def _context() -> ssl.SSLContext:
    """multimedia.nt.qq.com.cn shares no cipher with Python's own choice of them."""
    context = ssl.create_default_context()
    context.set_ciphers("DEFAULT")
    return context
