"""Who may change what the whole company is sent: texts and the order of channels belong to no community.

Whoever serves some communities, or sees own records only, would otherwise speak for all the others.
"""

from kit.principal import Principal
from notifications.templates.errors import WholeCompanyOnly


def check_whole_company(principal: Principal) -> None:
    if principal.scope.communities is not None or principal.scope.own_only:
        raise WholeCompanyOnly
