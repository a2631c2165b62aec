"""One-off bills on the wire. Money in 分, quantities as decimal strings."""

from datetime import date
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from billing.ratings.trace import Step
from kit.schemas import Body, Read

Quantity = Annotated[str, Meta(pattern=r"^([1-9]\d{0,3}(\.\d{1,2})?|0\.(\d?[1-9]|[1-9]0?))$(?!\n)")]
"""More than nothing: pieces, loads or hours"""


class ChosenItem(Body, frozen=True):
    charge_item_id: UUID
    quantity: Quantity = "1"


class IssueOneOffBill(Body, frozen=True):
    """What a home is charged today, to whoever pays for it today. Each item stands once."""

    unit_id: UUID
    items: Annotated[tuple[ChosenItem, ...], Meta(min_length=1, max_length=20)]


class WhyRead(Read, frozen=True):
    formula: str
    inputs: dict[str, str]
    steps: list[Step]
    exact: str
    rounded: str


class OneOffLineRead(Read, frozen=True):
    """`nature` `deposit`: it is held for the payer and given back."""

    charge_item_id: UUID
    item_code: str
    item_name: str
    category: str
    nature: str
    quantity: str
    amount_cents: int
    tax_cents: int
    trace: WhyRead


class OneOffQuoteRead(Read, frozen=True):
    """`payer_id` null: the developer. `deposit_cents` is the part of the amount that is a deposit."""

    unit_id: UUID
    unit_code: str
    payer_id: UUID | None
    joint: bool
    due_date: date
    lines: list[OneOffLineRead]
    amount_cents: int
    deposit_cents: int


class OneOffBillRead(OneOffQuoteRead, frozen=True):
    bill_id: UUID
    no: str | None
    state: str
