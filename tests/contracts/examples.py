"""Golden examples: one message per event type, written once and then frozen.

usage: python -m tests.contracts.examples   writes what is missing and never touches what is there.
A file is what somebody may already have in a stream or an archive. To change a fact in a way its example does not
survive means a new version of the type beside the old one.
"""

import datetime as dt
import json
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_DNS, uuid5

import msgspec
from msgspec import inspect

from events import Event, published
from kit.service import services

FOLDER = Path(__file__).parent / "examples"

WORDS: dict[str, Any] = {
    "no": "TSHC202603010001",
    "ticket_no": "TSHC202603010001",
    "receipt_no": "SJHC202603010001",
    "kind": "complaint",
    "channel": "phone",
    "state": "registered",
    "status": "active",
    "severity": "normal",
    "clock": "K13",
    "urgency": "normal",
    "charge_mode": "paid",
    "code": "HC-1-1-101",
    "building_code": "1",
    "entrance_code": "1",
    "number": "101",
    "unit_type": "flat",
    "occupancy_status": "occupied",
    "gross_area": "89.50",
    "inner_area": "72.30",
    "share": "0.5",
    "unit_price": "2.80",
    "fixed_amount": "0",
    "slug": "acme",
    "name": "和畅花园",
    "hotline": "0571-88880000",
    "locale": "zh-CN",
    "display_name": "王芳",
    "scope": "community",
    "template": "bill_issued",
    "recipient_kind": "person",
    "category": "property_fee",
    "item_code": "property_fee",
    "permission": "ticketing.ticket.read",
    "role": "csc_staff",
    "post": "cs_specialist",
    "charge_plan.name": "物业服务费",
    "formula": "area_price",
    "bill_in": "advance",
    "error_code": "mailbox_unknown",
    "reason_code": "contract_ended",
    "person.kind": "natural",
    "parking_space.kind": "owned",
    "parking_space.status": "sold",
    "parking_space.code": "B1-023",
    "building.code": "1",
    "community.code": "HC",
    "charge_plan.code": "property_fee",
    "bill.no": "ZDHC202603010001",
    "work_order.no": "PGHC202603010001",
    "work_order.kind": "plumbing",
    "work_order.state": "dispatched",
    "ticket.kind": "repair",
    "ticket.no": "BXHC202603010001",
    "payment.channel": "cash",
    "adjustment.kind": "correction",
    "cohort": "complaint",
    "method": "phone",
    "relation": "lessee",
    "follow_up_no": "TSHC202603020001",
    "answer_link": "https://acme.example/visit#example",
    "return_visit.no": "HFHC202603010001",
    "return_visit.state": "due",
    "tenant.name": "和畅物业服务有限公司",
}
"""Words of the trade by field, or by noun and field."""


NUMBERS = {"floor": 3, "floors": 18, "cycle_months": 1, "access_version": 2, "bills": 540, "score": 2}


def value(kind: inspect.Type, name: str, noun: str) -> Any:
    """A plausible value for a field, the same on every run."""
    scalars: list[tuple[type[inspect.Type], Any]] = [
        (inspect.UUIDType, uuid5(NAMESPACE_DNS, name)),
        (inspect.DateTimeType, dt.datetime(2026, 3, 1, 8, 30, tzinfo=dt.UTC)),
        (inspect.DateType, dt.date(2026, 3, 1)),
        (inspect.BoolType, True),
        (inspect.IntType, NUMBERS.get(name, 4200)),
        (inspect.DecimalType, Decimal("1.50")),
        (inspect.StrType, WORDS.get(f"{noun}.{name}", WORDS.get(name, name))),
    ]
    for wanted, sample in scalars:
        if isinstance(kind, wanted):
            return sample
    if isinstance(kind, inspect.UnionType):
        return value(next(each for each in kind.types if not isinstance(each, inspect.NoneType)), name, noun)
    if isinstance(kind, inspect.ListType | inspect.VarTupleType):
        return [value(kind.item_type, name.removesuffix("s"), noun)]
    if isinstance(kind, inspect.StructType):
        return {field.encode_name: value(field.type, field.encode_name, noun) for field in kind.fields}
    raise TypeError(f"{name}: no example for {kind}")


def example(event: type[Event]) -> str:
    """The message as JSON, every optional field filled."""
    filled = msgspec.to_builtins(value(inspect.type_info(event), event.noun(), event.noun()), builtin_types=())
    fact = msgspec.convert(filled, event, strict=False)
    return json.dumps(msgspec.to_builtins(fact), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def path(event: type[Event]) -> Path:
    return FOLDER / f"{event.type}.json"


def all_events() -> dict[str, type[Event]]:
    return {event.type: event for service in services().values() for event in published(service.events)}


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    for event in all_events().values():
        if not path(event).exists():
            path(event).write_text(example(event), encoding="utf-8")
            print(path(event).name)


if __name__ == "__main__":
    main()
