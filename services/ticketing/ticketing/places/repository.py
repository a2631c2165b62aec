"""Finds communities, buildings and units."""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Uuid, bindparam, func, or_, select, update
from sqlalchemy.orm import InstrumentedAttribute

from kit import copies
from kit.models import TenantRow
from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from kit.work import Work
from ticketing.places.models import Building, Community, Unit
from ticketing.policies.models import ClockPolicy
from ticketing.warranties.models import Warranty


class PlaceRepository(Repository[Community]):
    model: ClassVar[type[Community]] = Community

    async def save(self, model: type[TenantRow], *rows: dict[str, Any]) -> None:
        """Replace what is known of communities, buildings or units."""
        await copies.keep(self.work, model, rows)

    async def mark_removed(self, model: type[Building] | type[Unit], id: UUID) -> None:
        await self.session.execute(
            update(model).where(model.tenant_id == self.work.tenant_id, model.id == id).values(removed=True)
        )

    async def locate(self, community_id: UUID, unit_id: UUID | None) -> AnyRow | None:
        """The community with the unit, its warranty and the policy version in force, in one statement."""
        statement = self.scoped(_located()).where(Community.id == community_id)
        return (await self.session.execute(statement, {"unit_id": unit_id})).first()

    async def unit_by_code(self, community_id: UUID, code: str) -> UUID | None:
        found = await self.session.execute(
            select(Unit.id).where(
                Unit.tenant_id == self.work.tenant_id,
                Unit.community_id == community_id,
                Unit.code == code,
                Unit.removed.is_(False),
            )
        )
        return found.scalars().first()

    async def building(self, id: UUID) -> Building | None:
        statement = select(Building).where(Building.id == id, Building.removed.is_(False))
        found = await self.session.execute(self.scoped(statement, Building))
        return found.scalar_one_or_none()

    async def community_of(self, building_id: UUID) -> UUID | None:
        """Of a building the caller may see."""
        found = await self.building(building_id)
        return found.community_id if found else None

    async def units(self, ids: Sequence[UUID]) -> Sequence[Unit]:
        """Those of them that are there and that the caller may see."""
        statement = select(Unit).where(Unit.id.in_(ids), Unit.removed.is_(False)).order_by(Unit.id)
        return (await self.session.execute(self.scoped(statement, Unit))).scalars().all()

    async def codes(self, communities: Sequence[UUID]) -> dict[UUID, str]:
        """The codes of communities, for document numbers."""
        found = await self.session.execute(
            select(Community.id, Community.code).where(
                Community.tenant_id == self.work.tenant_id, Community.id.in_(communities)
            )
        )
        return dict(found.all())

    async def community_names(self, ids: Collection[UUID]) -> dict[UUID, str]:
        statement = select(Community.id, Community.name).where(
            Community.tenant_id == self.work.tenant_id, Community.id.in_(ids)
        )
        return dict((await self.session.execute(statement)).all())

    async def communities(self) -> Sequence[AnyRow]:
        statement = self.scoped(select(Community.id, Community.name, Community.hotline))
        return (await self.session.execute(statement.order_by(Community.name, Community.id))).all()


@cache
def _located() -> AnySelect:
    """Built once: intake runs it for every ticket."""
    version = (
        select(func.max(ClockPolicy.version))
        .where(ClockPolicy.tenant_id == Community.tenant_id)
        .correlate(Community)
        .scalar_subquery()
    )
    return (
        select(
            Community.code,
            Community.name,
            Unit.id.label("unit_id"),
            Unit.code.label("unit_code"),
            Unit.building_id,
            Unit.delivered_on,
            Warranty.terms.label("warranty"),
            version.label("policy_version"),
        )
        .outerjoin(
            Unit,
            (Unit.tenant_id == Community.tenant_id)
            & (Unit.community_id == Community.id)
            & (Unit.id == bindparam("unit_id", type_=Uuid()))
            & Unit.removed.is_(False),
        )
        .outerjoin(Warranty, (Warranty.tenant_id == Unit.tenant_id) & (Warranty.unit_id == Unit.id))
    )


def within_reach(
    work: Work, community: InstrumentedAttribute[Any], own: InstrumentedAttribute[Any] | None = None
) -> list[ColumnElement[bool]]:
    """What is of a community within the caller's reach, or of none. Who sees only their own sees what names them in the
    column `own`, where there is one."""
    principal = work.principal
    if principal.realm != "staff":
        return []
    found: list[ColumnElement[bool]] = []
    if principal.scope.communities is not None:
        found.append(or_(community.is_(None), community.in_(sorted(principal.scope.communities))))
    if own is not None and principal.scope.own_only:
        found.append(own == principal.id)
    return found
