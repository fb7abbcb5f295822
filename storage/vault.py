"""Sealing what a stolen database or backup must not show: words of buyers and card keys.

AES-256-GCM with a random 96-bit nonce (NIST SP 800-38D: at most 2^32 seals under one key).
A sealed value is `version(1) key id(4) nonce(12) ciphertext+tag`; `context` is authenticated with
it, so that a value moved to another chat or table does not open.
"""

import base64
import binascii
import contextlib
import hashlib
import hmac
import os
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.durable import sync_directory, write_beside
from storage.errors import VaultError

_VERSION = b"\x01"
_HEAD = 1 + 4  # version and key id
_NONCE = 12


class Vault:
    """Seals and digests with one 32-byte secret; safe to use from several threads."""

    def __init__(self, secret: bytes) -> None:
        if len(secret) != 32:
            raise VaultError(f"the secret key must have 32 bytes, this one has {len(secret)}")
        self._aead = AESGCM(_derived(secret, b"kadesk seal"))
        self._mac = _derived(secret, b"kadesk digest")
        self._id = hashlib.sha256(_derived(secret, b"kadesk key id")).digest()[:4]

    @classmethod
    def open(cls, data_dir: Path, env_key: str | None = None) -> "Vault":
        """The vault of `env_key` (base64 of 32 bytes), else of data_dir/secret.key, made once.

        VaultError when the key is not one; never prints it.
        """
        if env_key:
            return cls(_decoded(env_key, "KADESK_SECRET_KEY"))
        path = data_dir / "secret.key"
        if not path.exists():
            _write_once(path, base64.b64encode(os.urandom(32)) + b"\n")
        with contextlib.suppress(OSError):
            path.chmod(0o600)
        return cls(_decoded(path.read_text("ascii", "replace"), str(path)))

    def seal(self, text: str, context: str) -> bytes:
        """`text` readable only with this key and the same `context`."""
        nonce = os.urandom(_NONCE)
        plain = text.encode("utf-8", "surrogatepass")
        return _VERSION + self._id + nonce + self._aead.encrypt(nonce, plain, context.encode())

    def unseal(self, blob: bytes, context: str) -> str:
        """The text again; VaultError says whether the key is another one or the value damaged."""
        if blob[:1] != _VERSION or len(blob) < _HEAD + _NONCE + 16:
            raise VaultError("this is not a sealed value")
        if blob[1:_HEAD] != self._id:
            raise VaultError("sealed with another secret key: bring back the one it was made with")
        nonce, body = blob[_HEAD : _HEAD + _NONCE], blob[_HEAD + _NONCE :]
        try:
            plain = self._aead.decrypt(nonce, body, context.encode())
        except InvalidTag:
            raise VaultError("the sealed value is damaged or belongs elsewhere") from None
        return plain.decode("utf-8", "surrogatepass")

    def digest(self, text: str) -> str:
        """HMAC-SHA256 in hex: equal texts are equal, and nothing can be tried without the key."""
        return hmac.digest(self._mac, text.encode("utf-8", "replace"), "sha256").hex()


def _derived(secret: bytes, purpose: bytes) -> bytes:
    return HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=purpose).derive(secret)


def _decoded(text: str, where: str) -> bytes:
    try:
        secret = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        raise VaultError(f"{where}: expected the base64 text of 32 bytes") from None
    if len(secret) != 32:
        raise VaultError(f"{where}: expected 32 bytes, found {len(secret)}")
    return secret


def _write_once(path: Path, content: bytes) -> None:
    """Whoever comes second keeps the first's file: a link, unlike a rename, replaces nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temp = write_beside(path, content)
    try:
        with contextlib.suppress(FileExistsError):
            os.link(temp, path)
    finally:
        temp.unlink()
    sync_directory(path.parent)
