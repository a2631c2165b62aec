"""Keeping the projections of registry's property and owners."""

from datetime import date
from decimal import Decimal
from uuid import UUID

from billing.units.repository import DAWN, UnitRepository
from events import registry
from kit.work import Work


def main_payer(owners: tuple[registry.Share, ...]) -> UUID:
    """The first of the largest share is billed for all."""
    return max(owners, key=lambda owner: Decimal(owner.share)).person_id


class UnitService:
    def __init__(self, work: Work) -> None:
        self.units = UnitRepository(work)

    async def keep(self, id: UUID, snapshot: registry.UnitSnapshot, valid_from: date = DAWN) -> None:
        await self.units.save(
            {
                "id": id,
                "community_id": snapshot.community_id,
                "building_id": snapshot.building_id,
                "code": snapshot.code,
                "floor": snapshot.floor,
                "unit_type": snapshot.unit_type,
                "valid_from": valid_from,
                "gross_area": Decimal(snapshot.gross_area),
            }
        )

    async def remove(self, id: UUID) -> None:
        await self.units.remove(id)

    async def start_ownership(self, id: UUID, event: registry.OwnershipStarted) -> None:
        await self.units.save_ownership(
            {
                "id": id,
                "community_id": event.community_id,
                "unit_id": event.unit_id,
                "payer_id": main_payer(event.owners),
                "joint": len(event.owners) > 1,
                "valid_from": event.valid_from,
            }
        )

    async def end_ownership(self, id: UUID, valid_to: date) -> None:
        await self.units.end_ownership(id, valid_to)
