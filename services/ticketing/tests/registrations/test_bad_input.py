"""What comes in wrong, by the list of the complaint procedure: a clear refusal each, and nothing is lost."""

from datetime import timedelta
from typing import Any

import pytest
from duty_world import NEXT_MONDAY, DutyWorld
from mail_world import MailWorld
from ticketing_world import World
from uuid_utils.compat import uuid7

from events import identity

TICKETS = "/api/ticketing/tickets"
FIFTY_MEGABYTES = 50 * 1024 * 1024
BROKEN = b"From: zhang@example.com\r\nMessage-ID: <b@x>\r\nTo: %b\r\nSubject: =?gb2312?B?xOO6ww=\r\n"


async def standing(world: World, ticket: dict[str, Any]) -> tuple[Any, ...]:
    """All a refusal must leave as it is."""
    detail = await world.detail(ticket)
    return detail["ticket"], detail["clocks"], len(detail["entries"]), len(await world.harness.outbox())


async def refused(world: World, ticket: dict[str, Any], verb: str, **body: Any) -> tuple[int, str]:
    before = await standing(world, ticket)
    found = await world.refusal(ticket, verb, world.supervisor_id, **body)
    assert await standing(world, ticket) == before
    return found


@pytest.mark.parametrize("phase", ["sold", "", "IN_WARRANTY", 5])
async def test_an_unknown_phase(world: World, phase: Any) -> None:
    answer = await world.as_staff().post(TICKETS, json=world.intake(phase=phase))
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
    assert "phase" in answer.text, "it says which field"
    assert await world.harness.outbox() == []
    ticket = await world.accepted(phase="in_warranty")
    assert await refused(world, ticket, "reclassify", phase=phase, reason="改期") == (400, "malformed")


async def test_a_time_in_the_future(world: World) -> None:
    later = (world.harness.clock.now() + timedelta(seconds=1)).isoformat()
    answer = await world.as_staff().post(TICKETS, json=world.intake(occurred_at=later))
    assert (answer.status_code, answer.json()["code"]) == (422, "occurred_in_the_future")
    assert await world.harness.outbox() == []
    assert (await world.register())["no"].endswith("0001"), "no number was used up"


async def test_a_shift_of_no_length_and_shifts_that_overlap(duty: DutyWorld) -> None:
    assert await duty.refused("shift-templates", name="零", begins="08:00", ends="08:00") == "shift_without_length"
    roster = await duty.add(await duty.plan(), duty.early, NEXT_MONDAY)
    middle = await duty.shift("大班", "12:00", "20:00")
    clerk = duty.crew[0]
    assert await duty.refused_entry(roster, middle, NEXT_MONDAY, clerk) == "overlapping_shifts"
    night = await duty.shift("夜班", "23:00", "08:30")
    roster = await duty.add(roster, night, NEXT_MONDAY, *duty.relief)
    following = NEXT_MONDAY + timedelta(days=1)
    assert await duty.refused_entry(roster, duty.early, following, duty.relief[0]) == "overlapping_shifts"
    week = await duty.get("rosters", community_id=duty.world.community, week=NEXT_MONDAY)
    assert (week["version"], len(week["shifts"])) == (roster["version"], 2)


async def test_a_mail_of_fifty_megabytes_at_the_door(post: MailWorld) -> None:
    await post.mailbox(host=None, login=None, password=None)
    secret = (await post.key("email"))["secret"]
    answer = await post.hand_in(post.letter().as_bytes() + b"a" * FIFTY_MEGABYTES, secret)
    assert (answer.status_code, answer.json()["code"]) == (413, "mail_too_large")
    assert await post.tickets() == []
    assert (await post.hand_in(post.letter(subject="其后").as_bytes(), secret)).status_code == 201, (
        "the door stays open"
    )


@pytest.mark.parametrize(
    "rest",
    [
        b"\r\n\xff\xfe\x00",
        b"Content-Type: text/plain; charset=utf-16\r\n\r\n\xff\xfea",
        b"Content-Type: text/plain; charset=nonsense\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!!",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=gbk\r\n\r\n\x81\r\n",
    ],
)
async def test_a_mail_of_broken_encoding(post: MailWorld, rest: bytes) -> None:
    """It becomes a ticket, or waits, kept as it came, for somebody who can read it."""
    await post.mailbox(host=None, login=None, password=None)
    secret = (await post.key("email"))["secret"]
    raw = BROKEN % post.address.encode() + rest
    answer = await post.hand_in(raw, secret)
    assert answer.status_code == 201, answer.text
    waiting = [mail for mail in await post.mails(waiting=True) if mail["kept"]]
    assert len(await post.tickets()) + len(waiting) == 1, answer.text


async def test_a_spoofed_channel(post: MailWorld) -> None:
    """Neither staff nor another system says that something came over a channel that has a door of its own."""
    secret = (await post.key("government_hotline"))["secret"]
    intake = post.world.intake(channel="government_hotline")
    answer = await post.admin().post(TICKETS, json=intake)
    assert (answer.status_code, answer.json()["code"]) == (422, "channel_has_door")
    mail = await post.hand_in(post.letter().as_bytes(), secret)
    assert (mail.status_code, mail.json()["code"]) == (403, "channel_not_yours")
    assert await post.tickets() == []
    assert [reason for _, reason, _ in await post.refusals()] == ["channel_not_yours"]


async def test_a_transfer_to_a_colleague_who_has_left(world: World) -> None:
    gone = uuid7()
    there = world.staff_fact("离职", ("property_specialist",), ["ticketing.ticket.process"])
    await world.harness.consume(there, gone)
    ticket = await world.accepted()
    left = identity.StaffLeft(**{name: getattr(there, name) for name in there.__struct_fields__})
    await world.harness.consume(left, gone)
    before = await standing(world, ticket)
    answer = await world.post(f"tickets/{ticket['id']}/transfers", world.handler_id, to_staff_id=gone, reason="休假")
    assert (answer.status_code, answer.json()["code"]) == (409, "handler_not_eligible")
    assert await standing(world, ticket) == before, "whoever has it keeps it"
    assert await refused(world, ticket, "hand-over", handler_id=gone, reason="换班") == (409, "handler_not_eligible")
    assert await refused(world, ticket, "assign", handler_id=gone, department="工程部") == (409, "handler_not_eligible")
