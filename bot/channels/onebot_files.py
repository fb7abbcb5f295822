"""Files of QQ: by addresses that live a short time, from the implementation, or inside events."""

import asyncio
import base64
import binascii
import json
import ssl
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

import httpx

from bot.channels import FileProblem, TryLater
from bot.channels.onebot_segments import part, text_of
from bot.channels.onebot_wire import ActionFailed, NoAnswer, Wire
from dialogs.images import image_facts
from dialogs.messages import Inbound

if TYPE_CHECKING:
    from storage.evidence_files import EvidenceFiles

SECONDS = 30.0  # for one download
_VOICE = (b"ID3", b"\xff\xfb", b"#!AMR", b"\x02#!SILK", b"#!SILK", b"OggS", b"RIFF")


class Files:
    """`live(seconds)` gives the connection or raises TryLater."""

    def __init__(
        self, evidence: "EvidenceFiles", live: Callable[[float], Awaitable[Wire]]
    ) -> None:
        self._evidence = evidence
        self._live = live

    async def fetch(self, ref: str, max_bytes: int) -> bytes:
        """The bytes of a picture or file: kept ones, its address, else the implementation."""
        place = part(json.loads(ref))
        if sha256 := text_of(place, "kept"):
            try:
                data = await asyncio.to_thread(self._evidence.read, sha256)
            except (OSError, ValueError) as error:
                raise FileProblem("gone") from error
            if len(data) > max_bytes:
                raise FileProblem("too_big")
            return data
        try:
            if url := _address(place):
                return await download(url, max_bytes)
        except FileProblem as problem:
            if problem.code != "gone":
                raise
        return await self._asked_for(place, max_bytes)

    async def kept(self, inbound: Inbound) -> Inbound:
        """Pictures that came inside the event are put away: the inbox is no place for them."""
        if not any("base64://" in item.ref for item in inbound.attachments):
            return inbound
        kept = []
        for item in inbound.attachments:
            data = _base64(text_of(part(json.loads(item.ref or "{}")), "file"))
            if data is not None:
                sha256 = await asyncio.to_thread(self._evidence.keep, data)
                item = replace(item, ref=json.dumps({"kept": sha256}), size=len(data))
            kept.append(item)
        return replace(inbound, attachments=tuple(kept))

    async def _asked_for(self, place: Mapping[str, Any], max_bytes: int) -> bytes:
        """The file from the implementation, by get_image, get_file or get_record."""
        file_id, file = text_of(place, "file_id"), text_of(place, "file")
        action = "get_file" if file_id else "get_image"
        asked = {"file_id": file_id, "file": file_id} if file_id else {"file": file}
        if not (file_id or file):
            raise FileProblem("gone")
        if by := text_of(place, "by"):
            action, asked = by, {"file": file, "out_format": "mp3"}
        wire = await self._live(5.0)
        try:
            answer = part(await wire.call(action, asked))
        except ActionFailed as failed:
            raise FileProblem("gone") from failed
        except NoAnswer as error:
            raise TryLater(5.0, reason=str(error)) from error
        data = _base64("base64://" + text_of(answer, "base64"))
        if not data:
            data = await self._at(answer, max_bytes)
        if len(data) > max_bytes:
            raise FileProblem("too_big")
        return data

    async def _at(self, answer: Mapping[str, Any], max_bytes: int) -> bytes:
        """What lies at the address or the path that an implementation named."""
        if url := _address(answer):
            return await download(url, max_bytes)
        if inline := _base64(text_of(answer, "file")):
            return inline
        name = text_of(answer, "file")
        path = Path(unquote(urlsplit(name).path) if name.startswith("file://") else name)
        data = await asyncio.to_thread(_media_at, path, max_bytes)
        if data is None:
            raise FileProblem("gone")
        return data


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


def _address(place: Mapping[str, Any]) -> str:
    """The web address among the names of a file, or ""."""
    names = (text_of(place, "url"), text_of(place, "file"))
    return next((name for name in names if name.startswith(("http://", "https://"))), "")


def _base64(text: str) -> bytes | None:
    if not text.startswith("base64://"):
        return None
    try:
        return base64.b64decode(text.removeprefix("base64://"))
    except (binascii.Error, ValueError):
        return None


def _media_at(path: Path, max_bytes: int) -> bytes | None:
    """A picture or voice that the implementation saved on this machine. Nothing else is read:
    the path is foreign text."""
    try:
        if not path.is_file() or path.stat().st_size > max_bytes:
            return None
        data = path.read_bytes()
    except (OSError, ValueError):
        return None
    return data if data.startswith(_VOICE) or not image_facts(data).problem else None
