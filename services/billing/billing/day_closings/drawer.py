"""What a cashier takes and gives back is entered in their open shift (C4.12).

Cash always goes through a shift; a transfer does where one is open, for it reaches the bank and no drawer. A shift is
of one community: receipts, books and what the owners' money is accounted for are of one community too.

Money is given back from the drawer it lies in, while that shift is open; after that it is an entry of a later shift:
of whoever gives it back, or else of the cashier who took it. No more cash goes out of a drawer than is in it."""

from uuid import UUID

from uuid_utils.compat import uuid7

from billing.day_closings.errors import NotEnoughCash, ShiftNotOpen
from billing.day_closings.models import PAYMENT, REFUND, REVERSAL, DayClosingEntry
from billing.day_closings.repository import DayClosingRepository
from billing.payments.models import CASH, Payment
from kit.work import Work


class Drawer:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.closings = DayClosingRepository(work)

    async def take(self, payment: Payment) -> None:
        """Raises ShiftNotOpen."""
        open_shifts = await self.closings.hold_open(payment.community_id, [payment.cashier_id])
        self._enter(open_shifts.get(payment.cashier_id), PAYMENT, payment)

    async def give_back(self, payment: Payment) -> None:
        """Raises ShiftNotOpen, NotEnoughCash."""
        mine, theirs = self.work.principal.id, payment.cashier_id
        cash = payment.channel == CASH
        open_shifts = await self.closings.hold_open(payment.community_id, [mine, theirs], alone=cash)
        taken_in = await self.closings.closing_of(PAYMENT, payment.id)
        held = open_shifts.get(theirs)
        still_there = held is not None and held == taken_in
        closing_id = held if still_there else open_shifts.get(mine, held)
        await self._check(closing_id, payment.channel, payment.amount_cents)
        self._enter(closing_id, REVERSAL, payment)

    async def pay_out(self, document_id: UUID, community_id: UUID, channel: str, cents: int) -> None:
        """A refund, out of the drawer of whoever pays it. Raises ShiftNotOpen, NotEnoughCash."""
        mine = self.work.principal.id
        closing_id = (await self.closings.hold_open(community_id, [mine], alone=channel == CASH)).get(mine)
        if closing_id is None and channel == CASH:
            raise ShiftNotOpen(community_id=community_id)
        await self._check(closing_id, channel, cents)
        if closing_id is not None:
            self._add(closing_id, REFUND, document_id, channel, cents)

    async def _check(self, closing_id: UUID | None, channel: str, cents: int) -> None:
        """Nobody gives back cash that is not there. The shift is held alone. Raises NotEnoughCash."""
        if closing_id is not None and channel == CASH and await self.closings.cash_in_drawer(closing_id) < cents:
            raise NotEnoughCash

    def _enter(self, closing_id: UUID | None, kind: str, payment: Payment) -> None:
        if closing_id is None:
            if payment.channel == CASH:
                raise ShiftNotOpen(community_id=payment.community_id)
            return
        self._add(closing_id, kind, payment.id, payment.channel, payment.amount_cents)

    def _add(self, closing_id: UUID, kind: str, document_id: UUID, channel: str, cents: int) -> None:
        self.work.session.add(
            DayClosingEntry(
                tenant_id=self.work.tenant_id,
                id=uuid7(),
                closing_id=closing_id,
                kind=kind,
                document_id=document_id,
                channel=channel,
                amount_cents=cents,
                at=self.work.now,
            )
        )
