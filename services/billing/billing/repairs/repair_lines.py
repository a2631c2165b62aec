"""What a paid repair is billed for: a line for the labour and one for each material, each explaining itself (S1-54).

Material costs quantity x unit price, rounded half up to 分 on the line by whoever wrote it down; labour is an agreed
sum. Lines of nothing are left out. Amounts in 分, unit prices and the steps in yuan.
"""

from decimal import Decimal
from uuid import UUID

from msgspec import Struct, to_builtins

from billing.bills.models import LABOUR, MATERIAL, WORK_ORDER
from billing.ratings.trace import Step, plain, yuan
from events import ticketing

QUANTITY_PRICE = "quantity_price"
USED = "material"


class RepairTrace(Struct, frozen=True, omit_defaults=True):
    """Why this amount: the counterpart of a rated line's trace, without period and price list."""

    formula: str
    inputs: dict[str, str]
    steps: tuple[Step, ...]
    exact: str
    rounded: str


class RepairLine(Struct, frozen=True):
    """`object_id` is the material used, or the work order: each of them is billed once."""

    kind: str
    object_kind: str
    object_id: UUID
    label: str | None
    amount_cents: int
    trace: RepairTrace | None

    @property
    def explanation(self) -> dict[str, object] | None:
        return None if self.trace is None else to_builtins(self.trace)


def repair_lines(work_order_id: UUID, order: ticketing.WorkOrderChargeable) -> list[RepairLine]:
    """Facts stated before materials were listed bring a sum only: it stays one line without explanation."""
    lines = []
    if order.labour_cents:
        explained = explain("1", "", yuan(order.labour_cents), order.labour_cents)
        lines.append(RepairLine(LABOUR, WORK_ORDER, work_order_id, None, order.labour_cents, explained))
    if sum(used.amount_cents for used in order.material) != order.material_cents:
        lines.append(RepairLine(MATERIAL, WORK_ORDER, work_order_id, None, order.material_cents, None))
        return lines
    for used in order.material:
        if used.amount_cents:
            explained = explain(used.quantity, used.unit, used.unit_price, used.amount_cents)
            lines.append(RepairLine(MATERIAL, USED, used.id, used.name, used.amount_cents, explained))
    return lines


def explain(quantity: str, unit: str, unit_price: str, amount_cents: int) -> RepairTrace:
    price, rounded = plain(Decimal(unit_price)), yuan(amount_cents)
    exact = plain(Decimal(quantity) * Decimal(unit_price))
    counted = " ".join(part for part in (_number(quantity), unit) if part)
    steps = [Step("quantity", f"{counted} × {price}", exact)]
    if Decimal(exact) != Decimal(rounded):
        steps.append(Step("rounded", exact, rounded))
    inputs = {"quantity": _number(quantity), "unit_price": price}
    return RepairTrace(QUANTITY_PRICE, inputs | ({"unit": unit} if unit else {}), tuple(steps), exact, rounded)


def _number(quantity: str) -> str:
    """2 for 2.0: counted things are not written with a fraction."""
    text = format(Decimal(quantity), "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
