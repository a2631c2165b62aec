"""The delivery log on the wire."""

from datetime import datetime
from typing import Literal, Self
from uuid import UUID

from kit.schemas import Body, Read
from notifications.deliveries.models import Delivery, DeliveryAttempt
from notifications.messages.models import Message

DeliveryState = Literal["planned", "sending", "sent", "unknown", "failed", "unreachable"]
DeliveryChannel = Literal["in_app", "email", "phone_task"]


class SettleDelivery(Body, frozen=True):
    """What a person found out about a delivery whose end nobody knew."""

    outcome: Literal["sent", "not_sent"]


class DeliveryRead(Read, frozen=True):
    """`recipient_name` is set for staff only: names of customers stay in registry."""

    id: UUID
    message_id: UUID
    template: str
    legal_kind: str
    channel: str
    state: DeliveryState
    message_state: str
    recipient_kind: str
    recipient_id: UUID
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

    @classmethod
    def of(cls, delivery: Delivery, message: Message, recipient_name: str | None) -> Self:
        return cls(
            id=delivery.id,
            message_id=message.id,
            template=message.template,
            legal_kind=message.legal_kind,
            channel=delivery.channel,
            state=delivery.state,  # type: ignore[arg-type]  # the table's CHECK allows no other
            message_state=message.state,
            recipient_kind=message.recipient_kind,
            recipient_id=message.recipient_id,
            recipient_name=recipient_name,
            subject_kind=message.subject_kind,
            subject_id=message.subject_id,
            community_id=message.community_id,
            attempts=delivery.attempts,
            masked_address=delivery.masked_address,
            error_code=delivery.error_code,
            next_at=delivery.next_at,
            created_at=delivery.created_at,
            ended_at=delivery.ended_at,
        )


class AttemptRead(Read, frozen=True):
    no: int
    started_at: datetime
    ended_at: datetime | None
    outcome: str | None
    error_code: str | None
    detail: str | None

    @classmethod
    def of(cls, attempt: DeliveryAttempt) -> Self:
        return cls(**{name: getattr(attempt, name) for name in cls.__struct_fields__})


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
