"""Splitting a shared cost: drafted by one, checked, disclosed and billed by others (C4.5, C4.13a)."""

from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.allocations.drafting import Drafting, Planned, unit_ids
from billing.allocations.errors import AlreadyAllocated
from billing.allocations.models import DISCLOSED, DRAFT, PREFIX, VOID, Allocation
from billing.allocations.repository import AllocationRepository
from billing.allocations.schemas import DraftAllocation
from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from events import billing as published
from kit.problems import FieldError, Forbidden, InvalidFields
from kit.work import Work

STEP = "allocation.step"
DISCLOSE = "billing.allocation.disclose"


class AllocationService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.allocations = AllocationRepository(work)

    async def preview(self, wanted: DraftAllocation) -> Planned:
        return await Drafting(self.work).plan(wanted)

    async def draft(self, wanted: DraftAllocation) -> Allocation:
        """Raises what `Drafting.plan` raises, and AlreadyAllocated."""
        communities = CommunityRepository(self.work)
        community = await communities.get(wanted.community_id)
        await self._check_replaced(wanted)
        # One after the other in a community: no two split the same over the same homes.
        await communities.hold(wanted.community_id)
        planned = await Drafting(self.work).plan(wanted)
        taken = await self.allocations.taken(
            wanted.community_id, planned.period, [cost.charge_item_id for cost in planned.costs], unit_ids(planned)
        )
        if taken is not None:
            raise AlreadyAllocated(no=taken)
        (seq,) = await communities.take(wanted.community_id, PREFIX, self.work.today, 1)
        allocation = Allocation(
            id=uuid7(),
            no=document_no(PREFIX, community.code, self.work.today, seq),
            community_id=wanted.community_id,
            period_from=wanted.period_from,
            period_to=wanted.period_to,
            reach=wanted.reach,
            building_ids=list(wanted.building_ids),
            parts=planned.parts,
            excluded=planned.excluded,
            units=len(planned.homes),
            amount_cents=planned.amount_cents,
            state=DRAFT,
            drafted_by=self.work.principal.id,
            bills=0,
            billed_cents=0,
            replaces_id=wanted.replaces_id,
        )
        for cost in planned.costs:
            cost.id, cost.allocation_id = uuid7(), allocation.id
        await self.allocations.keep(allocation, planned.costs, _shares(planned))
        self.work.record(allocation, published.AllocationDrafted(**fact(allocation)))
        await self.work.session.flush()
        return allocation

    async def _check_replaced(self, wanted: DraftAllocation) -> None:
        if wanted.replaces_id is None:
            return
        before = await self.allocations.find(wanted.replaces_id)
        if before is None or before.community_id != wanted.community_id or before.state != VOID:
            raise InvalidFields([FieldError("replaces_id", "unknown_record")])

    async def check(self, id: UUID, expected: int) -> None:
        """Raises AllocationNotDraft, SecondPersonRequired."""
        allocation = await self.allocations.get(id, expected, lock=True)
        allocation.check(self.work.principal.id, self.work.now)
        self.work.record(allocation, published.AllocationChecked(**fact(allocation)))

    async def disclose(self, id: UUID, expected: int, days: int) -> None:
        """Raises AllocationNotChecked, SecondPersonRequired."""
        allocation = await self.allocations.get(id, expected, lock=True)
        until = allocation.disclose(self.work.principal.id, self.work.now, self.work.today, days)
        self.work.record(allocation, published.AllocationDisclosed(**fact(allocation), disclosed_until=until))

    async def void(self, id: UUID, expected: int, reason: str) -> None:
        """What is disclosed only by whoever discloses. Raises AllocationOver, Forbidden."""
        allocation = await self.allocations.get(id, expected, lock=True)
        if allocation.state == DISCLOSED and not self.work.principal.may(DISCLOSE):
            raise Forbidden(permission=DISCLOSE)
        await self.make_void(allocation, reason)

    async def make_void(self, allocation: Allocation, reason: str) -> None:
        allocation.void(self.work.principal.id, self.work.now, reason)
        await self.allocations.close_objections(allocation.id)
        self.work.record(allocation, published.AllocationVoided(**fact(allocation)))

    async def bill(self, id: UUID, expected: int) -> None:
        """The bills are written in the background. Raises AllocationNotDisclosed, ObjectionWindowOpen, ObjectionsOpen,
        SecondPersonRequired."""
        allocation = await self.allocations.get(id, expected, lock=True)
        waiting = (await self.allocations.open_objections([id])).get(id, 0)
        allocation.start_billing(self.work.principal.id, self.work.today, waiting)
        self.work.schedule(STEP, self.work.now, id)


def fact(allocation: Allocation) -> dict[str, Any]:
    return {
        "no": allocation.no,
        "community_id": allocation.community_id,
        "period_from": allocation.period_from,
        "period_to": allocation.period_to,
        "units": allocation.units,
        "amount_cents": allocation.amount_cents,
        "state": allocation.state,
        "drafted_by": allocation.drafted_by,
    }


def _shares(planned: Planned) -> list[dict[str, Any]]:
    return [
        {
            "unit_id": home.id,
            "unit_code": code,
            "weights": [format(weight, "f") for weight in planned.weights[code]],
            "cents": planned.split.shares[code],
            "amount_cents": sum(planned.split.shares[code]),
        }
        for code, home in planned.homes.items()
    ]
