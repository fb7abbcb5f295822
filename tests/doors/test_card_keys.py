"""A card key that a buyer types is kept sealed, and masked wherever it is named."""

from pathlib import Path

import pytest
from sqlalchemy import text

from tests.doors.doors import web_door

pytestmark = pytest.mark.asyncio


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("卡密用不了 AB260811123456", "AB26********56"),
        ("密码：a8Kx92LmQp 用不了", "a8Kx****Qp"),
        ("卡密ABCD-1234-EF34无效", "ABCD-****-**34"),
    ],
)
async def test_a_key_that_only_its_sentence_gives_away_is_kept_masked(
    tmp_path: Path, said: str, shown: str
) -> None:
    async with web_door(tmp_path) as door, door.buyer() as buyer:
        await buyer.says(said)
        await buyer.sees("联系客服")
        rows = await door.store.run(
            lambda work: work.conn.execute(text("SELECT masked FROM card_key")).all()
        )
        assert [row.masked for row in rows] == [shown]
