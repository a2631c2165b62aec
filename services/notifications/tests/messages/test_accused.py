"""Whom a case is about hears nothing of it, whatever kind of message it is (C3.2 row 20)."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from msgspec import inspect
from onboarding import onboard

from events import Event, ticketing
from kit.consumers import Meta
from notifications.consumers import TOLD, wished
from notifications.messages.telling import AboutCase
from testkit.harness import Client, Harness

COMMUNITY, ACCUSED = uuid4(), uuid4()
AT = datetime(2026, 3, 1, 2, tzinfo=UTC)
PLAIN = {
    inspect.UUIDType: ACCUSED,
    inspect.DateTimeType: AT,
    inspect.DateType: AT.date(),
    inspect.StrType: "supervisor",
    inspect.IntType: 1,
    inspect.BoolType: True,
}
NAMES_A_TICKET = [
    event
    for event in TOLD
    if issubclass(event, ticketing.TicketFact) or {"ticket_id", "accused", "about_ids"} & set(event.__struct_fields__)
]


def filled(type_: Any, *, listed: bool, named: bool) -> Any:
    """Whoever can be named is the accused: in lists of people if `listed`, in what may be left open if `named`."""
    if isinstance(type_, inspect.UnionType):
        known = [one for one in type_.types if not isinstance(one, inspect.NoneType)]
        open_ = isinstance(known[0], inspect.UUIDType) and not named
        return None if open_ else filled(known[0], listed=listed, named=named)
    if isinstance(type_, inspect.VarTupleType):
        people = isinstance(type_.item_type, inspect.UUIDType)
        return () if people and not listed else (filled(type_.item_type, listed=listed, named=named),)
    if isinstance(type_, inspect.StructType):
        of = {one.name: filled(one.type, listed=listed, named=named) for one in type_.fields}
        return type_.cls(**of)
    return PLAIN[type(type_)]


def variants(event: type[Event]) -> Iterator[Event]:
    """A fact that says whom it is about may name them everywhere else; one that does not says itself who hears of it,
    and so may name them everywhere but there."""
    says = hasattr(event, "accused")
    fields: Any = inspect.type_info(event)
    for named in (True, False):
        said = {one.name: filled(one.type, listed=says, named=named) for one in fields.fields}
        for outcome in ("added", "set_aside") if "outcome" in said else ("",):
            more = {"outcome": outcome, "ticket_id": uuid4()} if outcome else {}
            yield event(**said | more)


@pytest.mark.parametrize("event", NAMES_A_TICKET, ids=lambda event: event.type)
def test_nothing_told_of_a_ticket_reaches_whom_it_is_about(event: type[Event]) -> None:
    """Who adds a fact or a telling has either stated whom the case is about, or left it to ticketing who hears."""
    meta = Meta(
        event_id=uuid4(),
        source="ticketing",
        aggregate_id=uuid4(),
        version=1,
        time=AT,
        tenant_id=uuid4(),
        correlation_id="",
    )
    for fact in variants(event):
        assert isinstance(fact, AboutCase) == hasattr(event, "accused")
        for telling in wished(fact, meta):
            reached = {*telling.recipients, *((ACCUSED,) if telling.roles else ())} - set(telling.but)
            if telling.spec.audience == "staff":
                assert ACCUSED not in reached, f"{telling.template} reaches them"
            assert telling.in_charge_id != ACCUSED, f"{telling.template} has them phone"


def test_the_facts_that_name_a_ticket_are_looked_at() -> None:
    assert len(NAMES_A_TICKET) > 50
    assert {ticketing.ChannelCasePressed, ticketing.CallbackOverdue, ticketing.SilenceNoticed} <= set(NAMES_A_TICKET)


async def templates(client: Client) -> set[str]:
    answer = await client.get("/api/notifications/inbox")
    return {item["template"] for item in answer.json()["items"]}


async def test_desk_and_channels_tell_everybody_but_whom_it_is_about(harness: Harness) -> None:
    about, other, desk = [
        await onboard(harness, role, COMMUNITY) for role in ("cs_supervisor", "cs_supervisor", "csc_staff")
    ]
    case: dict[str, Any] = {"ticket_id": uuid4(), "ticket_no": "TSJX20260301001", "community_id": COMMUNITY}
    theirs = case | {"accused": (about.id,)}
    promise = {"kind": "supervisor", "state": "due", "due_at": AT, "community_id": COMMUNITY, "accused": (about.id,)}
    message = {"for_id": about.id, "taken_by": desk.id, "taken_at": AT, "community_id": COMMUNITY}
    stated: list[Event] = [
        ticketing.ChannelCasePressed(channel="hotline_12345", handler_id=about.id, presses=2, **theirs),
        ticketing.IncomingMailReceived(outcome="added", handler_id=about.id, **theirs),
        ticketing.AnswerUndelivered(handler_id=about.id, error_code="mailbox_unknown", **theirs),
        ticketing.SilenceNoticed(handler_id=about.id, since=AT, **theirs),
        ticketing.CallbackRequested(**promise),
        ticketing.CallbackOverdue(escalated=False, owner_id=about.id, **promise),
        ticketing.PhoneMessageReminded(escalated=False, accused=(about.id,), **message),
    ]
    for fact in stated:
        await harness.consume(fact, uuid4())
    assert await templates(about) == set()
    calls = {"callback_requested", "callback_overdue", "phone_message_reminded"}
    assert await templates(other) == calls | {"case_pressed", "ticket_silent"}
    told = {"case_pressed", "customer_wrote", "answer_undelivered"}
    assert await templates(desk) == told, "a letter to its accused, or one that came back to them, is the centre's"
