"""Keeping the projections of registry's property and owners."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from uuid import UUID

from billing.billing_runs.renewal import Changed, RunRenewal
from billing.ratings.periods import ONE_DAY
from billing.units.repository import DAWN, UnitRepository
from events import registry
from kit.work import Work


def main_payer(owners: tuple[registry.Share, ...]) -> UUID:
    """The first of the largest share is billed for all."""
    return max(owners, key=lambda owner: Decimal(owner.share)).person_id


class UnitService:
    def __init__(self, work: Work) -> None:
        self.units = UnitRepository(work)
        self.renewal = RunRenewal(work)

    async def keep(self, units: Iterable[tuple[UUID, registry.UnitSnapshot]], valid_from: date = DAWN) -> None:
        rows = [
            {
                "id": id,
                "community_id": unit.community_id,
                "building_id": unit.building_id,
                "code": unit.code,
                "floor": unit.floor,
                "unit_type": unit.unit_type,
                "valid_from": valid_from,
                "gross_area": unit.gross_area,
            }
            for id, unit in units
        ]
        await self.units.save(rows)

    async def remove(self, id: UUID) -> None:
        await self.units.remove(id)

    async def start_ownerships(self, started: Iterable[tuple[UUID, registry.OwnershipStarted]]) -> None:
        facts = list(started)
        rows = [
            {
                "id": id,
                "community_id": event.community_id,
                "unit_id": event.unit_id,
                "payer_id": main_payer(event.owners),
                "joint": len(event.owners) > 1,
                "valid_from": event.valid_from,
                "valid_to": None,
            }
            for id, event in facts
        ]
        changes = [Changed(event.community_id, event.unit_id, event.valid_from) for _, event in facts]
        await self.renewal.hold({change.community_id for change in changes})
        await self.units.save_ownerships(rows)
        await self.renewal.owners_changed(changes)

    async def end_ownership(self, id: UUID, ended: registry.OwnershipEnded) -> None:
        await self.renewal.hold([ended.community_id])
        await self.units.end_ownership(id, ended.valid_to)
        day = ended.valid_to + ONE_DAY
        await self.renewal.owners_changed([Changed(ended.community_id, ended.unit_id, day)])
