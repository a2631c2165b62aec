"""Saying whose money in the bank is: a transfer that was received before, a debt it pays, or nobody's yet (C4.12)."""

from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.bank_lines.errors import LineSettled, NoSuchTransfer
from billing.bank_lines.models import ALLOCATION_ASKED, SUSPENSE, BankLine
from billing.bank_lines.repository import BankLineRepository
from billing.bank_lines.schemas import AskForAllocation, ReceiveBankLine
from billing.ledgers.service import SUSPENSE_RELEASE, SUSPENSE_RETURN, LedgerService
from billing.payments.errors import PayerAmbiguous
from billing.payments.models import SUCCEEDED, TRANSFER
from billing.payments.repository import PaymentRepository
from billing.payments.schemas import QuotePayment, ReceivePayment
from billing.payments.service import PaymentService, Quote
from billing.staff.errors import SecondPersonRequired
from billing.units.repository import UnitRepository
from events import billing as published
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class BankLineService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.lines = BankLineRepository(work)
        self.ledger = LedgerService(work)

    async def match(self, id: UUID, expected: int, payment_id: UUID) -> None:
        """It is a transfer that was received before: nothing is booked again. Raises LineSettled, NoSuchTransfer,
        TransferMatched, and SecondPersonRequired for whoever received it or put it into the suspense account."""
        line = await self.lines.get(id, expected, lock=True)
        payment = await PaymentRepository(self.work).get(payment_id, lock=True)
        same = (payment.channel, payment.state, payment.amount_cents, payment.community_id)
        if same != (TRANSFER, SUCCEEDED, line.amount_cents, line.community_id):
            raise NoSuchTransfer(payment_id=payment_id)
        if payment.cashier_id == self.work.principal.id:
            raise SecondPersonRequired
        suspended = line.state == SUSPENSE
        line.match(payment, self.work.principal.id, self.work.now)
        await self._settled(line, published.BankLineMatched, suspended=suspended)

    async def quote(self, id: UUID, wanted: ReceiveBankLine) -> Quote:
        """How a line would settle debts. Raises LineSettled, BillsNotPayable, PayerAmbiguous."""
        line = await self.lines.get(id)
        line.check_open()
        await self._in_reach(line, wanted.unit_id)
        return await PaymentService(self.work).quote(_payment(line, wanted), at=line.booked_at)

    async def receive(self, id: UUID, expected: int, wanted: ReceiveBankLine) -> None:
        """A payment by transfer, as at the desk: the serial number is its reference. Raises LineSettled and whatever
        refuses a payment."""
        line = await self.lines.get(id, expected, lock=True)
        if line.state == ALLOCATION_ASKED:
            raise LineSettled(state=line.state)
        await self._receive(line, wanted)
        await self._settled(line, published.BankLineAllocated, suspended=False)

    async def ask_allocation(self, id: UUID, expected: int, wanted: AskForAllocation) -> None:
        """Out of the suspense account for a payer of a unit. Raises LineSettled, PayerAmbiguous."""
        line = await self.lines.get(id, expected, lock=True)
        await self._in_reach(line, wanted.unit_id)
        quoted = QuotePayment(unit_id=wanted.unit_id, payer_id=wanted.payer_id, amount_cents=line.amount_cents)
        payer = (await PaymentService(self.work).quote(quoted)).payer_id
        me, now = self.work.principal.id, self.work.now
        line.ask(me, now, wanted.reason, unit_id=wanted.unit_id, payer_id=payer)
        self.work.record(line, published.BankLineAllocationRequested(**fact(line)))

    async def ask_return(self, id: UUID, expected: int, reason: str) -> None:
        """It was sent by mistake. Raises LineSettled."""
        line = await self.lines.get(id, expected, lock=True)
        line.ask(self.work.principal.id, self.work.now, reason, unit_id=None, payer_id=None)
        self.work.record(line, published.BankLineReturnRequested(**fact(line)))

    async def decide(self, id: UUID, expected: int, *, approved: bool, text: str | None) -> None:
        """An allocation is received at once, a return waits to be paid. Raises LineSettled, SecondPersonRequired, and
        whatever refuses a payment."""
        line = await self.lines.get(id, expected, lock=True)
        me, now = self.work.principal.id, self.work.now
        if not approved:
            if text is None:
                raise InvalidFields([FieldError("text", "required")])
            line.reject(me, now, text)
            self.work.record(line, published.BankLineRejected(**fact(line)))
            return
        line.decide(me, now)
        if line.state == ALLOCATION_ASKED and line.unit_id is not None:
            whose = ReceiveBankLine(unit_id=line.unit_id, payer_id=line.payer_id, overpayment="credit")
            asked = line.payer_id
            await self._receive(line, whose)
            if line.payer_id != asked:  # another one owes by now than whom it was asked for
                raise PayerAmbiguous
            await self._settled(line, published.BankLineAllocated, suspended=True)
        else:
            self.work.record(line, published.BankLineReturnApproved(**fact(line)))

    async def pay_back(self, id: UUID, expected: int, reference: str) -> None:
        """Raises LineSettled, SecondPersonRequired."""
        line, journal = await self.lines.get(id, expected, lock=True), uuid7()
        line.pay_back(self.work.principal.id, self.work.now, reference, journal)
        if line.journal_id is not None:
            await self.ledger.move_back(line.journal_id, journal, SUSPENSE_RETURN)
        self.work.record(line, published.BankLineReturned(**fact(line)))

    async def _receive(self, line: BankLine, wanted: ReceiveBankLine) -> None:
        line.check_payable()
        await self._in_reach(line, wanted.unit_id)
        # Whoever pays by transfer has paid when the bank has it, however long nobody knew whose it was.
        received = await PaymentService(self.work).receive(_payment(line, wanted), at=line.booked_at)
        line.allocate(received.payment, self.work.principal.id, self.work.now)

    async def _in_reach(self, line: BankLine, unit_id: UUID) -> None:
        unit = await UnitRepository(self.work).get(unit_id)
        if unit.community_id != line.community_id:
            raise InvalidFields([FieldError("unit_id", "other_community")])

    async def _settled(self, line: BankLine, kind: type[published.BankLineFact], *, suspended: bool) -> None:
        """The payment has it in the bank: what stood in the suspense account leaves it."""
        if suspended and line.journal_id is not None:
            line.release_journal_id = uuid7()
            await self.ledger.move_back(line.journal_id, line.release_journal_id, SUSPENSE_RELEASE)
        self.work.record(line, kind(**fact(line)))
        await self.lines.settle(line)


def _payment(line: BankLine, wanted: ReceiveBankLine) -> ReceivePayment:
    return ReceivePayment(
        unit_id=wanted.unit_id,
        channel="transfer",
        amount_cents=line.amount_cents,
        payer_id=wanted.payer_id,
        reference=line.serial_no,
        bill_ids=wanted.bill_ids,
        overpayment=wanted.overpayment,
        split=wanted.split,
    )


def fact(line: BankLine) -> dict[str, Any]:
    return {
        "statement_id": line.statement_id,
        "community_id": line.community_id,
        "amount_cents": line.amount_cents,
        "state": line.state,
        "payment_id": line.payment_id,
        "unit_id": line.unit_id,
        "asked_by": line.asked_by,
    }
