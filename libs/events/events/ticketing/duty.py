"""Facts about duty: posts, shifts, rosters and swaps (C3.11)."""

from datetime import date
from uuid import UUID

from events import Event


class DutyFact(Event, frozen=True, kw_only=True):
    community_id: UUID


class DutyPostFact(DutyFact, frozen=True, kw_only=True):
    kind: str
    minimum_heads: int
    active: bool


class DutyPostDefined(DutyPostFact, frozen=True, kw_only=True):
    type = "ticketing.duty_post.defined.v1"


class DutyPostChanged(DutyPostFact, frozen=True, kw_only=True):
    type = "ticketing.duty_post.changed.v1"


class ShiftTemplateDefined(DutyFact, frozen=True, kw_only=True):
    type = "ticketing.shift_template.defined.v1"


class ShiftTemplateChanged(DutyFact, frozen=True, kw_only=True):
    type = "ticketing.shift_template.changed.v1"


class RosterFact(DutyFact, frozen=True, kw_only=True):
    week: date
    """its Monday"""


class RosterPlanned(RosterFact, frozen=True, kw_only=True):
    """A draft was begun or changed."""

    type = "ticketing.roster.planned.v1"


class RosterPublished(RosterFact, frozen=True, kw_only=True):
    type = "ticketing.roster.published.v1"

    staff_ids: tuple[UUID, ...]
    """everybody on duty that week"""


class RosterChanged(RosterFact, frozen=True, kw_only=True):
    """One shift of a published roster has other people now."""

    type = "ticketing.roster.changed.v1"

    post_id: UUID
    shift_id: UUID
    day: date
    staff_ids: tuple[UUID, ...]
    """whom it concerns: who came, who went"""


class SwapRequestFact(DutyFact, frozen=True, kw_only=True):
    requested_by: UUID
    counterpart_id: UUID


class SwapRequestOpened(SwapRequestFact, frozen=True, kw_only=True):
    type = "ticketing.swap_request.opened.v1"


class SwapRequestAgreed(SwapRequestFact, frozen=True, kw_only=True):
    type = "ticketing.swap_request.agreed.v1"


class SwapRequestDeclined(SwapRequestFact, frozen=True, kw_only=True):
    type = "ticketing.swap_request.declined.v1"


class SwapRequestApproved(SwapRequestFact, frozen=True, kw_only=True):
    type = "ticketing.swap_request.approved.v1"


class SwapRequestRejected(SwapRequestFact, frozen=True, kw_only=True):
    type = "ticketing.swap_request.rejected.v1"


class SwapRequestWithdrawn(SwapRequestFact, frozen=True, kw_only=True):
    type = "ticketing.swap_request.withdrawn.v1"
