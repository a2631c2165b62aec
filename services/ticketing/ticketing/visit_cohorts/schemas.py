"""Ad hoc rounds on the wire (S0-110)."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Line, Read
from ticketing.visit_rules.rules import Percent

Audience = Literal["owners", "lessees", "everybody"]


class AddVisitRound(Body, frozen=True, kw_only=True):
    """Visits to the people of a community, a building, or by name. A sample is drawn from them by the seed, so the same
    round can be drawn again. With `only_count` nothing is planned."""

    community_id: UUID
    label: Line
    visit_by: date
    building_id: UUID | None = None
    audience: Audience = "everybody"
    person_ids: Annotated[list[UUID], Meta(min_length=1, max_length=200)] | None = None
    sample_pct: Percent = 100
    seed: Annotated[str, Meta(min_length=1, max_length=40)] = "1"
    only_count: bool = False


class VisitRoundRead(Read, frozen=True, kw_only=True):
    reached: int
    """how many people fit"""
    planned: int
    """how many of them the sample takes"""
