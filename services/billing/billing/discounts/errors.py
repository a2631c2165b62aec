"""Refusals about discounts."""

from kit.problems import Refusal


class DiscountOverlaps(Refusal):
    status, code, title = 409, "discount_overlaps", "This unit has this discount over some of these days already"


class DiscountPayerChanged(Refusal):
    status, code, title = 409, "discount_payer_changed", "Somebody else pays for the unit by then: it is asked for anew"


class DiscountInRun(Refusal):
    status, code, title = (
        409,
        "discount_in_run",
        "A billing run that is not issued charges the unit for some of these days",
    )


class DiscountDecided(Refusal):
    status, code, title = 409, "discount_decided", "This discount has been decided"


class NotYourDiscount(Refusal):
    status, code, title = 403, "not_your_discount", "Only whoever asked for a discount can withdraw it"


class DiscountNotGranted(Refusal):
    status, code, title = 409, "discount_not_granted", "Only a discount that is granted can be ended"
