"""The bills of a split, written a chunk of homes at a time.

A chunk's bills, lines, transfers and the cursor are committed together: killed, it goes on where it stopped and writes
nothing twice; the unique key of the lines stands behind that.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple, cast
from uuid import UUID

import msgspec
from uuid_utils.compat import uuid7

from billing.allocations.explaining import AllocationTrace, Part, explain
from billing.allocations.models import BILLING, Allocation, AllocationCost
from billing.allocations.repository import AllocationRepository
from billing.allocations.service import STEP, fact
from billing.allocations.splits import by_days
from billing.bills.due_dates import due_date
from billing.bills.models import PREFIX as BILL_PREFIX
from billing.bills.service import BillService
from billing.calculations.facts import Owner, UnitFacts
from billing.calculations.repository import BEFORE_ALL
from billing.charge_items.repository import ChargeItemRepository
from billing.communities.numbers import document_nos
from billing.communities.repository import CommunityRepository
from billing.ledgers.service import LedgerService
from billing.payments.credits import CreditService
from billing.ratings.measures import Measures
from billing.ratings.periods import Period
from billing.ratings.plans import ARREARS
from billing.ratings.trace import Handover
from billing.settings import Settings
from events import billing as published
from kit.work import Work


class Line(NamedTuple):
    charge_item_id: UUID
    cents: int
    trace: AllocationTrace


class Due(NamedTuple):
    """What one payer bears of one home, and for which days."""

    unit_id: UUID
    payer_id: UUID | None
    joint: bool
    days: Period
    lines: list[Line]

    @property
    def cents(self) -> int:
        return sum(line.cents for line in self.lines)


class ShareBilling:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.allocations = AllocationRepository(work)

    @property
    def chunk(self) -> int:
        return cast(Settings, self.work.runtime.settings).billing_chunk

    async def step(self, id: UUID) -> None:
        """The next chunk of one that is being billed."""
        allocation = await self.allocations.find(id, lock=True)
        if allocation is None or allocation.state != BILLING or allocation.failed_at is not None:
            return
        shares = await self.allocations.next_shares(id, allocation.cursor_id or BEFORE_ALL, self.chunk)
        if shares:
            costs = [row[0] for row in await self.allocations.costs(id)]
            await self._issue(allocation, costs, await self._dues(allocation, costs, shares))
            allocation.cursor_id = shares[-1].id
        if len(shares) == self.chunk:
            self.work.schedule(STEP, self.work.now, id)
            return
        allocation.finish_billing(self.work.now)
        self.work.record(allocation, published.AllocationBilled(**fact(allocation), bills=allocation.bills))

    async def fail(self, id: UUID) -> None:
        """Stop one whose next step failed again and again; what its good steps wrote stays."""
        allocation = await self.allocations.find(id, lock=True)
        if allocation is not None and allocation.state == BILLING:
            allocation.failed_at = self.work.now

    async def _dues(self, allocation: Allocation, costs: Sequence[AllocationCost], shares: Sequence[Any]) -> list[Due]:
        period = Period(allocation.period_from, allocation.period_to)
        owners: dict[UUID, list[Owner]] = defaultdict(list)
        for unit_id, *owner in await self.allocations.owners([share.unit_id for share in shares], period):
            owners[unit_id].append(Owner(*owner))
        dues: list[Due] = []
        for share in shares:
            if share.amount_cents:
                dues += _dues_of(allocation, costs, share, period, tuple(owners[share.unit_id]))
        return dues

    async def _issue(self, allocation: Allocation, costs: Sequence[AllocationCost], dues: Sequence[Due]) -> None:
        if not dues:
            return
        communities, today = CommunityRepository(self.work), self.work.today
        community = await communities.get(allocation.community_id)
        seqs = await communities.take(allocation.community_id, BILL_PREFIX, today, len(dues))
        nos = document_nos(BILL_PREFIX, community.code, today, seqs)
        due_on = due_date(ARREARS, Period(allocation.period_from, allocation.period_to), today)
        journals = {uuid7(): uuid7() for _ in dues}
        await self.allocations.issue(_bills(allocation, dues, nos, due_on, journals), _lines(dues, journals))
        natures = await ChargeItemRepository(self.work).natures([cost.charge_item_id for cost in costs])
        await LedgerService(self.work).post_bills(journals, allocation.community_id, natures)
        allocation.bills += len(dues)
        allocation.billed_cents += sum(due.cents for due in dues)
        settled = await CreditService(self.work).use_on_units([due.unit_id for due in dues])
        left = {bill.id: bill.balance_cents for bill in settled}
        for id, no, due in zip(journals, nos, dues, strict=True):
            issued = published.BillIssued(
                no=no,
                community_id=allocation.community_id,
                unit_id=due.unit_id,
                payer_id=due.payer_id,
                period_from=due.days.first,
                period_to=due.days.last,
                due_date=due_on,
                amount_cents=due.cents,
                balance_cents=left.get(id, due.cents),
            )
            self.work.publish(issued, id, 1)
        await BillService(self.work).state_settled(settled)


def _dues_of(
    allocation: Allocation, costs: Sequence[AllocationCost], share: Any, period: Period, owners: tuple[Owner, ...]
) -> list[Due]:
    """Who owned the home in the period bears their days of it; the developer those of nobody (C4.3)."""
    facts = UnitFacts(share.unit_id, Measures(), (), owners, ())
    payers = facts.payers_of(period)
    days = [own.days for own, _ in payers]
    parts = len(allocation.parts)
    lines: list[list[Line]] = [[] for _ in payers]
    for place, cost in enumerate(costs):
        cents = share.cents[place * parts : (place + 1) * parts]
        made = [
            Part(by["basis"], total, weight, Decimal(by["weight"]), came)
            for by, total, weight, came in zip(allocation.parts, cost.part_cents, share.weights, cents, strict=True)
        ]
        for nth, own in enumerate(by_days(sum(cents), days)):
            if own:
                handover = _handover(period, nth, len(payers))
                trace = explain(allocation.no, made, own, (days[nth], period.days), handover)
                lines[nth].append(Line(cost.charge_item_id, own, trace))
    return [
        Due(share.unit_id, payer, bool(owner and owner.joint), own, theirs)
        for (own, payer), theirs in zip(payers, lines, strict=True)
        if theirs
        for owner in [facts.owner_on(own.last)]
    ]


def _handover(period: Period, nth: int, parties: int) -> Handover | None:
    if parties == 1:
        return None
    return Handover(period.first, period.last, nth + 1, parties, nth + 1 == parties)


def _bills(
    allocation: Allocation, dues: Sequence[Due], nos: Sequence[str], due_on: date, journals: Mapping[UUID, UUID]
) -> dict[str, Any]:
    return {
        "community_id": allocation.community_id,
        "due": due_on,
        "by": allocation.billed_by,
        "ids": list(journals),
        "nos": list(nos),
        "units": [due.unit_id for due in dues],
        "payers": [due.payer_id for due in dues],
        "joints": [due.joint for due in dues],
        "firsts": [due.days.first for due in dues],
        "lasts": [due.days.last for due in dues],
        "amounts": [due.cents for due in dues],
        "journals": list(journals.values()),
    }


def _lines(dues: Sequence[Due], ids: Iterable[UUID]) -> dict[str, Any]:
    rows = [
        (id, due.unit_id, line.charge_item_id, due.days.first, due.days.last, line.cents, _text(line.trace))
        for id, due in zip(ids, dues, strict=True)
        for line in due.lines
    ]
    names = ("bills", "units", "items", "firsts", "lasts", "amounts", "traces")
    return dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))


def _text(trace: AllocationTrace) -> str:
    return msgspec.json.encode(trace).decode()
