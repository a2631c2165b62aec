"""What is to be split over whom, by what: found, checked and split, before anything is kept."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from msgspec import Struct

from billing.allocations.errors import NegativeUse, NobodyShares, NothingShared, NothingWeighs
from billing.allocations.models import (
    AREA,
    BUILDINGS,
    FIXED,
    FLOOR,
    HOUSEHOLD,
    METERS,
    OWNERS,
    PERSONS,
    UNITS,
    USAGE,
    AllocationCost,
)
from billing.allocations.repository import AllocationRepository
from billing.allocations.schemas import DraftAllocation, SharedCost, SplitBy
from billing.allocations.splits import Split, split
from billing.charge_items.errors import ItemRetired
from billing.charge_items.models import ACTIVE, PASS_THROUGH, ChargeItem
from billing.charge_items.repository import ChargeItemRepository
from billing.communities.repository import CommunityRepository
from billing.meters.service import MeterService
from billing.ratings.periods import Period
from billing.ratings.plans import FloorWeight
from billing.ratings.rounding import half_up
from kit.problems import FieldError, InvalidFields
from kit.work import Work

LONGEST_DAYS = 366
_BELONGS = {"meter_kind": {USAGE}, "floors": {FLOOR}, "units": {PERSONS, FIXED}}
_NEEDED = {USAGE: "meter_kind", FLOOR: "floors", FIXED: "units"}


class Planned(Struct, frozen=True):
    """`homes`: those that share, by code. `weights` as those, one for each part. `parts` and `excluded` as they are
    kept; `items` by the costs."""

    period: Period
    homes: Mapping[str, Any]
    excluded: list[dict[str, Any]]
    parts: list[dict[str, Any]]
    costs: list[AllocationCost]
    items: list[ChargeItem]
    weights: dict[str, tuple[Decimal, ...]]
    split: Split

    @property
    def amount_cents(self) -> int:
        return sum(cost.amount_cents for cost in self.costs)


class Drafting:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.allocations = AllocationRepository(work)

    async def plan(self, wanted: DraftAllocation) -> Planned:
        """Raises InvalidFields, ItemRetired, NobodyShares, NothingWeighs, NothingShared, NegativeUse."""
        period = _period(wanted)
        _check_parts(wanted.parts)
        await CommunityRepository(self.work).get(wanted.community_id)
        items = await self._items(wanted)
        homes, excluded = await self._homes(wanted, period)
        weights = await self._weights(wanted, period, homes)
        costs = [await self._cost(wanted, period, place, cost) for place, cost in enumerate(wanted.costs)]
        for part, by in enumerate(wanted.parts):
            if Decimal(by.percent) and not any(own[part] for own in weights.values()):
                raise NothingWeighs(basis=by.basis)
        found = split([cost.amount_cents for cost in costs], [Decimal(by.percent) for by in wanted.parts], weights)
        for cost, cents in zip(costs, found.part_cents, strict=True):
            cost.part_cents = list(cents)
        parts = [_part(by, weight) for by, weight in zip(wanted.parts, found.weights, strict=True)]
        return Planned(period, homes, excluded, parts, costs, items, weights, found)

    async def _items(self, wanted: DraftAllocation) -> list[ChargeItem]:
        ids = [cost.charge_item_id for cost in wanted.costs]
        if len(set(ids)) < len(ids):
            raise InvalidFields([FieldError("costs", "twice")])
        known = {item.id: item for item in await ChargeItemRepository(self.work).all(wanted.community_id)}
        if not known.keys() >= set(ids):
            raise InvalidFields([FieldError("costs", "unknown_record")])
        for item in (known[id] for id in ids):
            if item.nature != PASS_THROUGH:
                raise InvalidFields([FieldError("costs", "not_pass_through", item.name)])
            if item.state != ACTIVE:
                raise ItemRetired(charge_item_id=item.id)
        return [known[id] for id in ids]

    async def _homes(self, wanted: DraftAllocation, period: Period) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        buildings = wanted.building_ids if wanted.reach == BUILDINGS else None
        codes = wanted.unit_codes if wanted.reach == UNITS else None
        for name, reach in (("building_ids", BUILDINGS), ("unit_codes", UNITS)):
            if (wanted.reach == reach) != bool(getattr(wanted, name)):
                raise InvalidFields([FieldError(name, "required" if wanted.reach == reach else "not_of_this_reach")])
        rows = await self.allocations.homes(wanted.community_id, period.last, buildings, codes)
        within = {row.code: row for row in rows}
        if codes is not None:
            _known("unit_codes", codes, within)
        if buildings is not None and not {row.building_id for row in rows} >= set(buildings):
            raise InvalidFields([FieldError("building_ids", "unknown_record")])
        _known("excluded", [one.unit_code for one in wanted.excluded], within)
        reasons = {one.unit_code: one.reason for one in wanted.excluded}
        if len(reasons) < len(wanted.excluded):
            raise InvalidFields([FieldError("excluded", "twice")])
        homes = {code: within[code] for code in sorted(within) if code not in reasons}
        if not homes:
            raise NobodyShares
        excluded = [
            {"unit_id": str(within[code].id), "unit_code": code, "reason": reasons[code]} for code in sorted(reasons)
        ]
        return homes, excluded

    async def _weights(
        self, wanted: DraftAllocation, period: Period, homes: Mapping[str, Any]
    ) -> dict[str, tuple[Decimal, ...]]:
        columns = [await self._column(wanted, by, period, homes) for by in wanted.parts]
        return {code: tuple(column[code] for column in columns) for code in homes}

    async def _column(
        self, wanted: DraftAllocation, by: SplitBy, period: Period, homes: Mapping[str, Any]
    ) -> dict[str, Decimal]:
        """What each home weighs by one basis."""
        if by.basis == AREA:
            return {code: home.gross_area for code, home in homes.items()}
        if by.basis == HOUSEHOLD:
            return dict.fromkeys(homes, Decimal(1))
        if by.basis == FLOOR:
            floors = [FloorWeight(one.floor, Decimal(one.weight)) for one in by.floors]
            return {code: _floor_weight(floors, home.floor) for code, home in homes.items()}
        if by.basis == USAGE and by.meter_kind is not None:
            used = await self.allocations.use(wanted.community_id, by.meter_kind, period)
            wrong = [code for code, home in homes.items() if used.get(home.id, 0) < 0]
            if wrong:
                raise NegativeUse(unit_codes=wrong[:20])
            return {code: used.get(home.id, Decimal(0)) for code, home in homes.items()}
        stated = {one.unit_code: Decimal(one.weight) for one in by.units}
        if len(stated) < len(by.units):
            raise InvalidFields([FieldError("parts", "twice")])
        _known("parts", stated, homes)
        counted = {} if by.basis == FIXED else await self.allocations.persons(wanted.community_id)
        return {code: stated.get(code, Decimal(counted.get(home.id, 0))) for code, home in homes.items()}

    async def _cost(self, wanted: DraftAllocation, period: Period, place: int, cost: SharedCost) -> AllocationCost:
        made = AllocationCost(
            place=place,
            charge_item_id=cost.charge_item_id,
            source=cost.source,
            document=cost.document,
            meter_kind=cost.meter_kind,
            loss_borne_by=cost.loss_borne_by,
            unread=0,
            usage=cost.usage and Decimal(cost.usage),
            unit_price=cost.unit_price and Decimal(cost.unit_price),
        )
        _check_cost(cost)
        if cost.source != METERS or cost.meter_kind is None or made.unit_price is None:
            made.amount_cents = cost.amount_cents or 0
            return made
        found, _, unread = await MeterService(self.work).loss(wanted.community_id, cost.meter_kind, period)
        made.use_main, made.use_units, made.use_common, made.unread = found.main, found.units, found.common, unread
        made.usage = found.shared if cost.loss_borne_by == OWNERS else found.common
        exact = (made.usage * made.unit_price * 100).as_integer_ratio()
        made.amount_cents = half_up(*exact)
        if made.amount_cents <= 0:
            raise NothingShared(meter_kind=cost.meter_kind, usage=format(made.usage, "f"))
        return made


def _period(wanted: DraftAllocation) -> Period:
    if wanted.period_to < wanted.period_from:
        raise InvalidFields([FieldError("period_to", "dates_reversed")])
    period = Period(wanted.period_from, wanted.period_to)
    if period.days > LONGEST_DAYS:
        raise InvalidFields([FieldError("period_to", "too_long")])
    return period


def _check_parts(parts: Sequence[SplitBy]) -> None:
    if sum(Decimal(by.percent) for by in parts) != 100 or any(not Decimal(by.percent) for by in parts):
        raise InvalidFields([FieldError("parts", "percents_not_whole")])
    for by in parts:
        for name, bases in _BELONGS.items():
            if getattr(by, name) and by.basis not in bases:
                raise InvalidFields([FieldError(name, "not_of_this_basis")])
        needed = _NEEDED.get(by.basis)
        if needed and not getattr(by, needed):
            raise InvalidFields([FieldError(needed, "required")])
        floors = [one.floor for one in by.floors]
        if floors != sorted(set(floors)):
            raise InvalidFields([FieldError("floors", "floors_not_in_order")])


def _check_cost(cost: SharedCost) -> None:
    """An invoice states its amount; of meters it is worked out."""
    metered = cost.source == METERS
    needed = ("meter_kind", "unit_price", "loss_borne_by") if metered else ("amount_cents",)
    foreign = ("amount_cents", "usage") if metered else ("meter_kind", "loss_borne_by")
    wrong = [FieldError(name, "required") for name in needed if getattr(cost, name) is None]
    wrong += [FieldError(name, "not_of_this_source") for name in foreign if getattr(cost, name) is not None]
    if wrong:
        raise InvalidFields(wrong)


def _known(field: str, codes: Iterable[str], within: Mapping[str, Any]) -> None:
    for code in codes:
        if code not in within:
            raise InvalidFields([FieldError(field, "unknown_unit", code)])


def _floor_weight(floors: Sequence[FloorWeight], floor: int) -> Decimal:
    return next((one.weight for one in reversed(floors) if one.floor <= floor), Decimal(0))


def _part(by: SplitBy, weight: Decimal) -> dict[str, Any]:
    return {
        "basis": by.basis,
        "percent": by.percent,
        "meter_kind": by.meter_kind,
        "floors": [{"floor": one.floor, "weight": one.weight} for one in by.floors],
        "weight": format(weight, "f"),
    }


def unit_ids(planned: Planned) -> list[UUID]:
    return [home.id for home in planned.homes.values()]
