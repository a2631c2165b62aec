from datetime import datetime, timedelta
from typing import Any

import pytest
from ticketing_world import World

from events import ticketing as facts


async def test_number_registration_receiver_contact_and_history_stay(world: World) -> None:
    before = await world.accepted(kind="inquiry", class_l1="parking")
    world.harness.clock.advance(timedelta(minutes=20))
    after = await world.verb(before, "convert", kind="complaint", class_l1="payment_fee", reason="其实是投诉")
    kept = ("id", "no", "registered_at", "first_receiver_id", "handler_id", "accepted_at", "contact_phone_last4")
    assert {name: after[name] for name in kept} == {name: before[name] for name in kept}
    assert (after["kind"], after["class_l1"], after["state"]) == ("complaint", "payment_fee", "accepted")
    read = (await world.as_staff().get(f"/api/ticketing/tickets/{after['id']}")).json()
    entry = read["entries"][-1]
    assert (entry["verb"], entry["details"], entry["text"]) == (
        "convert", {"kind": ["inquiry", "complaint"]}, "其实是投诉",
    )  # fmt: skip
    assert [one["verb"] for one in read["entries"][:2]] == ["register", "accept"]
    (fact,) = [event for event in await world.harness.outbox() if isinstance(event, facts.TicketConverted)]
    assert (fact.from_kind, fact.kind, fact.no) == ("inquiry", "complaint", before["no"])


async def test_clocks_of_both_kinds_go_on_and_those_of_the_old_one_end(world: World) -> None:
    ticket = await world.accepted(kind="repair", class_l1="public")
    before = await world.clocks(ticket)
    assert set(before) == {"K01", "K13"}
    world.harness.clock.advance(timedelta(minutes=30))
    ticket = await world.verb(ticket, "convert", kind="complaint", class_l1="neighbour", reason="不是报修")
    after = await world.clocks(ticket)
    # K13 is asked of either kind: it is neither restarted nor moved. K08 is the complaint's and begins now.
    assert after["K13"]["started_at"] == before["K13"]["started_at"]
    assert (after["K13"]["result"], after["K01"]["result"]) == ("running", "met")
    began = datetime.fromisoformat(after["K08"]["started_at"])
    assert (began, after["K08"]["started_by"]) == (world.harness.clock.now(), "converted")
    ticket = await world.verb(
        ticket, "convert", by=world.supervisor_id, kind="repair", class_l1="public", reason="还是"
    )
    final = await world.clocks(ticket)
    assert (final["K08"]["result"], final["K08"]["stopped_by"]) == ("cancelled", "converted")
    assert final["K13"]["result"] == "running"


async def test_what_begins_with_registration_counts_from_there(world: World) -> None:
    ticket = await world.register(kind="inquiry", class_l1="life")
    registered_at = ticket["registered_at"]
    world.harness.clock.advance(timedelta(minutes=10))
    starts_at = world.harness.clock.now() + timedelta(days=1)
    slot = {"starts_at": starts_at.isoformat(), "ends_at": (starts_at + timedelta(hours=1)).isoformat()}
    ticket = await world.verb(ticket, "convert", kind="appointment", class_l1="meter", reason="约时间", **slot)
    assert (ticket["state"], ticket["promised_reply_at"][:16]) == ("requested", slot["starts_at"][:16])
    found = await world.clocks(ticket)
    assert found["K01"]["result"] == "cancelled"
    assert (found["K17"]["started_at"], found["K17"]["started_by"]) == (registered_at, "converted")
    back = await world.verb(ticket, "convert", kind="inquiry", class_l1="life", reason="不用来")
    assert back["state"] == "registered"
    assert (await world.clocks(back))["K17"]["result"] == "cancelled"


async def test_leaving_the_complaints_is_a_supervisors_decision(world: World) -> None:
    ticket = await world.accepted()
    refused = await world.refusal(ticket, "convert", kind="repair", class_l1="public", reason="报修")
    assert refused == (403, "forbidden")
    ticket = await world.verb(
        ticket, "convert", by=world.supervisor_id, kind="repair", class_l1="public", reason="报修"
    )
    assert (ticket["kind"], ticket["validity"]) == ("repair", None)


@pytest.mark.parametrize(
    ("changes", "body", "code"),
    [
        ({"kind": "inquiry", "class_l1": "life"}, {"kind": "repair"}, "class_of_old_kind"),
        ({"kind": "inquiry", "class_l1": "life"}, {"kind": "repair", "class_l1": "life"}, "unknown_class"),
        ({"kind": "inquiry", "class_l1": None, "unit_id": None, "place": None}, {"kind": "repair"}, "invalid_fields"),
        ({"kind": "inquiry", "class_l1": "other"}, {"kind": "appointment"}, "invalid_fields"),
        ({"kind": "inquiry", "class_l1": "other"}, {"kind": "inquiry"}, "not_convertible"),
    ],
)
async def test_the_new_kind_asks_for_what_it_needs(
    world: World, changes: dict[str, Any], body: dict[str, Any], code: str
) -> None:
    ticket = await world.accepted(**changes)
    assert (await world.refusal(ticket, "convert", reason="改类", **body))[1] == code


async def test_an_answered_matter_keeps_its_kind(world: World) -> None:
    ticket = await world.accepted(kind="inquiry", class_l1="life")
    ticket = await world.verb(ticket, "reply", channel="phone", text="已答复")
    body = {"kind": "suggestion", "class_l1": "other", "reason": "改类"}
    assert await world.refusal(ticket, "convert", **body) == (409, "ticket_wrong_state")
    ticket = await world.verb(ticket, "return", reason="没听明白")
    assert await world.refusal(ticket, "convert", **body) == (409, "answered_before")


async def test_nothing_is_converted_while_somebody_works_on_it(world: World) -> None:
    ticket = await world.accepted(kind="repair", class_l1="public")
    order = await world.work_order(ticket)
    body = {"kind": "inquiry", "class_l1": "other", "reason": "改类"}
    current = (await world.as_staff().get(f"/api/ticketing/tickets/{ticket['id']}")).json()["ticket"]
    assert await world.refusal(current, "convert", **body) == (409, "work_orders_open")
    assert order["state"]
