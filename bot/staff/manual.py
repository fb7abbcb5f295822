"""The tables of docs/staff.md, written from the commands themselves.

python -m bot.staff.manual docs/staff.md
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from bot.config.settings import shipped_sentences
from bot.staff.command import GROUPS, Command
from bot.staff.commands import COMMANDS
from dialogs.wording import Wording

BEGIN, END = "<!-- commands: made by python -m bot.staff.manual -->", "<!-- end of commands -->"
_PART = re.compile(re.escape(BEGIN) + ".*" + re.escape(END), re.S)


def manual(page: str) -> str:
    """The page with the tables between its marks written anew. ValueError without marks."""
    if not _PART.search(page):
        raise ValueError(f"the page has no part between {BEGIN} and {END}")
    tables = "\n".join([BEGIN, *_tables(), "", END])
    return _PART.sub(lambda _: tables, page)


def _tables() -> Iterator[str]:
    wording = Wording(shipped_sentences())
    for group in GROUPS:
        title = wording.render(f"staff.group.{group}").lstrip("▸ ")
        yield f"\n### {title} · {wording.render(f'staff.group.{group}', 'en').lstrip('▸ ')}\n"
        yield "| 命令 | 中文 | 谁可以 | 做什么 | 写法和例子 |"
        yield "|---|---|---|---|---|"
        for command in COMMANDS:
            if command.group == group:
                yield _row(wording, command)


def _row(wording: Wording, command: Command) -> str:
    who = wording.render(f"staff.role.{command.least}")
    who += "、" + wording.render("staff.role.mediator") if command.mediator else ""
    cells = (
        *(f"`/{command.name}`", command.word, who, wording.render(command.what)),
        f"`{command.usage}`<br>`{command.example}`",
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.write_text(manual(target.read_text("utf-8")), "utf-8")
