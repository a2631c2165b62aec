"""The delivery log on the wire."""

from datetime import datetime
from typing import Literal, Self
from uuid import UUID

from kit.schemas import Body, Read
from notifications.deliveries.log import Entry
from notifications.deliveries.models import DeliveryAttempt

DeliveryState = Literal["planned", "sending", "sent", "unknown", "failed", "unreachable"]
DeliveryChannel = Literal["in_app", "email", "phone_task"]


class SettleDelivery(Body, frozen=True):
    """What a person found out about a delivery whose end nobody knew."""

    outcome: Literal["sent", "not_sent"]


class DeliveryRead(Read, frozen=True):
    """`recipient_name` is set for staff only: names of customers stay in registry. `withheld`: which customer was told
    is not told to whom the ticket is about."""

    id: UUID
    message_id: UUID
    template: str
    legal_kind: str
    channel: str
    state: DeliveryState
    message_state: str
    recipient_kind: str
    recipient_id: UUID | None
    recipient_name: str | None
    subject_kind: str
    subject_id: UUID
    community_id: UUID | None
    attempts: int
    masked_address: str | None
    error_code: str | None
    next_at: datetime | None
    created_at: datetime
    ended_at: datetime | None
    withheld: bool

    @classmethod
    def of(cls, entry: Entry) -> Self:
        delivery, message = entry.delivery, entry.message
        return cls(
            id=delivery.id,
            message_id=message.id,
            template=message.template,
            legal_kind=message.legal_kind,
            channel=delivery.channel,
            state=delivery.state,  # type: ignore[arg-type]  # the table's CHECK allows no other
            message_state=message.state,
            recipient_kind=message.recipient_kind,
            recipient_id=None if entry.withheld else message.recipient_id,
            recipient_name=entry.name,
            subject_kind=message.subject_kind,
            subject_id=message.subject_id,
            community_id=message.community_id,
            attempts=delivery.attempts,
            masked_address=None if entry.withheld else delivery.masked_address,
            error_code=delivery.error_code,
            next_at=delivery.next_at,
            created_at=delivery.created_at,
            ended_at=delivery.ended_at,
            withheld=entry.withheld,
        )


class AttemptRead(Read, frozen=True):
    no: int
    started_at: datetime
    ended_at: datetime | None
    outcome: str | None
    error_code: str | None
    detail: str | None

    @classmethod
    def of(cls, attempt: DeliveryAttempt, *, withheld: bool) -> Self:
        """What the mail server said may name the address."""
        said = {name: getattr(attempt, name) for name in cls.__struct_fields__}
        return cls(**(said | {"detail": None} if withheld else said))


class DeliveryDetailRead(Read, frozen=True):
    """`provider_key` is the Message-ID every attempt carries; `text_version` 0 is the shipped text."""

    delivery: DeliveryRead
    provider_key: str
    text_version: int | None
    locale: str | None
    log: list[AttemptRead]


class DeliveryCountsRead(Read, frozen=True):
    planned: int = 0
    sending: int = 0
    sent: int = 0
    unknown: int = 0
    failed: int = 0
    unreachable: int = 0


class MessageCountsRead(Read, frozen=True):
    """Messages of one company by state; for operators."""

    tenant_id: UUID
    queued: int = 0
    sent: int = 0
    unknown: int = 0
    unreachable: int = 0
    dead: int = 0
