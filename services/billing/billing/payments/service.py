"""Taking money at the desk, and taking it back."""

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from billing.bank_lines.reopening import reopen_line
from billing.bills.models import Bill, Taken
from billing.bills.repository import BillRepository
from billing.bills.service import BillService
from billing.day_closings.drawer import Drawer
from billing.late_fees.accrual import NO_FEE, LateFee
from billing.late_fees.service import LateFees
from billing.ledgers.service import PAYMENT_REVERSAL, LedgerService, Settled
from billing.payments.allocation import Split, allocate, rounding
from billing.payments.credits import CreditService, debts_of
from billing.payments.errors import (
    BillsNotPayable,
    OverpaymentNotAgreed,
    PayerAmbiguous,
    ReferenceTaken,
    SplitChanged,
)
from billing.payments.models import CASH, SUCCEEDED, TRANSFER, Payment, PaymentAllocation
from billing.payments.references import reference_key
from billing.payments.repository import CreditRepository, PaymentRepository
from billing.payments.schemas import QuotePayment, ReceivePayment
from billing.receipts.models import Receipt
from billing.receipts.service import ReceiptService
from billing.units.repository import UnitRepository
from events import billing as published
from kit import clock
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class Quote(Struct, frozen=True):
    """A split of money over open bills as it would be booked now."""

    community_id: UUID
    unit_code: str
    payer_id: UUID | None
    bills: dict[UUID, Bill]
    fees: dict[UUID, LateFee]
    split: Split
    counts_at: datetime | None

    @property
    def mark(self) -> str:
        """Changes when anything of the split changes."""
        settled = (
            f"{s.bill_id}:{s.principal_cents}:{s.late_fee_cents}:{s.waived_cents}:{s.discount_cents}"
            for s in self.split.settlements
        )
        parts = [str(self.payer_id), *settled]
        return hashlib.sha256("|".join([*parts, str(self.split.left_cents)]).encode()).hexdigest()[:32]


class Received(Struct, frozen=True):
    payment: Payment
    receipt: Receipt
    unit_code: str


class PaymentService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.payments = PaymentRepository(work)
        self.bills = BillRepository(work)
        self.units = UnitRepository(work)

    async def quote(
        self, wanted: QuotePayment | ReceivePayment, *, at: datetime | None = None, lock: bool = False
    ) -> Quote:
        """`at`: when the money came, where that is known from somebody else than who takes it; null: now."""
        unit_id, designated = wanted.unit_id, wanted.bill_ids
        unit = await self.units.get(unit_id)
        if lock:
            await self.units.hold([unit_id])
        bills = await self.bills.open_of_unit(unit_id, lock=lock)
        payer = await self._payer(unit_id, wanted.payer_id, bills, designated)
        theirs = {bill.id: bill for bill in bills if bill.payer_id == payer}
        strange = sorted(set(designated) - theirs.keys())
        if strange:
            raise BillsNotPayable(bill_ids=strange)
        counts_at = await self._counts_at(wanted, payer) or at
        # What came in between was reckoned without it: fees and promises are no longer those of that day.
        if counts_at is not None and await LateFees(self.work).settled_since(list(theirs), counts_at):
            counts_at = self.work.now
        day = self.work.today if counts_at is None else clock.day_of(counts_at)
        fees = await LateFees(self.work).of(list(theirs.values()), day)
        debts, chosen = debts_of(list(theirs.values()), fees, day), frozenset(designated)
        waived = rounding(wanted.amount_cents, debts, chosen) if wanted.round_off else 0
        if wanted.round_off and not waived:
            raise InvalidFields([FieldError("amount_cents", "not_rounded_off")])
        split = allocate(wanted.amount_cents, debts, chosen, waived, principal_first=wanted.principal_first)
        return Quote(unit.community_id, unit.code, payer, theirs, fees, split, counts_at)

    async def _counts_at(self, wanted: QuotePayment | ReceivePayment, payer_id: UUID | None) -> datetime | None:
        """When the payment was received that this one stands for. Raises NotReplaceable."""
        if wanted.replaces is None:
            return None
        before = await self.payments.find(wanted.replaces)
        if before is None:
            raise InvalidFields([FieldError("replaces", "unknown_record")])
        before.check_replaceable(wanted.unit_id, payer_id, wanted.amount_cents, self.work.now)
        return before.counts_at or before.received_at

    async def _payer(
        self, unit_id: UUID, named: UUID | None, bills: Sequence[Bill], designated: Sequence[UUID]
    ) -> UUID | None:
        """Who pays: as named, else of whom the (designated) open bills are, else today's owner.

        Named can be who is billed, owns the unit or has credit here: money of a stranger would settle nothing."""
        if named is not None:
            known = {bill.payer_id for bill in bills}
            known |= await self.units.owners(unit_id, self.work.today)
            known |= {credit.payer_id for credit in await CreditRepository(self.work).of_units([unit_id])}
            if named not in known:
                raise InvalidFields([FieldError("payer_id", "unknown")])
            return named
        chosen = [bill for bill in bills if bill.id in designated] or bills
        payers = {bill.payer_id for bill in chosen}
        if len(payers) > 1:
            raise PayerAmbiguous(payer_ids=sorted(payer for payer in payers if payer is not None))
        if payers:
            return payers.pop()
        return (await self.units.payer_on(unit_id, self.work.today))[0]

    async def receive(self, wanted: ReceivePayment, *, at: datetime | None = None) -> Received:
        """Book a payment: settle bills, keep what is left as credit, write the receipt. All or nothing. It counts for
        late fees and offers from `at` on, as a quote of that time."""
        key = reference_key(wanted.reference or "")
        if wanted.channel == TRANSFER and not key:
            raise InvalidFields([FieldError("reference", "required_for_transfer")])
        if key and await self.payments.reference_taken(wanted.channel, key):
            raise ReferenceTaken(reference=wanted.reference)
        if wanted.round_off and wanted.channel != CASH:
            raise InvalidFields([FieldError("round_off", "cash_only")])
        quote = await self.quote(wanted, at=at, lock=True)
        if wanted.split is not None and wanted.split != quote.mark:
            raise SplitChanged
        if quote.split.left_cents and wanted.overpayment != "credit":
            raise OverpaymentNotAgreed(left_cents=quote.split.left_cents)
        payment = Payment(
            id=uuid7(),
            community_id=quote.community_id,
            unit_id=wanted.unit_id,
            payer_id=quote.payer_id,
            channel=wanted.channel,
            reference=wanted.reference if key else None,
            reference_key=key or None,
            amount_cents=wanted.amount_cents,
            credited_cents=quote.split.left_cents,
            waived_cents=quote.split.waived_cents,
            discount_cents=quote.split.discount_cents,
            late_fee_cents=sum(settlement.late_fee_cents for settlement in quote.split.settlements),
            received_at=self.work.now,
            cashier_id=self.work.principal.id,
            state=SUCCEEDED,
            journal_id=uuid7(),
            replaces_id=wanted.replaces,
            counts_at=quote.counts_at,
            version=1,
        )
        await Drawer(self.work).take(payment)
        await self.payments.keep(payment)
        await self._book(payment, quote)
        await self.work.session.flush()
        # The number comes last: until this is committed, whoever else takes money in the community waits for the book.
        receipt = await ReceiptService(self.work).draw(payment)
        self.work.session.add(receipt)
        self.work.publish(published.PaymentSucceeded(**_fact(payment, receipt)), payment.id, payment.version)
        return Received(payment, receipt, quote.unit_code)

    async def _book(self, payment: Payment, quote: Quote) -> None:
        service = BillService(self.work)
        settled = []
        for settlement in quote.split.settlements:
            fee, late_fee = quote.fees.get(settlement.bill_id, NO_FEE), settlement.late_fee_cents
            waived, discount = settlement.waived_cents, settlement.discount_cents
            taken = Taken(settlement.principal_cents, late_fee, waived, discount_cents=discount)
            bill = quote.bills[settlement.bill_id]
            await service.settle(bill, taken, fee.left_cents - late_fee)
            settled.append(Settled(settlement.bill_id, taken.principal_cents, taken.waived_cents, fee.shares(late_fee)))
            self.work.session.add(
                PaymentAllocation(
                    tenant_id=self.work.tenant_id,
                    id=uuid7(),
                    payment_id=payment.id,
                    bill_id=settlement.bill_id,
                    principal_cents=settlement.principal_cents,
                    late_fee_cents=late_fee,
                    waived_cents=waived,
                    discount_cents=discount,
                    discount_journal_id=bill.discount_journal_id,
                )
            )
        await LedgerService(self.work).post_payment(
            payment.id,
            payment.journal_id,
            payment.community_id,
            channel=payment.channel,
            settled=settled,
            credited_cents=payment.credited_cents,
        )
        if payment.credited_cents:
            await CreditService(self.work).credit(payment)

    async def reverse(self, id: UUID, expected: int, reason: str) -> Payment:
        """Undo a payment: its bills are open again, its credit is withdrawn, its receipt is void but kept."""
        payment = await self.payments.get(id, expected, lock=True)
        payment.reverse(self.work.principal.id, self.work.now, reason, uuid7())
        await self.units.hold([payment.unit_id])
        await Drawer(self.work).give_back(payment)
        credits, service = CreditService(self.work), BillService(self.work)
        allocations = await self.payments.allocations(id)
        spent = await credits.spent_on(payment)
        touched = {a.bill_id for a in allocations} | {use.bill_id for use in spent if use.bill_id is not None}
        bills = await self.bills.lock_all(touched)
        for bill_id, given in (await credits.kept_of(payment, allocations)).items():
            if any(given):
                await service.reopen(bills[bill_id], given)
        await credits.take_back(payment, spent, bills)
        await self.work.session.flush()
        left = list(bills.values())
        await service.keep_promises(left, await LateFees(self.work).of(left))
        if payment.reversal_journal_id is not None:
            await LedgerService(self.work).move_back(payment.journal_id, payment.reversal_journal_id, PAYMENT_REVERSAL)
        await reopen_line(self.work, payment.id)
        receipt = await ReceiptService(self.work).void(payment, reason)
        self.work.record(payment, published.PaymentReversed(**_fact(payment, receipt)))
        await self.work.session.flush()
        return payment


def _fact(payment: Payment, receipt: Receipt) -> dict[str, Any]:
    return {
        "community_id": payment.community_id,
        "unit_id": payment.unit_id,
        "payer_id": payment.payer_id,
        "channel": payment.channel,
        "amount_cents": payment.amount_cents,
        "credited_cents": payment.credited_cents,
        "waived_cents": payment.waived_cents,
        "late_fee_cents": payment.late_fee_cents,
        "discount_cents": payment.discount_cents,
        "receipt_no": receipt.no,
        "received_at": payment.received_at,
        "cashier_id": payment.cashier_id,
    }
