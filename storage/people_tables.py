"""Who is one person: their identities, the codes that join them, the devices of a web chat."""

from datetime import datetime

from storage.tables import METADATA, Row, _index, _maybe_time, _maybe_words, _time, _words


class PersonLinkTable(Row, table=True):
    """One of several identities of a person; who has only one has no row."""

    __tablename__ = "person_link"
    identity: str = _words(primary_key=True)  # "telegram:42"
    person: str = _words(index=True)  # the same for all identities of one person
    channel: str = _words()
    chat_id: str = _words()  # where this identity is written to
    linked_at: datetime = _time()
    used_at: datetime = _time()  # when they last wrote there


class LinkCodeTable(Row, table=True):
    """A code to go on elsewhere with. Only its keyed digest is kept."""

    __tablename__ = "link_code"
    __table_args__ = (
        _index("uq_link_code_digest", "digest", unique=True),
        _index("ix_link_code_identity", "identity"),
        _index("ix_link_code_expires_at", "expires_at"),
    )
    id: str = _words(primary_key=True)  # random: a number would be given again
    digest: str = _words()
    identity: str = _words()  # whose code it is
    channel: str = _words()
    chat_id: str = _words()
    made_at: datetime = _time()
    expires_at: datetime = _time()
    claimed_by: str | None = _maybe_words()  # the one identity that said it
    used_at: datetime | None = _maybe_time()


class WebDeviceTable(Row, table=True):
    """A further browser of a web chat; `device` is the chat that its token would open alone."""

    __tablename__ = "web_device"
    device: str = _words(primary_key=True)
    chat_id: str = _words(index=True)
    since: datetime = _time()


person_link = METADATA.tables["person_link"]
link_code = METADATA.tables["link_code"]
web_device = METADATA.tables["web_device"]
