"""First step: buildings with entrances, parking lots, the price list. Small, whatever the size of the file."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct, structs

from events.registry import BuildingChanged, BuildingCreated, ChargePlanImported, ChargePlanItem
from registry.import_steps.writes import Writes
from registry.imports.rows import ChargeRow, EntranceRow, Plan


class PresentBuilding(Struct, frozen=True):
    id: UUID
    version: int
    floors: int


class PresentEntrance(Struct, frozen=True):
    id: UUID
    floors: int
    lift: bool


class PresentPlan(Struct, frozen=True):
    id: UUID
    version: int
    items: list[Any]


class Present(Struct, frozen=True):
    """What the community has before the step: by building code, by (building, entrance), by lot code."""

    buildings: dict[str, PresentBuilding]
    entrances: dict[tuple[str, str], PresentEntrance]
    lots: frozenset[str]
    plan: PresentPlan | None


def compare(plan: Plan, present: Present, plan_id: UUID, writes: Writes) -> None:
    """`plan_id` is the id of the community's charge plan, derived from the community."""
    by_building: dict[str, list[EntranceRow]] = defaultdict(list)
    for row in plan.entrances:
        by_building[row.building].append(row)
    for code, rows in by_building.items():
        building_id = _building(code, rows, present, writes)
        for row in rows:
            _entrance(row, building_id, present, writes)
    for lot in sorted({row.lot for row in plan.spaces} - present.lots):
        id = writes.insert("parking_lot", {"community_id": writes.community_id, "code": lot})
        writes.created("parking_lot", id, lot)
    if plan.charges:
        _prices(plan.charges, present.plan, plan_id, writes)


def _building(code: str, rows: Sequence[EntranceRow], present: Present, writes: Writes) -> UUID:
    floors = max(row.floors for row in rows)
    known = present.buildings.get(code)
    if known is None:
        row = {"community_id": writes.community_id, "code": code, "name": None, "floors": floors}
        id = writes.insert("building", row, aggregate_version=1)
        writes.state(BuildingCreated(community_id=writes.community_id, code=code, floors=floors), id, 1)
        writes.created("building", id, code)
        return id
    if known.floors == floors:
        writes.count("building", "unchanged")
        return known.id
    version = known.version + 1
    writes.advance("building", known.id, {"floors": floors}, before=known.version, version=version)
    writes.state(BuildingChanged(community_id=writes.community_id, code=code, floors=floors), known.id, version)
    writes.count("building", "updated")
    return known.id


def _entrance(row: EntranceRow, building_id: UUID, present: Present, writes: Writes) -> None:
    known = present.entrances.get((row.building, row.entrance))
    shape = {"floors": row.floors, "lift": row.lift}
    if known is None:
        head = {"community_id": writes.community_id, "building_id": building_id, "code": row.entrance}
        id = writes.insert("entrance", head | shape)
        writes.created("entrance", id, f"{row.building}-{row.entrance}")
    elif (known.floors, known.lift) != (row.floors, row.lift):
        writes.update("entrance", known.id, shape)
        writes.count("entrance", "updated")
    else:
        writes.count("entrance", "unchanged")


def items_of(charges: Sequence[ChargeRow]) -> tuple[ChargePlanItem, ...]:
    """The price list as it is told to billing: prices are decimal strings in yuan."""
    return tuple(
        ChargePlanItem(
            code=row.code,
            name=row.name,
            category=row.category,
            formula=row.formula,
            unit_price=f"{row.unit_price:f}",
            fixed_amount=f"{row.fixed_amount:f}",
            cycle_months=row.cycle_months,
            bill_in=row.bill_in,
            valid_from=row.valid_from,
            valid_to=row.valid_to,
        )
        for row in sorted(charges, key=lambda row: row.code)
    )


def _prices(charges: Sequence[ChargeRow], present: PresentPlan | None, plan_id: UUID, writes: Writes) -> None:
    items = items_of(charges)
    stored = [
        structs.asdict(item)
        | {"valid_from": item.valid_from.isoformat(), "valid_to": item.valid_to.isoformat() if item.valid_to else None}
        for item in items
    ]
    event = ChargePlanImported(community_id=writes.community_id, items=items)
    if present is None:
        row = {"id": plan_id, "community_id": writes.community_id, "items": stored}
        writes.insert("charge_plan", row, aggregate_version=1)
        writes.state(event, plan_id, 1)
        writes.created("charge_plan", plan_id, "费用设置")
    elif present.items != stored:
        version = present.version + 1
        writes.advance("charge_plan", present.id, {"items": stored}, before=present.version, version=version)
        writes.state(event, present.id, version)
        if present.items:
            writes.count("charge_plan", "updated")
        else:  # an import that was undone left it empty: this one brings the prices
            writes.created("charge_plan", present.id, "费用设置", version)
    else:
        writes.count("charge_plan", "unchanged")
