"""Refusals about splitting shared costs."""

from kit.problems import Refusal


class NobodyShares(Refusal):
    status, code, title = 409, "nobody_shares", "No home is in the scope: there is nobody to share the cost"


class NothingWeighs(Refusal):
    status, code, title = 409, "nothing_weighs", "By this basis no home bears anything: all weights are zero"


class NothingShared(Refusal):
    status, code, title = 409, "nothing_shared", "The meters leave nothing to share in this period"


class NegativeUse(Refusal):
    status, code, title = (
        409,
        "negative_use",
        "The meter of a home counted less than nothing: correct the reading first",
    )


class AlreadyAllocated(Refusal):
    status, code, title = 409, "already_allocated", "The same item was split over one of these homes for these days"


class AllocationNotDraft(Refusal):
    status, code, title = 409, "allocation_not_draft", "Only a draft is checked"


class AllocationNotChecked(Refusal):
    status, code, title = 409, "allocation_not_checked", "Only what was checked is disclosed"


class AllocationNotDisclosed(Refusal):
    status, code, title = 409, "allocation_not_disclosed", "Only what is disclosed can be objected to or billed"


class ObjectionWindowOpen(Refusal):
    status, code, title = 409, "objection_window_open", "It is billed when the days for objections are over"


class ObjectionsOpen(Refusal):
    status, code, title = 409, "objections_open", "Objections wait for an answer"


class AllocationOver(Refusal):
    status, code, title = 409, "allocation_over", "It is billed or void and cannot be taken back"
