"""Duty posts on the wire."""

from typing import Annotated, Any
from uuid import UUID

from msgspec import UNSET, Meta, UnsetType

from kit.schemas import Body, Line, Read
from ticketing.duty_posts.codes import PostKind
from ticketing.duty_posts.models import DutyPost

Heads = Annotated[int, Meta(ge=1, le=50)]
Deputies = Annotated[tuple[UUID, ...], Meta(max_length=20)]
Shifts = Annotated[tuple[UUID, ...], Meta(max_length=20)]
Checklist = Annotated[tuple[Line, ...], Meta(max_length=30)]


class AddDutyPost(Body, frozen=True, kw_only=True):
    """Without `minimum_heads` the fewest a post of the kind may have; without a checklist the usual five points.
    `manned_shifts`: the shifts it is to be manned on every day; left empty, those it is planned on this week or was the
    week before."""

    community_id: UUID
    kind: PostKind
    name: Line
    minimum_heads: Heads | None = None
    concurrent: bool = False
    deputies: Deputies = ()
    manned_shifts: Shifts = ()
    checklist: Checklist | None = None


class ChangeDutyPost(Body, frozen=True, kw_only=True):
    """Only the fields that are sent change. What is planned already keeps its people."""

    name: Line | UnsetType = UNSET
    minimum_heads: Heads | UnsetType = UNSET
    concurrent: bool | UnsetType = UNSET
    deputies: Deputies | UnsetType = UNSET
    manned_shifts: Shifts | UnsetType = UNSET
    checklist: Checklist | UnsetType = UNSET
    active: bool | UnsetType = UNSET


class DutyPostRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID
    kind: str
    name: str
    minimum_heads: int
    concurrent: bool
    deputies: list[UUID]
    manned_shifts: list[UUID]
    checklist: list[str]
    active: bool

    @classmethod
    def of(cls, post: DutyPost) -> "DutyPostRead":
        listed: dict[str, Any] = {
            name: [UUID(id) for id in getattr(post, name)] for name in ("deputies", "manned_shifts")
        }
        named = {name: getattr(post, name) for name in cls.__struct_fields__ if name not in listed}
        return cls(**named, **listed)
