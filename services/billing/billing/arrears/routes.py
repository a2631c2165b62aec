"""What units owe: the stack view's colours, the desk and the 360°."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from billing.arrears.repository import ArrearsRepository
from billing.arrears.schemas import (
    ArrearsRead,
    CreditRead,
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
from kit.work import Work

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


routes = [list_arrears, payer_account, unit_account]
