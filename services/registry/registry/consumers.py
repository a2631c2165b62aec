"""Foreign facts registry reacts to: which receipts there are."""

from events import billing
from kit.consumers import Meta, consumes
from kit.work import Work
from registry.receipts.repository import ReceiptRepository


@consumes(billing.PaymentSucceeded)
async def payment_succeeded(work: Work, event: billing.PaymentSucceeded, meta: Meta) -> None:
    if event.payer_id is not None:
        await ReceiptRepository(work).keep(meta.aggregate_id, event.receipt_no, event.payer_id, event.received_at)


@consumes(billing.PaymentReversed)
async def payment_reversed(work: Work, event: billing.PaymentReversed, meta: Meta) -> None:
    await ReceiptRepository(work).drop(meta.aggregate_id)


consumers = [payment_succeeded, payment_reversed]
