"""Who may come in and who may not: invitations, bans, and what was done about members."""

from datetime import datetime

from storage.tables import METADATA, Row, _id, _index, _maybe_time, _maybe_words, _time, _words


class InvitationTable(Row, table=True):
    """A one-time way into the staff; only a keyed digest of its code is kept."""

    __tablename__ = "invitation"
    digest: str = _words(primary_key=True)
    role: str = _words()
    name: str = _words()
    by: str = _words()  # the admin who invited, and the chat to be told
    channel: str = _words()
    chat_id: str = _words()
    created_at: datetime = _time()
    expires_at: datetime = _time()
    spent_at: datetime | None = _maybe_time()
    spent_by: str | None = _maybe_words()


class BanTable(Row, table=True):
    """拉黑: whose messages are kept and not answered. Lifted ones stay as rows."""

    __tablename__ = "ban"
    __table_args__ = (_index("ix_ban_since", "since", where="lifted_at IS NULL"),)
    person: str = _words(primary_key=True)
    name: str = _words()
    reason: str = _words()
    by: str = _words()
    since: datetime = _time()
    told_at: datetime | None = _maybe_time()  # the person was told, once
    lifted_at: datetime | None = _maybe_time()


class DeskEventTable(Row, table=True):
    """Append-only: who came, left, was invited, was banned, and by whom."""

    __tablename__ = "desk_event"
    id: int = _id()
    at: datetime = _time()
    who: str = _words()
    what: str = _words()  # "invited", "joined", "left", "banned", "lifted", …
    about: str = _words(index=True)
    why: str = _words()


invitation = METADATA.tables["invitation"]
ban = METADATA.tables["ban"]
desk_event = METADATA.tables["desk_event"]
