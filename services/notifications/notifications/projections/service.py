"""Taking in foreign facts, and answering what texts and recipients need of them."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct

from events import Event, identity, registry, ticketing
from kit.consumers import Facts, Meta
from kit.work import Work
from notifications.projections.models import AccusedProjection, CommunityProjection, StaffProjection, UnitProjection
from notifications.projections.repository import ProjectionRepository
from notifications.templates.shapes import Locale, language

Place = tuple[UUID | None, UUID | None]
"""a community and a unit of it, or less"""


class Reader(Struct, frozen=True):
    staff_id: UUID
    locale: Locale


class ProjectionService:
    def __init__(self, work: Work) -> None:
        self.copies = ProjectionRepository(work)

    async def take_in_units(self, facts: Facts[registry.UnitCreated]) -> None:
        await self.copies.keep(UnitProjection, *(_unit(meta.aggregate_id, event) for event, meta in facts))

    async def take_in(self, event: Event, meta: Meta) -> None:
        id = meta.aggregate_id
        match event:
            case identity.StaffSnapshot():
                staff = {
                    "id": id,
                    "display_name": event.display_name,
                    "status": "left" if isinstance(event, identity.StaffLeft) else event.status,
                    "locale": event.locale,
                    "roles": event.roles,
                    "scope": event.scope,
                    "communities": event.communities,
                }
                await self.copies.keep(StaffProjection, staff)
            case registry.CommunityCreated() | registry.CommunityChanged():
                await self.copies.keep(CommunityProjection, {"id": id, "name": event.name, "hotline": event.hotline})
            case registry.UnitSnapshot():
                await self.copies.keep(UnitProjection, _unit(id, event))
            case registry.UnitRemoved():
                await self.copies.forget(UnitProjection, id)
            case ticketing.TicketFact() if event.accused:
                rows = (
                    {"id": one, "staff_id": event.accused[0], "staff_ids": event.accused} for one in cases(event, meta)
                )
                await self.copies.keep(AccusedProjection, *rows)
            case _:
                pass

    async def company(self) -> tuple[str, Locale]:
        name, locale = await self.copies.company()
        return name, language(locale)

    async def reader(self, staff_id: UUID) -> Reader | None:
        """How to write to a staff member; None for somebody who has left."""
        return (await self.readers([staff_id])).get(staff_id)

    async def readers(self, ids: Collection[UUID]) -> dict[UUID, Reader]:
        """How to write to these staff members, without those who have left. One whose first fact has not arrived yet
        is written to in the company's language."""
        known = await self.copies.readers(ids)
        readers = {id: Reader(id, language(row.locale)) for id, row in known.items() if row.status != "left"}
        if unknown := set(ids) - known.keys():
            locale = (await self.company())[1]
            readers |= {id: Reader(id, locale) for id in unknown}
        return readers

    async def with_roles(self, roles: frozenset[str], community_id: UUID | None) -> list[UUID]:
        """Staff in service who hold one of the roles and look after the community."""
        return [
            staff.id
            for staff in await self.copies.active_staff()
            if roles & set(staff.roles) and (community_id is None or staff.serves(community_id))
        ]

    async def next_up(self, roles: Sequence[str], community_id: UUID | None, but: Collection[UUID]) -> UUID | None:
        """Somebody in service who looks after the community and holds the first of these roles that any of them holds,
        none of `but`: the same one whenever it is asked."""
        able = [
            staff
            for staff in await self.copies.active_staff()
            if staff.id not in but and (community_id is None or staff.serves(community_id))
        ]
        holding = ([staff.id for staff in able if role in staff.roles] for role in roles)
        return next((min(ids) for ids in holding if ids), None)

    async def surroundings(self, places: Collection[Place]) -> dict[Place, dict[str, str | None]]:
        """Context variables of a text, for each place: community, place (community and unit) and hotline."""
        communities = await self.copies.communities({community_id for community_id, _ in places if community_id})
        units = await self.copies.units({unit_id for _, unit_id in places if unit_id})
        found = {}
        for community_id, unit_id in places:
            name, hotline = communities.get(community_id, (None, None))
            place = " ".join(part for part in (name, units.get(unit_id)) if part)
            found[community_id, unit_id] = {"community": name, "place": place or None, "hotline": hotline}
        return found


def cases(event: ticketing.TicketFact, meta: Meta) -> tuple[UUID, ...]:
    """The tickets that are about whom the fact says: what was merged and what it is answered with are about the same,
    and the latter states nothing of its own when another is merged into it."""
    return (meta.aggregate_id,) if event.merged_into is None else (meta.aggregate_id, event.merged_into)


def _unit(id: UUID, unit: registry.UnitSnapshot) -> dict[str, Any]:
    return {"id": id, "community_id": unit.community_id, "code": unit.code}
