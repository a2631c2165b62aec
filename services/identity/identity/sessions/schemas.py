"""Sign-in and sessions on the wire; secrets travel in cookies only."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from identity.communities.models import Community
from identity.sessions.models import StaffSession
from identity.sessions.tokens import Access
from kit.schemas import Body, Read

Login = Annotated[str, Meta(min_length=1, max_length=254)]
Password = Annotated[str, Meta(min_length=1, max_length=256)]


class SignIn(Body, frozen=True, kw_only=True):
    """`login` is an e-mail address or a mobile number."""

    login: Login
    password: Password


class SessionRead(Read, frozen=True, kw_only=True):
    id: UUID
    started_at: datetime
    last_seen_at: datetime
    expires_at: datetime
    address: str
    user_agent: str
    current: bool

    @classmethod
    def of(cls, session: StaffSession, current: UUID | None) -> "SessionRead":
        return cls(
            id=session.id,
            started_at=session.started_at,
            last_seen_at=session.last_seen_at,
            expires_at=session.expires_at,
            address=session.address,
            user_agent=session.user_agent,
            current=session.id == current,
        )


class RenewedRead(Read, frozen=True, kw_only=True):
    """When the client has to renew again, and when the person has to sign in again at the latest."""

    token_expires_at: datetime
    session_expires_at: datetime


class StaffSelf(Read, frozen=True, kw_only=True):
    id: UUID
    display_name: str
    roles: list[str]
    posts: list[str]
    locale: str


class TenantSelf(Read, frozen=True, kw_only=True):
    id: UUID
    slug: str
    name: str
    locale: str
    color: str | None
    logo_url: str | None


class CommunitySelf(Read, frozen=True, kw_only=True):
    id: UUID
    code: str
    name: str


class MeRead(Read, frozen=True, kw_only=True):
    """Who is signed in. `communities` are those of the data scope: all of the tenant when `scope` is `tenant`."""

    staff: StaffSelf
    tenant: TenantSelf
    permissions: list[str]
    scope: str
    communities: list[CommunitySelf]

    @classmethod
    def of(cls, access: Access, communities: Sequence[Community]) -> "MeRead":
        staff, tenant = access.staff, access.tenant
        return cls(
            staff=StaffSelf(
                id=staff.id,
                display_name=staff.display_name,
                roles=list(staff.roles),
                posts=list(staff.posts),
                locale=staff.locale,
            ),
            tenant=TenantSelf(
                id=tenant.id,
                slug=tenant.slug,
                name=tenant.name,
                locale=tenant.locale,
                color=tenant.color,
                logo_url=tenant.logo_url,
            ),
            permissions=list(access.permissions),
            scope=staff.scope,
            communities=[CommunitySelf(id=c.id, code=c.code, name=c.name) for c in communities],
        )
