"""Taking down what a payer says against a bill, and ruling on it (C4.9)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.bills.models import OPEN as BILL_OPEN
from billing.bills.models import REVERSAL, Bill, BillLine, effective
from billing.bills.repository import BillRepository
from billing.bills.service import fact
from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from billing.disputes.errors import AlreadyDisputed, NotDisputable
from billing.disputes.models import OPEN, PREFIX, Dispute
from billing.disputes.repository import DisputeRepository
from billing.disputes.schemas import RaiseDispute
from billing.dunning_reviews.service import ReviewService
from billing.tickets.repository import TicketRepository
from events import billing as published
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class DisputeService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.disputes = DisputeRepository(work)
        self.bills = BillRepository(work)

    async def open(self, bill_id: UUID, wanted: RaiseDispute) -> Dispute:
        """Raises NotDisputable, AlreadyDisputed, InvalidFields."""
        bill = await self.bills.get(bill_id, lock=True)
        if bill.state not in BILL_OPEN:
            raise NotDisputable(state=bill.state)
        if bill.disputed_at is not None:
            raise AlreadyDisputed
        lines = _chosen(await self.bills.lines_of(bill_id), wanted.line_ids)
        if wanted.ticket_id is not None:
            await self._check_ticket(wanted.ticket_id, bill.community_id)
        communities = CommunityRepository(self.work)
        community = await communities.get(bill.community_id)
        (seq,) = await communities.take(bill.community_id, PREFIX, self.work.today, 1)
        dispute = Dispute(
            id=uuid7(),
            no=document_no(PREFIX, community.code, self.work.today, seq),
            community_id=bill.community_id,
            unit_id=bill.unit_id,
            bill_id=bill.id,
            payer_id=bill.payer_id,
            line_ids=[line.id for line in lines],
            amount_cents=sum(line.amount_cents for line in lines),
            reason=wanted.reason,
            ticket_id=wanted.ticket_id,
            state=OPEN,
            opened_at=self.work.now,
            opened_by=self.work.principal.id,
        )
        await self.disputes.keep(dispute)
        bill.disputed_at = self.work.now
        self._record(bill, dispute)
        await ReviewService(self.work).of_units([bill.unit_id])
        return dispute

    async def settle(self, id: UUID, expected: int, answer: str, *, upheld: bool) -> None:
        """Raises DisputeSettled, SecondPersonRequired."""
        dispute, bill = await self._held(id, expected)
        dispute.settle(self.work.principal.id, self.work.now, answer, upheld=upheld)
        bill.disputed_at = None
        self._record(bill, dispute)
        await ReviewService(self.work).of_units([bill.unit_id])

    async def withdraw(self, id: UUID, expected: int, answer: str) -> None:
        """Raises DisputeSettled."""
        dispute, bill = await self._held(id, expected)
        dispute.withdraw(self.work.principal.id, self.work.now, answer)
        bill.disputed_at = None
        self._record(bill, dispute)
        await ReviewService(self.work).of_units([bill.unit_id])

    async def _held(self, id: UUID, expected: int) -> tuple[Dispute, Bill]:
        """A dispute and its bill; `expected` is the version of the bill, which is locked first by all who change one of
        the two."""
        bill = await self.bills.get((await self.disputes.get(id)).bill_id, expected, lock=True)
        return await self.disputes.get(id, lock=True), bill

    async def _check_ticket(self, ticket_id: UUID, community_id: UUID) -> None:
        of = await TicketRepository(self.work).community_of(ticket_id)
        if of is None:
            raise InvalidFields([FieldError("ticket_id", "unknown_record")])
        if of != community_id:
            raise InvalidFields([FieldError("ticket_id", "of_another_community")])

    def _record(self, bill: Bill, dispute: Dispute) -> None:
        about: dict[str, Any] = {
            "dispute_id": dispute.id,
            "dispute_no": dispute.no,
            "disputed_cents": dispute.amount_cents,
            "ticket_id": dispute.ticket_id,
            "opened_by": dispute.opened_by,
        }
        if dispute.state == OPEN:
            self.work.record(bill, published.BillDisputed(**fact(bill), **about))
            return
        about |= {"outcome": dispute.state, "settled_by": dispute.settled_by}
        self.work.record(bill, published.BillDisputeSettled(**fact(bill), **about))


def _chosen(lines: Sequence[BillLine], wanted: Sequence[UUID] | None) -> Sequence[BillLine]:
    """What was reversed since is no longer charged; where the bill charges more instead of a line of another one, both
    are disputed together."""
    lines = effective(lines)
    if wanted is None:
        return lines
    chosen = [line for line in lines if line.id in set(wanted)]
    if len(chosen) != len(set(wanted)):
        raise InvalidFields([FieldError("line_ids", "unknown_record")])
    ids, together = {line.id for line in chosen}, {line.charge_item_id for line in lines if line.kind == REVERSAL}
    together &= {line.charge_item_id for line in chosen}
    return [line for line in lines if line.id in ids or line.charge_item_id in together]
