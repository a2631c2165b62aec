"""An urge notice."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.models import Model
from ticketing.urge_notices import errors


class UrgeNotice(Model, Aggregate):
    __tablename__ = "urge_notice"
    __scope__ = Scope(community="community_id", own=("to_staff_id", "sent_by"))
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        UniqueConstraint("tenant_id", "ticket_id", "number"),
        Index(
            "urge_notice_to",
            "tenant_id",
            "to_staff_id",
            "reply_due_at",
            postgresql_where=text("replied_at IS NULL"),
        ),
    )

    ticket_id: Mapped[UUID]
    ticket_no: Mapped[str]
    community_id: Mapped[UUID]
    number: Mapped[int]
    """the how many-eth of this ticket"""
    to_staff_id: Mapped[UUID]
    message: Mapped[str]
    sent_by: Mapped[UUID]
    sent_at: Mapped[datetime]
    reply_due_at: Mapped[datetime]
    to_leader: Mapped[bool]
    replied_at: Mapped[datetime | None]
    reply: Mapped[str | None]
    unanswered_at: Mapped[datetime | None]

    def answer(self, by: UUID, reply: str, at: datetime) -> None:
        if by != self.to_staff_id:
            raise errors.NotUrged
        if self.replied_at is not None:
            raise errors.NoticeAnswered
        self.reply, self.replied_at = reply, at

    def stay_unanswered(self, at: datetime) -> bool:
        """Note once that nobody answered in time; False when there is nothing to note."""
        if self.replied_at is not None or self.unanswered_at is not None:
            return False
        self.unanswered_at = at
        return True
