"""Templates about corrected bills, and credit that is to be given back."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import LETTER, PLACE

_BILL = Variable("bill_no", "text", required=True, sample="ZDJX20260301001")
_ADJUSTMENT = (Variable("adjustment_no", "text", required=True, sample="TZJX2026030100001"), _BILL)
_AMOUNT = Variable("amount", "money", required=True, sample=26880)
_AMOUNTS = (
    Variable("before", "money", required=True, sample=30000),
    Variable("after", "money", required=True, sample=26880),
    _AMOUNT,
)

ADJUSTMENTS: tuple[Template, ...] = (
    Template(code="adjustment_requested", audience="staff", channel="in_app", variables=(PLACE, *_ADJUSTMENT)),
    Template(code="adjustment_applied", audience="staff", channel="in_app", variables=(PLACE, *_ADJUSTMENT)),
    Template(code="adjustment_rejected", audience="staff", channel="in_app", variables=(PLACE, *_ADJUSTMENT)),
    Template(code="credit_refund_due", audience="staff", channel="in_app", variables=(PLACE, _BILL, _AMOUNT)),
    Template(code="bill_adjusted", audience="person", channel="email", variables=(*_ADJUSTMENT, *_AMOUNTS, *LETTER)),
)
