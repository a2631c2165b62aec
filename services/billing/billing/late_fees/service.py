"""Agreeing on late fees, and what bills cost that are paid late (C4.6)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.bills.models import offered
from billing.bills.service import SWEEP
from billing.charge_items.models import DEPOSIT, FUND
from billing.charge_items.repository import ChargeItemRepository
from billing.late_fees.accrual import LPR_MULTIPLE, NONE, LateDebt, LateFee, Liable, Part, Terms, late_fee
from billing.late_fees.disputed import DisputedLine, disputed_parts
from billing.late_fees.errors import NoLateFee, PolicyInThePast, PolicyReplaced, RateKnown
from billing.late_fees.lpr import SHIPPED, highest_since, lpr_at
from billing.late_fees.models import ACTIVE, PROPOSED, LateFeePolicy, LprRate
from billing.late_fees.repository import LateFeePolicyRepository, LiableRepository, LprRepository
from billing.late_fees.schemas import EnterLpr, SetLateFeePolicy
from billing.ratings.periods import ONE_DAY
from billing.staff.reach import check_whole_company
from events import billing as published
from kit import clock
from kit.problems import FieldError, InvalidFields
from kit.work import Work

ADVISED = Fraction(3, 2)
"""× LPR a year: what is more is normally above the loss by more than courts bear (合同编通则解释 §65)"""
FREELY_SET = Fraction(24, 100)
"""a year: what is more a leader has to approve"""


class LateFeePolicyService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.policies = LateFeePolicyRepository(work)

    async def set(self, item_id: UUID, wanted: SetLateFeePolicy) -> LateFeePolicy:
        """A new version. Raises InvalidFields, NoLateFee, PolicyInThePast."""
        item = await ChargeItemRepository(self.work).get(item_id, lock=True)
        if item.nature in {DEPOSIT, FUND}:
            raise NoLateFee
        rate = Decimal(wanted.rate)
        if (wanted.mode == NONE) != (rate == 0):
            raise InvalidFields([FieldError("rate", "required" if rate == 0 else "not_used_by_mode")])
        latest = await self.policies.latest(item_id)
        # Only the first version may reach back: the contract was there before it was entered.
        if latest is not None and wanted.valid_from <= max(latest, self.work.today):
            raise PolicyInThePast(latest=latest)
        await self.policies.replace_proposed(item_id)
        policy = self.policies.add(
            LateFeePolicy(
                id=uuid7(),
                community_id=item.community_id,
                charge_item_id=item_id,
                valid_from=wanted.valid_from,
                mode=wanted.mode,
                rate=rate,
                grace_days=wanted.grace_days,
                grace_kind=wanted.grace_kind,
                cap_ratio=None if wanted.cap_ratio is None else Decimal(wanted.cap_ratio),
                clause=wanted.clause,
                state=ACTIVE,
                created_by=self.work.principal.id,
            )
        )
        highest = highest_since(wanted.valid_from, await LprRepository(self.work).entered())
        if policy.terms.yearly(highest) > FREELY_SET:
            policy.state = PROPOSED
            self.work.record(policy, published.LateFeePolicyProposed(**_fact(policy, item.name)))
        else:
            self.work.record(policy, published.LateFeePolicyAgreed(**_fact(policy, item.name)))
        await self.work.session.flush()
        return policy

    async def decide(self, id: UUID, expected: int, *, approved: bool) -> LateFeePolicy:
        """Approve what was proposed, or not. Raises PolicyReplaced when it would no longer be the latest version, and
        PolicyInThePast when its day has come since: it would reach back."""
        found = await self.policies.get(id)
        # The item before its versions, as whoever sets another one holds them.
        item = await ChargeItemRepository(self.work).get(found.charge_item_id, lock=True)
        policy = await self.policies.get(id, expected, lock=True)
        policy.decide(self.work.principal.id, self.work.now, approved=approved)
        if approved:
            latest = await self.policies.latest(policy.charge_item_id)
            if latest is not None and policy.valid_from <= latest:
                raise PolicyReplaced(latest=latest)
            if latest is not None and policy.valid_from <= self.work.today:
                raise PolicyInThePast(latest=latest)
            self.work.record(policy, published.LateFeePolicyAgreed(**_fact(policy, item.name)))
        else:
            self.work.record(policy, published.LateFeePolicyRejected(**_fact(policy, item.name)))
        await self.work.session.flush()
        return policy

    async def lpr(self, day: date) -> Decimal:
        return lpr_at(day, await LprRepository(self.work).entered())

    async def enter_lpr(self, wanted: EnterLpr) -> LprRate:
        """Raises WholeCompanyOnly, RateKnown, and InvalidFields for a rate that is not published yet."""
        check_whole_company(self.work)
        rates = LprRepository(self.work)
        latest = max([*SHIPPED, *await rates.entered()])
        if wanted.valid_from <= latest:
            raise RateKnown(latest=latest)
        if wanted.valid_from > self.work.today:
            raise InvalidFields([FieldError("valid_from", "in_the_future")])
        rate = rates.add(
            LprRate(
                id=uuid7(),
                valid_from=wanted.valid_from,
                rate=Decimal(wanted.rate),
                created_at=self.work.now,
                created_by=self.work.principal.id,
            )
        )
        await self.work.session.flush()
        # What is late since that day may cost less now.
        self.work.schedule(SWEEP, self.work.now, self.work.tenant_id)
        return rate


class LateFees:
    """The late fees of bills, worked out anew from what is agreed and what was paid when."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.found = LiableRepository(work)

    async def settled_since(self, bill_ids: Sequence[UUID], at: datetime) -> bool:
        """Whether any of their principal was paid, or waived, after that time."""
        parts = await self.found.parts(bill_ids)
        return any(part.cents and part.at is not None and part.at > at for part in parts)

    async def of(self, bills: Sequence[Any], on: date | None = None) -> dict[UUID, LateFee]:
        """Of bills, or rows of them, up to and including `on`, today by default; only those that bear one."""
        day = on or self.work.today
        late = {bill.id: bill for bill in bills if bill.due_date is not None and last_in_time(bill) < day}
        liable = await self.found.liable(list(late)) if late else ()
        if not liable:
            return {}
        terms = await self._terms({row.item_id for row in liable})
        entered = await self._entered(terms.values())
        parts: dict[UUID, list[Part]] = defaultdict(list)
        bearing = sorted({row.bill_id for row in liable})
        settled: dict[UUID, date] = {}
        for row in sorted(await self.found.parts(bearing), key=lambda row: row.promised):
            paid_on = clock.day_of(row.at)
            if row.promised:
                # Nobody asks for it once the rest is there: it is late no longer.
                paid_on = settled.get(row.bill_id, paid_on)
            settled[row.bill_id] = max(settled.get(row.bill_id, paid_on), paid_on)
            if row.cents:
                parts[row.bill_id].append(Part(row.cents, paid_on))
        disputed: dict[tuple[UUID, UUID], list[DisputedLine]] = defaultdict(list)
        for row in await self.found.disputed(bearing):
            span = clock.day_of(row.opened_at), None if row.settled_at is None else clock.day_of(row.settled_at)
            disputed[row.bill_id, row.item_id].append(DisputedLine(row.id, row.cents, span))
        items: dict[UUID, list[Liable]] = defaultdict(list)
        for row in liable:
            first_late = last_in_time(late[row.bill_id]) + ONE_DAY
            agreed = _valid_at(terms[row.item_id], first_late)
            if agreed is not None and agreed.mode != NONE:
                lpr = lpr_at(first_late, entered)
                off = disputed_parts(disputed[row.bill_id, row.item_id])
                items[row.bill_id].append(Liable(row.item_id, row.name, row.cents, row.tax_rate, agreed, lpr, off))
        found = {}
        for id, bearers in items.items():
            bill = late[id]
            if bill.balance_cents:
                asked = bill.balance_cents > offered(bill, day)
                parts[id].append(Part(bill.balance_cents, None if asked else settled.get(id)))
            given = bill.late_fee_paid_cents + bill.late_fee_waived_cents
            debt = LateDebt(last_in_time(bill), bill.amount_cents, parts[id], given)
            found[id] = late_fee(debt, bearers, day)
        return found

    async def _terms(self, items: set[UUID]) -> dict[UUID, list[Terms]]:
        by_item: dict[UUID, list[Terms]] = defaultdict(list)
        for policy in await LateFeePolicyRepository(self.work).active(sorted(items)):
            by_item[policy.charge_item_id].append(policy.terms)
        return by_item

    async def _entered(self, terms: Iterable[list[Terms]]) -> dict[date, Decimal]:
        by_lpr = any(each.mode == LPR_MULTIPLE for versions in terms for each in versions)
        return await LprRepository(self.work).entered() if by_lpr else {}


def last_in_time(bill: Any) -> date:
    """The last day on which paying costs nothing: no bill is late on the day it is issued."""
    due: date = bill.due_date
    return max(due, clock.day_of(bill.issued_at))


def _valid_at(versions: Iterable[Terms], day: date) -> Terms | None:
    return max((each for each in versions if each.valid_from <= day), key=lambda each: each.valid_from, default=None)


def _fact(policy: LateFeePolicy, item_name: str) -> dict[str, Any]:
    return {
        "community_id": policy.community_id,
        "charge_item_id": policy.charge_item_id,
        "item_name": item_name,
        "valid_from": policy.valid_from,
        "mode": policy.mode,
        "rate": f"{policy.rate.normalize():f}",
        "set_by": policy.created_by,
    }
