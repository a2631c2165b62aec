"""A company on the wire: as the sign-in page shows it and as its administrator sees it."""

from datetime import datetime
from uuid import UUID

from identity.tenants.models import TenantAccount, TenantUsage
from kit.schemas import Read


class CompanyRead(Read, frozen=True, kw_only=True):
    """The own company as its administrator sees it."""

    id: UUID
    slug: str
    name: str
    locale: str
    color: str | None
    logo_url: str | None
    plan: str
    created_at: datetime
    staff: int
    units: int
    tickets: int

    @classmethod
    def of(cls, account: TenantAccount, usage: TenantUsage) -> "CompanyRead":
        return cls(
            id=account.id,
            slug=account.slug,
            name=account.name,
            locale=account.locale,
            color=account.color,
            logo_url=account.logo_url,
            plan=account.plan,
            created_at=account.created_at,
            staff=usage.staff,
            units=usage.units,
            tickets=usage.tickets,
        )


class BrandRead(Read, frozen=True, kw_only=True):
    """What the sign-in page shows before anybody is known."""

    slug: str
    name: str
    logo_url: str | None
    color: str | None
    locale: str
    status: str

    @classmethod
    def of(cls, account: TenantAccount) -> "BrandRead":
        return cls(
            slug=account.slug,
            name=account.name,
            logo_url=account.logo_url,
            color=account.color,
            locale=account.locale,
            status=account.status,
        )
