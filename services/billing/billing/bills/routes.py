"""Bills: list, detail with explanation, void."""

from typing import Annotated, Literal
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.bills.repository import BillFilter, BillRepository
from billing.bills.schemas import (
    BillDetailRead,
    BillLineRead,
    BillListRead,
    BillPaymentRead,
    BillRead,
    ListedBillRead,
    VoidBill,
)
from billing.bills.service import BillService
from billing.caller_checks.disclosures import Disclosures
from billing.communities.numbers import DOCUMENT_NO
from billing.ratings.periods import MONTH, month_called
from billing.repairs.service import RepairService
from kit.problems import NotFound
from kit.schemas import Limit
from kit.work import Work

InMonth = Annotated[str | None, QueryParameter(name="month", pattern=MONTH)]
DocumentNo = Annotated[str | None, QueryParameter(name="no", pattern=DOCUMENT_NO)]
State = Literal["draft", "issued", "partially_paid", "paid", "void"]


@get(
    "/bills",
    permission="billing.bill.read",
    summary="Bills with the counts of their tabs, newest first, a household's by period",
)
async def list_bills(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    building_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    payer_id: FromQuery[UUID | None] = None,
    run_id: FromQuery[UUID | None] = None,
    by_no: DocumentNo = None,
    in_month: InMonth = None,
    in_state: Annotated[State | None, QueryParameter(name="state")] = None,
    overdue: FromQuery[bool | None] = None,
    disputed: FromQuery[bool | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> BillListRead:
    payers = await Disclosures(work).of_list(unit_id, payer_id)
    wanted = BillFilter(
        community_id=community_id,
        building_id=building_id,
        unit_id=unit_id,
        payer_id=payer_id,
        run_id=run_id,
        no=by_no,
        month=month_called(in_month) if in_month else None,
        state=in_state,
        overdue=overdue,
        disputed=disputed,
        payers=payers,
    )
    repository = BillRepository(work)
    rows, following = await repository.newest(wanted, cursor, limit)
    names = await repository.item_names([row.id for row in rows])
    items = [ListedBillRead(**row._mapping, items=names.get(row.id, [])) for row in rows]
    return BillListRead(items=items, next_cursor=following, counts=await repository.counts(wanted))


@get("/bills/{bill_id:uuid}", permission="billing.bill.read", summary="A bill with lines and explanation")
async def read_bill(bill_id: FromPath[UUID], work: NamedDependency[Work]) -> BillDetailRead:
    return await _detail(work, bill_id)


@post(
    "/bills/{bill_id:uuid}/void",
    permission="billing.bill.void",
    status_code=200,
    summary="Void an unpaid bill (second person, with reason)",
)
async def void_bill(
    bill_id: FromPath[UUID],
    data: JSONBody[VoidBill],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> BillDetailRead:
    await BillService(work).void(bill_id, if_match, data.reason)
    await work.flush()
    return await _detail(work, bill_id)


@post(
    "/bills/{bill_id:uuid}/rebill",
    permission="billing.run.issue",
    status_code=201,
    summary="Bill a repair anew whose bill was voided: the same lines, due from today on",
)
async def rebill_repair(
    bill_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> BillDetailRead:
    bill = await RepairService(work).rebill(bill_id, if_match)
    await work.flush()
    return await _detail(work, bill.id)


async def _detail(work: Work, id: UUID) -> BillDetailRead:
    repository = BillRepository(work)
    row = await repository.detail(id)
    if row is None:
        raise NotFound
    await Disclosures(work).of_document(row.unit_id, row.payer_id)
    found = dict(row._mapping)
    money = await repository.money(id) if work.principal.may("billing.payment.read") else ()
    lines = [dict(line._mapping) for line in await repository.lines([id])]
    for line in lines:
        del line["bill_id"]
    return BillDetailRead(
        version=row.version,
        bill=BillRead(**{name: found[name] for name in BillRead.__struct_fields__}),
        bill_in=row.bill_in,
        journal_id=row.journal_id,
        void_journal_id=row.void_journal_id,
        issued_by=row.issued_by,
        void_reason=row.void_reason,
        work_order_id=row.work_order_id,
        replaced_by=await RepairService(work).replacement(id, row.work_order_id),
        adjusts_id=row.adjusts_id,
        lines=[BillLineRead(**line) for line in lines],
        payments=[BillPaymentRead(**payment._mapping) for payment in money],
        credit_used_cents=await repository.credit_cents(id),
    )


routes = [list_bills, read_bill, void_bill, rebill_repair]
