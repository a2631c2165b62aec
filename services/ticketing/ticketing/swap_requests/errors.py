"""Refusals around swaps."""

from kit.problems import Refusal


class SwapWrongState(Refusal):
    status, code, title = 409, "swap_wrong_state", "The swap is in a state that does not allow this"


class NotYourShift(Refusal):
    status, code, title = 409, "not_your_shift", "Only one's own shift can be offered"


class NotYourSwap(Refusal):
    status, code, title = 409, "not_your_swap", "Somebody else has to answer this swap"


class OwnSwap(Refusal):
    status, code, title = 409, "own_swap", "Nobody approves a swap of their own"


class SwapWithSelf(Refusal):
    status, code, title = 422, "swap_with_self", "A swap needs a colleague"


class SwapPending(Refusal):
    status, code, title = 409, "swap_pending", "A swap of this shift waits for an answer already"


class SwapOutdated(Refusal):
    status, code, title = 409, "swap_outdated", "The roster has changed since; the swap is not possible any more"


class ShiftNotPublished(Refusal):
    status, code, title = 409, "shift_not_published", "Shifts are swapped when the roster is published"


class ShiftBegun(Refusal):
    status, code, title = 409, "shift_begun", "The shift has begun"
