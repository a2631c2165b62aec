"""Putting together what a printed receipt shows (form E1-52)."""

from uuid import UUID

from billing.bills.repository import BillRepository
from billing.communities.repository import CommunityRepository
from billing.payments.repository import PaymentRepository
from billing.receipts.capitals import capitals
from billing.receipts.models import Receipt
from billing.receipts.schemas import ReceiptItemRead, ReceiptPrintRead
from billing.receipts.service import qr_svg
from billing.staff.repository import StaffRepository
from kit.problems import NotFound
from kit.work import Work


def verify_path(token: str) -> str:
    """The page of the company's site that asks the public route whether the receipt is genuine."""
    return f"/r/{token}"


async def printed(work: Work, receipt: Receipt, print_no: int, site: str) -> ReceiptPrintRead:
    """`site` is the scheme and host the QR code leads to."""
    payment = await PaymentRepository(work).detail(receipt.payment_id)
    if payment is None:
        raise NotFound
    community = await CommunityRepository(work).get(receipt.community_id)
    names = await StaffRepository(work).names([payment.cashier_id])
    path = verify_path(receipt.token)
    return ReceiptPrintRead(
        no=receipt.no,
        state=receipt.state,
        community_name=community.name,
        unit_id=payment.unit_id,
        unit_code=payment.unit_code,
        payer_id=payment.payer_id,
        channel=payment.channel,
        reference=payment.reference,
        amount_cents=receipt.amount_cents,
        amount_capitals=capitals(receipt.amount_cents),
        items=await _items(work, receipt.payment_id),
        credited_cents=payment.credited_cents,
        waived_cents=payment.waived_cents,
        discount_cents=payment.discount_cents,
        cashier_id=payment.cashier_id,
        cashier_name=names.get(payment.cashier_id),
        received_at=payment.received_at,
        print_no=print_no,
        copy=print_no > 1,
        verify_path=path,
        qr_svg=qr_svg(site + path),
    )


async def _items(work: Work, payment_id: UUID) -> list[ReceiptItemRead]:
    bills = BillRepository(work)
    settled = await bills.settled_by(payment_id)
    names = await bills.item_names([row.bill_id for row in settled])
    return [
        ReceiptItemRead(
            bill_id=row.bill_id,
            bill_no=row.no,
            items=names.get(row.bill_id, []),
            period_from=row.period_from,
            period_to=row.period_to,
            amount_cents=row.amount_cents,
            late_fee_cents=row.late_fee_cents,
        )
        for row in settled
    ]
