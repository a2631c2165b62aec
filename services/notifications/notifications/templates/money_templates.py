"""Templates about bills and money."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import COMMUNITY, LETTER, PLACE

RUN_PERIOD = (
    COMMUNITY,
    Variable("period_from", "date", required=True, sample="2026-03-01"),
    Variable("period_to", "date", required=True, sample="2026-03-31"),
)
LATE_FEE_POLICY = (
    COMMUNITY,
    Variable("item", "text", required=True, sample="物业费"),
    Variable("valid_from", "date", required=True, sample="2026-03-01"),
)
RUN = (
    *RUN_PERIOD,
    Variable("bills", "count", required=True, sample=264),
    Variable("amount", "money", required=True, sample=6553200),
)
BILL = (
    Variable("bill_no", "text", required=True, sample="ZDJX20260301001"),
    Variable("period_from", "date", sample="2026-03-01"),
    Variable("period_to", "date", sample="2026-03-31"),
    Variable("amount", "money", required=True, sample=26880),
    *LETTER,
)
WAIVER = (
    Variable("bill_no", "text", required=True, sample="ZDJX20260301001"),
    Variable("amount", "money", required=True, sample=5000),
)
DAY_CLOSING = (
    COMMUNITY,
    Variable("closing_no", "text", required=True, sample="RJJX2026030100001"),
    Variable("amount", "money", required=True, sample=170060),
)
PAYMENT = (
    Variable("receipt_no", "text", required=True, sample="SJJX20260305001"),
    Variable("amount", "money", required=True, sample=26880),
    Variable("pay_channel", "payment_channel", sample="transfer"),
    Variable("received_at", "instant", sample="2026-03-05T02:10:00Z"),
    *LETTER,
)

MONEY: tuple[Template, ...] = (
    Template(code="billing_run_calculated", audience="staff", channel="in_app", variables=RUN),
    Template(code="billing_run_issued", audience="staff", channel="in_app", variables=RUN),
    Template(code="billing_run_failed", audience="staff", channel="in_app", variables=RUN_PERIOD, urgent=True),
    Template(code="waiver_requested", audience="staff", channel="in_app", variables=(PLACE, *WAIVER)),
    Template(code="waiver_rejected", audience="staff", channel="in_app", variables=(PLACE, *WAIVER)),
    Template(code="day_closing_submitted", audience="staff", channel="in_app", variables=DAY_CLOSING),
    Template(code="day_closing_difference", audience="staff", channel="in_app", variables=DAY_CLOSING, urgent=True),
    Template(code="reading_held", audience="staff", channel="in_app", variables=(COMMUNITY,)),
    Template(code="late_fee_policy_proposed", audience="staff", channel="in_app", variables=LATE_FEE_POLICY),
    Template(code="late_fee_policy_rejected", audience="staff", channel="in_app", variables=LATE_FEE_POLICY),
    Template(
        code="bill_issued",
        audience="person",
        channel="email",
        variables=(
            Variable("due_date", "date", required=True, sample="2026-03-31"),
            Variable("prepaid", "money", sample=5000),
            *BILL,
        ),
    ),
    Template(code="bill_prepaid", audience="person", channel="email", variables=BILL),
    Template(code="bill_voided", audience="person", channel="email", variables=BILL),
    Template(code="waiver_applied", audience="person", channel="email", variables=(*WAIVER, *LETTER)),
    Template(
        code="receipt_issued",
        audience="person",
        channel="email",
        variables=(Variable("credited", "money", sample=5000), *PAYMENT),
    ),
    Template(code="payment_reversed", audience="person", channel="email", variables=PAYMENT),
    Template(
        code="bill_overdue",
        audience="person",
        channel="email",
        legal_kind="dunning",
        variables=(
            Variable("due_date", "date", required=True, sample="2026-03-31"),
            Variable("balance", "money", required=True, sample=26880),
            *BILL,
        ),
    ),
)
