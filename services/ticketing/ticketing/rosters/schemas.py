"""Rosters on the wire."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.duty_posts.schemas import DutyPostRead
from ticketing.entries.schemas import Reason
from ticketing.rosters.planning import Flaw
from ticketing.shift_templates.schemas import ShiftTemplateRead


class PlanRoster(Body, frozen=True, kw_only=True):
    """`week` is its Monday."""

    community_id: UUID
    week: date


class AddRosterEntries(Body, frozen=True, kw_only=True):
    """Puts people on a shift of a post. A published roster asks for a reason, and for the whole crew of a new shift."""

    post_id: UUID
    template_id: UUID
    day: date
    staff_ids: Annotated[tuple[UUID, ...], Meta(min_length=1, max_length=20)]
    reason: Reason | None = None


class RemoveRosterEntry(Body, frozen=True, kw_only=True):
    reason: Reason | None = None


class ReplaceRosterEntry(Body, frozen=True, kw_only=True):
    """Without `staff_id` the first deputy of the post who is free stands in."""

    staff_id: UUID | None = None
    reason: Reason | None = None


class RosterEntryRead(Read, frozen=True, kw_only=True):
    id: UUID
    staff_id: UUID
    display_name: str
    stands_in_for: UUID | None
    stands_in_for_name: str | None


class DutyShiftRead(Read, frozen=True, kw_only=True):
    id: UUID
    post_id: UUID
    template_id: UUID
    name: str
    day: date
    starts_at: datetime
    ends_at: datetime
    staff: list[RosterEntryRead]


class RosterWarningRead(Read, frozen=True, kw_only=True):
    """`hinders`: the roster is not published like this. `hours` of work of a long day, or of rest before the shift.
    `template_id`: the shift nobody is on, though its post is to be manned then."""

    code: str
    post_id: UUID
    day: date
    shift_id: UUID | None
    template_id: UUID | None
    staff_id: UUID | None
    missing: int
    hours: int
    hinders: bool

    @classmethod
    def of(cls, warning: Flaw, hinders: bool) -> "RosterWarningRead":
        return cls(
            code=warning.code,
            post_id=warning.post_id,
            day=warning.day,
            shift_id=warning.shift_id,
            template_id=warning.template_id,
            staff_id=warning.staff_id,
            missing=warning.missing,
            hours=warning.hours,
            hinders=hinders,
        )


class DutyColleagueRead(Read, frozen=True, kw_only=True):
    id: UUID
    display_name: str
    roles: list[str]


class RosterWeekRead(Read, frozen=True, kw_only=True):
    """A week as it is planned. `id` is null and `version` 0 as long as nobody has begun to plan it."""

    id: UUID | None
    version: int
    community_id: UUID
    week: date
    state: str
    published_at: datetime | None
    published_by_name: str | None
    posts: list[DutyPostRead]
    templates: list[ShiftTemplateRead]
    shifts: list[DutyShiftRead]
    colleagues: list[DutyColleagueRead]
    warnings: list[RosterWarningRead]


class RosterChangeRead(Read, frozen=True, kw_only=True):
    id: UUID
    at: datetime
    actor_name: str | None
    verb: str
    day: date
    post_name: str
    shift_name: str
    staff_name: str | None
    before_name: str | None
    reason: str


class OnDutyRead(Read, frozen=True, kw_only=True):
    staff_id: UUID
    display_name: str
    post_id: UUID
    post_name: str
    post_kind: str
    shift_id: UUID
    shift_name: str
    starts_at: datetime
    ends_at: datetime
