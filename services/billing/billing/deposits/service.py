"""Giving a deposit back: asked for, approved by others, paid out through the channel it came through (C4.8)."""

from datetime import datetime
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from billing.day_closings.drawer import Drawer
from billing.deposits.approvals import APPROVE, REVIEW, needs_both, refund_due
from billing.deposits.errors import OtherChannel
from billing.deposits.holding import fact
from billing.deposits.models import REFUND_PREFIX, Deposit, DepositDeduction
from billing.deposits.repository import DepositRepository
from billing.deposits.schemas import RequestRefund, SettleRefund
from billing.deposits.ways_back import came, ways_back
from billing.ledgers.service import LedgerService
from billing.payments.models import TRANSFER
from billing.payments.references import reference_key
from billing.ratings.periods import ONE_DAY
from events import billing as published
from kit import clock
from kit.problems import FieldError, InvalidFields
from kit.work import Work

REFUND_LATE = "deposit.refund_late"


class DepositService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.deposits = DepositRepository(work)
        self.ledger = LedgerService(work)

    async def request(self, id: UUID, expected: int, wanted: RequestRefund) -> None:
        """Raises DepositNotHeld, DeductedTooMuch, and InvalidFields where deductions were not told the payer."""
        deposit = await self.deposits.get(id, expected, lock=True)
        today, me = self.work.today, self.work.principal.id
        if bool(wanted.deductions) != (wanted.told_on is not None):
            raise InvalidFields([FieldError("told_on", "required" if wanted.deductions else "nothing_deducted")])
        if wanted.told_on is not None and wanted.told_on > today:
            raise InvalidFields([FieldError("told_on", "in_the_future")])
        if (
            wanted.told_on is not None
            and deposit.held_at is not None
            and wanted.told_on < clock.day_of(deposit.held_at)
        ):
            raise InvalidFields([FieldError("told_on", "before_held")])
        communities = CommunityRepository(self.work)
        community = await communities.get(deposit.community_id)
        (seq,) = await communities.take(deposit.community_id, REFUND_PREFIX, today, 1)
        no = document_no(REFUND_PREFIX, community.code, today, seq)
        asked = sum(each.amount_cents for each in wanted.deductions)
        deposit.ask(me, self.work.now, no, asked)
        deposit.receipt, deposit.told_on, deposit.remark = wanted.receipt, wanted.told_on, wanted.remark
        deposit.two_approvals = needs_both(deposit.paid_cents, clock.day_of(_known(deposit.held_at)), today)
        deposit.due_on = refund_due(today)
        for each in wanted.deductions:
            self.work.session.add(
                DepositDeduction(
                    tenant_id=self.work.tenant_id,
                    id=uuid7(),
                    deposit_id=deposit.id,
                    refund_no=no,
                    amount_cents=each.amount_cents,
                    reason=each.reason,
                    evidence=each.evidence,
                    created_at=self.work.now,
                    created_by=me,
                )
            )
        self.work.schedule(REFUND_LATE, clock.midnight(deposit.due_on + ONE_DAY), deposit.id)
        told = {"requested_by": me, "asked_cents": asked, "two_approvals": deposit.two_approvals}
        self.work.record(deposit, published.DepositRefundRequested(**fact(deposit) | told))

    async def decide(self, id: UUID, expected: int, *, approved: bool, text: str | None) -> None:
        """Approve the refund with its deductions, or reject it. Raises NoRefundAsked, SecondPersonRequired,
        OtherApprovalMissing."""
        deposit = await self.deposits.get(id, expected, lock=True)
        me, now, principal = self.work.principal.id, self.work.now, self.work.principal
        asked_by = deposit.requested_by
        if not approved:
            if text is None:
                raise InvalidFields([FieldError("text", "required")])
            deposit.reject(me, now, text)
            self.work.cancel(REFUND_LATE, deposit.id)
            self.work.record(deposit, published.DepositRefundRejected(**fact(deposit), requested_by=asked_by))
            return
        if not deposit.approve(me, now, reviews=principal.may(REVIEW), manages=principal.may(APPROVE)):
            self.work.record(deposit, published.DepositRefundReviewed(**fact(deposit), requested_by=asked_by))
            return
        kept = sum(each.amount_cents for each in await self.deposits.deductions(deposit.id, deposit.refund_no))
        deposit.settle_approval(me, now, kept, uuid7() if kept else None)
        await self._post(deposit, deposit.kept_journal_id, kept, None)
        if deposit.closed_at is None:
            self.work.record(deposit, published.DepositRefundApproved(**fact(deposit), requested_by=asked_by))
        else:
            self.work.cancel(REFUND_LATE, deposit.id)
            self.work.record(deposit, published.DepositRefunded(**fact(deposit), requested_by=asked_by))

    async def pay_out(self, id: UUID, expected: int, wanted: SettleRefund) -> None:
        """Raises RefundNotApproved, SecondPersonRequired, OtherChannel, ReferenceTaken, ShiftNotOpen."""
        deposit = await self.deposits.get(id, expected, lock=True)
        key = reference_key(wanted.reference or "")
        if wanted.channel == TRANSFER and not key:
            raise InvalidFields([FieldError("reference", "required_for_transfer")])
        reference = wanted.reference if wanted.channel == TRANSFER else None
        deposit.pay_out(self.work.principal.id, self.work.now, wanted.channel, reference, uuid7())
        allowed = ways_back(came(await self.deposits.payments(deposit.bill_id)), deposit.refunded_cents)
        if wanted.channel not in allowed:
            raise OtherChannel(channels=allowed)
        deposit.reference_key = key if reference else None
        await self.deposits.keep_refund(deposit)
        await self._post(deposit, deposit.refund_journal_id, deposit.refunded_cents, wanted.channel)
        await Drawer(self.work).pay_out(deposit.id, deposit.community_id, wanted.channel, deposit.refunded_cents)
        self.work.cancel(REFUND_LATE, deposit.id)
        refunded = published.DepositRefunded(**fact(deposit), requested_by=deposit.requested_by)
        self.work.record(deposit, refunded)

    async def _post(self, deposit: Deposit, journal: UUID | None, cents: int, channel: str | None) -> None:
        if journal is not None:
            place, item = deposit.community_id, deposit.charge_item_id
            await self.ledger.post_deposit(deposit.id, journal, place, item, cents, channel=channel)

    async def note_late(self, id: UUID) -> None:
        """The refund was due and is not paid: said once."""
        deposit = await self.deposits.find(id, lock=True)
        if deposit is not None and deposit.is_late(self.work.today):
            deposit.overdue_at = self.work.now
            late = published.DepositOverdue(**fact(deposit), requested_by=deposit.requested_by)
            self.work.record(deposit, late)


def _known(at: datetime | None) -> datetime:
    if at is None:
        raise ValueError("a deposit that is held has been held since")
    return at
