"""Refusals around tickets."""

from collections.abc import Sequence
from typing import Any

from kit.problems import FieldError, Refusal


class WrongState(Refusal):
    status, code, title = 409, "ticket_wrong_state", "The ticket is in a state that does not allow this"


class PromiseBeyondLimit(Refusal):
    status, code, title = 422, "promise_beyond_limit", "The promised reply is later than the limit allows"


class PromiseInThePast(Refusal):
    status, code, title = 422, "promise_in_the_past", "The promised reply lies in the past"


class OccurredInTheFuture(Refusal):
    status, code, title = 422, "occurred_in_the_future", "What is reported cannot happen later than now"


class HandlerNotEligible(Refusal):
    status, code, title = (
        409,
        "handler_not_eligible",
        "This colleague cannot handle tickets of this community",
    )


class HandlerNotRouted(Refusal):
    """Says which field, so that the form can mark it."""

    status, code, title = 409, "handler_not_routed", "By the routing table another colleague gets this"

    def __init__(self) -> None:
        super().__init__(errors=[FieldError("handler_id", self.code)])


class AlreadyHandler(Refusal):
    status, code, title = 409, "already_handler", "The ticket is already with this colleague"


class NotMajor(Refusal):
    status, code, title = 409, "not_major", "Only a major or urgent case is reported to the service centre"


class DemandMissing(Refusal):
    """Says which field is missing, so that the form can mark it."""

    status, code, title = 422, "demand_missing", "A major complaint says what the requester wants"

    def __init__(self) -> None:
        super().__init__(errors=[FieldError("desired_outcome", self.code)])


class AlreadyReported(Refusal):
    status, code, title = 409, "already_reported", "The complaint sheet has been filed before"


class ComplaintSheetMissing(Refusal):
    status, code, title = (
        409,
        "complaint_sheet_missing",
        "A major or urgent complaint needs its complaint sheet first",
    )


class PlannedInThePast(Refusal):
    status, code, title = 422, "planned_in_the_past", "The planned date lies in the past"


class MeasureStands(Refusal):
    status, code, title = 409, "measure_stands", "Another measure is for a ticket that was sent back or reopened"


class CauseMissing(Refusal):
    status, code, title = 422, "cause_missing", "A complaint cannot be resolved without its cause"


class WorkOrdersOpen(Refusal):
    status, code, title = 409, "work_orders_open", "Work orders of this ticket are still open"


class NotConfirmed(Refusal):
    status, code, title = (
        409,
        "not_confirmed",
        "Closing needs the customer's confirmation or two failed contact attempts on different days",
    )


class SupervisorDecides(Refusal):
    status, code, title = 409, "supervisor_decides", "A second return is decided by a supervisor"


class UnknownClass(Refusal):
    status, code, title = 422, "unknown_class", "Tickets of this kind have no such class"


class ClassMissing(Refusal):
    """Says which field is missing, so that the form can mark it."""

    status, code, title = 422, "class_missing", "A complaint is classified before it is assigned"

    def __init__(self) -> None:
        super().__init__(errors=[FieldError("class_l1", self.code)])


class EvidenceMissing(Refusal):
    status, code, title = 422, "evidence_missing", "A complaint is not resolved without something that shows it"


class DepartmentTasksOpen(Refusal):
    status, code, title = 409, "department_tasks_open", "Tasks of departments for this ticket are still open"


class PlanItemsOpen(Refusal):
    status, code, title = 409, "plan_items_open", "Measures of the plan are not done yet"


class ConflictOfInterest(Refusal):
    status, code, title = 409, "conflict_of_interest", "The complaint is about this colleague"


class AccusedHasPart(Refusal):
    """Names at `field` what is open, each (kind, title) under a code of its own."""

    status, code, title = 409, "accused_has_part", "The colleague the complaint is about still has a part in it"

    def __init__(self, field: str, parts: Sequence[Any]) -> None:
        super().__init__(errors=[FieldError(field, f"accused_{part.kind}", part.title) for part in parts])


class ReopenedTooLate(Refusal):
    status, code, title = 409, "reopened_too_late", "After thirty days the matter is registered anew as a repeat"


class RuledInvalid(Refusal):
    status, code, title = 409, "ruled_invalid", "A complaint closed as invalid is not reopened"


class PlanApprovalNeeded(Refusal):
    status, code, title = 409, "plan_approval_needed", "This case needs an approved plan before work on it begins"


class NothingChanged(Refusal):
    status, code, title = 409, "nothing_changed", "Nothing differs from what is there already"


class SeverityTooLow(Refusal):
    status, code, title = 409, "severity_too_low", "What is known of the case makes it more severe"


class OthersFollow(Refusal):
    status, code, title = 409, "others_follow", "Tickets of other requesters were merged into this one"


class AccusedKnown(Refusal):
    status, code, title = 409, "accused_known", "A supervisor changes whom a complaint is about"


class CentrePublishes(Refusal):
    status, code, title = 409, "centre_publishes", "By the routing table the service centre replies to this"
