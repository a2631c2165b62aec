"""Charging a unit once: a bill of chosen items, due at once, with the deposits among them (C4.1, C4.8)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from billing.bills.due_dates import next_working_day
from billing.bills.models import CASE, CHARGE, ISSUED, Bill, BillLine
from billing.bills.service import BillService, fact
from billing.charge_items.errors import ItemRetired
from billing.charge_items.models import ACTIVE, DEPOSIT, SYSTEM, ChargeItem
from billing.charge_items.repository import ChargeItemRepository
from billing.communities.repository import CommunityRepository
from billing.deposits.holding import expect_deposits
from billing.one_off_bills.errors import NoPriceToday, NothingToCharge
from billing.one_off_bills.one_off_lines import OneOffLine, one_off_line
from billing.one_off_bills.schemas import ChosenItem, IssueOneOffBill
from billing.payments.credits import CreditService
from billing.ratings.expressions import BadFormula
from billing.ratings.plans import ADVANCE, PriceVersion, version_at
from billing.units.repository import UnitRepository
from events import billing as published
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class Charged(Struct, frozen=True):
    item: ChargeItem
    version: PriceVersion
    quantity: str
    line: OneOffLine


class OneOffQuote(Struct, frozen=True):
    """A bill as it would be issued now."""

    unit: Any
    payer_id: UUID | None
    joint: bool
    due_date: date
    charged: Sequence[Charged]

    @property
    def amount_cents(self) -> int:
        return sum(each.line.amount_cents for each in self.charged)

    @property
    def deposit_cents(self) -> int:
        return sum(each.line.amount_cents for each in self.charged if each.item.nature == DEPOSIT)


class OneOffBillService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.items = ChargeItemRepository(work)
        self.units = UnitRepository(work)

    async def quote(self, wanted: IssueOneOffBill) -> OneOffQuote:
        """Raises InvalidFields for items that are not the community's or not charged case by case, ItemRetired,
        NoPriceToday, NothingToCharge."""
        unit, today = await self.units.get(wanted.unit_id), self.work.today
        payer_id, joint = await self.units.payer_on(unit.id, today)
        charged = await self._charged(unit, wanted.items)
        return OneOffQuote(unit, payer_id, joint, next_working_day(today), charged)

    async def _charged(self, unit: Any, chosen: Sequence[ChosenItem]) -> list[Charged]:
        ids = [each.charge_item_id for each in chosen]
        if len(set(ids)) < len(ids):
            raise InvalidFields([FieldError("items", "twice")])
        found = {item.id: item for item in await self.items.one_off(unit.community_id) if item.source != SYSTEM}
        if not found.keys() >= set(ids):
            raise InvalidFields([FieldError("items", "unknown")])
        prices, measures = await self.items.prices(ids), (await self.units.measures(unit.id)).at(self.work.today)
        charged = []
        for each in chosen:
            item = found[each.charge_item_id]
            if item.state != ACTIVE:
                raise ItemRetired(charge_item_id=item.id)
            version = version_at(item.plan(prices[item.id]).versions, self.work.today)
            if version is None:
                raise NoPriceToday(charge_item_id=item.id)
            try:
                line = one_off_line(version, measures, Decimal(each.quantity))
            except BadFormula as error:
                raise InvalidFields([FieldError("items", error.code)]) from error
            if not line.amount_cents:
                raise NothingToCharge(charge_item_id=item.id)
            charged.append(Charged(item, version, each.quantity, line))
        return charged

    async def bill(self, wanted: IssueOneOffBill) -> tuple[OneOffQuote, Bill]:
        """Issue it. What credit the payer has settles it at once, as it does every bill."""
        unit, today, bills = await self.units.get(wanted.unit_id), self.work.today, BillService(self.work)
        community = await CommunityRepository(self.work).get(unit.community_id)
        no = await bills.next_no(unit.community_id, community.code)
        await self.units.hold([unit.id])
        quote = await self.quote(wanted)
        bill = Bill(
            id=uuid7(),
            no=no,
            community_id=quote.unit.community_id,
            unit_id=quote.unit.id,
            payer_id=quote.payer_id,
            joint=quote.joint,
            bill_in=ADVANCE,
            period_from=today,
            period_to=today,
            amount_cents=quote.amount_cents,
            deposit_cents=quote.deposit_cents,
            discount_cents=0,
            offer_cents=0,
            waived_cents=0,
            paid_cents=0,
            balance_cents=quote.amount_cents,
            late_fee_paid_cents=0,
            late_fee_waived_cents=0,
            due_date=quote.due_date,
            state=ISSUED,
            issued_at=self.work.now,
            issued_by=self.work.principal.id,
        )
        lines = [_line(bill, each) for each in quote.charged]
        await bills.issue(bill, lines, {each.item.id: each.item.nature for each in quote.charged})
        held = [(each.item, each.line.amount_cents) for each in quote.charged if each.item.nature == DEPOSIT]
        await expect_deposits(self.work, bill, community.code, held)
        await self.work.session.flush()
        settled = await CreditService(self.work).use_on_units([quote.unit.id])
        self.work.record(bill, published.BillIssued(**fact(bill)))
        await bills.state_settled(settled)
        return quote, bill


def _line(bill: Bill, charged: Charged) -> BillLine:
    """Its object is the case itself: the same may be charged to a unit twice on one day."""
    return BillLine(
        id=uuid7(),
        kind=CHARGE,
        object_kind=CASE,
        object_id=bill.id,
        charge_item_id=charged.item.id,
        price_version_id=charged.version.id,
        period_from=bill.period_from,
        period_to=bill.period_to,
        amount_cents=charged.line.amount_cents,
        tax_rate=charged.version.tax_rate,
        tax_cents=charged.line.tax_cents,
        trace=charged.line.explanation,
        discount_cents=0,
        released=False,
    )
