"""Who acts, and what they may see and do."""

from typing import Literal
from uuid import UUID

from msgspec import Struct

Realm = Literal["staff", "operator", "service", "system", "public"]

NOBODY = UUID(int=0)


class DataScope(Struct, frozen=True):
    """Which rows a staff member sees: all of the tenant (`communities` None), some communities, or only own records."""

    communities: frozenset[UUID] | None = None
    own_only: bool = False


class Principal(Struct, frozen=True, kw_only=True):
    realm: Realm
    id: UUID
    tenant_id: UUID | None = None
    session_id: UUID | None = None
    permissions: frozenset[str] = frozenset()
    scope: DataScope = DataScope()
    name: str = ""
    access_version: int = 0
    """version of the permissions the token was issued with"""
    expires_at: int = 0
    """second at which the token dies; long-lived connections end with it"""

    def may(self, permission: str) -> bool:
        return permission in self.permissions


def system(tenant_id: UUID | None = None) -> Principal:
    """The service itself: consumers, timers, jobs."""
    return Principal(realm="system", id=NOBODY, tenant_id=tenant_id)


def public(tenant_id: UUID | None = None) -> Principal:
    """Somebody who is not signed in."""
    return Principal(realm="public", id=NOBODY, tenant_id=tenant_id)
