"""Undoing an import: withdraw exactly what it created, or say what depends on it.

What an import only changed stays changed: the registry does not know whether somebody relied on it since. Things of
the file that were withdrawn are told as removed; the import itself, its counts and who undid it stay on record.
"""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from events import Event
from events.registry import (
    BuildingRemoved,
    ChargePlanImported,
    OccupancyEnded,
    OwnershipEnded,
    ParkingSpaceRemoved,
    PersonRemoved,
    UnitRemoved,
)
from kit.work import Work
from registry.import_undos.repository import UndoRepository
from registry.imports.errors import ImportChangedRecords, ImportDependedOn, ImportRunning
from registry.imports.models import ImportJob
from registry.imports.repository import ImportRepository
from registry.parking_spaces.service import ParkingService
from registry.units.residence import BEGUN, DELIVERED
from registry.warranties.service import ENDED as WARRANTY_ENDED

UNDO = "import.undo"
_SHOWN = 50
_AT_ONCE = 2_000


class UndoService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.imports = ImportRepository(work)

    async def undo(self, id: UUID, expected: int) -> ImportJob:
        """Start the withdrawal of what the import brought. What it changed it cannot give back: the right file does.

        Raises ImportNotInState, ImportRunning, ImportChangedRecords, ImportDependedOn, StaleVersion.
        """
        job = await self.imports.get(id, expected, lock=True)
        job.move("undoing", allowed=("applied", "failed"))
        if await self.imports.other_running(job):
            raise ImportRunning
        if changed := sum(outcome.get("updated", 0) for outcome in job.counts.values()):
            raise ImportChangedRecords(count=changed)
        if dependents := await UndoRepository(self.work, job.id).dependents(job.community_id):
            raise ImportDependedOn(count=len(dependents), dependents=_shown(dependents))
        job.undone_by = self.work.principal.id
        job.undone_by_name = self.work.principal.name
        self.work.schedule(UNDO, self.work.now, job.id)
        await self.work.session.flush()
        return job

    async def withdraw(self, id: UUID) -> None:
        """Everything in one transaction: an import is never half undone."""
        job = await self.imports.find(id, lock=True)
        if job is None or job.status != "undoing":
            return
        undo = UndoRepository(self.work, job.id)
        if dependents := await undo.dependents(job.community_id):
            job.move("applied", allowed=("undoing",))
            job.failure = f"depended_on: {len(dependents)}"
            await self.work.session.flush()
            return
        effects = await undo.effects()
        held = await undo.ownerships() | await undo.occupancies()
        rights = await undo.parking_rights()
        await undo.withdraw()
        for place, effect in enumerate(effects, start=1):
            self._tell(effect, job.community_id, held)
            if place % _AT_ONCE == 0:
                await self.work.flush()
        parking = ParkingService(self.work)
        for right in rights:
            parking.forget(right.space_id, right.id)
        for space_id in {right.space_id for right in rights if right.space_stays}:
            await parking.turn(space_id)
        job.counts = {kind: {"withdrawn": count} for kind, count in Counter(e.kind for e in effects).items()}
        job.move("undone", allowed=("undoing",))
        job.undone_at = self.work.now
        job.failure = None
        await self.work.session.flush()

    def _tell(self, effect: Any, community_id: UUID, held: dict[UUID, Any]) -> None:
        removed: dict[str, Callable[[], Event]] = {
            "building": lambda: BuildingRemoved(community_id=community_id),
            "unit": lambda: UnitRemoved(community_id=community_id),
            "person": PersonRemoved,
            "parking_space": lambda: ParkingSpaceRemoved(community_id=community_id),
            "charge_plan": lambda: ChargePlanImported(community_id=community_id, items=()),
            "ownership": lambda: _never_owned(held[effect.subject_id], community_id),
            "occupancy": lambda: _never_lived(held[effect.subject_id], community_id),
        }
        if effect.kind in removed:
            # A stay that was entered before stays were told has told nothing yet.
            known = held.get(effect.subject_id, effect)
            self.work.publish(removed[effect.kind](), effect.subject_id, known.version + 1)
        if effect.kind == "unit":
            self.work.cancel(DELIVERED, effect.subject_id)
            self.work.cancel(WARRANTY_ENDED, effect.subject_id)
        if effect.kind == "occupancy":
            self.work.cancel(BEGUN, held[effect.subject_id].unit_id, str(effect.subject_id))


def _never_owned(ownership: Any, community_id: UUID) -> OwnershipEnded:
    """An ownership that ended the day before it began: it holds on no day."""
    return OwnershipEnded(
        community_id=community_id, unit_id=ownership.unit_id, valid_to=ownership.valid_from - timedelta(days=1)
    )


def _never_lived(occupancy: Any, community_id: UUID) -> OccupancyEnded:
    """The same for somebody who lived there."""
    return OccupancyEnded(
        community_id=community_id,
        unit_id=occupancy.unit_id,
        person_id=occupancy.person_id,
        valid_to=occupancy.valid_from - timedelta(days=1),
    )


def _shown(dependents: list[Any]) -> list[dict[str, str]]:
    return [{"kind": row.kind, "label": row.label, "reason": row.reason} for row in dependents[:_SHOWN]]
