"""Who may grant what: nobody gives permissions or a data scope they do not have, except the administrator.

Only an administrator changes the account of an administrator, otherwise whoever manages staff could take the
company over. For the same reason an invitation, which opens an account, is issued only by somebody who could have
granted all that the account holds. Nobody changes their own roles or data scope, administrators included: for that
there is always a second person.
"""

from collections.abc import Collection, Mapping
from uuid import UUID

from msgspec import Struct

from identity.roles.catalogue import COMMUNITY, OWN, TENANT, TENANT_ADMIN
from identity.staff.errors import AdministratorsOnly, CannotGrant, OwnRights, ScopeTooWide


class Grantor(Struct, frozen=True, kw_only=True):
    """The acting person. `communities` None means the whole tenant, unless only own records are seen."""

    id: UUID
    is_admin: bool
    permissions: frozenset[str]
    communities: frozenset[UUID] | None = None
    own_only: bool = False

    def check_roles(self, added: Mapping[str, Collection[str]]) -> None:
        """`added`: role code → its permissions."""
        if self.is_admin:
            return
        refused = {code: set(held) - self.permissions for code, held in added.items()}
        refused = {code: missing for code, missing in refused.items() if missing or code == TENANT_ADMIN}
        if refused:
            raise CannotGrant(roles=sorted(refused), missing=sorted(set().union(*refused.values())))

    def check_scope(self, scope: str, communities: Collection[UUID]) -> None:
        if self.is_admin:
            return
        if self.own_only and scope != OWN:
            raise ScopeTooWide
        if self.communities is None:
            return
        if scope == TENANT or not communities or not self.communities.issuperset(communities):
            raise ScopeTooWide

    def check_account(self, roles: Collection[str]) -> None:
        if TENANT_ADMIN in roles and not self.is_admin:
            raise AdministratorsOnly

    def check_another(self, staff_id: UUID) -> None:
        """For changes of roles and data scope."""
        if staff_id == self.id:
            raise OwnRights


def scope_problem(scope: str, communities: Collection[UUID]) -> str | None:
    """The code of what is wrong with a data scope: communities are named exactly when they limit something."""
    if scope == COMMUNITY and not communities:
        return "communities_required"
    if scope == TENANT and communities:
        return "communities_not_allowed"
    if scope not in (TENANT, COMMUNITY, OWN):
        return "unknown_scope"
    return None
