"""Reports of the whole company are for those who see the whole company."""

from kit.problems import NotFound
from kit.work import Work


def sees_everything(work: Work) -> bool:
    """False for somebody whose reach ends at some communities or at their own records."""
    scope = work.principal.scope
    return work.principal.realm != "staff" or (scope.communities is None and not scope.own_only)


def whole_company(work: Work) -> None:
    """Raises NotFound for everybody else: what is beyond one's reach looks like nothing."""
    if not sees_everything(work):
        raise NotFound
