"""Templates about money in the bank: to decide on, rejected, to pay back, waiting too long."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import PLACE

_AMOUNT = Variable("amount", "money", required=True, sample=20000)
_WAITING = (
    Variable("statement_no", "text", required=True, sample="YHJX20260301001"),
    Variable("waiting", "count", required=True, sample=3),
)

BANKING: tuple[Template, ...] = (
    Template(code="bank_line_asked", audience="staff", channel="in_app", variables=(PLACE, _AMOUNT)),
    Template(code="bank_line_rejected", audience="staff", channel="in_app", variables=(PLACE, _AMOUNT)),
    Template(code="bank_line_to_return", audience="staff", channel="in_app", variables=(PLACE, _AMOUNT)),
    Template(
        code="bank_statement_unresolved", audience="staff", channel="in_app", variables=(PLACE, _AMOUNT, *_WAITING)
    ),
)
