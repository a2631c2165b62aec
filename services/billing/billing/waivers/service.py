"""Asking for a waiver, granting it and taking it back before it is decided (C4.9)."""

from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.bills.errors import BillNotOpen
from billing.bills.models import OPEN, Bill, Taken
from billing.bills.repository import BillRepository
from billing.bills.service import BillService
from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from billing.late_fees.accrual import NO_FEE
from billing.late_fees.service import LateFees
from billing.ledgers.service import LedgerService
from billing.ratings.periods import month_period
from billing.staff.repository import StaffRepository
from billing.units.repository import UnitRepository
from billing.waivers.errors import BeyondYourLimit, NothingToWaive, NotWaivable
from billing.waivers.levels import level_for, level_of, may_grant
from billing.waivers.models import LATE_FEE, PREFIX, PRINCIPAL, REQUESTED, Waiver
from billing.waivers.repository import WaiverRepository
from billing.waivers.schemas import RequestWaiver
from events import billing as published
from kit import clock
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class WaiverService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.waivers = WaiverRepository(work)
        self.bills = BillRepository(work)

    async def request(self, bill_id: UUID, wanted: RequestWaiver) -> Waiver:
        """Raises BillNotOpen, NothingToWaive, NotWaivable, WaiverWaits."""
        bill = await self.bills.get(bill_id)
        await self._check(bill, wanted.part, wanted.amount_cents)
        communities = CommunityRepository(self.work)
        community = await communities.get(bill.community_id)
        (seq,) = await communities.take(bill.community_id, PREFIX, self.work.today, 1)
        waiver = Waiver(
            id=uuid7(),
            no=document_no(PREFIX, community.code, self.work.today, seq),
            community_id=bill.community_id,
            unit_id=bill.unit_id,
            bill_id=bill.id,
            payer_id=bill.payer_id,
            part=wanted.part,
            amount_cents=wanted.amount_cents,
            reason=wanted.reason,
            ticket_id=wanted.ticket_id,
            state=REQUESTED,
            requested_by=self.work.principal.id,
        )
        await self.waivers.keep(waiver)
        let_off = await self.waivers.let_off(bill.id)
        self.work.record(waiver, published.WaiverRequested(**_fact(waiver, bill, let_off)))
        await self.work.session.flush()
        return waiver

    async def decide(self, id: UUID, expected: int, *, approved: bool, text: str | None) -> None:
        """Grant it or not. Raises WaiverDecided, SecondPersonRequired, BeyondYourLimit, and what asking for it raises
        where money has come in since."""
        waiver = await self.waivers.get(id, expected, lock=True)
        me, now = self.work.principal.id, self.work.now
        if not approved:
            if text is None:
                raise InvalidFields([FieldError("text", "required")])
            waiver.reject(me, now, text)
            bill = await self.bills.get(waiver.bill_id)
            let_off = await self.waivers.let_off(bill.id)
            self.work.record(waiver, published.WaiverRejected(**_fact(waiver, bill, let_off)))
            return
        await StaffRepository(self.work).hold(me)
        month = clock.midnight(month_period(self.work.today).first)
        granted = await self.waivers.granted_since(me, month)
        if waiver.unit_id is not None:
            await UnitRepository(self.work).hold([waiver.unit_id])
        bill = (await self.bills.lock_all([waiver.bill_id]))[waiver.bill_id]
        let_off = await self.waivers.let_off(bill.id)
        waiver.grant(me, now, text, uuid7() if waiver.part == PRINCIPAL else None)
        if not may_grant(level_of(self.work.principal.permissions), waiver.amount_cents, granted, let_off):
            raise BeyondYourLimit(needed=level_for(let_off + waiver.amount_cents).permission)
        await self._apply(waiver, bill)
        self.work.record(waiver, published.WaiverApplied(**_fact(waiver, bill, let_off)))

    async def _apply(self, waiver: Waiver, bill: Bill) -> None:
        late_fee = await self._check(bill, waiver.part, waiver.amount_cents)
        cents = waiver.amount_cents
        if waiver.part == LATE_FEE:
            taken, left = Taken(late_fee_waived_cents=cents), late_fee - cents
        else:
            taken, left = Taken(waived_cents=cents), late_fee
        await BillService(self.work).settle(bill, taken, left)
        if waiver.journal_id is not None:
            await LedgerService(self.work).post_waiver(waiver.id, waiver.journal_id, bill.community_id, bill.id, cents)

    async def withdraw(self, id: UUID, expected: int) -> None:
        waiver = await self.waivers.get(id, expected, lock=True)
        waiver.withdraw(self.work.principal.id, self.work.now)
        bill = await self.bills.get(waiver.bill_id)
        let_off = await self.waivers.let_off(bill.id)
        self.work.record(waiver, published.WaiverWithdrawn(**_fact(waiver, bill, let_off)))

    async def _check(self, bill: Bill, part: str, cents: int) -> int:
        """That so much can be waived; returns what is open of the late fee today."""
        if bill.state not in OPEN:
            raise BillNotOpen(state=bill.state)
        fee = (await LateFees(self.work).of([bill])).get(bill.id, NO_FEE)
        open_cents = fee.left_cents if part == LATE_FEE else bill.balance_cents
        if cents > open_cents:
            raise NothingToWaive(open_cents=open_cents)
        if part == PRINCIPAL:
            own = await self.waivers.own_cents(bill.id) - bill.waived_cents
            if cents > own:
                raise NotWaivable(own_cents=max(0, own))
        return fee.left_cents


def _fact(waiver: Waiver, bill: Bill, let_off: int) -> dict[str, Any]:
    """`let_off`: what was waived of the bill before."""
    return {
        "no": waiver.no,
        "community_id": waiver.community_id,
        "unit_id": waiver.unit_id,
        "payer_id": waiver.payer_id,
        "bill_id": waiver.bill_id,
        "bill_no": bill.no,
        "part": waiver.part,
        "amount_cents": waiver.amount_cents,
        "level": level_for(let_off + waiver.amount_cents).permission.rpartition("_")[2],
        "requested_by": waiver.requested_by,
        "decided_by": waiver.decided_by,
    }
