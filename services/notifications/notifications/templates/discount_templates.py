"""Templates about discounts: asked for, rejected, and what whoever pays hears."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import LETTER, PLACE

DISCOUNT = (
    Variable("discount_no", "text", required=True, sample="YHJX2026030100001"),
    Variable("discount", "text", required=True, sample="空置房优惠"),
    Variable("valid_from", "date", required=True, sample="2026-03-01"),
)

DISCOUNTS: tuple[Template, ...] = (
    Template(code="discount_requested", audience="staff", channel="in_app", variables=(PLACE, *DISCOUNT)),
    Template(code="discount_rejected", audience="staff", channel="in_app", variables=(PLACE, *DISCOUNT)),
    Template(
        code="discount_granted",
        audience="person",
        channel="email",
        variables=(Variable("valid_to", "date", sample="2027-02-28"), *DISCOUNT, *LETTER),
    ),
    Template(
        code="discount_ended",
        audience="person",
        channel="email",
        variables=(Variable("ended_from", "date", required=True, sample="2026-09-01"), *DISCOUNT, *LETTER),
    ),
)
