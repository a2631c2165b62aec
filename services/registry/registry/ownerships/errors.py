"""Refusals about owning a unit."""

from kit.problems import Refusal


class OwnershipOverlaps(Refusal):
    status, code, title = 409, "ownership_overlaps", "The unit has owners in these days already"


class OwnershipEnded(Refusal):
    status, code, title = 409, "ownership_ended", "This ownership has ended and cannot be transferred"


class TransferBeforeStart(Refusal):
    status, code, title = 409, "transfer_before_start", "A transfer must come after the ownership's first day"


class SharesNotWhole(Refusal):
    status, code, title = 422, "shares_not_whole", "The shares of the owners must sum to exactly 1"
