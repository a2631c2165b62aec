"""Discounts: asked for at a unit, decided by somebody else, ended from a day on."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.caller_checks.disclosures import Disclosures
from billing.caller_checks.errors import CallerUnverified
from billing.discounts.models import REQUESTED
from billing.discounts.repository import DiscountFilter, DiscountRepository
from billing.discounts.schemas import (
    DecideOnDiscount,
    DiscountRead,
    DiscountState,
    EndDiscount,
    RequestDiscount,
    UnitPayerRead,
)
from billing.discounts.service import DiscountService
from billing.discounts.spans import CAMPAIGN, lapses_on
from billing.units.repository import UnitRepository
from kit.paging import Page
from kit.problems import NotFound
from kit.schemas import Limit
from kit.work import Work

READ, REQUEST, DECIDE = "billing.discount.read", "billing.discount.request", "billing.discount.decide"


@get("/discounts", permission=READ, summary="Discounts, newest first, with what each came to so far")
async def list_discounts(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    rule_id: FromQuery[UUID | None] = None,
    in_state: Annotated[DiscountState | None, QueryParameter(name="state")] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[DiscountRead]:
    payers = await Disclosures(work).of_list(unit_id, None)
    wanted = DiscountFilter(community_id=community_id, unit_id=unit_id, rule_id=rule_id, state=in_state, payers=payers)
    repository = DiscountRepository(work)
    rows, following = await repository.newest(wanted, cursor, limit)
    return Page(items=await _read(work, rows), next_cursor=following)


@get("/discounts/{discount_id:uuid}", permission=READ, summary="A discount")
async def read_discount(discount_id: FromPath[UUID], work: NamedDependency[Work]) -> DiscountRead:
    return await _detail(work, discount_id)


@get(
    "/units/{unit_id:uuid}/payer",
    permission=REQUEST,
    summary="Who is billed for a unit on a day: whose discount it is that begins then",
)
async def read_unit_payer(unit_id: FromPath[UUID], day: FromQuery[date], work: NamedDependency[Work]) -> UnitPayerRead:
    units = UnitRepository(work)
    await units.get(unit_id)
    told = await Disclosures(work).of_unit(unit_id)
    payer_id, _ = await units.payer_on(unit_id, day)
    if told is not None and payer_id is not None and payer_id not in told:
        raise CallerUnverified
    return UnitPayerRead(payer_id=payer_id)


@post("/units/{unit_id:uuid}/discounts", permission=REQUEST, summary="Ask for a discount for a unit")
async def request_discount(
    unit_id: FromPath[UUID], data: JSONBody[RequestDiscount], work: NamedDependency[Work]
) -> DiscountRead:
    discount = await DiscountService(work).request(unit_id, data)
    return await _detail(work, discount.id)


@post(
    "/discounts/{discount_id:uuid}/decide",
    permission=DECIDE,
    status_code=200,
    summary="Grant a discount or reject it (second person)",
)
async def decide_on_discount(
    discount_id: FromPath[UUID],
    data: JSONBody[DecideOnDiscount],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DiscountRead:
    await DiscountService(work).decide(discount_id, if_match, approved=data.approved, text=data.text)
    await work.flush()
    return await _detail(work, discount_id)


@post(
    "/discounts/{discount_id:uuid}/withdraw",
    permission=REQUEST,
    status_code=200,
    summary="Withdraw a discount one has asked for",
)
async def withdraw_discount(
    discount_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> DiscountRead:
    await DiscountService(work).withdraw(discount_id, if_match)
    await work.flush()
    return await _detail(work, discount_id)


@post(
    "/discounts/{discount_id:uuid}/end",
    permission=REQUEST,
    status_code=200,
    summary="End a discount from a day on; what is billed stays as it was billed",
)
async def end_discount(
    discount_id: FromPath[UUID],
    data: JSONBody[EndDiscount],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DiscountRead:
    await DiscountService(work).end(discount_id, if_match, data)
    await work.flush()
    return await _detail(work, discount_id)


async def _detail(work: Work, id: UUID) -> DiscountRead:
    repository = DiscountRepository(work)
    row = await repository.detail(id)
    if row is None:
        raise NotFound
    await Disclosures(work).of_document(row.unit_id, row.payer_id)
    (found,) = await _read(work, [row])
    return found


async def _read(work: Work, rows: Sequence[Any]) -> list[DiscountRead]:
    repository = DiscountRepository(work)
    ids, none = [row.id for row in rows], (None, None)
    came_to, billed = await repository.came_to(ids), await repository.billed_days(ids)
    owned = await repository.owned([row.unit_id for row in rows])
    found = []
    for row in rows:
        values = dict(row._mapping)
        share = values.pop("charged_share")
        waits = row.state == REQUESTED and row.requested_by != work.principal.id
        theirs = owned.get(row.unit_id, ())
        lapses = None if row.kind == CAMPAIGN else lapses_on(row.payer_id, row.valid_from, row.last_day, theirs)
        found.append(
            DiscountRead(
                **values,
                charged_share=f"{share.normalize():f}",
                lapses_on=lapses,
                billed_from=billed.get(row.id, none)[0],
                billed_to=billed.get(row.id, none)[1],
                came_to_cents=came_to.get(row.id, 0) if share else None,
                may_decide=waits and work.principal.may(DECIDE),
            )
        )
    return found


routes = [
    list_discounts,
    read_discount,
    read_unit_payer,
    request_discount,
    decide_on_discount,
    withdraw_discount,
    end_discount,
]
