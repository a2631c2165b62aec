"""A bill worked out anew: what the run that issued it would charge if it knew what is known today (C4.2 rule 5).

The same calculation as that of a run, item by item, with today's areas, owners, assignments, discounts, prices and
tariffs, over the cycle the bill is of and for its payer alone. Amounts in 分."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from msgspec import structs

from billing.adjustments.changes import Change, changed
from billing.adjustments.errors import NotRated
from billing.adjustments.repository import AdjustmentRepository
from billing.bills.models import Bill, BillLine
from billing.calculations.calculation import Calculation
from billing.calculations.cycles import cycle
from billing.calculations.facts import MeteredFacts, UnitFacts
from billing.calculations.repository import FactsRepository
from billing.calculations.results import NOT_ACTIVE, ZERO, DraftLine
from billing.charge_items.repository import ChargeItemRepository
from billing.ratings.formulas import is_metered
from billing.ratings.periods import Period, add_months, month_period
from billing.ratings.plans import ADVANCE, ItemPlan
from billing.units.repository import UnitRepository
from kit.work import Work

NOTHING_OWED = {NOT_ACTIVE, ZERO}
"""Why an item may come to nothing. Whatever else is missing, somebody has to enter first."""


class Rerating:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.found = AdjustmentRepository(work)

    async def changes(
        self, bill: Bill, unit_id: UUID, standing: Mapping[UUID, Sequence[BillLine]], last_day: date | None
    ) -> list[Change]:
        """What becomes of the standing lines of each item. `last_day`: nothing is charged for the days after it.
        Raises NotRated."""
        known = await ChargeItemRepository(self.work).plans_of(list(standing))
        plans = {item: _until(plan, bill, last_day) for item, plan in known.items() if plan.cycle_months}
        for item in standing:
            if item not in plans:
                raise NotRated(charge_item_id=item, reason="one_off")
        runs = {item: _run(plan, bill) for item, plan in plans.items()}
        calculations = {item: Calculation({plan.code: plan}, runs[item]) for item, plan in plans.items()}
        facts = await self._facts(bill, unit_id, plans, list(calculations.values()))
        found = []
        for item, lines in standing.items():
            plan, rated = plans[item], list[DraftLine]()
            first = cycle(plan.bill_in, plan.cycle_months, runs[item]).first
            if plan.valid_to is None or plan.valid_to >= first:
                own = tuple(one for one in facts.assignments if one.item_code == plan.code)
                alone = structs.replace(facts, assignments=own, billed=())
                rated = _rated(calculations[item], alone, item, bill.payer_id)
            change = changed(item, lines, rated)
            if change is not None:
                found.append(change)
        return found

    async def _facts(
        self, bill: Bill, unit_id: UUID, plans: Mapping[UUID, ItemPlan], calculations: Sequence[Calculation]
    ) -> UnitFacts:
        spans = [one.horizon for one in calculations]
        horizon = Period(min(span.first for span in spans), max(span.last for span in spans))
        floor = (await UnitRepository(self.work).measures(unit_id)).floor
        (facts,) = await FactsRepository(self.work).facts({unit_id: floor}, horizon, ())
        metered: dict[str, MeteredFacts] = {}
        if any(is_metered(plan) for plan in plans.values()):
            metered = await self.found.metered(bill.adjusts_id or bill.id, unit_id)
        return structs.replace(facts, metered=metered)


def _run(plan: ItemPlan, bill: Bill) -> Period:
    """The month of a run that bills the cycle the bill is of."""
    behind = 0 if bill.bill_in == ADVANCE else plan.cycle_months
    return month_period(add_months(bill.period_from, behind))


def _until(plan: ItemPlan, bill: Bill, last_day: date | None) -> ItemPlan:
    """As it was billed, however it is billed today."""
    days = [day for day in (plan.valid_to, last_day) if day is not None]
    return structs.replace(plan, bill_in=bill.bill_in, valid_to=min(days, default=None))


def _rated(calculation: Calculation, facts: UnitFacts, item: UUID, payer_id: UUID | None) -> list[DraftLine]:
    result = calculation.unit(facts)
    if result.item_id is not None or (result.reason is not None and result.reason not in NOTHING_OWED):
        raise NotRated(charge_item_id=item, reason=result.reason)
    return [line for found in result.bills if found.payer_id == payer_id for line in found.lines]
