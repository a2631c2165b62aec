"""Prepayment credit: credited by an overpayment, used on open bills oldest due first, never negative (C4.10)."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.bills.models import Bill, Taken, offered
from billing.bills.repository import BillRepository
from billing.bills.service import BillService
from billing.late_fees.accrual import NO_FEE, LateFee
from billing.late_fees.service import LateFees
from billing.ledgers.service import CREDIT_RESTORE, PAYMENT_REVERSAL, LedgerService, Settled
from billing.payments.allocation import Debt, allocate
from billing.payments.errors import CreditRefunded
from billing.payments.models import (
    CREDITED,
    GIVEN_BACK,
    OVERPAID,
    RESTORED,
    SET_ASIDE,
    TAKEN_BACK,
    USED,
    CreditBalance,
    CreditEntry,
    Payment,
    PaymentAllocation,
)
from billing.payments.overpaid import freed
from billing.payments.repository import CreditRepository
from billing.refunds.errors import CreditTooSmall
from billing.units.repository import UnitRepository
from kit.work import Work


def debts_of(bills: Sequence[Bill], fees: Mapping[UUID, LateFee], on: date) -> list[Debt]:
    """What bills ask for on a day; where something is offered for paying early, without that."""
    return [
        Debt(
            bill.id,
            bill.no,
            bill.due_date,
            bill.balance_cents - offered(bill, on),
            fees.get(bill.id, NO_FEE).left_cents,
            max(0, bill.balance_cents - bill.waivable_cents),
            offered(bill, on),
        )
        for bill in bills
        if bill.no is not None and bill.due_date is not None
    ]


class CreditService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.credits = CreditRepository(work)
        self.bills = BillRepository(work)
        self.units = UnitRepository(work)
        self.ledger = LedgerService(work)

    async def credit(self, payment: Payment) -> None:
        """Keep what a payment left over; its transfers were posted with the payment."""
        cents = payment.credited_cents
        credit_id = await self.credits.credit(payment.community_id, payment.unit_id, payment.payer_id, cents)
        self._enter(credit_id, CREDITED, cents, payment.journal_id, payment_id=payment.id)

    async def use_on_units(self, unit_ids: Sequence[UUID]) -> list[Bill]:
        """Settle open bills of these units with the credit of the same payer.

        Returns the bills that took credit. The caller states it, after the facts that come before it: a bill is
        issued with the balance that credit leaves."""
        waiting = {credit.unit_id for credit in await self.credits.of_units(unit_ids)}
        if not waiting:
            return []
        await self.units.hold(waiting)
        bills = await self.bills.open_of_units(sorted(waiting))
        by_id = {bill.id: bill for bill in bills}
        fees = await LateFees(self.work).of(bills)
        settled: list[Bill] = []
        uses: list[tuple[UUID, UUID, UUID, Settled]] = []
        for credit in await self.credits.of_units(sorted(waiting), lock=True):
            theirs = [b for b in bills if (b.unit_id, b.payer_id) == (credit.unit_id, credit.payer_id)]
            for settlement in allocate(credit.balance_cents, debts_of(theirs, fees, self.work.today)).settlements:
                bill, fee, journal = by_id[settlement.bill_id], fees.get(settlement.bill_id, NO_FEE), uuid7()
                cents, late_fee = settlement.total_cents, settlement.late_fee_cents
                credit.balance_cents -= cents
                taken = Taken(settlement.principal_cents, late_fee, discount_cents=settlement.discount_cents)
                bill.settle(taken, fee.left_cents - late_fee)
                settled.append(bill)
                entry = self._enter(credit.id, USED, -cents, journal, bill_id=bill.id, late_fee_cents=late_fee)
                due = Settled(bill.id, settlement.principal_cents, 0, fee.shares(late_fee))
                uses.append((journal, entry.id, bill.community_id, due))
        await BillService(self.work).let_go(settled)
        await self.work.session.flush()
        if uses:
            await self.ledger.post_credit(uses)
        return settled

    async def spent_on(self, payment: Payment) -> Sequence[CreditEntry]:
        """Uses that may have to be undone when the payment is reversed."""
        credited = await self.credits.entries_of(payment.id)
        return await self.credits.uses(credited[0].credit_id) if credited else ()

    async def kept_of(self, payment: Payment, parts: Iterable[PaymentAllocation]) -> dict[UUID, Taken]:
        """What bills still have of a payment."""
        freed = [entry for entry in await self.credits.entries_of(payment.id) if entry.kind == OVERPAID]
        kept = {}
        for part in parts:
            gone = [entry for entry in freed if entry.bill_id == part.bill_id]
            late_fee = sum(entry.late_fee_cents for entry in gone)
            principal = sum(entry.amount_cents for entry in gone) - late_fee
            kept[part.bill_id] = Taken(
                part.principal_cents - principal, part.late_fee_cents - late_fee, part.waived_cents
            )
        return kept

    async def free(self, bill: Bill, unit_id: UUID, taken: Taken, fee: LateFee, adjustment_id: UUID) -> None:
        """What a bill took and charges no longer is credit of its payer: of the latest money it had. The unit is held;
        `fee`: the late fee that what of it is taken was paid for."""
        found = freed(await self.credits.sources(bill.id), taken.principal_cents, taken.late_fee_cents)
        cents = sum(one.total_cents for one in found)
        if not cents:
            return
        credit_id = await self.credits.credit(bill.community_id, unit_id, bill.payer_id, cents)
        posted: list[tuple[UUID, UUID, UUID, Settled]] = []
        for one in found:
            journal = uuid7()
            entry = self._enter(
                credit_id,
                OVERPAID,
                one.total_cents,
                journal,
                payment_id=one.source.payment_id,
                bill_id=bill.id,
                late_fee_cents=one.late_fee_cents,
                adjustment_id=adjustment_id,
                use_id=one.source.use_id,
            )
            due = Settled(bill.id, one.principal_cents, 0, fee.shares(one.late_fee_cents))
            posted.append((journal, entry.id, bill.community_id, due))
        await self.work.session.flush()
        await self.ledger.post_overpaid(posted)

    async def take_back(self, payment: Payment, spent: Sequence[CreditEntry], bills: dict[UUID, Bill]) -> None:
        """Withdraw what the payment had credited. Where it is already used, the latest uses are undone, and
        credit that other payments brought is used again.

        The unit is held and `bills` are locked; the reversal posts the payment's own transfers back. Raises
        CreditRefunded where too little is left because of a refund."""
        entries = await self.credits.entries_of(payment.id)
        if not entries:
            return
        total = sum(entry.amount_cents for entry in entries)
        credit = await self.credits.get(entries[0].credit_id, lock=True)
        again = await self.credits.freed_uses(credit.id)
        service, restored = BillService(self.work), False
        for use in spent:
            if credit.balance_cents >= total:
                break
            gone = [entry for entry in again if entry.use_id == use.id]
            left = use.amount_cents + sum(entry.amount_cents for entry in gone)
            if use.bill_id is None or not left:
                continue
            late_fee = use.late_fee_cents - sum(entry.late_fee_cents for entry in gone)
            await service.reopen(bills[use.bill_id], Taken(-left - late_fee, late_fee))
            await self._restore(credit, use, gone)
            restored = True
        if credit.balance_cents < total:
            raise CreditRefunded
        credit.balance_cents -= total
        for entry in entries:
            journal = payment.reversal_journal_id or payment.journal_id
            if entry.kind == OVERPAID:
                journal = uuid7()
                await self.ledger.move_back(entry.journal_id, journal, PAYMENT_REVERSAL)
            self._enter(credit.id, TAKEN_BACK, -entry.amount_cents, journal, payment_id=payment.id)
        await self.work.session.flush()
        if restored:
            await service.state_settled(await self.use_on_units([payment.unit_id]))

    async def set_aside(
        self, unit_id: UUID, payer_id: UUID | None, cents: int, refund_id: UUID, journal_id: UUID
    ) -> CreditBalance:
        """For a refund: nothing else uses it. The unit is held. Raises CreditTooSmall."""
        found = await self.credits.of_units([unit_id], lock=True)
        credit = next((credit for credit in found if credit.payer_id == payer_id), None)
        if credit is None or credit.balance_cents < cents:
            raise CreditTooSmall(balance_cents=credit.balance_cents if credit else 0)
        credit.balance_cents -= cents
        self._enter(credit.id, SET_ASIDE, -cents, journal_id, refund_id=refund_id)
        return credit

    async def give_back(self, credit_id: UUID, cents: int, refund_id: UUID, journal_id: UUID) -> None:
        """What was set aside is credit again. The unit is held."""
        credit = await self.credits.get(credit_id, lock=True)
        credit.balance_cents += cents
        self._enter(credit.id, GIVEN_BACK, cents, journal_id, refund_id=refund_id)
        await self.work.session.flush()

    async def _restore(self, credit: CreditBalance, use: CreditEntry, freed: Sequence[CreditEntry]) -> None:
        """All of a use but what of it is credit again already."""
        cents = -use.amount_cents - sum(entry.amount_cents for entry in freed)
        late_fee = use.late_fee_cents - sum(entry.late_fee_cents for entry in freed)
        credit.balance_cents += cents
        journal = uuid7()
        again: dict[str, Any] = {"bill_id": use.bill_id, "restores_id": use.id, "late_fee_cents": late_fee}
        self._enter(credit.id, RESTORED, cents, journal, **again)
        for before in (use, *freed):
            await self.ledger.move_back(before.journal_id, journal, CREDIT_RESTORE)

    def _enter(
        self,
        credit_id: UUID,
        kind: str,
        cents: int,
        journal_id: UUID,
        *,
        payment_id: UUID | None = None,
        bill_id: UUID | None = None,
        restores_id: UUID | None = None,
        refund_id: UUID | None = None,
        late_fee_cents: int = 0,
        adjustment_id: UUID | None = None,
        use_id: UUID | None = None,
    ) -> CreditEntry:
        entry = CreditEntry(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            credit_id=credit_id,
            kind=kind,
            amount_cents=cents,
            late_fee_cents=late_fee_cents,
            payment_id=payment_id,
            bill_id=bill_id,
            restores_id=restores_id,
            refund_id=refund_id,
            adjustment_id=adjustment_id,
            use_id=use_id,
            journal_id=journal_id,
            at=self.work.now,
        )
        self.work.session.add(entry)
        return entry
