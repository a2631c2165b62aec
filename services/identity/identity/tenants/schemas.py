from identity.tenants.models import TenantAccount
from kit.schemas import Read


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
