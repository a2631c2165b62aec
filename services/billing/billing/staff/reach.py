"""What counts for the whole company is set by who serves all of it (ADR 0017)."""

from billing.staff.errors import WholeCompanyOnly
from kit.work import Work


def check_whole_company(work: Work) -> None:
    """Raises WholeCompanyOnly for somebody whose reach ends at some communities or at their own records."""
    scope = work.principal.scope
    if work.principal.realm == "staff" and (scope.communities is not None or scope.own_only):
        raise WholeCompanyOnly
