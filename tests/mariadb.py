"""A private MariaDB of this session, for shops whose orders live in one.

mariadbd of the Debian package mariadb-server is started on a folder of its own. Where it is not
installed the tests are skipped with the reason, but fail when the environment variable CI is set.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pymysql
import pytest

from tests.shop import free_port

USER, PASSWORD = "shop", "p@ss/word"
WAIT = 30.0  # seconds


class MariaDb:
    """`kill()` and `start()` again keep the data."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        subprocess.run(
            [
                *("mariadb-install-db", "--no-defaults", f"--datadir={folder / 'data'}"),
                *("--auth-root-authentication-method=normal", "--skip-test-db", *_as_root()),
            ],
            check=True,
            capture_output=True,
        )

    def start(self) -> None:
        program = shutil.which("mariadbd") or "/usr/sbin/mariadbd"
        self._process = subprocess.Popen(
            [
                *(program, "--no-defaults", f"--datadir={self._folder / 'data'}", *_as_root()),
                *(f"--port={self.port}", "--bind-address=127.0.0.1", "--skip-name-resolve"),
                *(f"--socket={self._folder / 's'}", f"--pid-file={self._folder / 'pid'}"),
                # We kill it, never the machine: it need not wait for the disk.
                *("--innodb-flush-log-at-trx-commit=0", "--innodb-flush-method=nosync"),
                *("--innodb-buffer-pool-size=8M", "--skip-sync-frm"),
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        end = time.monotonic() + WAIT
        while True:
            try:
                self.execute("SELECT 1")
                return
            except pymysql.err.OperationalError:
                if self._process.poll() is not None or time.monotonic() > end:
                    raise
                time.sleep(0.05)  # a server in another process has no event to wait for

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def execute(self, *statements: str, database: str = "") -> None:
        """As root; `database` is where unqualified names live."""
        connection = pymysql.connect(
            host="127.0.0.1", port=self.port, user="root", database=database or None
        )
        with closing(connection), connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            connection.commit()

    def insert(self, database: str, table: str, rows: Sequence[dict[str, Any]]) -> None:
        connection = pymysql.connect(
            host="127.0.0.1", port=self.port, user="root", database=database
        )
        with closing(connection), connection.cursor() as cursor:
            for row in rows:
                columns = ", ".join(f"`{name}`" for name in row)
                places = ", ".join(["%s"] * len(row))
                statement = f"INSERT INTO `{table}` ({columns}) VALUES ({places})"
                cursor.execute(statement, tuple(row.values()))
            connection.commit()

    def url(self, database: str) -> str:
        """As the shop's user, who may write: that nothing is written is the reader's doing."""
        return f"mysql://{USER}:p%40ss%2Fword@127.0.0.1:{self.port}/{database}"


def _as_root() -> list[str]:
    return ["--user=root"] if os.getuid() == 0 else []


@pytest.fixture(scope="session")
def mariadb() -> Iterator[MariaDb]:
    if shutil.which("mariadb-install-db") is None:
        if os.environ.get("CI"):
            pytest.fail("mariadb-server is not installed")
        pytest.skip("mariadb-server is not installed: order systems on MariaDB are not tested")
    with tempfile.TemporaryDirectory(prefix="kadesk-mariadb-") as folder:
        server = MariaDb(Path(folder))
        server.start()
        server.execute(
            f"CREATE USER {USER}@'127.0.0.1' IDENTIFIED BY '{PASSWORD}'",
            f"GRANT ALL ON *.* TO {USER}@'127.0.0.1'",
        )
        yield server
        server.kill()
