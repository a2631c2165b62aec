"""Templates about deposits: asked back, approved, late, and what their holder hears."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import LETTER, PLACE

DEPOSIT = (
    Variable("deposit_no", "text", required=True, sample="YJJX20260301001"),
    Variable("amount", "money", required=True, sample=200000),
)

DEPOSITS: tuple[Template, ...] = (
    Template(code="deposit_refund_requested", audience="staff", channel="in_app", variables=(PLACE, *DEPOSIT)),
    Template(code="deposit_refund_approved", audience="staff", channel="in_app", variables=(PLACE, *DEPOSIT)),
    Template(code="deposit_refund_rejected", audience="staff", channel="in_app", variables=(PLACE, *DEPOSIT)),
    Template(
        code="deposit_refund_overdue", audience="staff", channel="in_app", variables=(PLACE, *DEPOSIT), urgent=True
    ),
    Template(
        code="deposit_deduction",
        audience="person",
        channel="email",
        variables=(Variable("asked", "money", required=True, sample=30000), *DEPOSIT, *LETTER),
    ),
    Template(
        code="deposit_refunded",
        audience="person",
        channel="email",
        variables=(
            Variable("refunded", "money", required=True, sample=170000),
            Variable("deducted", "money", sample=30000),
            *DEPOSIT,
            *LETTER,
        ),
    ),
)
