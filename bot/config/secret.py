"""A text that shows itself only to who uses it."""


class Secret(str):
    """Its repr is masked, so that no log of settings shows it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "Secret('***')" if self else "Secret('')"
