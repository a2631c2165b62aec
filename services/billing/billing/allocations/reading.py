"""Allocations as they are shown."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from billing.allocation_objections.models import OPEN
from billing.allocation_objections.repository import ObjectionRepository
from billing.allocation_objections.schemas import AllocationObjectionRead
from billing.allocations.drafting import Planned
from billing.allocations.models import (
    BILLING,
    CHECKED,
    DISCLOSED,
    DRAFT,
    Allocation,
    AllocationCost,
)
from billing.allocations.repository import AllocationFilter, AllocationRepository
from billing.allocations.schemas import (
    AllocationDetailRead,
    AllocationPreviewRead,
    AllocationRead,
    AllocationShareRead,
    ExcludedRead,
    SharedCostRead,
    SplitByRead,
    WeightFromFloor,
)
from billing.staff.repository import StaffRepository
from kit.principal import Principal
from kit.work import Work

PREVIEWED = 100
"""So many homes of a preview are shown; all of them are split"""
_PERSONS = ("drafted_by", "checked_by", "disclosed_by", "billed_by", "voided_by")
_OWN = (
    *("building_ids", "checked_at", "disclosed_at", "billed_at", "bills", "billed_cents", "voided_at", "void_reason"),
    *("replaces_id", "version"),
    *_PERSONS,
)
_LISTED = (
    *("id", "version", "no", "community_id", "period_from", "period_to", "reach", "units", "amount_cents", "state"),
    *("created_at", "disclosed_until", "failed_at"),
)
_ANSWERED = tuple(name for name in AllocationObjectionRead.__struct_fields__ if name != "may_settle")


class AllocationReading:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.allocations = AllocationRepository(work)

    async def listed(
        self, wanted: AllocationFilter, cursor: str | None, limit: int
    ) -> tuple[list[AllocationRead], str | None]:
        rows, following = await self.allocations.newest(wanted, cursor, limit)
        return await self._read(rows), following

    async def shares(
        self, id: UUID, code: str | None, cursor: str | None, limit: int
    ) -> tuple[list[AllocationShareRead], str | None]:
        allocation = await self.allocations.get(id)
        rows, following = await self.allocations.shares(id, code, cursor, limit)
        parts = len(allocation.parts)
        return [
            AllocationShareRead(
                unit_id=row.unit_id,
                unit_code=row.unit_code,
                weights=list(row.weights),
                cost_cents=_by_cost(row.cents, parts),
                amount_cents=row.amount_cents,
            )
            for row in rows
        ], following

    async def detail(self, id: UUID) -> AllocationDetailRead:
        allocation = await self.allocations.get(id)
        (shown,) = await self._read([allocation])
        costs = await self.allocations.costs(id)
        objections = await ObjectionRepository(self.work).of(id)
        persons = [getattr(allocation, name) for name in _PERSONS]
        persons += [who for row in objections for who in (row.raised_by, row.answered_by)]
        names = await StaffRepository(self.work).names([one for one in persons if one is not None])
        me = self.work.principal
        return AllocationDetailRead(
            **{name: getattr(allocation, name) for name in _OWN},
            allocation=shown,
            parts=[_part(part) for part in allocation.parts],
            costs=[_cost(cost, code, name) for cost, code, name in costs],
            excluded=[ExcludedRead(**(one | {"unit_id": UUID(one["unit_id"])})) for one in allocation.excluded],
            objections=[_objection(row, me) for row in objections],
            replaced_by=await self.allocations.replaced_by(id),
            names={str(one): name for one, name in names.items()},
            may=_may(allocation, me, shown.open_objections, over=_over(allocation, self.work)),
        )

    async def _read(self, rows: Sequence[Any]) -> list[AllocationRead]:
        ids = [row.id for row in rows]
        items, waiting = await self.allocations.item_names(ids), await self.allocations.open_objections(ids)
        return [
            AllocationRead(
                **{name: getattr(row, name) for name in _LISTED},
                bases=[part["basis"] for part in row.parts],
                items=items.get(row.id, []),
                open_objections=waiting.get(row.id, 0),
            )
            for row in rows
        ]


def previewed(planned: Planned) -> AllocationPreviewRead:
    parts = len(planned.parts)
    first = list(planned.homes.items())[:PREVIEWED]
    return AllocationPreviewRead(
        units=len(planned.homes),
        nothing=sum(not any(cents) for cents in planned.split.shares.values()),
        amount_cents=planned.amount_cents,
        parts=[_part(part) for part in planned.parts],
        costs=[_cost(cost, item.code, item.name) for cost, item in zip(planned.costs, planned.items, strict=True)],
        excluded=[ExcludedRead(**(one | {"unit_id": UUID(one["unit_id"])})) for one in planned.excluded],
        shares=[
            AllocationShareRead(
                unit_id=home.id,
                unit_code=code,
                weights=[format(weight, "f") for weight in planned.weights[code]],
                cost_cents=_by_cost(planned.split.shares[code], parts),
                amount_cents=sum(planned.split.shares[code]),
            )
            for code, home in first
        ],
    )


def _by_cost(cents: Sequence[int], parts: int) -> list[int]:
    return [sum(cents[start : start + parts]) for start in range(0, len(cents), parts)]


def _part(part: Mapping[str, Any]) -> SplitByRead:
    return SplitByRead(**(dict(part) | {"floors": [WeightFromFloor(**one) for one in part["floors"]]}))


def _cost(cost: AllocationCost, code: str, name: str) -> SharedCostRead:
    lost = None
    if cost.use_main is not None and cost.use_units is not None and cost.use_common is not None:
        lost = cost.use_main - cost.use_units - cost.use_common
    return SharedCostRead(
        charge_item_id=cost.charge_item_id,
        item_code=code,
        item_name=name,
        source=cost.source,
        document=cost.document,
        meter_kind=cost.meter_kind,
        loss_borne_by=cost.loss_borne_by,
        use_main=_plain(cost.use_main),
        use_units=_plain(cost.use_units),
        use_common=_plain(cost.use_common),
        lost=_plain(lost),
        unread=cost.unread,
        usage=_plain(cost.usage),
        unit_price=_plain(cost.unit_price),
        amount_cents=cost.amount_cents,
        part_cents=list(cost.part_cents),
    )


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")


def _objection(row: Any, me: Principal) -> AllocationObjectionRead:
    settles = row.state == OPEN and row.raised_by != me.id and me.may("billing.allocation.answer")
    return AllocationObjectionRead(**{name: getattr(row, name) for name in _ANSWERED}, may_settle=settles)


def _over(allocation: Allocation, work: Work) -> bool:
    return allocation.disclosed_until is not None and work.today > allocation.disclosed_until


def _may(allocation: Allocation, me: Principal, waiting: int, *, over: bool) -> list[str]:
    """The steps this person may take now."""
    state, other = allocation.state, me.id != allocation.drafted_by
    discloses = me.may("billing.allocation.disclose")
    ready = (state == DISCLOSED and over and not waiting) or (state == BILLING and allocation.failed_at is not None)
    steps = {
        "check": state == DRAFT and other and me.may("billing.allocation.check"),
        "disclose": state == CHECKED and other and discloses,
        "object": state == DISCLOSED and me.may("billing.allocation.object"),
        "bill": ready and other and discloses,
        "void": me.may("billing.allocation.void") and (state in (DRAFT, CHECKED) or (state == DISCLOSED and discloses)),
    }
    return [step for step, may in steps.items() if may]
