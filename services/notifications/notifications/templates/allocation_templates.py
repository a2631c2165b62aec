"""Templates about shared cost that is split over homes."""

from notifications.templates.shapes import Template, Variable
from notifications.templates.variables import COMMUNITY

_SPLIT = (
    COMMUNITY,
    Variable("allocation_no", "text", required=True, sample="GTJX2026030100001"),
    Variable("amount", "money", required=True, sample=1234500),
    Variable("period_from", "date", sample="2026-03-01"),
    Variable("period_to", "date", sample="2026-03-31"),
)
_UNTIL = Variable("until", "date", required=True, sample="2026-04-08")

ALLOCATIONS: tuple[Template, ...] = (
    Template(code="allocation_drafted", audience="staff", channel="in_app", variables=_SPLIT),
    Template(code="allocation_checked", audience="staff", channel="in_app", variables=_SPLIT),
    Template(code="allocation_disclosed", audience="staff", channel="in_app", variables=(*_SPLIT, _UNTIL)),
    Template(code="allocation_objected", audience="staff", channel="in_app", variables=_SPLIT),
    Template(code="allocation_answered", audience="staff", channel="in_app", variables=_SPLIT),
    Template(code="allocation_billed", audience="staff", channel="in_app", variables=_SPLIT),
    Template(code="allocation_voided", audience="staff", channel="in_app", variables=_SPLIT),
)
