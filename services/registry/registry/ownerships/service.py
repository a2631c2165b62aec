"""Starting and transferring ownership. The unit's row is the lock under which periods are compared."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from events.registry import OwnershipEnded as OwnershipEndedEvent
from events.registry import OwnershipStarted, Share
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from registry.ownerships.errors import OwnershipEnded, OwnershipOverlaps, SharesNotWhole
from registry.ownerships.models import Ownership, OwnershipShare
from registry.ownerships.periods import Period, overlapping, shares_fault
from registry.ownerships.repository import OwnershipRepository
from registry.ownerships.schemas import OwnerShare, OwnershipRead, StartOwnership, TransferOwnership
from registry.persons.repository import PersonRepository
from registry.units.models import Unit
from registry.units.repository import UnitRepository


class OwnershipService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.ownerships = OwnershipRepository(work)
        self.units = UnitRepository(work)
        self.persons = PersonRepository(work)

    async def start(self, unit_id: UUID, body: StartOwnership) -> OwnershipRead:
        """Raises OwnershipOverlaps, SharesNotWhole, InvalidFields, NotFound (unit or person)."""
        unit = await self.units.get(unit_id, lock=True)
        period = Period(body.valid_from, body.valid_to)
        if not period.is_ordered():
            raise InvalidFields([FieldError("valid_to", "dates_reversed")])
        taken = [ownership.period for ownership in await self.ownerships.of_unit(unit.id)]
        return await self._hold(unit, body.owners, period, taken, body.evidence)

    async def transfer(self, id: UUID, expected: int, body: TransferOwnership) -> OwnershipRead:
        """End the present ownership and start the next one the day after, in one step.

        Raises OwnershipEnded, TransferBeforeStart, OwnershipOverlaps, SharesNotWhole, NotFound, StaleVersion.
        """
        present = await self.ownerships.get(id)
        unit = await self.units.get(present.unit_id, lock=True)
        present = await self.ownerships.get(id, expected, lock=True)
        if present.valid_to is not None:
            raise OwnershipEnded(valid_to=present.valid_to)
        last_day = present.end_before(body.valid_from)
        ended = OwnershipEndedEvent(community_id=unit.community_id, unit_id=unit.id, valid_to=last_day)
        self.work.record(present, ended)
        await self.work.session.flush()
        taken = [ownership.period for ownership in await self.ownerships.of_unit(unit.id)]
        return await self._hold(unit, body.owners, Period(body.valid_from), taken, body.evidence)

    async def _hold(
        self,
        unit: Unit,
        owners: Sequence[OwnerShare],
        period: Period,
        taken: Sequence[Period],
        evidence: str | None,
    ) -> OwnershipRead:
        fault = shares_fault([(owner.person_id, owner.share) for owner in owners])
        if fault == "shares_not_whole":
            raise SharesNotWhole
        if fault:
            raise InvalidFields([FieldError("owners", fault)])
        if clash := overlapping(period, taken):
            raise OwnershipOverlaps(valid_from=clash.valid_from, valid_to=clash.valid_to)
        for owner in owners:
            await self.persons.get(owner.person_id)
            await self.persons.belongs(owner.person_id, unit.community_id)
        ownership = Ownership(
            community_id=unit.community_id,
            unit_id=unit.id,
            valid_from=period.valid_from,
            valid_to=period.valid_to,
            evidence=evidence,
            version=0,
        )
        shares = [OwnershipShare(person_id=owner.person_id, share=owner.share) for owner in owners]
        await self.ownerships.hold(ownership, shares)
        self.work.record(
            ownership,
            OwnershipStarted(
                community_id=unit.community_id,
                unit_id=unit.id,
                owners=tuple(Share(owner.person_id, str(owner.share)) for owner in owners),
                valid_from=period.valid_from,
            ),
        )
        if period.valid_to is not None:
            self._ended(ownership, unit, period.valid_to)
        await self.work.session.flush()
        return OwnershipRead.of(ownership, shares)

    def _ended(self, ownership: Ownership, unit: Unit, last_day: date) -> None:
        """An ownership entered after the fact starts and ends at once for those who listen."""
        event = OwnershipEndedEvent(community_id=unit.community_id, unit_id=unit.id, valid_to=last_day)
        self.work.record(ownership, event)
