"""Reports of the whole company are for those who see the whole company."""

from kit.problems import Forbidden
from kit.work import Work


def whole_company(work: Work) -> None:
    """Raises Forbidden for somebody whose reach ends at some communities or at their own records."""
    scope = work.principal.scope
    if work.principal.realm == "staff" and (scope.communities is not None or scope.own_only):
        raise Forbidden(scope="tenant")
