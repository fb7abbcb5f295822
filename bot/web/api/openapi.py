"""The OpenAPI 3.1 document and the reference page, both made of the table of operations."""

import json
import re
from collections.abc import Mapping, Sequence
from html import escape
from importlib import metadata
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from bot.web.api import shapes
from bot.web.api.call import FAULTS, PREFIX, SCOPES, Operation
from bot.web.pages import template

_PLACE = re.compile(r"\{(\w+)\}")
_REF = "#/components/schemas/{model}"
_PATH_SHAPES: Mapping[str, dict[str, Any]] = {
    "number": {"type": "integer", "minimum": 1, "maximum": 999_999_999},
    "order_no": {"type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[!-.0-~]+$"},
}
_KEY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "同一个键加同样的内容，24 小时内只生效一次 takes effect once in 24 hours",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
}
_SECURITY = {
    "token": {
        "type": "http",
        "scheme": "bearer",
        "description": "kadesk api-tokens add NAME --scope …",
    },
    "signature": {
        "type": "apiKey",
        "in": "header",
        "name": "X-Kadesk-Signature",
        "description": "HMAC-SHA256, docs/suppliers.md",
    },
}


def document(operations: Sequence[Operation]) -> dict[str, Any]:
    """The whole document; the same for every shop."""
    models: dict[type[BaseModel], None] = {shapes.Fault: None}
    for operation in operations:
        found = [operation.body, *(answer.shape for answer in operation.answers.values())]
        models |= {model: None for model in found if model is not None}
    refs, schemas = _schemas(list(models))
    paths: dict[str, Any] = {}
    for operation in operations:
        entry = _operation(operation, refs)
        paths.setdefault(operation.path, {})[operation.method.lower()] = entry
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Kadesk",
            "version": metadata.version("kadesk"),
            "description": "卡盟 / 发卡售后服务台 · the after-sales desk of a card-key shop",
        },
        "servers": [{"url": PREFIX}],
        "paths": paths,
        "components": {"schemas": schemas, "securitySchemes": _SECURITY},
    }


def _schemas(
    models: Sequence[type[BaseModel]],
) -> tuple[dict[type[BaseModel], dict[str, Any]], dict[str, Any]]:
    """(a reference to each model, all definitions)."""
    refs, found = models_json_schema([(m, "validation") for m in models], ref_template=_REF)
    return {model: refs[model, "validation"] for model in models}, dict(found["$defs"])


def _operation(operation: Operation, refs: Mapping[Any, dict[str, Any]]) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.summary,
        "parameters": _parameters(operation),
        "responses": _responses(operation, refs),
        "security": _security(operation),
    }
    if operation.more:
        entry["description"] = operation.more
    if operation.body is not None:
        needed = any(field.is_required() for field in operation.body.model_fields.values())
        content = {"application/json": {"schema": refs[operation.body]}}
        entry["requestBody"] = {"required": needed, "content": content}
    return entry


def _security(operation: Operation) -> list[dict[str, list[str]]]:
    if operation.who == "public":
        return []
    found: list[dict[str, list[str]]] = []
    if operation.scope is not None:
        found.append({"token": [operation.scope]})
    if operation.who == "signed":
        found.append({"signature": []})
    return found


def _parameters(operation: Operation) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = [
        {"name": name, "in": "path", "required": True, "schema": _PATH_SHAPES[name]}
        for name in _PLACE.findall(operation.path)
    ]
    if operation.query is not None:
        schema = operation.query.model_json_schema()
        for name, part in schema["properties"].items():
            one = {"name": name, "in": "query", "required": False, "schema": _plain(part)}
            if "description" in part:
                one["description"] = part["description"]
            found.append(one)
    if operation.method == "POST":
        found.append(_KEY)
    return found


def _plain(part: Mapping[str, Any]) -> dict[str, Any]:
    """A query parameter is there or is not: nobody writes null into an address."""
    kept = {k: v for k, v in part.items() if k not in ("title", "description")}
    options = [one for one in kept.pop("anyOf", []) if one.get("type") != "null"]
    if options:
        kept.pop("default", None)
        kept |= options[0]
    return kept


def _responses(operation: Operation, refs: Mapping[Any, dict[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for status, answer in operation.answers.items():
        schema = refs[answer.shape] if answer.shape is not None else {"type": "string"}
        found[str(status)] = {
            "description": answer.words,
            "content": {answer.content: {"schema": schema}},
        }
    for name in operation.known_faults:
        status, title = FAULTS[name]
        content = {"application/problem+json": {"schema": refs[shapes.Fault]}}
        known = found.get(str(status))
        words = f"{known['description']}; {title}" if known else title
        found[str(status)] = {"description": words, "content": content}
    return dict(sorted(found.items()))


# -- the page --------------------------------------------------------------------------------


def page(found: Mapping[str, Any]) -> str:
    """The reference for people: no script, nothing foreign."""
    operations = [
        _section(method, path, entry, found["components"]["schemas"])
        for path, methods in found["paths"].items()
        for method, entry in methods.items()
    ]
    faults = "".join(
        f'<dt id="{name}">{status} <code>{name}</code></dt><dd>{escape(title)}</dd>'
        for name, (status, title) in FAULTS.items()
    )
    scopes = "".join(
        f"<dt><code>{scope}</code></dt><dd>{escape(words)}</dd>" for scope, words in SCOPES.items()
    )
    return template("api/docs.html").substitute(
        version=escape(found["info"]["version"]),
        prefix=PREFIX,
        operations="".join(operations),
        faults=faults,
        scopes=scopes,
    )


def _section(method: str, path: str, entry: Mapping[str, Any], schemas: Mapping[str, Any]) -> str:
    rows = []
    if scopes := [scope for one in entry["security"] for name in one.values() for scope in name]:
        rows.append(("权限<span lang=en>Scope</span>", f"<code>{escape(scopes[0])}</code>"))
    for parameter in entry["parameters"]:
        words = escape(parameter.get("description", ""))
        what = f"{words} <code>{escape(_kind(parameter['schema']))}</code>"
        name = f"<code>{escape(parameter['name'])}</code><span lang=en>{parameter['in']}</span>"
        rows.append((name, what))
    if "requestBody" in entry:
        schema = entry["requestBody"]["content"]["application/json"]["schema"]
        named = schemas[schema["$ref"].rpartition("/")[2]]
        rows.append(("内容<span lang=en>Body</span>", _fields(named)))
    answers = "".join(
        f"<li><b>{status}</b> {escape(one['description'])}</li>"
        for status, one in entry["responses"].items()
    )
    rows.append(("回答<span lang=en>Answers</span>", f"<ul>{answers}</ul>"))
    more = f"<p>{escape(entry['description'])}</p>" if "description" in entry else ""
    cells = "".join(f"<dt>{name}</dt><dd>{what}</dd>" for name, what in rows)
    head = f'<h2 id="{entry["operationId"]}"><code>{method.upper()} {escape(path)}</code></h2>'
    return (
        f'<section class="card">{head}<p><b>{escape(entry["summary"])}</b></p>'
        f"{more}<dl>{cells}</dl></section>"
    )


def _fields(schema: Mapping[str, Any]) -> str:
    needed = schema.get("required", [])
    lines = []
    for name, part in schema.get("properties", {}).items():
        mark = "*" if name in needed else ""
        words = escape(part.get("description", ""))
        kind = escape(_kind(part))
        lines.append(f"<li><code>{escape(name)}</code>{mark} <code>{kind}</code> {words}</li>")
    return f"<ul>{''.join(lines)}</ul>" if lines else "{}"


def _kind(part: Mapping[str, Any]) -> str:
    """A schema in a few words: its values, its pattern, or its type."""
    if "$ref" in part:
        return str(part["$ref"]).rpartition("/")[2]
    if "enum" in part:
        return " | ".join(map(str, part["enum"]))
    if "anyOf" in part:
        kinds = [_kind(one) for one in part["anyOf"] if one.get("type") != "null"]
        return " | ".join(kinds)
    if part.get("type") == "array":
        return f"[{_kind(part.get('items', {}))}]"
    return str(part.get("format") or part.get("pattern") or part.get("type") or json.dumps(part))
