"""What is sealed opens only with the key and in its place, and lies nowhere in clear."""

import base64
import secrets
import stat
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from storage import migrate
from storage.store import Post, Store, Vault, VaultError, Work
from tests.databases import NOW
from tests.storage.examples import inbound


def test_sealed_text_opens_again_and_never_looks_the_same(vault: Vault) -> None:
    sealed = vault.seal("卡密 \x00\ud83d", "chat:1")
    assert vault.unseal(sealed, "chat:1") == "卡密 \x00\ud83d"
    assert vault.seal("卡密 \x00\ud83d", "chat:1") != sealed


@pytest.mark.parametrize("place", [0, 1, 5, 20, -1])
def test_a_changed_byte_anywhere_is_noticed(vault: Vault, place: int) -> None:
    sealed = bytearray(vault.seal("ABCD", "chat:1"))
    sealed[place] ^= 1
    with pytest.raises(VaultError):
        vault.unseal(bytes(sealed), "chat:1")


@pytest.mark.parametrize(
    "blob", [b"", b"\x01", b"ABCD-1111-2222-3333-4444-5555-6666", b"\x01" * 32]
)
def test_what_was_never_sealed_does_not_open(vault: Vault, blob: bytes) -> None:
    with pytest.raises(VaultError):
        vault.unseal(blob, "chat:1")


def test_a_value_moved_to_another_chat_does_not_open(vault: Vault) -> None:
    with pytest.raises(VaultError, match="belongs elsewhere"):
        vault.unseal(vault.seal("ABCD", "chat:1"), "chat:2")


def test_another_key_is_named_as_the_reason(vault: Vault) -> None:
    with pytest.raises(VaultError, match="another secret key"):
        Vault(b"x" * 32).unseal(vault.seal("ABCD", "c"), "c")
    assert Vault(b"x" * 32).digest("ABCD") != vault.digest("ABCD")


def test_the_key_file_is_made_once_and_is_private(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        vaults = list(threads.map(Vault.open, [tmp_path / "data"] * 8))
    key = tmp_path / "data" / "secret.key"
    assert [file.name for file in key.parent.iterdir()] == ["secret.key"]
    if sys.platform != "win32":
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert vaults[0].unseal(vaults[7].seal("ABCD", "c"), "c") == "ABCD"


def test_the_key_of_the_environment_wins_and_writes_no_file(tmp_path: Path, vault: Vault) -> None:
    key = base64.b64encode(bytes(range(32))).decode()
    given = Vault.open(tmp_path, key)
    assert given.unseal(vault.seal("ABCD", "c"), "c") == "ABCD"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("key", ["hunter2", "aGVsbG8=", "密钥"])
def test_a_key_that_is_none_is_refused_without_being_shown(tmp_path: Path, key: str) -> None:
    with pytest.raises(VaultError, match="KADESK_SECRET_KEY: expected") as refused:
        Vault.open(tmp_path, key)
    assert key not in str(refused.value)
    (tmp_path / "secret.key").write_text(key, "utf-8")
    with pytest.raises(VaultError, match=r"secret\.key: expected"):
        Vault.open(tmp_path)


async def test_no_card_key_lies_in_database_wal_or_backup(
    sqlite_url: str, tmp_path: Path, vault: Vault
) -> None:
    keys = [secrets.token_hex(8).upper() for _ in range(200)]
    store = await Store.open(sqlite_url, vault=vault)
    for n, key in enumerate(keys):
        await store.run(lambda work, n=n, key=key: tells_everybody(work, n, key))
    migrate.backup(sqlite_url, tmp_path / "copy.sqlite")
    seen = {path.name: path.read_bytes() for path in every_file(tmp_path)}
    await store.close()
    assert set(seen) >= {"kadesk.sqlite", "kadesk.sqlite-wal", "copy.sqlite"}
    assert b"masked-199" in seen["kadesk.sqlite-wal"]  # the search would have found the keys
    assert b"masked-199" in seen["copy.sqlite"]
    assert [key for key in keys if key.encode() in b"".join(seen.values())] == []


def every_file(directory: Path) -> list[Path]:
    return [path for path in directory.rglob("*") if path.is_file()]


def tells_everybody(work: Work, n: int, key: str) -> None:
    work.receive([inbound(str(n), text=f"卡密{key}无效", raw={"text": key})], NOW)
    [row] = work.claim_inbox("a", NOW, 1, 1, ["telegram"])
    work.inbox_parked(row.id, NOW, f"ValueError: {key}")
    work.save_conversation(f"web:{n}", "web:7", f'{{"said": "{key}"}}', 0, NOW, None)
    work.keep_card_key(f"web:{n}", None, f"masked-{n}", key, NOW)
    post = work.post(Post("web", str(n), text=key, card="status"), NOW)
    work.outbox_retry(post, NOW, 0, key)
    work.count_try(key, NOW, 60)
