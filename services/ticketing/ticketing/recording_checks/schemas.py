"""Checks of recordings on the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Prose, Read

Item = Annotated[str, Meta(min_length=1, max_length=30)]
Points = Annotated[int, Meta(ge=0, le=100)]


class TakeSamples(Body, frozen=True, kw_only=True):
    """`month` is any day of it."""

    month: date


class RecordScores(Body, frozen=True, kw_only=True):
    """Points for every item of the checklist; `coaching` is what the operator is told."""

    scores: Annotated[dict[Item, Points], Meta(max_length=20)]
    coaching: Prose | None = None


class RecordingCheckRead(Read, frozen=True, kw_only=True):
    """`checklist` is item → points it is worth. `seed` and `recordings` prove the draw."""

    id: UUID
    version: int
    month: date
    state: str
    call_id: UUID
    operator_id: UUID
    operator_name: str | None
    community_name: str | None
    rang_at: datetime
    seconds: int | None
    checklist: dict[str, int]
    scores: dict[str, int] | None
    score: int | None
    coaching: str | None
    checked_by: UUID | None
    checked_by_name: str | None
    checked_at: datetime | None
    seed: str
    recordings: int
    drawn_at: datetime
