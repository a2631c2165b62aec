"""Templates about disputed bills."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import LETTER, PLACE

DISPUTE = (
    Variable("dispute_no", "text", required=True, sample="YYJX2026030100001"),
    Variable("bill_no", "text", required=True, sample="ZDJX20260301001"),
    Variable("amount", "money", required=True, sample=26880),
)

DISPUTES: tuple[Template, ...] = (
    Template(code="bill_disputed", audience="staff", channel="in_app", variables=(PLACE, *DISPUTE)),
    Template(code="dispute_settled", audience="staff", channel="in_app", variables=(PLACE, *DISPUTE)),
    Template(code="dispute_upheld", audience="person", channel="email", variables=(*DISPUTE, *LETTER)),
    Template(code="dispute_rejected", audience="person", channel="email", variables=(*DISPUTE, *LETTER)),
)
