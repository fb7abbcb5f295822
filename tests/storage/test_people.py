"""Identities that are one person, codes and devices, on every database."""

from datetime import timedelta

from storage.store import Store
from storage.work import Work
from storage.work_people import Identity
from tests.databases import NOW


def one(key: str) -> Identity:
    channel, _, chat = key.partition(":")
    return Identity(key, channel, chat, NOW)


A, B, C = one("telegram:1"), one("web:2"), one("qq:3")
DOORS = ("telegram", "qq", "web")
SOON = NOW + timedelta(minutes=15)


async def test_joining_and_parting_is_the_same_from_every_side(store: Store) -> None:
    def steps(work: Work) -> list[tuple[str, ...]]:
        seen = [work.identities(A.key)]
        assert work.join(A, B, NOW)
        assert work.join(C, B, NOW)
        assert work.join(B, A, NOW)
        seen += [tuple(sorted(work.identities(each.key))) for each in (A, B, C)]
        work.part(A.key)  # the one after whom the person was named
        seen += [tuple(sorted(work.identities(each.key))) for each in (A, B, C)]
        work.part(C.key)
        return [*seen, work.identities(B.key), tuple(link.key for link in work.links(B.key))]

    together, left = ("qq:3", "telegram:1", "web:2"), ("qq:3", "web:2")
    alone = (A.key,)
    assert await store.run(steps) == [alone, *[together] * 3, alone, left, left, ("web:2",), ()]


async def test_one_person_has_not_endless_identities(store: Store) -> None:
    def steps(work: Work) -> list[bool]:
        return [work.join(A, one(f"web:{n}"), NOW) for n in range(7)]

    assert await store.run(steps) == [True] * 5 + [False] * 2


async def test_the_newest_chat_reaches_a_person(store: Store) -> None:
    def steps(work: Work) -> list[tuple[str, str] | None]:
        found = [work.reach(A.key, DOORS)]
        work.join(A, B, NOW)
        for who, seconds in ((B, 1), (A, 2)):
            work.used(who.key, who.channel, who.chat_id, NOW + timedelta(seconds=seconds))
            found.append(work.reach(A.key, DOORS))
        return [*found, work.reach(A.key, {"web"}), work.reach(A.key, {"qq"})]

    reached = [None, ("web", "2"), ("telegram", "1"), ("web", "2"), None]
    assert await store.run(steps) == reached


async def test_a_code_is_said_by_one_and_used_once(store: Store) -> None:
    def steps(work: Work) -> None:
        work.keep_code(A, "ABCD2345", NOW, SOON)
        mine = work.code_said("ABCD2345", A.key, NOW)
        assert mine is not None
        assert mine.claimed_by is None
        found = work.code_said("ABCD2345", B.key, NOW)
        assert found is not None
        assert (found.owner.key, found.claimed_by) == (A.key, B.key)
        assert work.code_said("ABCD2345", C.key, NOW) is None
        assert work.code_said("ABCD2345", B.key, SOON) is None
        work.code_used(found.id, NOW)
        assert work.code_said("ABCD2345", B.key, NOW) is None
        row = work.code_row(found.id)
        assert row is not None
        assert row.used_at == NOW
        work.keep_code(A, "ABCD2346", NOW, SOON)
        assert work.code_row(found.id) is None

    await store.run(steps)


async def test_a_device_opens_the_chat_it_was_let_into(store: Store) -> None:
    def steps(work: Work) -> list[object]:
        seen: list[object] = [work.web_chat("d1")]
        work.add_web_device("d1", "chat", NOW)
        work.add_web_device("d2", "chat", NOW)
        seen += [work.web_chat("d1"), work.web_devices("chat")]
        seen += [work.drop_web_devices("chat", besides="d2"), work.web_chat("d1")]
        return [*seen, work.web_chat("d2")]

    assert await store.run(steps) == ["d1", "chat", ["d1", "d2"], 1, "d1", "chat"]
