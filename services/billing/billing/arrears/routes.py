"""What units owe: the stack view's colours, the desk and the 360°."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, QueryParameter

from billing.arrears.ageing import Age
from billing.arrears.repository import NOBODY, AgeingFilter, ArrearsRepository
from billing.arrears.schemas import (
    AgeingRead,
    ArrearsRead,
    CommunityAgeingRead,
    CreditRead,
    DebtorRead,
    OwedBillRead,
    PayerAccountRead,
    UnitAccountRead,
    UnitArrearsRead,
)
from billing.bills.models import offered
from billing.bills.repository import BillRepository
from billing.caller_checks.disclosures import Disclosures, shown
from billing.late_fees.accrual import NO_FEE
from billing.late_fees.service import LateFees
from billing.payments.repository import PaymentFilter, PaymentRepository
from billing.payments.schemas import PaymentRead
from billing.units.repository import UnitRepository
from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work

By = Annotated[Literal["unit", "payer"], QueryParameter(name="by")]
LAST_PAYMENTS = 5


@get("/arrears", permission="billing.bill.browse", summary="Units of a community or building that owe something")
async def list_arrears(
    work: NamedDependency[Work], community_id: FromQuery[UUID], building_id: FromQuery[UUID | None] = None
) -> ArrearsRead:
    rows = await ArrearsRepository(work).units(community_id, building_id)
    items = [
        UnitArrearsRead(
            unit_id=row.unit_id,
            unit_code=row.unit_code,
            bills=row.bills,
            open_cents=int(row.open_cents),
            overdue_cents=int(row.overdue_cents),
            oldest_due=row.oldest_due,
        )
        for row in rows
    ]
    return ArrearsRead(
        items=items,
        open_cents=sum(item.open_cents for item in items),
        overdue_cents=sum(item.overdue_cents for item in items),
    )


@get("/arrears/ageing", permission="billing.bill.browse", summary="What is overdue of each community, by age")
async def list_ageing(work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None) -> AgeingRead:
    rows = await ArrearsRepository(work).ageing(work.today, community_id)
    return AgeingRead(on=work.today, items=[CommunityAgeingRead(**row._mapping) for row in rows])


@get("/arrears/debtors", permission="billing.bill.browse", summary="Who owes what is overdue, the most first, by age")
async def list_debtors(
    *,
    work: NamedDependency[Work],
    by: By = "unit",
    community_id: FromQuery[UUID | None] = None,
    of_age: Annotated[Age | None, QueryParameter(name="age")] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[DebtorRead]:
    wanted = AgeingFilter(by=by, community_id=community_id, age=of_age)
    rows, following = await ArrearsRepository(work).debtors(work.today, wanted, cursor, limit)
    items = []
    for row in rows:
        found = dict(row._mapping)
        debtor = found.pop("debtor")
        id = None if debtor == NOBODY else debtor
        unit_id, payer_id = (id, None) if by == "unit" else (None, id)
        items.append(DebtorRead(**found, unit_id=unit_id, payer_id=payer_id))
    return Page(items=items, next_cursor=following)


@get("/payer-account", permission="billing.bill.read", summary="What a person has to pay, in sums")
async def payer_account(work: NamedDependency[Work], payer_id: FromQuery[UUID]) -> PayerAccountRead:
    """Billing knows persons by their bills alone: who has none owes nothing."""
    await Disclosures(work).of_payer(payer_id)
    arrears = ArrearsRepository(work)
    owed = await arrears.of_payer(payer_id)
    fees = await LateFees(work).of(await BillRepository(work).open_of_payer(payer_id))
    return PayerAccountRead(
        payer_id=payer_id,
        bills=owed.bills,
        open_cents=int(owed.open_cents),
        overdue_cents=int(owed.overdue_cents),
        late_fee_cents=sum(fee.left_cents for fee in fees.values()),
        credit_cents=await arrears.credit_of_payer(payer_id),
    )


@get(
    "/units/{unit_id:uuid}/account",
    permission="billing.bill.read",
    summary="The account of a unit; its payments for those who may read them",
)
async def unit_account(unit_id: FromPath[UUID], work: NamedDependency[Work]) -> UnitAccountRead:
    units = UnitRepository(work)
    unit = await units.get(unit_id)
    payers = await Disclosures(work).of_unit(unit_id)
    bills = BillRepository(work)
    rows = shown(payers, await bills.open_summaries(unit_id))
    items = await bills.item_names([row.id for row in rows])
    fees = await LateFees(work).of(rows)
    late = {row.id: fees.get(row.id, NO_FEE).left_cents for row in rows}
    payments: Sequence[Any] = ()
    if work.principal.may("billing.payment.read"):
        wanted = PaymentFilter(unit_id=unit_id, payers=payers)
        payments, _ = await PaymentRepository(work).newest(wanted, None, LAST_PAYMENTS)
    owner_id, _ = await units.payer_on(unit_id, work.today)
    return UnitAccountRead(
        unit_id=unit_id,
        unit_code=unit.code,
        community_id=unit.community_id,
        owner_id=owner_id,
        open_cents=sum(row.balance_cents for row in rows),
        overdue_cents=sum(row.balance_cents for row in rows if row.overdue_at is not None),
        late_fee_cents=sum(late.values()),
        open_bills=[
            OwedBillRead(
                **row._mapping,
                items=items.get(row.id, []),
                late_fee_cents=late[row.id],
                offered_cents=offered(row, work.today),
            )
            for row in rows
        ],
        credits=[CreditRead(**row._mapping) for row in shown(payers, await ArrearsRepository(work).credits(unit_id))],
        last_payments=[PaymentRead(**row._mapping) for row in payments],
    )


routes = [list_arrears, list_ageing, list_debtors, payer_account, unit_account]
