"""Files that staff pass to a buyer: which may go, under which name, and how they are sent."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from typing import Literal

from bot.channels import OutFile, Outgoing
from bot.context import Context
from bot.web.links import clean_name
from dialogs.messages import Attachment
from storage.evidence_files import EvidenceFiles
from storage.rows import Passed, Post

TAKES_FILES = frozenset({"telegram", "web", "console"})  # QQ has no file message
_PASSED = frozenset({"picture", "file", "video"})

How = Literal["sent", "linked", "none"]
CasesReady = Callable[[Outgoing, tuple[str, ...], How], AbstractAsyncContextManager[Outgoing]]
Ready = Callable[[Outgoing, Post, How], AbstractAsyncContextManager[Outgoing]]


@dataclass(frozen=True, slots=True)
class Enclosed:
    """What comes with words: pictures by sha256, and files. `fault` says why it cannot go."""

    pictures: tuple[str, ...] = ()
    files: tuple[Passed, ...] = ()
    fault: str = ""


def enclosed(ctx: Context, channel: str, attachments: Sequence[Attachment]) -> Enclosed:
    """What of a message's attachments goes to a buyer in `channel`: all of it, or nothing."""
    pictures: list[str] = []
    files: list[Passed] = []
    most = ctx.settings.staff.max_file_mb
    for item in attachments:
        if item.problem == "too_big" or item.size > most * 2**20:
            return Enclosed(fault=ctx.say("relay.file_too_big", limit=most))
        if item.kind not in _PASSED or not item.sha256:
            return Enclosed(fault=ctx.say("relay.only_files"))
        if item.kind == "picture" and not item.problem:
            pictures.append(item.sha256)
        elif channel not in TAKES_FILES:
            return Enclosed(fault=ctx.say("relay.no_files_there", channel=channel))
        else:
            files.append(
                Passed(item.sha256, clean_name(item.name).lstrip(". ") or item.sha256[:12])
            )
    return Enclosed(tuple(pictures), tuple(files))


def ready(cases: CasesReady, files: EvidenceFiles) -> Ready:
    """The outbox's way to the files of a message: case files by `cases`, and what staff pass."""

    @asynccontextmanager
    async def both(out: Outgoing, post: Post, how: How) -> AsyncIterator[Outgoing]:
        async with cases(out, post.files, how) as made:
            yield replace(made, files=(*made.files, *passed_files(post, files)))

    return both


def passed_files(post: Post, files: EvidenceFiles) -> tuple[OutFile, ...]:
    """The files that staff pass with a message, where they are stored."""
    return tuple(OutFile(item.name, item.sha256, files.path(item.sha256)) for item in post.passed)
