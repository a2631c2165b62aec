"""Templates about deposits: asked back, approved, late, and what their holder hears."""

from notifications.templates.shapes import Template, Variable

PLACE = Variable("place", "text", context=True, sample="锦绣花园 3-1-1201")
DEPOSIT = (
    PLACE,
    Variable("deposit_no", "text", required=True, sample="YJJX20260301001"),
    Variable("amount", "money", required=True, sample=200000),
)
LETTER = (
    *DEPOSIT,
    Variable("addressee", "text", context=True, sample="王芳"),
    Variable("hotline", "text", context=True, sample="400-800-1234"),
    Variable("company", "text", context=True, sample="安居物业"),
)

DEPOSITS: tuple[Template, ...] = (
    Template(code="deposit_refund_requested", audience="staff", channel="in_app", variables=DEPOSIT),
    Template(code="deposit_refund_approved", audience="staff", channel="in_app", variables=DEPOSIT),
    Template(code="deposit_refund_rejected", audience="staff", channel="in_app", variables=DEPOSIT),
    Template(code="deposit_refund_overdue", audience="staff", channel="in_app", variables=DEPOSIT, urgent=True),
    Template(
        code="deposit_deduction",
        audience="person",
        channel="email",
        variables=(Variable("asked", "money", required=True, sample=30000), *LETTER),
    ),
    Template(
        code="deposit_refunded",
        audience="person",
        channel="email",
        variables=(
            Variable("refunded", "money", required=True, sample=170000),
            Variable("deducted", "money", sample=30000),
            *LETTER,
        ),
    ),
)
