"""The price list on the wire. Prices and amounts are decimal strings in yuan per month."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal, Self
from uuid import UUID

from msgspec import Meta, convert

from billing.charge_items.models import ChargeItem, Price
from billing.ratings.expressions import LONGEST
from billing.ratings.periods import Month
from billing.ratings.taxes import TaxRate
from billing.ratings.trace import Trace
from kit.schemas import Body, Line, Read

Code = Annotated[str, Meta(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9_\-]+$(?!\n)")]
Yuan = Annotated[str, Meta(pattern=r"^(0|[1-9]\d{0,8})(\.\d{1,6})?$(?!\n)")]
SquareMetres = Annotated[str, Meta(pattern=r"^(0|[1-9]\d{0,6})(\.\d{1,4})?$(?!\n)")]
Category = Literal[
    "property_fee",
    "lift_fee",
    "parking_rent",
    "parking_fee",
    "water",
    "power",
    "gas",
    "heat",
    "shared_water",
    "shared_power",
    "heating_area",
    "renovation_deposit",
    "renovation_fee",
    "waste_fee",
    "pass_fee",
    "pass_deposit",
    "card_fee",
    "special_service",
    "venue_fee",
    "stall_fee",
    "mail_storage",
    "lending_deposit",
    "collect_for_others",
    "maintenance_fund",
]
Proration = Literal["ACTUAL_DAYS", "DAY_30", "FULL_MONTH", "NEXT_MONTH", "HALF_MONTH_15"]
Formula = Literal["area_price", "fixed", "household", "floor_weight", "expression", "usage", "tiered"]
Quantity = Annotated[str, Meta(pattern=r"^(0|[1-9]\d{0,8})(\.\d{1,4})?$(?!\n)")]
"""m³ or kWh"""
FormulaText = Annotated[str, Meta(min_length=1, max_length=LONGEST)]
Floor = Annotated[int, Meta(ge=-20, le=300)]
Factor = Annotated[str, Meta(pattern=r"^(0|[1-9]\d{0,2})(\.\d{1,4})?$(?!\n)")]


class WeightOfFloor(Body, frozen=True):
    """From this floor up, until the next weight begins."""

    floor: Floor
    weight: Factor


class TierOfTariff(Body, frozen=True):
    """Up to `upper`, the limit included; null in the last tier. `price`: yuan per m³ or kWh."""

    upper: Quantity | None
    price: Yuan


class TariffOfPrice(Body, frozen=True):
    """Limits count what is used in a billing period or a calendar year. For each person beyond `household` every limit
    is higher by `extension`."""

    tiers: Annotated[tuple[TierOfTariff, ...], Meta(min_length=1, max_length=10)]
    accumulation: Literal["per_period", "calendar_year"]
    household: Annotated[int, Meta(ge=0, le=99)] = 0
    extension: Quantity = "0"


class SetPrice(Body, frozen=True):
    """`area_price`: gross area × unit price + fixed amount; `fixed`: the fixed amount; `household`: the unit price;
    `floor_weight`: gross area × unit price × weight of the floor + fixed amount; `expression`: its own text of
    gross_area, floor, floor_weight, unit_price, fixed_amount, numbers, + - * /, brackets, min() and max();
    `usage`: what meters of the item's category counted × unit price; `tiered`: the same over the tiers of `tariff`.
    What is charged contains the tax of `tax_rate`."""

    valid_from: date
    formula: Formula
    unit_price: Yuan = "0"
    fixed_amount: Yuan = "0"
    minimum: Yuan | None = None
    expression: FormulaText | None = None
    weights: Annotated[tuple[WeightOfFloor, ...], Meta(max_length=100)] = ()
    tax_rate: TaxRate | None = None
    tariff: TariffOfPrice | None = None


class CreateChargeItem(Body, frozen=True):
    """`cycle_months` 0: charged case by case, a price is what one piece costs."""

    community_id: UUID
    code: Code
    name: Line
    category: Category
    cycle_months: Literal[0, 1, 3, 6, 12]
    bill_in: Literal["advance", "arrears"]
    price: SetPrice
    proration: Proration = "ACTUAL_DAYS"


class CloseChargeItem(Body, frozen=True):
    """The last day that is charged; null opens the item again."""

    valid_to: date | None


class AssignCharge(Body, frozen=True):
    unit_ids: Annotated[list[UUID], Meta(min_length=1, max_length=2000)]
    valid_from: date
    valid_to: date | None = None


class TryPrice(Body, frozen=True):
    """An example: what a home of this size on this floor would be charged for a month; of a price of what meters count
    for what was `used` in it, after `used_before` since the limits began to count. `discount_rule_id`: if it was
    granted that discount."""

    gross_area: SquareMetres
    month: Month
    active_from: date | None = None
    floor: Floor = 1
    used: Quantity | None = None
    used_before: Quantity = "0"
    persons: Annotated[int, Meta(ge=1, le=99)] | None = None
    discount_rule_id: UUID | None = None


class TryNewPrice(Body, frozen=True):
    """An example of a price that is not set yet: the form shows it while it is filled in."""

    price: SetPrice
    gross_area: SquareMetres
    month: Month
    proration: Proration = "ACTUAL_DAYS"
    active_from: date | None = None
    floor: Floor = 1
    used: Quantity | None = None
    used_before: Quantity = "0"
    persons: Annotated[int, Meta(ge=1, le=99)] | None = None


class WeightRead(Read, frozen=True):
    floor: int
    weight: str


class TierRead(Read, frozen=True):
    upper: str | None
    price: str


class TariffRead(Read, frozen=True):
    tiers: list[TierRead]
    accumulation: str
    household: int
    extension: str


class PriceRead(Read, frozen=True):
    id: UUID
    valid_from: date
    revision: int
    formula: str
    unit_price: str
    fixed_amount: str
    minimum: str | None
    expression: str | None
    weights: list[WeightRead]
    tax_rate: str | None
    tariff: TariffRead | None
    created_at: datetime
    created_by: UUID | None

    @classmethod
    def of(cls, price: Price) -> Self:
        return cls(
            id=price.id,
            valid_from=price.valid_from,
            revision=price.revision,
            formula=price.formula,
            unit_price=format(price.unit_price, "f"),
            fixed_amount=format(price.fixed_amount, "f"),
            minimum=_plain(price.minimum),
            expression=price.expression,
            weights=[WeightRead(**weight) for weight in price.weights],
            tax_rate=_plain(price.tax_rate),
            tariff=convert(price.tariff, TariffRead | None),
            created_at=price.created_at,
            created_by=price.created_by,
        )


class ChargeItemRead(Read, frozen=True):
    id: UUID
    community_id: UUID
    code: str
    name: str
    category: str
    nature: str
    cycle_months: int
    bill_in: str
    proration: str
    valid_to: date | None
    source: str
    state: str
    prices: list[PriceRead]

    @classmethod
    def of(cls, item: ChargeItem, prices: list[Price]) -> Self:
        return cls(
            id=item.id,
            community_id=item.community_id,
            code=item.code,
            name=item.name,
            category=item.category,
            nature=item.nature,
            cycle_months=item.cycle_months,
            bill_in=item.bill_in,
            proration=item.proration,
            valid_to=item.valid_to,
            source=item.source,
            state=item.state,
            prices=[PriceRead.of(price) for price in prices],
        )


class ChargeItemListRead(Read, frozen=True):
    items: list[ChargeItemRead]


class AssignmentsRead(Read, frozen=True):
    created: int


class ChargedUnitRead(Read, frozen=True):
    id: UUID
    unit_id: UUID
    unit_code: str
    valid_from: date
    valid_to: date | None
    source: str


class ChargedUnitsRead(Read, frozen=True):
    """`units` is how many there are in all."""

    units: int
    items: list[ChargedUnitRead]
    next_cursor: str | None


class AssignmentRead(Read, frozen=True):
    """`charge_item_id` is null when the price list does not know the code."""

    id: UUID
    item_code: str
    item_name: str | None
    charge_item_id: UUID | None
    valid_from: date
    valid_to: date | None
    source: str


class UnitChargesRead(Read, frozen=True):
    unit_id: UUID
    items: list[AssignmentRead]


class ExampleLineRead(Read, frozen=True):
    amount_cents: int
    tax_cents: int
    trace: Trace


class ExampleRead(Read, frozen=True):
    amount_cents: int
    lines: list[ExampleLineRead]


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else format(value, "f")
