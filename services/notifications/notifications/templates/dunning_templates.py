"""Templates about dunning. What asks a debtor for money is of the legal kind `dunning`: it keeps the quiet hours."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import COMMUNITY, LETTER, PLACE

CASE = (
    Variable("case_no", "text", required=True, sample="CSJX2026030100001"),
    Variable("amount", "money", required=True, sample=26880),
)
SINCE = Variable("oldest_due", "date", required=True, sample="2026-03-31")

DUNNING: tuple[Template, ...] = (
    Template(code="dunning_visits_due", audience="staff", channel="in_app", variables=(COMMUNITY,)),
    Template(code="dunning_steps_due", audience="staff", channel="in_app", variables=(COMMUNITY,)),
    Template(code="dunning_lawyer_asked", audience="staff", channel="in_app", variables=(PLACE, *CASE)),
    Template(code="dunning_litigation_asked", audience="staff", channel="in_app", variables=(PLACE, *CASE)),
    Template(code="dunning_lawyer_approved", audience="staff", channel="in_app", variables=(PLACE, *CASE)),
    Template(code="dunning_litigation_approved", audience="staff", channel="in_app", variables=(PLACE, *CASE)),
    Template(code="dunning_rejected", audience="staff", channel="in_app", variables=(PLACE, *CASE)),
    Template(
        code="dunning_promise_broken",
        audience="staff",
        channel="in_app",
        variables=(
            PLACE,
            *CASE,
            Variable("promised_on", "date", required=True, sample="2026-04-20"),
            Variable("promised", "money", required=True, sample=20000),
        ),
    ),
    Template(
        code="dunning_limitation",
        audience="staff",
        channel="in_app",
        urgent=True,
        variables=(PLACE, *CASE, Variable("lapses_on", "date", required=True, sample="2029-03-31")),
    ),
    Template(
        code="dunning_lapsed",
        audience="staff",
        channel="in_app",
        urgent=True,
        variables=(PLACE, *CASE, Variable("lapses_on", "date", required=True, sample="2029-03-31")),
    ),
    Template(
        code="bill_reminder",
        audience="person",
        channel="email",
        variables=(
            Variable("bill_no", "text", required=True, sample="ZDJX20260301001"),
            Variable("due_date", "date", required=True, sample="2026-03-31"),
            Variable("balance", "money", required=True, sample=26880),
            Variable("period_from", "date", sample="2026-03-01"),
            Variable("period_to", "date", sample="2026-03-31"),
            *LETTER,
        ),
    ),
    Template(
        code="dunning_reminder",
        audience="person",
        channel="email",
        legal_kind="dunning",
        variables=(*CASE, SINCE, *LETTER),
    ),
    Template(
        code="dunning_demand",
        audience="person",
        channel="email",
        legal_kind="dunning",
        variables=(
            Variable("document_no", "text", required=True, sample="CJJX2026043000001"),
            Variable("response_by", "date", required=True, sample="2026-05-15"),
            *CASE,
            SINCE,
            *LETTER,
        ),
    ),
)
