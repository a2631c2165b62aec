"""The directory of tenants in SQL and their counters."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert

from identity.tenants.models import TRIAL, TenantAccount, TenantUsage
from kit import paging
from kit.problems import NotFound
from kit.repository import upper_bound
from kit.work import Work

_ACTIVITY_EVERY = timedelta(minutes=5)


class Filter(Struct, frozen=True, kw_only=True):
    """`slug` is the beginning of the slug."""

    status: str | None = None
    slug: str | None = None


class TenantRepository:
    """The directory of the platform: not bound to a tenant."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.session = work.session

    async def get(self, id: UUID, *, lock: bool = False) -> TenantAccount:
        account = await self.find(id, lock=lock)
        if account is None:
            raise NotFound
        return account

    async def find(self, id: UUID, *, lock: bool = False) -> TenantAccount | None:
        statement = select(TenantAccount).where(TenantAccount.id == id)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def by_slug(self, slug: str) -> TenantAccount | None:
        statement = select(TenantAccount).where(TenantAccount.slug == slug)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def ids(self, slug: str | None) -> dict[str, UUID]:
        statement = select(TenantAccount.slug, TenantAccount.id).order_by(TenantAccount.slug)
        if slug is not None:
            statement = statement.where(TenantAccount.slug == slug)
        return {row[0]: row[1] for row in await self.session.execute(statement)}

    async def taken(self, slugs: list[str]) -> set[str]:
        statement = select(TenantAccount.slug).where(TenantAccount.slug.in_(slugs))
        return set((await self.session.execute(statement)).scalars())

    async def open(self, id: UUID, slug: str, name: str, locale: str, plan: str = TRIAL) -> TenantAccount | None:
        """A new account with its counters, or None when the slug is taken."""
        statement = (
            insert(TenantAccount)
            .values(
                id=id,
                slug=slug,
                name=name,
                locale=locale,
                plan=plan,
                cell="main",
                status="provisioning",
                created_at=self.work.now,
                version=0,
            )
            .on_conflict_do_nothing(index_elements=["slug"])
            .returning(TenantAccount)
        )
        account = (await self.session.execute(statement)).scalar_one_or_none()
        if account is not None:
            await self.session.execute(insert(TenantUsage).values(id=id, staff=0, units=0, tickets=0))
        return account

    async def listed(
        self, wanted: Filter, cursor: str | None, limit: int
    ) -> tuple[list[tuple[TenantAccount, TenantUsage]], str | None]:
        statement = select(TenantAccount, TenantUsage).join(TenantUsage, TenantUsage.id == TenantAccount.id)
        if wanted.status:
            statement = statement.where(TenantAccount.status == wanted.status)
        if wanted.slug:
            statement = statement.where(self._begins(wanted.slug))
        order = (TenantAccount.slug,)
        rows, following = await paging.fetch(self.session, statement, order, cursor, limit, ("tenants", wanted))
        return [(row[0], row[1]) for row in rows], following

    async def counts(self, wanted: Filter) -> dict[str, int]:
        statement = select(TenantAccount.status, func.count()).group_by(TenantAccount.status)
        if wanted.slug:
            statement = statement.where(self._begins(wanted.slug))
        return {row[0]: row[1] for row in await self.session.execute(statement)}

    async def usage(self, id: UUID) -> TenantUsage:
        statement = select(TenantUsage).where(TenantUsage.id == id)
        return (await self.session.execute(statement)).scalar_one()

    def _begins(self, slug: str) -> Any:
        return and_(TenantAccount.slug >= slug, TenantAccount.slug < upper_bound(slug))


class UsageRepository:
    """Counters of the tenant the unit of work is bound to."""

    def __init__(self, work: Work) -> None:
        self.work = work

    async def count(self, *, staff: int = 0, units: int = 0, tickets: int = 0) -> None:
        await self.work.session.execute(
            update(TenantUsage)
            .where(TenantUsage.id == self.work.tenant_id)
            .values(
                staff=TenantUsage.staff + staff,
                units=TenantUsage.units + units,
                tickets=TenantUsage.tickets + tickets,
            )
            .execution_options(synchronize_session=False)
        )

    async def touch(self, at: datetime) -> None:
        """Somebody of the tenant is active; written at most every few minutes, for the row is shared by all."""
        await self.work.session.execute(
            update(TenantUsage)
            .where(
                TenantUsage.id == self.work.tenant_id,
                or_(TenantUsage.last_activity_at.is_(None), TenantUsage.last_activity_at < at - _ACTIVITY_EVERY),
            )
            .values(last_activity_at=at)
            .execution_options(synchronize_session=False)
        )
