"""The case of another system and the ticket it has become."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.channel_keys.codes import CASE_CHANNELS
from ticketing.models import Model, one_of


class ChannelCase(Model, Aggregate):
    """One for each number of the outside system, however often it is sent."""

    __tablename__ = "channel_case"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        UniqueConstraint("tenant_id", "channel", "outside_no"),
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        ForeignKeyConstraint(["tenant_id", "key_id"], ["channel_key.tenant_id", "channel_key.id"]),
        CheckConstraint(one_of("channel", CASE_CHANNELS), name="channel_case_channel_check"),
    )

    key_id: Mapped[UUID]
    channel: Mapped[str]
    outside_no: Mapped[str]
    ticket_id: Mapped[UUID]
    community_id: Mapped[UUID]
    deadline: Mapped[datetime | None]
    """what the outside system demands; the promise is never later"""
    content_hash: Mapped[bytes]
    """of what was sent first, keyed: whether the same is sent again"""
    presses: Mapped[int]
    received_at: Mapped[datetime]
