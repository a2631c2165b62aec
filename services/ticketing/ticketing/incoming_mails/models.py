"""A mail that has come in, and what became of it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, false, text
from sqlalchemy.orm import Mapped, column_property, mapped_column

from kit.models import Aggregate, Scope
from ticketing.incoming_mails.codes import OUTCOMES
from ticketing.incoming_mails.errors import MailNotWaiting
from ticketing.models import Model, one_of

TO_FORGET = "forgotten_at IS NULL AND outcome IN ('ignored', 'set_aside')"


class IncomingMail(Model, Aggregate):
    """Known by its Message-ID for ever, so that nothing is registered twice. Who wrote about what is sealed."""

    __tablename__ = "incoming_mail"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        UniqueConstraint("tenant_id", "message_blind"),
        ForeignKeyConstraint(["tenant_id", "mailbox_id"], ["mailbox.tenant_id", "mailbox.id"]),
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint(one_of("outcome", OUTCOMES), name="incoming_mail_outcome_check"),
        Index("incoming_mail_newest", "tenant_id", "received_at", "id"),
        Index("incoming_mail_of_sender", "tenant_id", "sender_blind", "received_at"),
        Index("incoming_mail_of_ticket", "tenant_id", "ticket_id"),
        Index("incoming_mail_by_outcome", "tenant_id", "outcome", "received_at", "id"),
        Index("incoming_mail_of_mailbox", "tenant_id", "mailbox_id", "outcome", "received_at"),
        Index("incoming_mail_to_forget", "tenant_id", "received_at", postgresql_where=text(TO_FORGET)),
    )

    mailbox_id: Mapped[UUID]
    community_id: Mapped[UUID | None]
    message_blind: Mapped[bytes]
    sender: Mapped[bytes | None]
    sender_blind: Mapped[bytes | None]
    sender_proven: Mapped[bool] = mapped_column(default=False, server_default=false())
    """by the word of the mail server the mailbox believes"""
    subject: Mapped[bytes]
    """empty once it is forgotten"""
    size: Mapped[int]
    received_at: Mapped[datetime]
    outcome: Mapped[str]
    reason: Mapped[str | None]
    ticket_id: Mapped[UUID | None]
    content: Mapped[bytes | None] = mapped_column(deferred=True)
    kept: Mapped[bool] = column_property(content.is_not(None))
    """the whole mail, sealed, while somebody has to see to it"""
    settled_at: Mapped[datetime | None]
    settled_by: Mapped[UUID | None]
    settled_note: Mapped[str | None]
    forgotten_at: Mapped[datetime | None]
    """when who wrote about what was taken out (C0.5); that it came is known for ever"""

    def settle(self, by: UUID, at: datetime, note: str | None) -> None:
        """Somebody has seen to it; what was kept for that is not needed any more."""
        if self.outcome != "set_aside" or self.settled_at is not None:
            raise MailNotWaiting
        self.settled_at, self.settled_by, self.settled_note, self.content = at, by, note, None
