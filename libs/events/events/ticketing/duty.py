"""Facts about duty: posts, shifts, rosters, who is there, what is handed over (C3.11, C3.16)."""

from datetime import date, datetime
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


class AttendanceFact(DutyFact, frozen=True, kw_only=True):
    post_id: UUID
    shift_id: UUID
    staff_id: UUID


class AttendanceBegun(AttendanceFact, frozen=True, kw_only=True):
    type = "ticketing.attendance.begun.v1"

    relief: bool
    late_seconds: int


class AttendanceEnded(AttendanceFact, frozen=True, kw_only=True):
    type = "ticketing.attendance.ended.v1"

    ending: str
    """signed_out | found_absent | left_company"""
    early_seconds: int


class DeskLeaveFact(DutyFact, frozen=True, kw_only=True):
    post_id: UUID
    post_label: str
    staff_id: UUID
    """who leaves the desk"""


class DeskLeaveRequested(DeskLeaveFact, frozen=True, kw_only=True):
    type = "ticketing.desk_leave.requested.v1"

    recipients: tuple[UUID, ...] = ()


class DeskLeaveApproved(DeskLeaveFact, frozen=True, kw_only=True):
    type = "ticketing.desk_leave.approved.v1"


class DeskLeaveDeclined(DeskLeaveFact, frozen=True, kw_only=True):
    type = "ticketing.desk_leave.declined.v1"


class DeskLeaveRelieved(DeskLeaveFact, frozen=True, kw_only=True):
    type = "ticketing.desk_leave.relieved.v1"


class DeskLeaveStarted(DeskLeaveFact, frozen=True, kw_only=True):
    type = "ticketing.desk_leave.started.v1"


class DeskLeaveEnded(DeskLeaveFact, frozen=True, kw_only=True):
    type = "ticketing.desk_leave.ended.v1"


class DeskLeaveWithdrawn(DeskLeaveFact, frozen=True, kw_only=True):
    type = "ticketing.desk_leave.withdrawn.v1"


class DutyGapFact(DutyFact, frozen=True, kw_only=True):
    aggregate = "duty_gap"

    post_id: UUID
    post_label: str
    shift_id: UUID
    since: datetime
    recipients: tuple[UUID, ...] = ()


class DutyDeskEmpty(DutyGapFact, frozen=True, kw_only=True):
    """Nobody is at a post that is on duty."""

    type = "ticketing.duty.desk_empty.v1"

    cause: str
    """nobody_came | left | found_empty | left_company"""


class DutyDeskCovered(DutyGapFact, frozen=True, kw_only=True):
    """Somebody came, or the duty was over."""

    type = "ticketing.duty.desk_covered.v1"

    until: datetime
    length_seconds: int
    covered_by: UUID | None = None


class DutyEntryRecorded(DutyFact, frozen=True, kw_only=True):
    type = "ticketing.duty_entry.recorded.v1"

    post_id: UUID
    kind: str


class ShiftCheckCompleted(DutyFact, frozen=True, kw_only=True):
    type = "ticketing.shift_check.completed.v1"

    post_id: UUID
    shift_id: UUID


class EscalationFact(DutyFact, frozen=True, kw_only=True):
    subject_kind: str
    """duty_entry | ticket | work_order"""
    subject_id: UUID
    raised_by: UUID


class EscalationRaised(EscalationFact, frozen=True, kw_only=True):
    type = "ticketing.escalation.raised.v1"

    recipients: tuple[UUID, ...] = ()


class EscalationAcknowledged(EscalationFact, frozen=True, kw_only=True):
    type = "ticketing.escalation.acknowledged.v1"


class HandoverItemFact(DutyFact, frozen=True, kw_only=True):
    post_id: UUID
    kind: str


class HandoverItemOpened(HandoverItemFact, frozen=True, kw_only=True):
    type = "ticketing.handover_item.opened.v1"


class HandoverItemCompleted(HandoverItemFact, frozen=True, kw_only=True):
    type = "ticketing.handover_item.completed.v1"


class ShiftHandoverFact(DutyFact, frozen=True, kw_only=True):
    no: str
    post_id: UUID
    shift_id: UUID
    off_going_id: UUID
    on_coming_id: UUID | None = None


class ShiftHandoverDrafted(ShiftHandoverFact, frozen=True, kw_only=True):
    type = "ticketing.shift_handover.drafted.v1"


class ShiftHandoverChanged(ShiftHandoverFact, frozen=True, kw_only=True):
    type = "ticketing.shift_handover.changed.v1"


class ShiftHandoverReviewed(ShiftHandoverFact, frozen=True, kw_only=True):
    type = "ticketing.shift_handover.reviewed.v1"


class ShiftHandoverSigned(ShiftHandoverFact, frozen=True, kw_only=True):
    """The first of the two has signed."""

    type = "ticketing.shift_handover.signed.v1"


class ShiftHandoverRefused(ShiftHandoverFact, frozen=True, kw_only=True):
    type = "ticketing.shift_handover.refused.v1"


class ShiftHandedOver(ShiftHandoverFact, frozen=True, kw_only=True):
    """Both have signed; the shift may end."""

    type = "ticketing.shift.handed_over.v1"
    aggregate = "shift_handover"

    carried_items: int
