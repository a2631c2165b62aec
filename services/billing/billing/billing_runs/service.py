"""The monthly run: calculated and issued in chunks, each chunk one transaction of a durable timer.

A chunk's rows, its counters and the cursor are committed together, so a run that is killed goes on where it
stopped and writes nothing twice.
"""

from collections.abc import Sequence
from typing import Any, cast
from uuid import UUID

import msgspec
from uuid_utils.compat import uuid7

from billing.billing_runs.errors import IssuerMadeOffer, IssuerSetPrices, NothingCharged
from billing.billing_runs.models import CALCULATING, ISSUING, BillingRun
from billing.billing_runs.repository import BillingRunRepository
from billing.bills.due_dates import due_date
from billing.bills.models import PREFIX
from billing.bills.service import SWEEP, BillService
from billing.calculations.calculation import Calculation
from billing.calculations.repository import BEFORE_ALL, FactsRepository
from billing.calculations.results import UnitResult
from billing.charge_items.repository import ChargeItemRepository
from billing.communities.numbers import document_nos
from billing.communities.repository import CommunityRepository
from billing.drafts.repository import DraftRepository, Finding
from billing.early_payments.offers import Terms
from billing.early_payments.service import EarlyPaymentService
from billing.ledgers.service import LedgerService
from billing.payments.credits import CreditService
from billing.ratings.periods import Period
from billing.ratings.plans import ItemPlan
from billing.settings import Settings
from events import billing as published
from kit import clock
from kit.work import Work

STEP = "billing_run.step"


class BillingRunService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.runs = BillingRunRepository(work)
        self.drafts = DraftRepository(work)
        self.facts = FactsRepository(work)
        self.items = ChargeItemRepository(work)

    @property
    def chunk(self) -> int:
        return cast(Settings, self.work.runtime.settings).billing_chunk

    async def start(self, community_id: UUID, month: Period) -> BillingRun:
        """Open a run; its calculation begins with the commit."""
        communities = CommunityRepository(self.work)
        await communities.get(community_id)
        await communities.hold(community_id)
        if not await self.items.plans(community_id):
            raise NothingCharged
        run = BillingRun(
            id=uuid7(),
            community_id=community_id,
            period_from=month.first,
            period_to=month.last,
            state=CALCULATING,
            requested_by=self.work.principal.id,
            units_total=await self.facts.count(community_id),
            units_done=0,
            bills=0,
            bills_done=0,
            lines=0,
            amount_cents=0,
            previous_cents=0,
            jumps=0,
            unbilled=0,
            unread=0,
        )
        await self.runs.open(run)
        self.work.schedule(STEP, self.work.now, run.id)
        return run

    async def step(self, id: UUID) -> None:
        """The next chunk of a run that is under way."""
        run = await self.runs.find(id, lock=True)
        if run is None or run.state not in (CALCULATING, ISSUING):
            return
        more = await (self._calculate(run) if run.state == CALCULATING else self._issue(run))
        if more:
            self.work.schedule(STEP, self.work.now, run.id)

    async def _calculate(self, run: BillingRun) -> bool:
        calculation = Calculation(await self._price_list(run), Period(run.period_from, run.period_to))
        units = await self.facts.units(run.community_id, run.cursor_id, self.chunk)
        if units:
            facts = await self.facts.facts(units, calculation.horizon, calculation.kinds)
            await self._write(run, [(unit.id, calculation.unit(unit)) for unit in facts])
            run.cursor_id = facts[-1].id
            run.units_done += len(units)
        if len(units) == self.chunk:
            return True
        run.finish_calculation()
        self.work.record(run, published.BillingRunCalculated(**_fact(run)))
        return False

    async def _price_list(self, run: BillingRun) -> dict[str, ItemPlan]:
        """One list for all units of a run: what changes while it is calculated is charged by the next one."""
        if run.price_list is None:
            run.price_list = msgspec.to_builtins(await self.items.plans(run.community_id))
        return msgspec.convert(run.price_list, dict[str, ItemPlan])

    async def _offers(self, run: BillingRun) -> list[Terms]:
        """As the price list: the same for all neighbours, and what is offered or retired later is for the next run."""
        if run.offers is None and run.state == CALCULATING:
            run.offers = msgspec.to_builtins(await EarlyPaymentService(self.work).terms(run.community_id))
        return msgspec.convert(run.offers or [], list[Terms])

    async def _write(self, run: BillingRun, results: Sequence[tuple[UUID, UnitResult]]) -> None:
        bills = [bill for _, result in results for bill in result.bills]
        findings = [Finding.jump(jump) for _, result in results for jump in result.jumps]
        run.jumps += len(findings)
        missing = [Finding.no_bill(unit, result.reason, result.item_id) for unit, result in results if result.reason]
        run.unbilled += len(missing)
        totals: dict[UUID, list[int]] = {}
        for _, result in results:
            for item, before in result.previous.items():
                totals.setdefault(item, [0, 0, 0])[2] += before
            for bill in result.bills:
                for line in bill.lines:
                    total = totals[line.item_id]
                    total[0] += 1
                    total[1] += line.amount_cents
        drafts = await self.drafts.write(run, bills)
        await EarlyPaymentService(self.work).make(await self._offers(run), drafts, self.work.today)
        unread = [Finding.unread(one) for _, result in results for one in result.unread]
        run.unread += len(unread)
        await self.drafts.write_findings(run.id, findings + missing + unread)
        await self.drafts.add_totals(run.id, totals)
        run.bills += len(bills)
        run.lines += sum(total[0] for total in totals.values())
        run.amount_cents += sum(total[1] for total in totals.values())
        run.previous_cents += sum(total[2] for total in totals.values())

    async def issue(self, id: UUID, expected: int) -> BillingRun:
        """A second person approves the dry run; numbering and posting go on in the background."""
        run = await self.runs.get(id, expected, lock=True)
        run.start_issue(self.work.principal.id, self.work.now)
        if await self.runs.priced_by(run, self.work.principal.id):
            raise IssuerSetPrices
        if await self.runs.offered_by(run, self.work.principal.id):
            raise IssuerMadeOffer
        self.work.schedule(STEP, self.work.now, run.id)
        return run

    async def _issue(self, run: BillingRun) -> bool:
        drafts = await self.drafts.next_drafts(run.id, run.cursor_id or BEFORE_ALL, self.chunk)
        if drafts:
            await self._issue_drafts(run, drafts)
            run.cursor_id = drafts[-1].id
            run.bills_done += len(drafts)
        if len(drafts) == self.chunk:
            return True
        run.finish_issue()
        self.work.record(run, published.BillingRunIssued(**_fact(run)))
        return False

    async def _issue_drafts(self, run: BillingRun, drafts: Sequence[Any]) -> None:
        communities = CommunityRepository(self.work)
        community = await communities.get(run.community_id)
        today = self.work.today
        seqs = await communities.take(run.community_id, PREFIX, today, len(drafts))
        nos = document_nos(PREFIX, community.code, today, seqs)
        dues = [due_date(d.bill_in, Period(d.period_from, d.period_to), today) for d in drafts]
        journals = {draft.id: uuid7() for draft in drafts}
        await self.drafts.issue(journals, nos, dues, run.issued_by, run.issued_at)
        natures = await self.items.natures(await self.runs.items(run.id))
        await LedgerService(self.work).post_bills(journals, run.community_id, natures)
        promised = [draft.id for draft in drafts if draft.offer_id is not None]
        approved = clock.day_of(run.issued_at) if run.issued_at else today
        offers = await EarlyPaymentService(self.work).renew(await self._offers(run), promised, approved)
        settled = await CreditService(self.work).use_on_units([draft.unit_id for draft in drafts])
        left = {bill.id: bill for bill in settled}
        for draft, no, due in zip(drafts, nos, dues, strict=True):
            issued = published.BillIssued(
                no=no,
                community_id=draft.community_id,
                unit_id=draft.unit_id,
                payer_id=draft.payer_id,
                period_from=draft.period_from,
                period_to=draft.period_to,
                due_date=due,
                amount_cents=draft.amount_cents,
                balance_cents=left[draft.id].balance_cents if draft.id in left else draft.balance_cents,
                discount_cents=left[draft.id].discount_cents if draft.id in left else 0,
                offer_cents=offers[draft.id].cents if draft.id in offers else 0,
                offer_until=offers[draft.id].until if draft.id in offers else None,
            )
            self.work.publish(issued, draft.id, 1)
        await BillService(self.work).state_settled(settled)
        if min(dues) < today:
            # Bills of a month that is over are born overdue: they do not wait for the sweep at midnight.
            self.work.schedule(SWEEP, self.work.now, self.work.tenant_id)

    async def fail(self, id: UUID) -> None:
        """Stop a run whose next step failed again and again; what its good steps wrote stays."""
        run = await self.runs.find(id, lock=True)
        if run is not None and run.fail():
            self.work.record(run, published.BillingRunFailed(failure=str(run.failure), **_fact(run)))

    async def resume(self, id: UUID, expected: int) -> BillingRun:
        run = await self.runs.get(id, expected, lock=True)
        run.resume()
        self.work.schedule(STEP, self.work.now, run.id)
        return run

    async def discard(self, id: UUID, expected: int, reason: str) -> BillingRun:
        run = await self.runs.get(id, expected, lock=True)
        run.discard(self.work.principal.id, reason)
        await self.drafts.drop(run.id)
        self.work.record(run, published.BillingRunDiscarded(**_fact(run)))
        return run


def _fact(run: BillingRun) -> dict[str, Any]:
    return {
        "community_id": run.community_id,
        "period_from": run.period_from,
        "period_to": run.period_to,
        "bills": run.bills,
        "amount_cents": run.amount_cents,
        "requested_by": run.requested_by,
    }
