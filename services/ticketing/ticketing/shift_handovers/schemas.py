"""Hand-overs on the wire. Amounts in 分."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, OptionalLine, Read
from ticketing.entries.schemas import Reason

ItemKind = Literal["key", "cash_box", "item", "equipment", "instruction"]
"""What people enter; tickets, call-backs and phone messages come by themselves"""
Word = Annotated[str, Meta(min_length=2, max_length=500)]


class Handover(Body, frozen=True, kw_only=True):
    """`shift_id`: the shift that ends, in which the caller is signed in."""

    shift_id: UUID


class AddHandoverItem(Body, frozen=True, kw_only=True):
    post_id: UUID
    kind: ItemKind
    text: Annotated[str, Meta(min_length=1, max_length=500)]
    amount_cents: Annotated[int, Meta(ge=0, le=1_000_000_000)] | None = None


class CompleteHandoverItem(Body, frozen=True, kw_only=True):
    """`word`: how it was done."""

    word: Word


class ConfirmHandoverLine(Body, frozen=True, kw_only=True):
    remark: OptionalLine | None = None


class SignHandover(Body, frozen=True, kw_only=True):
    """`content_hash`: of the content the signer has seen."""

    content_hash: Annotated[str, Meta(min_length=64, max_length=64)]


class RefuseHandover(Body, frozen=True, kw_only=True):
    reason: Reason


class HandoverItemRead(Read, frozen=True, kw_only=True):
    id: UUID
    post_id: UUID
    kind: str
    text: str
    amount_cents: int | None
    record_id: UUID | None
    raised_by_name: str | None
    raised_at: datetime
    carried: int
    word: str | None
    done_by_name: str | None
    done_at: datetime | None


class HandoverLineRead(Read, frozen=True, kw_only=True):
    id: UUID
    outcome: str
    word: str | None
    reviewed_by_name: str | None
    reviewed_at: datetime | None
    remark: str | None
    item: HandoverItemRead


class ShiftHandoverRead(Read, frozen=True, kw_only=True):
    """`content_hash` is that of the content as it stands; a signature holds the one that was signed."""

    id: UUID
    version: int
    no: str
    community_id: UUID
    community_name: str
    post_id: UUID
    post_name: str
    shift_id: UUID
    shift_name: str
    day: date
    starts_at: datetime
    ends_at: datetime
    state: str
    created_at: datetime
    off_going_id: UUID
    off_going_name: str | None
    off_going_signed_at: datetime | None
    off_going_hash: str | None
    on_coming_id: UUID | None
    on_coming_name: str | None
    on_coming_signed_at: datetime | None
    on_coming_hash: str | None
    refusal_reason: str | None
    content_hash: str
    lines: list[HandoverLineRead]


class ShiftHandoverRowRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    no: str
    community_id: UUID
    post_id: UUID
    post_name: str
    shift_name: str
    day: date
    state: str
    created_at: datetime
    off_going_name: str | None
    off_going_signed_at: datetime | None
    on_coming_name: str | None
    on_coming_signed_at: datetime | None
