"""Opening a shift, closing it, and checking it by somebody else (C4.12)."""

from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from billing.day_closings.errors import NotYourShift
from billing.day_closings.models import OPEN, PREFIX, DayClosing, cash_moved
from billing.day_closings.repository import DayClosingRepository
from billing.day_closings.schemas import OpenShift, SubmitDayClosing
from billing.ledgers.service import LedgerService
from events import billing as published
from kit.problems import FieldError, InvalidFields
from kit.work import Work

CHECK = "billing.day_closing.check"


class DayClosingService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.closings = DayClosingRepository(work)

    async def open(self, wanted: OpenShift) -> DayClosing:
        """Raises NotFound, ShiftAlreadyOpen."""
        communities = CommunityRepository(self.work)
        community = await communities.get(wanted.community_id)
        (seq,) = await communities.take(wanted.community_id, PREFIX, self.work.today, 1)
        closing = DayClosing(
            id=uuid7(),
            no=document_no(PREFIX, community.code, self.work.today, seq),
            community_id=wanted.community_id,
            cashier_id=self.work.principal.id,
            state=OPEN,
            float_cents=wanted.float_cents,
            opened_at=self.work.now,
        )
        await self.closings.keep(closing)
        self.work.record(closing, published.DayClosingOpened(**_fact(closing)))
        await self.work.session.flush()
        return closing

    async def submit(self, id: UUID, expected: int, counted: SubmitDayClosing) -> None:
        """Raises NotYourShift, ShiftSubmitted, and InvalidFields where a difference has no reason."""
        if counted.pieces and sum(one.value_cents * one.pieces for one in counted.pieces) != counted.counted_cents:
            raise InvalidFields([FieldError("counted_cents", "not_the_sum")])
        closing = await self.closings.get(id, expected, lock=True)
        me = self.work.principal
        if me.id != closing.cashier_id and not me.may(CHECK):
            raise NotYourShift
        moved = (await self.closings.moved([id]))[id]
        taken, given = cash_moved(moved)
        difference = closing.submit(me.id, self.work.now, taken, given, counted.counted_cents)
        if difference and counted.reason is None:
            raise InvalidFields([FieldError("reason", "required")])
        closing.reason = counted.reason
        closing.pieces = [{"value_cents": one.value_cents, "pieces": one.pieces} for one in counted.pieces]
        self.work.record(closing, published.DayClosingSubmitted(**_fact(closing)))
        if difference:
            self.work.record(closing, published.DayClosingDiffered(**_fact(closing)))

    async def check(self, id: UUID, expected: int, remark: str | None) -> None:
        """Raises ClosingNotSubmitted, SecondPersonRequired."""
        closing = await self.closings.get(id, expected, lock=True)
        closing.check(self.work.principal.id, self.work.now, remark)
        self.work.record(closing, published.DayClosingChecked(**_fact(closing)))

    async def accept(self, id: UUID, expected: int, text: str) -> None:
        """The difference becomes the company's loss or gain. Raises NoOpenDifference, SecondPersonRequired."""
        closing = await self.closings.get(id, expected, lock=True)
        journal_id = uuid7()
        closing.accept(self.work.principal.id, self.work.now, text, journal_id)
        cents = closing.difference_cents or 0
        await LedgerService(self.work).post_cash_difference(closing.id, journal_id, closing.community_id, cents)
        self.work.record(closing, published.DayClosingAccepted(**_fact(closing)))


def _fact(closing: DayClosing) -> dict[str, Any]:
    return {
        "no": closing.no,
        "community_id": closing.community_id,
        "cashier_id": closing.cashier_id,
        "state": closing.state,
        "opened_at": closing.opened_at,
        "float_cents": closing.float_cents,
        "expected_cents": closing.expected_cents,
        "counted_cents": closing.counted_cents,
        "difference_cents": closing.difference_cents,
    }
