"""What a run bills for one unit: pure, from facts that were loaded for a chunk of units (C4.2, C4.9).

Rated lines are shared between units with the same facts, so a community of many alike flats is rated once.
Where a home changes hands inside a cycle each bears their part (`ratings.handovers`) on a bill of their own. A transfer
that becomes known after its cycle was issued changes nothing of it: what is issued stays with whom it was billed to and
the difference is for a correction. A dry run is calculated again (`billing_runs.renewal`). What meters counted stays
with whoever has to pay for the first day of the cycle. Amounts in 分.
"""

from collections.abc import Iterable, Mapping
from uuid import UUID

import msgspec

from billing.calculations.cycles import cycle, previous
from billing.calculations.facts import Assignment, BilledLine, MeteredFacts, UnitFacts
from billing.calculations.grants import named
from billing.calculations.results import (
    ALREADY_BILLED,
    NO_AREA,
    NO_ASSIGNMENT,
    NO_PRICE,
    NO_READING,
    NOT_ACTIVE,
    READING_WAITS,
    TWO_TARIFFS,
    UNKNOWN_ITEM,
    WEIGHT,
    ZERO,
    DraftBill,
    DraftLine,
    Jump,
    UnitResult,
    Unread,
)
from billing.ratings.expressions import BadFormula
from billing.ratings.formulas import is_metered, uses
from billing.ratings.handovers import Party
from billing.ratings.measures import Measures
from billing.ratings.metering import Earlier, Use, rate_uses
from billing.ratings.periods import Period, month_period
from billing.ratings.plans import ADVANCE, ItemPlan
from billing.ratings.rating import RatedLine, rate_parties

Owed = tuple[UUID | None, DraftLine]
"""A line and whose it is; None: the developer's."""

JUMP_DIVISOR = 5
"""A jump is a change of more than a fifth (20 %) against the previous cycle."""


class Calculation:
    """One chunk of one run."""

    def __init__(self, plans: Mapping[str, ItemPlan], run: Period) -> None:
        self._plans = plans
        self._run = run
        self._cycles = {code: cycle(plan.bill_in, plan.cycle_months, run) for code, plan in plans.items()}
        self._before = {code: previous(self._cycles[code], plan.cycle_months) for code, plan in plans.items()}
        self._uses = {code: uses(plan) for code, plan in plans.items()}
        self._metered = {code for code, plan in plans.items() if is_metered(plan)}
        self._rated: dict[tuple[object, ...], tuple[tuple[int, DraftLine], ...]] = {}

    @property
    def horizon(self) -> Period:
        """The days billed lines are needed for: all cycles and the ones before; the run's own when all items are
        gone since it was started."""
        periods = [*self._before.values(), *self._cycles.values()] or [self._run]
        return Period(min(period.first for period in periods), max(period.last for period in periods))

    @property
    def kinds(self) -> set[str]:
        """The kinds of meters whose readings are needed."""
        return {self._plans[code].category for code in self._metered}

    def unit(self, facts: UnitFacts) -> UnitResult:
        drafts: dict[tuple[str, Period, UUID | None], list[DraftLine]] = {}
        jumps: list[Jump] = []
        earlier: dict[UUID, int] = {}
        reasons: set[str] = set() if facts.assignments else {NO_ASSIGNMENT}
        failed: tuple[str, UUID] | None = None
        unread: list[Unread] = []
        kinds: set[str] = set()
        for code, assignments in _by_code(facts.assignments).items():
            plan = self._plans.get(code)
            if plan is None:
                reasons.add(UNKNOWN_ITEM)
                continue
            before = sum(_inside(facts.billed, plan.id, self._before[code]))
            earlier[plan.id] = before
            try:
                lines, reason = self._lines(plan, assignments, facts)
            except BadFormula as error:
                failed = error.code, plan.id
                continue
            if code in self._metered and reason not in {NOT_ACTIVE, ALREADY_BILLED}:
                # What a meter counted is charged once: which of two tariffs it is, somebody has to say.
                failed = (TWO_TARIFFS, plan.id) if plan.category in kinds else failed
                kinds.add(plan.category)
                if missing := self._missing(plan, facts):
                    unread.append(Unread(facts.id, plan.id, missing))
            if reason:
                reasons.add(reason)
                continue
            for payer, line in lines:
                late = code in self._metered and line.last < self._cycles[code].first
                span = Period(line.first, line.last) if late else self._cycles[code]
                drafts.setdefault((plan.bill_in, span, payer), []).append(line)
            now = sum(line.amount_cents for _, line in lines)
            if before and abs(now - before) * JUMP_DIVISOR > before:
                jumps.append(Jump(facts.id, plan.id, before, now))
        if failed:
            # Half a bill would hide that the other half is missing.
            return UnitResult((), (), earlier, *failed, tuple(unread))
        bills = tuple(_bill(facts, bill_in, payer, lines) for (bill_in, _, payer), lines in drafts.items())
        reason = None if bills else min(reasons, key=WEIGHT.__getitem__)
        return UnitResult(bills, tuple(jumps), earlier, reason, unread=tuple(unread))

    def _lines(
        self, plan: ItemPlan, assignments: Iterable[Assignment], facts: UnitFacts
    ) -> tuple[list[Owed], str | None]:
        """The lines of one item and who owes each, or why there are none. Raises BadFormula."""
        period = self._cycles[plan.code]
        active = [span for span in (period.overlap(a.valid_from, a.valid_to) for a in assignments) if span is not None]
        if not active:
            return [], NOT_ACTIVE
        billed = [line.period for line in facts.billed if line.item_id == plan.id]
        if plan.code in self._metered:
            again = any(known.overlap(period.first, period.last) for known in billed)
            return ([], ALREADY_BILLED) if again else self._used(plan, facts)
        payers = facts.payers_of(period)
        # Whose days are billed keeps what was billed; one of several whose bill is void is billed again alone.
        left = {
            place for place, (days, _) in enumerate(payers) if not any(days.overlap(b.first, b.last) for b in billed)
        }
        if not left:
            return [], ALREADY_BILLED
        used = self._uses[plan.code]
        if "gross_area" in used and not facts.measures.areas:
            return [], NO_AREA
        measures = facts.measures.narrowed(used)
        # Hardship and an empty home are the owner's of then: who buys it asks anew.
        granted = [
            [one for one in facts.discounts if one.item_id == plan.id and one.holds_for(payer)] for _, payer in payers
        ]
        parties = tuple(
            Party(days, tuple(one.reduction for one in theirs))
            for (days, _), theirs in zip(payers, granted, strict=True)
        )
        lines = [found for span in _merged(active) for found in self._rate(plan, measures, span, period, parties)]
        if not lines:
            return [], NO_PRICE
        owed = [
            (payers[place][1], named(line, granted[place]))
            for place, line in lines
            if place in left and line.amount_cents
        ]
        return owed, None if owed else ZERO

    def _missing(self, plan: ItemPlan, facts: UnitFacts) -> str | None:
        """Why not all that was used is charged, None when it is."""
        found, last = facts.metered.get(plan.category, _NOTHING), self._cycles[plan.code].last
        if any(day <= last for day in found.waiting):
            return READING_WAITS
        return None if any(use.read_on <= last for use in found.uses) else NO_READING

    def _used(self, plan: ItemPlan, facts: UnitFacts) -> tuple[list[Owed], str | None]:
        """All that was read up to the end of the cycle and is not billed: what is approved late comes with the next,
        and is still owed by whoever had to pay for the cycle it was read in."""
        found, period = facts.metered.get(plan.category, _NOTHING), self._cycles[plan.code]
        uses = [use for use in found.uses if use.read_on <= period.last]
        if not uses:
            return [], self._missing(plan, facts)
        earlier, priced = list(found.earlier), False
        lines: list[Owed] = []
        for span, read in self._by_debtor(plan, facts, uses):
            for line, readings in rate_uses(plan, read, span, earlier, found.persons):
                priced = True
                # Nothing used is no line, and its reading goes on to the next that has one.
                if line.amount_cents:
                    label = _late(read) if span != period else None
                    lines.append((facts.payer_on(span.first), _draft(plan, line, readings, label)))
            earlier += [Earlier(use.read_on, use.quantity) for use in read]
        if not priced:
            return [], NO_PRICE
        return lines, None if lines else ZERO

    def _by_debtor(self, plan: ItemPlan, facts: UnitFacts, uses: Iterable[Use]) -> Iterable[tuple[Period, list[Use]]]:
        """What was read in earlier cycles and is owed by somebody else than the cycle that is billed, the oldest first,
        and then all other uses."""
        period = self._cycles[plan.code]
        debtor = facts.payer_on(period.first)
        apart: dict[Period, list[Use]] = {}
        here: list[Use] = []
        for use in uses:
            span = cycle(ADVANCE, plan.cycle_months, month_period(use.read_on))
            own = span.first >= period.first or facts.payer_on(span.first) == debtor
            (here if own else apart.setdefault(span, [])).append(use)
        return [*sorted(apart.items()), (period, here)] if here else sorted(apart.items())

    def _rate(
        self, plan: ItemPlan, measures: Measures, active: Period, period: Period, parties: tuple[Party, ...]
    ) -> tuple[tuple[int, DraftLine], ...]:
        key = (plan.code, measures, active, parties)
        known = self._rated.get(key)
        if known is None:
            rated = rate_parties(plan, measures, active.first, active.last, period, parties=parties)
            known = tuple((place, _draft(plan, line)) for place, line in rated)
            self._rated[key] = known
        return known


_NOTHING = MeteredFacts()


def _late(uses: Iterable[Use]) -> str:
    """Tells a line of late readings from the one its cycle was billed with."""
    first = min(uses, key=lambda use: (use.read_on, use.meter_no))
    return f"{first.meter_no} {first.read_on}"


def _draft(plan: ItemPlan, line: RatedLine, readings: tuple[UUID, ...] = (), label: str | None = None) -> DraftLine:
    return DraftLine(
        plan.id,
        line.version.id,
        line.period.first,
        line.period.last,
        line.amount_cents,
        line.version.tax_rate,
        line.tax_cents,
        msgspec.json.encode(line.trace).decode(),
        readings,
        label,
        line.reduction,
        line.discount_cents,
    )


def _by_code(assignments: Iterable[Assignment]) -> dict[str, list[Assignment]]:
    by_code: dict[str, list[Assignment]] = {}
    for assignment in assignments:
        by_code.setdefault(assignment.item_code, []).append(assignment)
    return by_code


def _merged(spans: list[Period]) -> list[Period]:
    """Spans of the same item without overlap: being assigned twice is not being charged twice."""
    merged: list[Period] = []
    for span in sorted(spans):
        if merged and (span.first - merged[-1].last).days <= 1:
            merged[-1] = Period(merged[-1].first, max(merged[-1].last, span.last))
        else:
            merged.append(span)
    return merged


def _inside(billed: Iterable[BilledLine], item_id: UUID, period: Period) -> Iterable[int]:
    return (
        line.amount_cents
        for line in billed
        if line.item_id == item_id and line.period.overlap(period.first, period.last)
    )


def _bill(facts: UnitFacts, bill_in: str, payer_id: UUID | None, lines: list[DraftLine]) -> DraftBill:
    """Of one payer, None: the developer, who bears what is charged before the first owner."""
    first = min(line.first for line in lines)
    owner = facts.owner_on(first)
    return DraftBill(
        unit_id=facts.id,
        payer_id=payer_id,
        joint=owner.joint if owner else False,
        bill_in=bill_in,
        first=first,
        last=max(line.last for line in lines),
        lines=tuple(lines),
    )
