"""Transfers on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason
from ticketing.transfers.models import Transfer


class OfferTransfer(Body, frozen=True, kw_only=True):
    to_staff_id: UUID
    reason: Reason


class RefuseTransfer(Body, frozen=True, kw_only=True):
    reason: Reason


class TransferRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    ticket_id: UUID
    ticket_no: str
    from_staff_id: UUID
    to_staff_id: UUID
    reason: str
    offered_at: datetime
    answer_due_at: datetime
    state: str
    answered_at: datetime | None
    answer: str | None

    @classmethod
    def of(cls, transfer: Transfer) -> "TransferRead":
        return cls(**{name: getattr(transfer, name) for name in cls.__struct_fields__})
