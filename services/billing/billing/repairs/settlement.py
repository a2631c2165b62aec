"""A paid repair is settled when its bill is fully paid."""

from uuid import UUID

from billing.repairs.repository import WorkOrderAccountRepository
from events import billing as published
from kit.work import Work


async def settle_work_order(work: Work, work_order_id: UUID) -> None:
    account = await WorkOrderAccountRepository(work).find(work_order_id, lock=True)
    if account is not None and account.settle(work.now):
        fact = published.WorkOrderSettled(work_order_id=work_order_id, bill_id=account.bill_id)
        work.record(account, fact)
