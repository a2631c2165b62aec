"""The published price list."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody
from uuid_utils.compat import uuid7

from billing.caller_checks.disclosures import Disclosures
from billing.charge_items.pricing import example, trial_plan, version_of
from billing.charge_items.repository import ChargeItemRepository
from billing.charge_items.schemas import (
    AssignCharge,
    AssignmentRead,
    AssignmentsRead,
    ChargedUnitRead,
    ChargedUnitsRead,
    ChargeItemListRead,
    ChargeItemRead,
    CloseChargeItem,
    CreateChargeItem,
    ExampleLineRead,
    ExampleRead,
    SetPrice,
    TryNewPrice,
    TryPrice,
    UnitChargesRead,
)
from billing.charge_items.service import ChargeItemService
from billing.ratings.rating import RatedLine
from billing.units.repository import UnitRepository
from kit.schemas import Limit
from kit.work import Work


@get("/charge-items", permission="billing.charge_item.read", summary="The price list with all versions")
async def list_charge_items(
    work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None
) -> ChargeItemListRead:
    repository = ChargeItemRepository(work)
    items = await repository.all(community_id)
    prices = await repository.prices([item.id for item in items])
    return ChargeItemListRead(items=[ChargeItemRead.of(item, prices[item.id]) for item in items])


@post("/charge-items", permission="billing.charge_item.manage", summary="Create an item with its first price")
async def create_charge_item(data: JSONBody[CreateChargeItem], work: NamedDependency[Work]) -> ChargeItemRead:
    return ChargeItemRead.of(*await ChargeItemService(work).create(data))


@post(
    "/charge-items/{item_id:uuid}/prices", permission="billing.charge_item.manage", summary="Set a price from a day on"
)
async def set_price(item_id: FromPath[UUID], data: JSONBody[SetPrice], work: NamedDependency[Work]) -> ChargeItemRead:
    return ChargeItemRead.of(*await ChargeItemService(work).set_price(item_id, data))


@get(
    "/charge-items/{item_id:uuid}/assignments",
    permission="billing.charge_item.read",
    summary="The units that pay an item today or will",
)
async def list_charged(
    item_id: FromPath[UUID],
    work: NamedDependency[Work],
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> ChargedUnitsRead:
    repository = ChargeItemRepository(work)
    item = await repository.get(item_id)
    Disclosures(work).of_many()
    rows, following = await repository.charged(item, cursor, limit)
    items = [ChargedUnitRead(**row._mapping) for row in rows]
    return ChargedUnitsRead(units=await repository.count_charged(item), items=items, next_cursor=following)


@post(
    "/charge-items/{item_id:uuid}/assignments",
    permission="billing.charge_item.manage",
    summary="Charge units from a day on; those that pay already are left as they are",
)
async def assign_charge(
    item_id: FromPath[UUID], data: JSONBody[AssignCharge], work: NamedDependency[Work]
) -> AssignmentsRead:
    service = ChargeItemService(work)
    return AssignmentsRead(created=await service.assign(item_id, data.unit_ids, data.valid_from, data.valid_to))


@post(
    "/charge-items/{item_id:uuid}/close",
    permission="billing.charge_item.manage",
    status_code=200,
    summary="Charge an item up to a day, or open it again",
)
async def close_charge_item(
    item_id: FromPath[UUID], data: JSONBody[CloseChargeItem], work: NamedDependency[Work]
) -> ChargeItemRead:
    return ChargeItemRead.of(*await ChargeItemService(work).close(item_id, data.valid_to))


@post(
    "/charge-items/example",
    permission="billing.charge_item.read",
    idempotent=False,
    status_code=200,
    summary="What a home would be charged at a price that is not set yet",
)
async def try_new_price(data: JSONBody[TryNewPrice]) -> ExampleRead:
    return _example(example(trial_plan(version_of(data.price, uuid7()), data.proration), data))


@post(
    "/charge-items/{item_id:uuid}/example",
    permission="billing.charge_item.read",
    idempotent=False,
    status_code=200,
    summary="What a home would be charged, with every step",
)
async def try_price(item_id: FromPath[UUID], data: JSONBody[TryPrice], work: NamedDependency[Work]) -> ExampleRead:
    return _example(await ChargeItemService(work).example(item_id, data))


@get("/units/{unit_id:uuid}/charges", permission="billing.charge_item.read", summary="What a unit is charged")
async def unit_charges(unit_id: FromPath[UUID], work: NamedDependency[Work]) -> UnitChargesRead:
    await UnitRepository(work).get(unit_id)
    await Disclosures(work).of_unit(unit_id)
    rows = await ChargeItemRepository(work).assignments_of(unit_id)
    return UnitChargesRead(unit_id=unit_id, items=[AssignmentRead(**row._mapping) for row in rows])


def _example(lines: tuple[RatedLine, ...]) -> ExampleRead:
    return ExampleRead(
        amount_cents=sum(line.amount_cents for line in lines),
        lines=[ExampleLineRead(line.amount_cents, line.tax_cents, line.trace) for line in lines],
    )


routes = [
    list_charge_items,
    create_charge_item,
    set_price,
    close_charge_item,
    list_charged,
    assign_charge,
    try_new_price,
    try_price,
    unit_charges,
]
