"""What counts for the whole company is set by who serves all of it (ADR 0017)."""

from billing.staff.errors import WholeCompanyOnly
from kit.work import Work


def check_whole_company(work: Work) -> None:
    """Raises WholeCompanyOnly for somebody whose reach ends at some communities or at their own records."""
    if not serves_whole_company(work):
        raise WholeCompanyOnly


def serves_whole_company(work: Work) -> bool:
    scope = work.principal.scope
    return work.principal.realm != "staff" or (scope.communities is None and not scope.own_only)
