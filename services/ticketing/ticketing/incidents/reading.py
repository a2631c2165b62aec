"""Puts incidents together for reading."""

from collections.abc import Collection
from uuid import UUID

from msgspec.structs import asdict

from kit.paging import AnyRow
from kit.work import Work
from ticketing.incidents.repository import IncidentFilter, IncidentRepository
from ticketing.incidents.schemas import (
    BannerRead,
    IncidentLineRead,
    IncidentNoticeRead,
    IncidentPageRead,
    IncidentPlaceRead,
    IncidentRead,
    IncidentTicketRead,
)


class IncidentReading:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.incidents = IncidentRepository(work)

    async def page(self, wanted: IncidentFilter, cursor: str | None, limit: int) -> IncidentPageRead:
        rows, following = await self.incidents.page_of(wanted, cursor, limit)
        return IncidentPageRead(
            items=[IncidentLineRead(**row._mapping) for row in rows],
            next_cursor=following,
            **asdict(await self.incidents.tally(wanted.community_id)),
        )

    async def one(self, id: UUID) -> IncidentRead:
        """Who sees only their own tickets sees those of them that joined; the figures count all."""
        incident = await self.incidents.get(id)
        line = (await self.incidents.line(id))._mapping
        joined = await self.incidents.joined(id)
        reached = await self.incidents.within_reach([row.id for row in joined])
        return IncidentRead(
            **line,
            banner=incident.banner,
            cause=incident.cause,
            review=incident.review,
            households=len({row.unit_id for row in joined if row.unit_id}),
            places=(await self._places([id])).get(id, []),
            joined=[_ticket(row) for row in joined if row.id in reached],
            notices=[IncidentNoticeRead(**row._mapping) for row in await self.incidents.notices(id)],
        )

    async def banners(self, community_id: UUID | None) -> list[BannerRead]:
        """Open incidents; the client shows those of the caller's building."""
        opened = await self.incidents.opened(community_id)
        places = await self._places([one.id for one in opened])
        tickets = await self.incidents.members([one.id for one in opened])
        own = [name for name in BannerRead.__struct_fields__ if name not in {"places", "ticket_ids"}]
        return [
            BannerRead(
                **{name: getattr(one, name) for name in own},
                places=places.get(one.id, []),
                ticket_ids=tickets.get(one.id, []),
            )
            for one in opened
        ]

    async def _places(self, ids: Collection[UUID]) -> dict[UUID, list[IncidentPlaceRead]]:
        found: dict[UUID, list[IncidentPlaceRead]] = {}
        for row in await self.incidents.places(ids) if ids else ():
            named = {name: getattr(row, name) for name in IncidentPlaceRead.__struct_fields__}
            found.setdefault(row.incident_id, []).append(IncidentPlaceRead(**named))
        return found


def _ticket(row: AnyRow) -> IncidentTicketRead:
    """None is about whoever reads the incident: see the query."""
    return IncidentTicketRead(**{name: getattr(row, name) for name in IncidentTicketRead.__struct_fields__})
