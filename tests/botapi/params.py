"""The parameters of one request, however they were sent: query, JSON, form or multipart."""

import json
from dataclasses import dataclass
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from tests.botapi.world import ApiFault


@dataclass(frozen=True)
class Upload:
    name: str
    mime: str
    data: bytes


class Params:
    """Reads values as the server does: a form sends everything as text, JSON as itself."""

    def __init__(self, values: dict[str, Any]) -> None:
        self.values = values

    @classmethod
    async def of(cls, request: Request) -> "Params":
        values: dict[str, Any] = dict(request.query_params)
        kind = request.headers.get("content-type", "")
        if kind.startswith("application/json"):
            body = await request.body()
            try:
                values |= json.loads(body or b"{}")
            except (ValueError, TypeError):
                raise ApiFault(400, "Bad Request: can't parse JSON object") from None
        elif "form" in kind:
            async with request.form(max_part_size=8 * 1024 * 1024) as form:
                for name, value in form.multi_items():
                    values[name] = await _kept(value) if isinstance(value, UploadFile) else value
        return cls(values)

    def text(self, name: str) -> str | None:
        value = self.values.get(name)
        return None if value is None else str(value)

    def whole(self, name: str) -> int | None:
        value = self.values.get(name)
        if value is None or value == "":
            return None
        try:
            return int(value)
        except (TypeError, ValueError):
            raise ApiFault(400, f"Bad Request: {name} must be a number") from None

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in ("true", "1")

    def parsed(self, name: str) -> Any:
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise ApiFault(400, f"Bad Request: can't parse {name} JSON object") from None

    def upload(self, name: str) -> Upload | str | None:
        """The bytes sent under that name, or a file_id, or an attach:// reference followed."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            value = self.values.get(value.removeprefix("attach://"))
        return value if isinstance(value, Upload | str) else None

    def loggable(self) -> dict[str, Any]:
        return {
            name: f"<{len(value.data)} bytes>" if isinstance(value, Upload) else value
            for name, value in self.values.items()
        }


async def _kept(file: UploadFile) -> Upload:
    data = await file.read()
    return Upload(file.filename or "file", file.content_type or "application/octet-stream", data)
