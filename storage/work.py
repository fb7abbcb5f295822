"""Work: every verb that may be said inside one transaction.

A table of contents; each verb is explained where it is written. Functions given to `Store.run`
take a Work, use only it, and may be run again when the database asks for it: what they do
outside of it (sending, writing files) would then happen twice.
"""

from datetime import datetime

from sqlalchemy import func, select, text

from storage import (
    locks,
    tables,
    work_api,
    work_audit,
    work_book,
    work_cards,
    work_console,
    work_console_lists,
    work_desk,
    work_erasure,
    work_figures,
    work_forget,
    work_held,
    work_inbox,
    work_incidents,
    work_members,
    work_outbox,
    work_people,
    work_pictures,
    work_promises,
    work_reviews,
    work_rules,
    work_suppliers,
    work_tickets,
    work_webhooks,
)
from storage.rows import HistoryLine, InboxRow, OutboxRow, Post, StaffRow, Transaction

__all__ = ["HistoryLine", "InboxRow", "OutboxRow", "Post", "StaffRow", "Work"]


class Work(Transaction):
    """One open transaction."""

    __slots__ = ()

    receive = work_inbox.receive
    claim_inbox = work_inbox.claim_inbox
    inbox_handled = work_inbox.inbox_handled
    inbox_retry = work_inbox.inbox_retry
    inbox_parked = work_inbox.inbox_parked
    parked_inbox = work_inbox.parked_inbox
    free_leases = work_inbox.free_leases

    conversation = work_inbox.conversation
    save_conversation = work_inbox.save_conversation
    idle_conversations = work_inbox.idle_conversations
    recent_chats = work_inbox.recent_chats
    setting = work_inbox.setting
    set_setting = work_inbox.set_setting

    open_ticket = work_tickets.open_ticket
    ticket = work_tickets.ticket
    change_ticket = work_tickets.change_ticket
    tickets = work_tickets.tickets
    active_ticket = work_tickets.active_ticket
    numbered = work_tickets.numbered
    due_tickets = work_tickets.due_tickets
    move_due = work_tickets.move_due
    pull_forward = work_tickets.pull_forward
    next_free_ticket = work_tickets.next_free_ticket
    add_event = work_tickets.add_event
    events = work_tickets.events
    add_evidence = work_tickets.add_evidence
    evidence = work_tickets.evidence
    change_evidence = work_tickets.change_evidence
    same_picture = work_tickets.same_picture

    audit = work_audit.audit
    audit_lines = work_audit.audit_lines
    audit_head = work_audit.audit_head
    audit_filed = work_audit.audit_filed
    audited_tickets = work_audit.audited_tickets
    strays = work_audit.strays

    lock = locks.lock
    lock_order = work_reviews.lock_order
    granted_for = work_reviews.granted_for
    claimed_elsewhere = work_reviews.claimed_elsewhere
    auto_approvals = work_reviews.auto_approvals

    questions = work_suppliers.questions
    ask_supplier = work_suppliers.ask_supplier
    claim_questions = work_suppliers.claim_questions
    question_later = work_suppliers.question_later
    settle_question = work_suppliers.settle_question
    note_pending = work_suppliers.note_pending
    first_call = work_suppliers.first_call
    keep_report = work_suppliers.keep_report
    report_told = work_suppliers.report_told
    report = work_suppliers.report
    report_of_order = work_suppliers.report_of_order

    add_sign = work_incidents.add_sign
    free_signs = work_incidents.free_signs
    raise_incident = work_incidents.raise_incident
    incident = work_incidents.incident
    incidents = work_incidents.incidents
    change_incident = work_incidents.change_incident
    join_incident = work_incidents.join_incident
    leave_incident = work_incidents.leave_incident
    incident_tickets = work_incidents.incident_tickets
    incident_members = work_incidents.incident_members
    incident_of = work_incidents.incident_of

    add_api_token = work_api.add_api_token
    api_token = work_api.api_token
    api_tokens = work_api.api_tokens
    revoke_api_token = work_api.revoke_api_token
    first_answer = work_api.first_answer
    save_answer = work_api.save_answer
    ticket_page = work_api.ticket_page

    set_webhooks = work_webhooks.set_webhooks
    claim_webhooks = work_webhooks.claim_webhooks
    webhook_later = work_webhooks.webhook_later
    settle_webhook = work_webhooks.settle_webhook
    webhook_counts = work_webhooks.webhook_counts

    settle_promise = work_promises.settle_promise
    unsettle_promises = work_promises.unsettle_promises
    promise_counts = work_promises.promise_counts
    overdue_counts = work_promises.overdue_counts
    case_lines = work_figures.case_lines

    keep_undo = work_desk.keep_undo
    undo_of = work_desk.undo_of
    forget_undo = work_desk.forget_undo
    last_line = work_desk.last_line
    events_after = work_desk.events_after
    follow = work_desk.follow
    unfollow = work_desk.unfollow
    followers = work_desk.followers
    due_follows = work_desk.due_follows
    follow_told = work_desk.follow_told
    look_at = work_desk.look_at
    lookers = work_desk.lookers
    looked_away = work_desk.looked_away
    board = work_desk.board
    boards = work_desk.boards
    keep_board = work_desk.keep_board
    drop_board = work_desk.drop_board
    standings = work_desk.standings
    last_event = work_desk.last_event

    add_invitation = work_members.add_invitation
    spend_invitation = work_members.spend_invitation
    revoke_invitations = work_members.revoke_invitations
    left_staff_at = work_members.left_staff_at
    ban = work_members.ban
    lift_ban = work_members.lift_ban
    ban_of = work_members.ban_of
    bans = work_members.bans
    ban_told = work_members.ban_told
    note_desk = work_members.note_desk
    desk_events = work_members.desk_events

    keep_rules = work_rules.keep_rules
    rule_tables = work_rules.rule_tables
    rule_uses = work_rules.rule_uses
    filed_tickets = work_rules.filed_tickets

    post = work_outbox.post
    claim_outbox = work_outbox.claim_outbox
    hurry = work_outbox.hurry
    outbox_sent = work_outbox.outbox_sent
    outbox_retry = work_outbox.outbox_retry
    outbox_parked = work_outbox.outbox_parked
    park_chat = work_outbox.park_chat
    ticket_of_message = work_cards.ticket_of_message
    card_message = work_cards.card_message
    latest_card = work_cards.latest_card
    waiting_card = work_cards.waiting_card
    late_cards = work_cards.late_cards
    recall = work_held.recall
    reword = work_held.reword
    waiting_row = work_held.waiting_row
    posted_row = work_held.posted_row
    held_until = work_held.held_until
    held_rows = work_held.held_rows
    written_by = work_held.written_by
    forget_topic = work_held.forget_topic
    forget_card = work_held.forget_card
    drop = work_held.drop
    parked_outbox = work_outbox.parked_outbox
    unreachable = work_outbox.unreachable
    outbox_age = work_outbox.outbox_age
    history = work_outbox.history
    offered = work_outbox.offered

    ask_look = work_pictures.ask_look
    claim_looks = work_pictures.claim_looks
    look_later = work_pictures.look_later
    looked = work_pictures.looked
    report_of = work_pictures.report_of
    report_for = work_pictures.report_for
    pictures_like = work_pictures.pictures_like

    keep_desk_code = work_console.keep_desk_code
    take_desk_code = work_console.take_desk_code
    open_desk_session = work_console.open_desk_session
    desk_session = work_console.desk_session
    desk_sessions = work_console.desk_sessions
    close_desk_session = work_console.close_desk_session
    close_desk_sessions = work_console.close_desk_sessions
    speak_desk_session = work_console.speak_desk_session
    first_desk_form = work_console.first_desk_form
    drop_desk_form = work_console.drop_desk_form
    answer_desk_form = work_console.answer_desk_form
    desk_answer = work_console.desk_answer
    desk_queue = work_console_lists.desk_queue
    desk_counts = work_console_lists.desk_counts
    desk_pulse = work_console_lists.desk_pulse
    desk_trace = work_console_lists.desk_trace
    desk_kept = work_console_lists.desk_kept

    links = work_people.links
    identities = work_people.identities
    same_person = work_people.same_person
    reach = work_people.reach
    used = work_people.used
    join = work_people.join
    part = work_people.part
    keep_code = work_people.keep_code
    code_said = work_people.code_said
    code_row = work_people.code_row
    code_used = work_people.code_used
    web_chat = work_people.web_chat
    web_devices = work_people.web_devices
    add_web_device = work_people.add_web_device
    drop_web_devices = work_people.drop_web_devices

    ask_erasure = work_forget.ask_erasure
    erasure_of = work_forget.erasure_of
    erasure_by_id = work_forget.erasure_by_id
    erasures_due = work_forget.erasures_due
    erasure_later = work_forget.erasure_later
    drop_erasure = work_forget.drop_erasure
    erase_person = work_erasure.erase_person
    erase_old = work_erasure.erase_old
    erase_rest = work_erasure.erase_rest
    drop_old_lines = work_erasure.drop_old_lines
    files_to_drop = work_pictures.files_to_drop
    file_dropped = work_pictures.file_dropped
    held_of = work_erasure.held_of

    staff_role = work_book.staff_role
    set_staff = work_book.set_staff
    remove_staff = work_book.remove_staff
    staff = work_book.staff
    import_order = work_book.import_order
    order = work_book.order
    order_by_payment_no = work_book.order_by_payment_no
    orders_of_contact = work_book.orders_of_contact
    orders_in_book = work_book.orders_in_book
    order_factor_matches = work_book.order_factor_matches
    count_try = work_book.count_try
    keep_card_key = work_book.keep_card_key
    card_keys = work_book.card_keys
    reveal_card_key = work_book.reveal_card_key

    def counts(self) -> dict[str, int]:
        """inbox_pending, inbox_parked, outbox_pending, outbox_parked, tickets_<status>."""
        found: dict[str, int] = {}
        for name, table in (("inbox", tables.inbox), ("outbox", tables.outbox)):
            for outcome, condition in (
                ("pending", table.c.settled_at.is_(None)),
                ("parked", text(tables.PARKED)),
            ):
                counting = select(func.count()).select_from(table).where(condition)
                found[f"{name}_{outcome}"] = int(self.conn.execute(counting).scalar_one())
        per_status = select(tables.ticket.c.status, func.count()).group_by(tables.ticket.c.status)
        found |= {f"tickets_{status}": n for status, n in self.conn.execute(per_status)}
        return found

    def parked_since(self, since: datetime) -> tuple[int, int]:
        """(incoming, outgoing) messages that were set aside since then."""
        inbox, outbox = (
            select(func.count())
            .select_from(table)
            .where(text(tables.PARKED), table.c.settled_at >= since)
            for table in (tables.inbox, tables.outbox)
        )
        return self.conn.execute(inbox).scalar_one(), self.conn.execute(outbox).scalar_one()

    def waiting(self, channel: str, chat_id: str) -> bool:
        """Whether something of this chat is still to be handled or sent."""
        inbox, outbox = tables.inbox.c, tables.outbox.c
        unhandled = select(inbox.id).where(
            inbox.chat == f"{channel}:{chat_id}", inbox.settled_at.is_(None)
        )
        unsent = select(outbox.id).where(
            outbox.channel == channel, outbox.chat_id == chat_id, outbox.settled_at.is_(None)
        )
        return any(self.conn.execute(query.limit(1)).first() for query in (unhandled, unsent))
