"""A report as plain JSON values, for the pipe from the worker and for storing."""

from datetime import datetime
from decimal import Decimal
from typing import Any, get_args

from dialogs.pictures.lines import Box
from dialogs.pictures.reading import Flag, PictureReport
from dialogs.pictures.reuse import Print
from rules.case import EvidenceKind, PaymentMethod, PictureReading

_KINDS = frozenset(get_args(EvidenceKind))
_METHODS = frozenset(get_args(PaymentMethod))


def to_json(report: PictureReport) -> dict[str, Any]:
    """Only dicts, lists, strings, numbers, booleans and None."""
    read = report.reading
    return {
        "kind": report.kind,
        "kind_confidence": report.kind_confidence,
        "likely": list(report.likely),
        "readable": report.readable,
        "illegible": list(report.illegible),
        "reading": {
            "order_no": read.order_no,
            "payment_no": read.payment_no,
            "amount": None if read.amount is None else str(read.amount),
            "paid_at": None if read.paid_at is None else read.paid_at.isoformat(),
            "method": read.method,
            "error_kind": read.error_kind,
        },
        "confidences": dict(report.confidences),
        "seconds_printed": report.seconds_printed,
        "product": report.product,
        "card_keys": [list(box) for box in report.card_keys],
        "flags": [
            {"code": f.code, "text_zh": f.text_zh, "box": f.box and list(f.box)}
            for f in report.flags
        ],
        "boxes": {name: list(box) for name, box in report.boxes.items()},
        "letters": report.letters,
        "print": report.print.to_json(),
        "text": report.text,
        "size": [report.width, report.height],
        "turned": report.turned,
        "checked": report.checked,
        "problem": report.problem,
    }


def from_json(kept: dict[str, Any]) -> PictureReport:
    """The report again. Raise KeyError, TypeError or ValueError when it is none."""
    read = kept["reading"]
    if kept["kind"] not in _KINDS or read["method"] not in _METHODS | {None}:
        raise ValueError("not a picture report")
    return PictureReport(
        kind=kept["kind"],
        kind_confidence=float(kept["kind_confidence"]),
        likely=tuple(k for k in kept.get("likely", ()) if k in _KINDS),  # absent before 0003
        readable=kept["readable"],
        illegible=tuple(kept["illegible"]),
        reading=PictureReading(
            order_no=read["order_no"],
            payment_no=read["payment_no"],
            amount=None if read["amount"] is None else Decimal(read["amount"]),
            paid_at=None if read["paid_at"] is None else datetime.fromisoformat(read["paid_at"]),
            method=read["method"],
            error_kind=read["error_kind"],
        ),
        confidences={str(n): float(v) for n, v in kept["confidences"].items()},
        seconds_printed=bool(kept["seconds_printed"]),
        product=kept["product"],
        card_keys=tuple(_box(b) for b in kept["card_keys"]),
        flags=tuple(
            Flag(f["code"], f["text_zh"], f["box"] and _box(f["box"])) for f in kept["flags"]
        ),
        boxes={str(n): _box(b) for n, b in kept["boxes"].items()},
        letters=float(kept["letters"]),
        print=Print.from_json(kept["print"]),
        text=str(kept["text"]),
        width=int(kept["size"][0]),
        height=int(kept["size"][1]),
        turned=int(kept.get("turned", 0)),  # absent before 0003
        checked=bool(kept["checked"]),
        problem=str(kept["problem"]),
    )


def _box(values: list[float]) -> Box:
    left, top, right, bottom = (float(v) for v in values)
    return (left, top, right, bottom)
