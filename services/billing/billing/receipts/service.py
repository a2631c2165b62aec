"""Writing, printing and voiding receipts."""

import secrets
from uuid import UUID

import segno
from uuid_utils.compat import uuid7

from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from billing.payments.models import Payment
from billing.receipts.errors import ReceiptVoid
from billing.receipts.models import PREFIX, VALID, VOID, Receipt, ReceiptPrint
from billing.receipts.repository import ReceiptRepository
from kit.problems import NotFound
from kit.work import Work

TOKEN_BYTES = 18


def qr_svg(text: str) -> str:
    """The code as an inline drawing: nothing is fetched when the receipt is printed."""
    return segno.make(text, error="m").svg_inline(border=2)


class ReceiptService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.receipts = ReceiptRepository(work)

    async def draw(self, payment: Payment) -> Receipt:
        """The receipt of a payment, with the next number of the community's book, to be kept with the payment."""
        community = await CommunityRepository(self.work).get(payment.community_id)
        book_id, seq = await self.receipts.next_number(payment.community_id)
        return Receipt(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            book_id=book_id,
            seq=seq,
            no=document_no(PREFIX, community.code, self.work.today, seq),
            community_id=payment.community_id,
            payment_id=payment.id,
            token=secrets.token_urlsafe(TOKEN_BYTES),
            amount_cents=payment.amount_cents,
            issued_at=payment.received_at,
            state=VALID,
        )

    async def void(self, payment: Payment, reason: str) -> Receipt:
        receipt = await self.receipts.of_payment(payment.id, lock=True)
        if receipt is None:
            raise NotFound
        receipt.void(self.work.principal.id, self.work.now, reason)
        return receipt

    async def print(self, payment_id: UUID) -> tuple[Receipt, int]:
        """Log a print; the second and later ones are copies (补打)."""
        receipt = await self.receipts.of_payment(payment_id, lock=True)
        if receipt is None:
            raise NotFound
        if receipt.state == VOID:
            raise ReceiptVoid
        seq = await self.receipts.prints(receipt.id) + 1
        self.work.session.add(
            ReceiptPrint(
                tenant_id=self.work.tenant_id,
                id=uuid7(),
                receipt_id=receipt.id,
                seq=seq,
                printed_at=self.work.now,
                printed_by=self.work.principal.id,
            )
        )
        await self.work.session.flush()
        return receipt, seq

    async def verify(self, token: str) -> Receipt:
        receipt = await self.receipts.by_token(token) if self.work.bound else None
        if receipt is None:
            raise NotFound
        return receipt
