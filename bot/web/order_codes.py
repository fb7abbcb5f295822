"""Signed order codes: the shop's page says which order its visitor looks at.

    v1.<expires>.<order_no>.<signature>

expires: Unix time in seconds. order_no: base64url of its UTF-8 without "=". signature: base64url
without "=" of HMAC-SHA256 over everything before the last dot, with [web] order_secret. The order
number is filled in and proves nothing: a page with its code can be shared, cached or looked over.
"""

import base64
import binascii
import hmac
import re
from datetime import datetime

LONGEST_DAYS = 30  # a code that claims to live longer is none
_CODE = re.compile(r"(v1\.([0-9]{1,12})\.([A-Za-z0-9_-]{1,128}))\.([A-Za-z0-9_-]{43})")


def order_code(secret: str, order_no: str, expires: int) -> str:
    """The code of an order until `expires` (Unix seconds)."""
    body = f"v1.{expires}.{_encoded(order_no.encode())}"
    return f"{body}.{_signature(secret, body)}"


def order_in(secret: str, code: object, now: datetime) -> str | None:
    """The order number of a code; None when it is forged, over, or none at all."""
    match = _CODE.fullmatch(code) if secret and isinstance(code, str) else None
    if match is None:
        return None
    body, expires, name, signature = match.groups()
    left = int(expires) - now.timestamp()
    right = hmac.compare_digest(signature, _signature(secret, body))
    if not right or not 0 < left <= LONGEST_DAYS * 86_400:
        return None
    try:
        order_no = base64.urlsafe_b64decode(name + "=" * (-len(name) % 4)).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None
    return order_no if 0 < len(order_no) <= 64 and order_no.isprintable() else None


def _signature(secret: str, body: str) -> str:
    return _encoded(hmac.digest(secret.encode(), body.encode(), "sha256"))


def _encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")
