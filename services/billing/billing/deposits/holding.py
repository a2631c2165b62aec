"""What happens to deposits with their bill: due when it is issued, held when it is paid, due again when it is not."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.bills.models import Bill
from billing.charge_items.models import ChargeItem
from billing.communities.numbers import document_nos
from billing.communities.repository import CommunityRepository
from billing.deposits.errors import DepositMoves
from billing.deposits.models import DUE, HELD, PREFIX, VOID, Deposit
from billing.deposits.repository import DepositRepository
from events import billing as published
from kit.work import Work


def fact(deposit: Deposit) -> dict[str, Any]:
    """What every event about a deposit carries."""
    return {
        "no": deposit.no,
        "community_id": deposit.community_id,
        "unit_id": deposit.unit_id,
        "payer_id": deposit.holder_id,
        "bill_id": deposit.bill_id,
        "kind": deposit.kind,
        "amount_cents": deposit.amount_cents,
        "deducted_cents": deposit.deducted_cents,
        "refunded_cents": deposit.refunded_cents,
        "state": deposit.state,
    }


async def expect_deposits(work: Work, bill: Bill, community_code: str, items: Sequence[tuple[ChargeItem, int]]) -> None:
    """The deposits of a bill that was just issued, with their amounts."""
    if not items or bill.unit_id is None:
        return
    seqs = await CommunityRepository(work).take(bill.community_id, PREFIX, work.today, len(items))
    deposits = DepositRepository(work)
    for no, (item, cents) in zip(document_nos(PREFIX, community_code, work.today, seqs), items, strict=True):
        deposit = deposits.add(
            Deposit(
                id=uuid7(),
                no=no,
                community_id=bill.community_id,
                unit_id=bill.unit_id,
                holder_id=bill.payer_id,
                bill_id=bill.id,
                charge_item_id=item.id,
                kind=item.category,
                amount_cents=cents,
                paid_cents=0,
                deducted_cents=0,
                refunded_cents=0,
                state=DUE,
            )
        )
        work.record(deposit, published.DepositDue(**fact(deposit)))


async def hold_deposits(work: Work, bill_id: UUID) -> None:
    """The bill is paid."""
    for deposit in await DepositRepository(work).of_bill(bill_id):
        if deposit.state == DUE:
            deposit.hold(work.now)
            work.record(deposit, published.DepositHeld(**fact(deposit)))


async def miss_deposits(work: Work, bill_id: UUID) -> None:
    """The bill is open again. Raises DepositMoves where one is being given back or was."""
    for deposit in await DepositRepository(work).of_bill(bill_id):
        if deposit.state not in {DUE, HELD}:
            raise DepositMoves(deposit_no=deposit.no)
        if deposit.state == HELD:
            deposit.miss()
            work.record(deposit, published.DepositDue(**fact(deposit)))


async def void_deposits(work: Work, bill_id: UUID) -> None:
    """The bill is void, and nothing was paid on it."""
    for deposit in await DepositRepository(work).of_bill(bill_id):
        deposit.state = VOID
        work.record(deposit, published.DepositVoided(**fact(deposit)))
