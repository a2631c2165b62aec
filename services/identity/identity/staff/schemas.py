"""Staff on the wire; mobile numbers are masked for whoever only reads."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import UNSET, Meta, UnsetType, field

from identity.staff.models import Staff
from identity.staff.names import PLAIN
from kit.cipher import Cipher
from kit.schemas import Body, Read

Name = Annotated[str, Meta(min_length=1, max_length=100, pattern=PLAIN)]
Code = Annotated[str, Meta(min_length=1, max_length=60)]
Login = Annotated[str, Meta(min_length=3, max_length=254)]
DataScopeKind = Literal["tenant", "community", "own"]
Locale = Literal["zh-CN", "en"]
Codes = Annotated[list[Code], Meta(max_length=20)]
# The list travels in the access token, which lives in a cookie of at most 4 kB: whoever serves more communities
# than this serves the tenant.
Communities = Annotated[list[UUID], Meta(max_length=30)]


class InviteStaff(Body, frozen=True, kw_only=True):
    """At least one of `email` and `mobile`; without an e-mail the link is handed over by whoever invites."""

    display_name: Name
    email: Login | None = None
    mobile: Login | None = None
    posts: Codes = field(default_factory=list)
    roles: Codes = field(default_factory=list)
    scope: DataScopeKind
    communities: Communities = field(default_factory=list)
    reports_to: UUID | None = None
    department_id: UUID | None = None
    locale: Locale = "zh-CN"


class ChangeStaff(Body, frozen=True, kw_only=True):
    """Only what is sent changes; `reports_to: null` lets the posts decide."""

    display_name: Name | UnsetType = UNSET
    posts: Codes | UnsetType = UNSET
    roles: Codes | UnsetType = UNSET
    scope: DataScopeKind | UnsetType = UNSET
    communities: Communities | UnsetType = UNSET
    reports_to: UUID | UnsetType | None = UNSET
    department_id: UUID | UnsetType | None = UNSET
    locale: Locale | UnsetType = UNSET


class StaffRead(Read, frozen=True, kw_only=True):
    id: UUID
    display_name: str
    status: str
    email: str | None
    mobile: str | None
    posts: list[str]
    roles: list[str]
    scope: str
    communities: list[UUID]
    reports_to: UUID | None
    department_id: UUID | None
    locale: str
    created_at: datetime
    left_at: datetime | None
    version: int

    @classmethod
    def of(cls, staff: Staff, cipher: Cipher, *, in_full: bool) -> "StaffRead":
        """Mobile numbers are masked unless the reader manages staff or reads about themselves."""
        return cls(
            id=staff.id,
            display_name=staff.display_name,
            status=staff.status,
            email=cipher.decrypt(staff.email_sealed) if staff.email_sealed else None,
            mobile=_mobile(staff, cipher, in_full),
            posts=list(staff.posts),
            roles=list(staff.roles),
            scope=staff.scope,
            communities=list(staff.communities),
            reports_to=staff.reports_to,
            department_id=staff.department_id,
            locale=staff.locale,
            created_at=staff.created_at,
            left_at=staff.left_at,
            version=staff.version,
        )


def _mobile(staff: Staff, cipher: Cipher, in_full: bool) -> str | None:
    if staff.mobile_sealed is None:
        return None
    return cipher.decrypt(staff.mobile_sealed) if in_full else f"****{staff.mobile_last4}"


class StaffPage(Read, frozen=True, kw_only=True):
    items: list[StaffRead]
    next_cursor: str | None
    counts: Mapping[str, int]


class InvitationRead(Read, frozen=True, kw_only=True):
    """`link` only for people without an e-mail address: it is shown once and stored nowhere."""

    sent: bool
    expires_at: datetime
    link: str | None = None
