"""What is the whole company's: its reports, and the settings that count for all of it (ADR 0017)."""

from kit.problems import NotFound
from kit.work import Work
from ticketing.staff.errors import WholeCompanyOnly


def sees_everything(work: Work) -> bool:
    """False for somebody whose reach ends at some communities or at their own records."""
    scope = work.principal.scope
    return work.principal.realm != "staff" or (scope.communities is None and not scope.own_only)


def whole_company(work: Work) -> None:
    """Reports of the whole company are for those who see all of it. Raises NotFound for everybody else: what is beyond
    one's reach looks like nothing."""
    if not sees_everything(work):
        raise NotFound


def check_whole_company(work: Work) -> None:
    """Settings of the whole company are changed by who serves all of it; others read them. Raises WholeCompanyOnly."""
    if not sees_everything(work):
        raise WholeCompanyOnly
