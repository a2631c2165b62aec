"""Templates about what was paid ahead and goes back: asked for, approved, rejected, failed, paid."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import LETTER, PLACE

_REFUND = (
    Variable("refund_no", "text", required=True, sample="TKJX20260301001"),
    Variable("amount", "money", required=True, sample=20000),
)

REFUNDS: tuple[Template, ...] = (
    Template(code="refund_requested", audience="staff", channel="in_app", variables=(PLACE, *_REFUND)),
    Template(code="refund_approved", audience="staff", channel="in_app", variables=(PLACE, *_REFUND)),
    Template(code="refund_rejected", audience="staff", channel="in_app", variables=(PLACE, *_REFUND)),
    Template(code="refund_failed", audience="staff", channel="in_app", variables=(PLACE, *_REFUND)),
    Template(code="refund_paid_out", audience="person", channel="email", variables=(*_REFUND, *LETTER)),
)
