"""Giving back what somebody has paid ahead: set aside, approved by others, paid out the way it came (C4.10)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.bills.service import BillService
from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from billing.day_closings.drawer import Drawer
from billing.deposits.approvals import needs_both
from billing.deposits.ways_back import came, ways_back
from billing.ledgers.service import REFUND_BACK, LedgerService
from billing.payments.credits import CreditService
from billing.payments.models import TRANSFER
from billing.payments.references import reference_key
from billing.refunds.errors import OtherWayBack
from billing.refunds.models import PREFIX, REQUESTED, Refund
from billing.refunds.origins import origins
from billing.refunds.repository import RefundRepository
from billing.refunds.schemas import RequestCreditRefund, SettleCreditRefund
from billing.units.repository import UnitRepository
from events import billing as published
from kit import clock
from kit.problems import FieldError, InvalidFields
from kit.work import Work

REVIEW, APPROVE = "billing.refund.review", "billing.refund.approve"
"""Finance, and the manager"""


class RefundService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.refunds = RefundRepository(work)
        self.credits = CreditService(work)
        self.units = UnitRepository(work)
        self.ledger = LedgerService(work)

    async def request(self, unit_id: UUID, wanted: RequestCreditRefund) -> Refund:
        """Raises CreditTooSmall."""
        unit, today = await self.units.get(unit_id), self.work.today
        communities = CommunityRepository(self.work)
        community = await communities.get(unit.community_id)
        id, journal = uuid7(), uuid7()
        await self.units.hold([unit_id])
        credit = await self.credits.set_aside(unit_id, wanted.payer_id, wanted.amount_cents, id, journal)
        # After the home: a deposit that is held takes the same numbers, and who moves its money holds the home first.
        (seq,) = await communities.take(unit.community_id, PREFIX, today, 1)
        of = origins(await self.refunds.credited(credit.id, self.work.now), wanted.amount_cents)
        oldest = min((clock.day_of(payment.received_at) for payment in of), default=today)
        refund = self.refunds.add(
            Refund(
                id=id,
                no=document_no(PREFIX, community.code, today, seq),
                community_id=unit.community_id,
                unit_id=unit_id,
                payer_id=wanted.payer_id,
                credit_id=credit.id,
                amount_cents=wanted.amount_cents,
                reason=wanted.reason,
                two_approvals=needs_both(wanted.amount_cents, oldest, today),
                state=REQUESTED,
                requested_by=self.work.principal.id,
                set_aside_journal_id=journal,
            )
        )
        await self.ledger.post_set_aside(id, journal, unit.community_id, wanted.amount_cents)
        self.work.record(refund, published.RefundRequested(**_fact(refund)))
        await self.work.session.flush()
        return refund

    async def decide(self, id: UUID, expected: int, *, approved: bool, text: str | None) -> None:
        """Approve it, or reject it: then it is credit again. Raises RefundDecided, SecondPersonRequired,
        OtherApprovalMissing."""
        refund = await self.refunds.get(id, expected, lock=True)
        principal, now = self.work.principal, self.work.now
        if not approved:
            if text is None:
                raise InvalidFields([FieldError("text", "required")])
            journal = uuid7()
            refund.reject(principal.id, now, text, journal)
            await self._give_back(refund, journal, published.RefundRejected(**_fact(refund)))
        elif refund.approve(principal.id, now, reviews=principal.may(REVIEW), manages=principal.may(APPROVE)):
            self.work.record(refund, published.RefundApproved(**_fact(refund)))
        else:
            self.work.record(refund, published.RefundReviewed(**_fact(refund)))

    async def pay_out(self, id: UUID, expected: int, wanted: SettleCreditRefund) -> None:
        """Raises RefundNotPayable, SecondPersonRequired, OtherWayBack, ReferenceTaken, ShiftNotOpen, NotEnoughCash."""
        refund = await self.refunds.get(id, expected, lock=True)
        key = reference_key(wanted.reference or "")
        if wanted.channel == TRANSFER and not key:
            raise InvalidFields([FieldError("reference", "required_for_transfer")])
        reference, journal = (wanted.reference if wanted.channel == TRANSFER else None), uuid7()
        refund.pay_out(self.work.principal.id, self.work.now, wanted.channel, reference, journal)
        allowed = channels_of(refund, await self.origins(refund))
        if wanted.channel not in allowed:
            raise OtherWayBack(channels=allowed)
        refund.reference_key = key if reference else None
        await self.refunds.keep(refund)
        await self.ledger.post_refund(refund.id, journal, refund.community_id, refund.amount_cents, wanted.channel)
        await Drawer(self.work).pay_out(refund.id, refund.community_id, wanted.channel, refund.amount_cents)
        self.work.record(refund, published.RefundPaidOut(**_fact(refund)))

    async def fail(self, id: UUID, expected: int, text: str) -> None:
        """It cannot be paid, and is credit again. Raises RefundNotPayable, SecondPersonRequired."""
        refund, journal = await self.refunds.get(id, expected, lock=True), uuid7()
        refund.fail(self.work.principal.id, self.work.now, text, journal)
        await self._give_back(refund, journal, published.RefundFailed(**_fact(refund)))

    async def origins(self, refund: Refund) -> Sequence[Any]:
        """The payments it is of."""
        return origins(await self.refunds.credited(refund.credit_id, refund.created_at), refund.amount_cents)

    async def _give_back(self, refund: Refund, journal: UUID, fact: published.RefundFact) -> None:
        """What is owed meanwhile is settled with it at once, as with all credit."""
        await self.units.hold([refund.unit_id])
        await self.credits.give_back(refund.credit_id, refund.amount_cents, refund.id, journal)
        await self.ledger.move_back(refund.set_aside_journal_id, journal, REFUND_BACK)
        self.work.record(refund, fact)
        await BillService(self.work).state_settled(await self.credits.use_on_units([refund.unit_id]))


def channels_of(refund: Refund, payments: Sequence[Any]) -> list[str]:
    """Through which it may go back."""
    return ways_back(came(payments), refund.amount_cents)


def _fact(refund: Refund) -> dict[str, Any]:
    return {
        "no": refund.no,
        "community_id": refund.community_id,
        "unit_id": refund.unit_id,
        "payer_id": refund.payer_id,
        "amount_cents": refund.amount_cents,
        "two_approvals": refund.two_approvals,
        "state": refund.state,
        "requested_by": refund.requested_by,
    }
