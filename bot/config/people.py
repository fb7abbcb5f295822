"""[people]: how buyers go on in another channel."""

from dataclasses import dataclass

from rules.table import Table


@dataclass(frozen=True, slots=True)
class PeopleSettings:
    """The code that joins two channels of one buyer."""

    code_minutes: int = 15  # how long it can be used
    code_tries: int = 6  # codes that one person may say in an hour


def read_people(table: Table) -> PeopleSettings:
    people = PeopleSettings(
        code_minutes=table.whole("code_minutes", 1, 60),
        code_tries=table.whole("code_tries", 1, 60),
    )
    table.close()
    return people
