"""Foreign facts registry reacts to: which receipts there are, and what stands on units and persons."""

from events import billing, ticketing
from kit.consumers import Facts, Meta, consumes, consumes_many
from kit.work import Work
from registry.receipts.repository import ReceiptRepository
from registry.reliances.repository import RelianceRepository


@consumes_many(billing.BillIssued)
async def bills_issued(work: Work, facts: Facts[billing.BillIssued]) -> None:
    subjects = (id for bill, _ in facts for id in (bill.unit_id, bill.payer_id))
    await RelianceRepository(work).mark("bill", subjects)


@consumes(billing.PaymentSucceeded)
async def payment_succeeded(work: Work, event: billing.PaymentSucceeded, meta: Meta) -> None:
    await RelianceRepository(work).mark("payment", (event.unit_id, event.payer_id))
    if event.payer_id is not None:
        await ReceiptRepository(work).keep(meta.aggregate_id, event.receipt_no, event.payer_id, event.received_at)


@consumes(billing.PaymentReversed)
async def payment_reversed(work: Work, event: billing.PaymentReversed, meta: Meta) -> None:
    await ReceiptRepository(work).drop(meta.aggregate_id)


@consumes(ticketing.TicketRegistered)
async def ticket_registered(work: Work, event: ticketing.TicketRegistered, meta: Meta) -> None:
    await RelianceRepository(work).mark("ticket", (event.unit_id, event.person_id))


@consumes(ticketing.ComplaintRegistered)
async def complaint_registered(work: Work, event: ticketing.ComplaintRegistered, meta: Meta) -> None:
    await RelianceRepository(work).mark("ticket", (event.unit_id, event.person_id))


consumers = [bills_issued, payment_succeeded, payment_reversed, ticket_registered, complaint_registered]
