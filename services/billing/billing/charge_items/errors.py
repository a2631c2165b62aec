"""Refusals about charge items and prices."""

from kit.problems import Refusal


class CodeTaken(Refusal):
    status, code, title = 409, "code_taken", "This community already has a charge item with this code"


class PriceInThePast(Refusal):
    status, code, title = 409, "price_in_the_past", "A price can only be set from a day after the latest version"


class PriceAlreadyBilled(Refusal):
    status, code, title = 409, "price_already_billed", "Bills beyond this day exist: set the price from a later day"


class ItemRetired(Refusal):
    status, code, title = 409, "item_retired", "This charge item is no longer charged"


class ItemClosed(Refusal):
    status, code, title = 409, "item_closed", "This charge item ends before that day"


class BilledBeyond(Refusal):
    status, code, title = 409, "billed_beyond", "Bills beyond this day exist: close the item on a later day"


class NotRecurring(Refusal):
    status, code, title = 409, "not_recurring", "This item is charged case by case and has no end"


class UnitsElsewhere(Refusal):
    status, code, title = 422, "units_elsewhere", "Some units do not belong to the item's community"
