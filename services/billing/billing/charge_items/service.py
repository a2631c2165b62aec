"""Keeping the price list: from registry's import and by hand."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

import msgspec
from uuid_utils.compat import uuid7

from billing.calculations.cycles import cycle
from billing.charge_items.errors import (
    BilledBeyond,
    CodeTaken,
    ItemClosed,
    ItemRetired,
    NotRecurring,
    PriceAlreadyBilled,
    PriceInThePast,
    UnitsElsewhere,
)
from billing.charge_items.models import ACTIVE, DEPOSIT, MANUAL, ONE_OFF, ChargeItem, Price, nature_of
from billing.charge_items.pricing import example, metered_faults, version_of
from billing.charge_items.repository import ChargeItemRepository
from billing.charge_items.schemas import CreateChargeItem, SetPrice, TryPrice
from billing.communities.repository import CommunityRepository
from billing.discount_rules.repository import DiscountRuleRepository
from billing.ledgers.models import REVENUE, counter_account
from billing.ratings.periods import month_period
from billing.ratings.rating import RatedLine
from billing.ratings.reductions import Reductions
from billing.units.repository import UnitRepository
from events import registry
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class ChargeItemService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.items = ChargeItemRepository(work)

    async def import_plan(self, plan: registry.ChargePlanImported) -> None:
        """The whole plan of a community: known items are brought up to date, missing ones retired."""
        for item in plan.items:
            item_id = await self.items.import_item(
                plan.community_id,
                {
                    "code": item.code,
                    "name": item.name,
                    "category": item.category,
                    "nature": nature_of(item.category),
                    "cycle_months": item.cycle_months,
                    "bill_in": item.bill_in,
                    "valid_to": item.valid_to,
                },
            )
            await self.items.import_price(
                item_id,
                {
                    "valid_from": item.valid_from,
                    "formula": item.formula,
                    "unit_price": Decimal(item.unit_price),
                    "fixed_amount": Decimal(item.fixed_amount),
                },
            )
        await self.items.retire_all_but(plan.community_id, [item.code for item in plan.items])

    async def replace_assignments(self, unit_id: UUID, assigned: registry.UnitChargesAssigned) -> None:
        charges = sorted({(charge.item_code, charge.valid_from) for charge in assigned.charges})
        codes, starts = [code for code, _ in charges], [start for _, start in charges]
        await self.items.replace_assignments(assigned.community_id, unit_id, codes, starts)

    async def create(self, wanted: CreateChargeItem) -> tuple[ChargeItem, list[Price]]:
        await CommunityRepository(self.work).get(wanted.community_id)
        if await self.items.by_code(wanted.community_id, wanted.code):
            raise CodeTaken
        if nature_of(wanted.category) == DEPOSIT and wanted.cycle_months != ONE_OFF:
            raise InvalidFields([FieldError("cycle_months", "deposit_once")])
        item = self.items.add(
            ChargeItem(
                id=uuid7(),
                community_id=wanted.community_id,
                code=wanted.code,
                name=wanted.name,
                category=wanted.category,
                nature=nature_of(wanted.category),
                cycle_months=wanted.cycle_months,
                bill_in=wanted.bill_in,
                proration=wanted.proration,
                source=MANUAL,
                state=ACTIVE,
                created_at=self.work.now,
                created_by=self.work.principal.id,
            )
        )
        await self.work.session.flush()
        return item, [await self._add_price(item, wanted.price)]

    async def set_price(self, id: UUID, wanted: SetPrice) -> tuple[ChargeItem, list[Price]]:
        """A new version from a later day on; what is billed stays as it was billed."""
        item = await self.items.get(id, lock=True)
        if item.state != ACTIVE:
            raise ItemRetired
        prices = (await self.items.prices([id]))[id]
        if prices and wanted.valid_from <= prices[-1].valid_from:
            raise PriceInThePast(latest=prices[-1].valid_from)
        if item.valid_to is not None and wanted.valid_from > item.valid_to:
            raise ItemClosed(valid_to=item.valid_to)
        billed_to = await self._billed_to(item)
        if billed_to is not None and wanted.valid_from <= billed_to:
            raise PriceAlreadyBilled(billed_to=billed_to)
        return item, [*prices, await self._add_price(item, wanted, prices)]

    async def close(self, id: UUID, last: date | None) -> tuple[ChargeItem, list[Price]]:
        """Charge the item up to `last` and no longer, None: on and on. A later import of the list decides anew."""
        item = await self.items.get(id, lock=True)
        if item.state != ACTIVE:
            raise ItemRetired
        if item.cycle_months == ONE_OFF:
            raise NotRecurring
        prices = (await self.items.prices([id]))[id]
        if last is not None:
            if prices and last < prices[0].valid_from:
                raise InvalidFields([FieldError("valid_to", "before_valid_from")])
            billed_to = await self._billed_to(item)
            if billed_to is not None and last < billed_to:
                raise BilledBeyond(billed_to=billed_to)
        item.valid_to = last
        await self.work.session.flush()
        return item, prices

    async def _billed_to(self, item: ChargeItem) -> date | None:
        """The last day a run has charged the item for, drafts included."""
        month = await self.items.last_run(item.id)
        return None if month is None else cycle(item.bill_in, item.cycle_months, month_period(month)).last

    async def _add_price(self, item: ChargeItem, wanted: SetPrice, known: Sequence[Price] = ()) -> Price:
        version = version_of(wanted, uuid7())
        if wrong := list(
            metered_faults(version, item.category, item.bill_in, known, once=item.cycle_months == ONE_OFF)
        ):
            raise InvalidFields(wrong)
        if version.tax_rate is not None and counter_account(item.nature) != REVENUE:
            raise InvalidFields([FieldError("tax_rate", "not_taxed")])
        price = Price(
            tenant_id=self.work.tenant_id,
            id=version.id,
            charge_item_id=item.id,
            valid_from=version.valid_from,
            revision=1,
            formula=version.formula,
            unit_price=version.unit_price,
            fixed_amount=version.fixed_amount,
            minimum=version.minimum,
            expression=version.expression,
            weights=msgspec.to_builtins(version.weights),
            tax_rate=version.tax_rate,
            tariff=msgspec.to_builtins(version.tariff),
            created_at=self.work.now,
            created_by=self.work.principal.id,
        )
        self.work.session.add(price)
        await self.work.session.flush()
        return price

    async def assign(self, id: UUID, units: Sequence[UUID], valid_from: date, valid_to: date | None) -> int:
        item = await self.items.get(id)
        if item.state != ACTIVE:
            raise ItemRetired
        if valid_to is not None and valid_to < valid_from:
            raise InvalidFields([FieldError("valid_to", "before_valid_from")])
        if item.valid_to is not None and valid_from > item.valid_to:
            raise ItemClosed(valid_to=item.valid_to)
        wanted = set(units)
        known = await UnitRepository(self.work).of_community(item.community_id, sorted(wanted))
        if known != wanted:
            raise UnitsElsewhere(unit_ids=sorted(wanted - known))
        # Charged twice for the same days would be billed twice.
        wanted -= await self.items.charged_from(item, sorted(wanted), valid_from)
        return await self.items.assign(item, sorted(wanted), valid_from, valid_to, MANUAL)

    async def example(self, id: UUID, asked: TryPrice) -> tuple[RatedLine, ...]:
        """What a home would pay, if wanted with a discount that is set for the item."""
        item = await self.items.get(id)
        reductions: Reductions = ()
        if asked.discount_rule_id is not None:
            rule = await DiscountRuleRepository(self.work).find(asked.discount_rule_id)
            if rule is None or id not in rule.item_ids:
                raise InvalidFields([FieldError("discount_rule_id", "unknown_reference")])
            reductions = (rule.over(rule.valid_from, rule.valid_to),)
        return example(item.plan((await self.items.prices([id]))[id]), asked, reductions)
