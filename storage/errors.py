"""What storage may raise.

StorageError
├── DuplicateTicket   the person already has an active ticket for that order
├── AlreadySettled    somebody else handled the same inbox row first
├── VaultError        sealed text cannot be opened: wrong key, or damaged
├── SchemaError       the database has no tables yet, or those of another version
├── BackupError       no trustworthy copy could be made
└── StoreClosed       the store was closed before the work could run
"""


class StorageError(Exception):
    """Something that storage cannot or must not do."""


class DuplicateTicket(StorageError):
    """`number` is the active ticket that the person has for the same order."""

    def __init__(self, number: int) -> None:
        super().__init__(f"ticket #{number} is active for this order")
        self.number = number


class AlreadySettled(StorageError):
    """The inbox row was handled or parked meanwhile; what was done with it must not commit."""

    def __init__(self, id: int) -> None:
        super().__init__(f"inbox row {id} is settled already")
        self.id = id


class VaultError(StorageError):
    """A sealed value or the key itself cannot be used."""


class SchemaError(StorageError):
    """The tables are not those that this program knows."""


class BackupError(StorageError):
    """A copy could not be made or did not pass its checks."""


class StoreClosed(StorageError):
    """The store takes no more work."""
