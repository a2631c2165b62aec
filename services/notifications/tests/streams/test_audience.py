"""Who may hear of a change, and what a change is called."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from msgspec.structs import fields

from events import Event, billing, published, registry, ticketing
from kit.consumers import Meta
from kit.principal import DataScope, Principal
from notifications.consumers import HEARD
from notifications.streams.audience import PERMISSION, may_hear
from notifications.streams.patches import Patch, patches

ME, COMMUNITY, OTHER = uuid4(), uuid4(), uuid4()
EVERYTHING = frozenset(PERMISSION.values())
AT = datetime(2026, 3, 1, tzinfo=UTC)


ALL_OF_IT = DataScope()


def staff(scope: DataScope = ALL_OF_IT, permissions: frozenset[str] = EVERYTHING) -> Principal:
    return Principal(realm="staff", id=ME, tenant_id=uuid4(), permissions=permissions, scope=scope)


def message(topic: str = "ticket", id: UUID | None = None, **members: str) -> dict[str, str]:
    return {"topic": topic, "id": str(id or uuid4())} | members


@pytest.mark.parametrize(
    ("principal", "heard", "expected"),
    [
        (staff(), message(), True),
        (staff(permissions=EVERYTHING - {"ticketing.ticket.read"}), message(), False),
        (staff(), message("secret"), False),
        (staff(DataScope(frozenset({COMMUNITY}))), message(community_id=str(COMMUNITY)), True),
        (staff(DataScope(frozenset({COMMUNITY}))), message(community_id=str(OTHER)), False),
        (staff(DataScope(frozenset())), message(community_id=str(OTHER)), False),
        (staff(DataScope(own_only=True)), message(own=f"{OTHER},{ME}"), True),
        (staff(DataScope(own_only=True)), message(own=str(OTHER)), False),
        (staff(DataScope(own_only=True)), message(own=""), False),
        (staff(DataScope(own_only=True)), message("unit"), True),
        (staff(), message("inbox", ME), True),
        (staff(), message("inbox", OTHER), False),
    ],
)
def test_may_hear(principal: Principal, heard: dict[str, str], expected: bool) -> None:
    assert may_hear(principal, heard) is expected


def meta(aggregate_id: UUID, version: int = 3) -> Meta:
    return Meta(
        event_id=uuid4(),
        source="x",
        aggregate_id=aggregate_id,
        version=version,
        time=AT,
        tenant_id=uuid4(),
        correlation_id="",
    )


def test_a_work_order_makes_its_ticket_stale_as_well() -> None:
    order, ticket = uuid4(), uuid4()
    fact = ticketing.WorkOrderDispatched(
        no="PG1",
        ticket_id=ticket,
        ticket_no="BX1",
        community_id=COMMUNITY,
        kind="owner_repair",
        urgency="normal",
        state="dispatched",
        charge_mode="free",
        assignee_id=ME,
    )
    assert list(patches(fact, meta(order))) == [
        Patch(topic="work_order", id=order, version=3, community_id=COMMUNITY, own=(ME,)),
        Patch(topic="ticket", id=ticket, community_id=COMMUNITY, own=(ME,)),
    ]


def test_a_payment_belongs_to_its_cashier() -> None:
    payment = uuid4()
    fact = billing.PaymentSucceeded(
        community_id=COMMUNITY,
        channel="cash",
        amount_cents=1,
        credited_cents=0,
        receipt_no="SJ1",
        received_at=AT,
        cashier_id=OTHER,
    )
    (patch,) = patches(fact, meta(payment))
    assert patch == Patch(topic="payment", id=payment, version=3, community_id=COMMUNITY, own=(OTHER,))
    heard = {"topic": "payment", "id": str(payment), **patch.members()}
    assert not may_hear(staff(DataScope(own_only=True)), heard)
    assert may_hear(staff(), heard)


def test_an_owner_change_makes_the_unit_stale() -> None:
    unit = uuid4()
    fact = registry.OwnershipEnded(community_id=COMMUNITY, unit_id=unit, valid_to=date(2026, 3, 1))
    assert list(patches(fact, meta(uuid4()))) == [Patch(topic="unit", id=unit, community_id=COMMUNITY)]


def test_a_stay_makes_the_unit_stale() -> None:
    unit = uuid4()
    fact = registry.OccupancyBegun(community_id=COMMUNITY, unit_id=unit, person_id=OTHER, valid_from=date(2026, 3, 1))
    assert list(patches(fact, meta(uuid4()))) == [Patch(topic="unit", id=unit, community_id=COMMUNITY)]


def test_patches_travel_as_text_and_only_with_what_they_have() -> None:
    patch = Patch(topic="ticket", id=ME, version=3, community_id=COMMUNITY, own=(None, ME))
    assert patch.members() == {"version": "3", "community_id": str(COMMUNITY), "own": str(ME)}
    assert Patch(topic="person", id=ME).members() == {}


def test_every_fact_of_the_trade_is_heard() -> None:
    trade = [event for source in (ticketing, billing, registry) for event in published(source)]
    assert {event for event in trade if event.noun() != "tenant"} <= set(HEARD)


BLANK: dict[object, object] = {UUID: OTHER, str: "x", int: 1, datetime: AT, date: AT.date()}
NAMED: dict[str, object] = {"document_kind": "exchange_meeting"}
"""Codes that say what is shown where the type of the fact does not"""


def example(event: type[Event]) -> Event:
    """The fact with something in every field it needs."""
    needed = [f for f in fields(event) if f.required]
    blank = {f.name: BLANK.get(f.type, OTHER if "UUID" in str(f.type) else ()) for f in needed}
    return event(**blank | {name: code for name, code in NAMED.items() if name in blank})


@pytest.mark.parametrize("event", HEARD, ids=lambda event: event.type)
def test_every_fact_makes_something_stale_that_somebody_may_see(event: type[Event]) -> None:
    shown = list(patches(example(event), meta(uuid4())))
    assert shown
    assert {patch.topic for patch in shown} <= PERMISSION.keys()
