"""Charge items with price versions by date and what is charged to whom (C4.1).

A price version is never edited: a new price is a new version from a later day, a corrected import of the
same day is a new revision beside the old one. Unit prices in yuan per m² and month, other amounts in yuan
per month.
"""

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from msgspec import convert
from sqlalchemy.orm import Mapped

from billing.models import Model
from billing.ratings.plans import FloorWeight, ItemPlan, PriceVersion
from billing.ratings.tiers import Tariff
from kit.models import Scope, TenantRow

SERVICE, RENT, PASS_THROUGH, DEPOSIT, FEE, FUND = "service", "rent", "pass_through", "deposit", "fee", "fund"

NATURES = {
    "property_fee": SERVICE,
    "lift_fee": SERVICE,
    "parking_rent": RENT,
    "parking_fee": SERVICE,
    "temp_parking": RENT,
    "water": PASS_THROUGH,
    "power": PASS_THROUGH,
    "gas": PASS_THROUGH,
    "heat": PASS_THROUGH,
    "shared_utility": PASS_THROUGH,
    "shared_water": PASS_THROUGH,
    "shared_power": PASS_THROUGH,
    "heating_area": PASS_THROUGH,
    "renovation_deposit": DEPOSIT,
    "renovation_fee": FEE,
    "waste_fee": FEE,
    "pass_fee": FEE,
    "pass_deposit": DEPOSIT,
    "card_fee": FEE,
    "repair_fee": SERVICE,
    "special_service": SERVICE,
    "venue_fee": RENT,
    "stall_fee": RENT,
    "mail_storage": FEE,
    "lending_deposit": DEPOSIT,
    "collect_for_others": PASS_THROUGH,
    "maintenance_fund": FUND,
}
"""The nature of each category of the trade (C4.1): decides which account of the ledger a line goes to."""

REGISTRY, MANUAL, SYSTEM = "registry", "manual", "system"
ACTIVE, RETIRED = "active", "retired"
REPAIR_FEE = "repair_fee"
ONE_OFF = 0


def nature_of(category: str) -> str:
    return NATURES.get(category, SERVICE)


class ChargeItem(Model, TenantRow):  # type: ignore[misc]
    """`cycle_months` 0 is one-off: such an item is never part of a billing run."""

    __tablename__ = "charge_item"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    code: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]
    nature: Mapped[str]
    cycle_months: Mapped[int]
    bill_in: Mapped[str]
    proration: Mapped[str]
    valid_to: Mapped[date | None]
    source: Mapped[str]
    state: Mapped[str]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID | None]

    def plan(self, prices: "Iterable[Price]") -> ItemPlan:
        """What the rating core is told of it; of several revisions, which come in order, the latest."""
        latest = {price.valid_from: price.version for price in prices}
        return ItemPlan(
            id=self.id,
            code=self.code,
            name=self.name,
            category=self.category,
            cycle_months=self.cycle_months,
            bill_in=self.bill_in,
            versions=tuple(latest.values()),
            proration=self.proration,
            valid_to=self.valid_to,
        )


class Price(Model, TenantRow):  # type: ignore[misc]
    """`expression` is the text of the company's own formula, `weights` what each floor counts from some floor up."""

    __tablename__ = "price_version"

    charge_item_id: Mapped[UUID]
    valid_from: Mapped[date]
    revision: Mapped[int]
    formula: Mapped[str]
    unit_price: Mapped[Decimal]
    fixed_amount: Mapped[Decimal]
    minimum: Mapped[Decimal | None]
    expression: Mapped[str | None]
    weights: Mapped[list[dict[str, Any]]]
    tax_rate: Mapped[Decimal | None]
    tariff: Mapped[dict[str, Any] | None]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID | None]

    @property
    def version(self) -> PriceVersion:
        return PriceVersion(
            id=self.id,
            valid_from=self.valid_from,
            formula=self.formula,
            unit_price=self.unit_price,
            fixed_amount=self.fixed_amount,
            minimum=self.minimum,
            expression=self.expression,
            weights=convert(self.weights, tuple[FloorWeight, ...]),
            tax_rate=self.tax_rate,
            tariff=convert(self.tariff, Tariff | None),
        )


class ChargeAssignment(Model, TenantRow):  # type: ignore[misc]
    """An object pays an item from a day on. Replaced rows stay readable."""

    __tablename__ = "charge_assignment"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    object_kind: Mapped[str]
    object_id: Mapped[UUID]
    item_code: Mapped[str]
    valid_from: Mapped[date]
    valid_to: Mapped[date | None]
    source: Mapped[str]
    replaced_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    created_by: Mapped[UUID | None]
