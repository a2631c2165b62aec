"""Asking for a discount, granting it, taking it back, and ending it (C4.9)."""

from datetime import date
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from billing.communities.numbers import document_no
from billing.communities.repository import CommunityRepository
from billing.discount_rules.models import DiscountRule
from billing.discount_rules.repository import DiscountRuleRepository
from billing.discounts.errors import DiscountInRun, DiscountOverlaps, DiscountPayerChanged
from billing.discounts.models import PREFIX, REQUESTED, Discount
from billing.discounts.repository import DiscountRepository, Whose
from billing.discounts.schemas import EndDiscount, RequestDiscount
from billing.discounts.spans import CAMPAIGN, span_faults
from billing.units.repository import UnitRepository
from events import billing as published
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work


class DiscountService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.discounts = DiscountRepository(work)
        self.rules = DiscountRuleRepository(work)

    async def request(self, unit_id: UUID, wanted: RequestDiscount) -> Discount:
        """Raises InvalidFields, DiscountRuleRetired, DiscountOverlaps."""
        units, communities = UnitRepository(self.work), CommunityRepository(self.work)
        unit = await units.get(unit_id)
        rule = await self.rules.shared(wanted.rule_id)
        if rule is None or rule.community_id != unit.community_id:
            raise InvalidFields([FieldError("rule_id", "unknown_reference")])
        rule.check_active()
        faults = span_faults(rule.kind, rule.valid_from, rule.valid_to, wanted.valid_from, wanted.valid_to)
        if wrong := [FieldError(*fault) for fault in faults]:
            raise InvalidFields(wrong)
        # Who asks for the same in the same moment waits here, and finds this one afterwards.
        await units.hold([unit_id])
        payer_id, _ = await units.payer_on(unit_id, wanted.valid_from)
        whose = None if rule.kind == CAMPAIGN else Whose(payer_id)
        if no := await self.discounts.overlapping(unit_id, rule.id, wanted.valid_from, wanted.valid_to, whose):
            raise DiscountOverlaps(no=no)
        community = await communities.get(unit.community_id)
        (seq,) = await communities.take(unit.community_id, PREFIX, self.work.today, 1)
        discount = self.discounts.add(
            Discount(
                id=uuid7(),
                no=document_no(PREFIX, community.code, self.work.today, seq),
                community_id=unit.community_id,
                unit_id=unit_id,
                payer_id=payer_id,
                rule_id=rule.id,
                valid_from=wanted.valid_from,
                valid_to=wanted.valid_to,
                reason=wanted.reason,
                ticket_id=wanted.ticket_id,
                state=REQUESTED,
                requested_by=self.work.principal.id,
            )
        )
        self.work.record(discount, published.DiscountRequested(**_fact(discount, rule)))
        await self.work.session.flush()
        return discount

    async def decide(self, id: UUID, expected: int, *, approved: bool, text: str | None) -> None:
        """Grant it or not. Raises DiscountDecided, SecondPersonRequired, DiscountRuleRetired, DiscountPayerChanged,
        DiscountInRun."""
        discount = await self.discounts.get(id, expected, lock=True)
        rule = await self._rule(discount)
        if not approved and text is None:
            raise InvalidFields([FieldError("text", "required")])
        discount.decide(self.work.principal.id, self.work.now, text, approved=approved)
        if approved:
            rule.check_active()
            payer_id, _ = await UnitRepository(self.work).payer_on(discount.unit_id, discount.valid_from)
            if rule.kind != CAMPAIGN and payer_id != discount.payer_id:
                raise DiscountPayerChanged
            await self._check_runs(discount, rule, discount.valid_from)
        fact = published.DiscountGranted if approved else published.DiscountRejected
        self.work.record(discount, fact(**_fact(discount, rule)))

    async def withdraw(self, id: UUID, expected: int) -> None:
        """Raises NotYourDiscount, DiscountDecided."""
        discount = await self.discounts.get(id, expected, lock=True)
        rule = await self.rules.get(discount.rule_id)
        discount.withdraw(self.work.principal.id, self.work.now)
        self.work.record(discount, published.DiscountWithdrawn(**_fact(discount, rule)))

    async def end(self, id: UUID, expected: int, wanted: EndDiscount) -> None:
        """Raises DiscountNotGranted, InvalidFields, DiscountInRun."""
        discount = await self.discounts.get(id, expected, lock=True)
        rule = await self.rules.get(discount.rule_id)
        await self._check_runs(discount, rule, wanted.from_day)
        discount.end(self.work.principal.id, self.work.now, wanted.from_day, wanted.reason)
        self.work.record(discount, published.DiscountEnded(**_fact(discount, rule)))

    async def _rule(self, discount: Discount) -> DiscountRule:
        """Raises NotFound."""
        rule = await self.rules.shared(discount.rule_id)
        if rule is None:
            raise NotFound
        return rule

    async def _check_runs(self, discount: Discount, rule: DiscountRule, first: date) -> None:
        """What waits for its approval was calculated with what counted then, and what is billed stays. No run begins
        and none goes on before this is committed. Raises DiscountInRun."""
        await CommunityRepository(self.work).share([discount.community_id])
        run = await self.discounts.open_run(discount.community_id)
        if run is None:
            return
        last = discount.valid_to or date.max
        # Of what is free the run holds no line.
        unseen = not rule.charged_share and run.period_from <= last and run.period_to >= first
        if unseen or await self.discounts.drafted(run.id, discount.unit_id, rule.item_ids, first, last):
            raise DiscountInRun(month=f"{run.period_from:%Y-%m}")


def _fact(discount: Discount, rule: DiscountRule) -> dict[str, Any]:
    return {
        "no": discount.no,
        "community_id": discount.community_id,
        "unit_id": discount.unit_id,
        "payer_id": discount.payer_id,
        "rule_id": rule.id,
        "rule_name": rule.name,
        "kind": rule.kind,
        "charged_share": f"{rule.charged_share.normalize():f}",
        "valid_from": discount.valid_from,
        "valid_to": discount.valid_to,
        "ended_from": discount.ended_from,
        "requested_by": discount.requested_by,
        "decided_by": discount.decided_by,
    }
