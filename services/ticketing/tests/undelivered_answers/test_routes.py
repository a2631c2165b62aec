"""Answers that reached nobody: exceptions until they go out again or somebody has told the requester."""

from typing import Any, get_args
from uuid import UUID, uuid4

import httpx
import pytest
from ticketing_world import World

from events import ticketing as facts
from events.notifications import MessageDead, MessageRevived
from ticketing.tickets.codes import ReplyChannel
from ticketing.undelivered_answers.service import REACH_BY_THEMSELVES

API = "/api/ticketing"


async def dies(world: World, ticket: dict[str, Any], message: UUID, **changes: Any) -> None:
    dead = {
        "template": "ticket_answered",
        "recipient_kind": "person",
        "recipient_id": uuid4(),
        "error_code": "recipient_refused",
        "subject_kind": "ticket",
        "subject_id": UUID(ticket["id"]),
    }
    await world.harness.consume(MessageDead(**dead | changes), message, twice=True)


async def exceptions(world: World) -> list[dict[str, Any]]:
    found = await world.as_staff(world.supervisor_id).get(f"{API}/exceptions", params={"source": "answer_undelivered"})
    rows: list[dict[str, Any]] = found.json()["items"]
    return rows


async def answers(world: World, ticket: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await world.procedure(ticket))["undelivered_answers"]
    return found


async def settle(world: World, answer: dict[str, Any], by: UUID | None = None, **reach: Any) -> httpx.Response:
    etag = {"If-Match": f'"{answer["version"]}"'}
    client = world.as_staff(by or world.supervisor_id, **reach)
    return await client.post(
        f"{API}/undelivered-answers/{answer['id']}/settle", json={"note": "已上门告知"}, headers=etag
    )


async def replied(world: World, channel: str = "email") -> dict[str, Any]:
    ticket = await world.verb(await world.processing(), "resolve", result="已换灯管", evidence="照片")
    return await world.verb(ticket, "reply", channel=channel, text="灯管已更换")


async def test_an_answer_that_reached_nobody_is_an_exception_until_somebody_tells_them(world: World) -> None:
    ticket, message = await replied(world), uuid4()
    await dies(world, ticket, message)
    (row,) = await exceptions(world)
    assert (row["link"], row["link_id"], row["label"], row["about"], row["who_name"]) == (
        "ticket", ticket["id"], ticket["no"], "recipient_refused", "专员小王",
    )  # fmt: skip
    (answer,) = await answers(world, ticket)
    assert (answer["id"], answer["state"], answer["error_code"]) == (str(message), "waiting", "recipient_refused")
    told = await settle(world, answer)
    assert (told.status_code, told.json()["state"], told.json()["note"]) == (200, "told", "已上门告知")
    assert await exceptions(world) == []
    verbs = [entry["verb"] for entry in (await world.detail(ticket))["entries"]]
    assert verbs[-2:] == ["answer_undelivered", "told_otherwise"]
    again = await settle(world, told.json())
    assert (again.status_code, again.json()["code"]) == (409, "answer_not_waiting")
    stated = [type(fact) for fact in await world.harness.outbox() if isinstance(fact, facts.AnswerFact)]
    assert stated == [facts.AnswerUndelivered, facts.AnswerSettled]


async def test_what_is_sent_again_is_none_until_it_fails_again(world: World) -> None:
    ticket, message = await replied(world), uuid4()
    await dies(world, ticket, message)
    await world.harness.consume(MessageRevived(), message)
    assert await exceptions(world) == []
    assert [one["state"] for one in await answers(world, ticket)] == ["resent"]
    await dies(world, ticket, message, error_code="mail_server_unavailable")
    (row,) = await exceptions(world)
    assert (row["subject_id"], row["about"]) == (str(message), "mail_server_unavailable")


async def test_what_was_seen_of_an_earlier_failure_hides_no_later_one(world: World) -> None:
    ticket, message = await replied(world), uuid4()
    await dies(world, ticket, message)
    (row,) = await exceptions(world)
    seen = {name: row[name] for name in ("source", "subject_id", "degree")} | {"note": "稍后再发"}
    assert (await world.as_staff(world.supervisor_id).post(f"{API}/exceptions/acknowledge", json=seen)).is_success
    assert await exceptions(world) == []
    await world.harness.consume(MessageRevived(), message)
    world.harness.clock.set(world.harness.clock.now().replace(hour=5))
    await dies(world, ticket, message)
    assert [one["acknowledged_at"] for one in await exceptions(world)] == [None]


@pytest.mark.parametrize(
    ("channel", "states"),
    [
        ("phone", []),
        ("visit", []),
        ("letter", []),
        ("message", []),
        ("email", ["waiting"]),
        ("web_form", ["waiting"]),
        ("owner_app", ["waiting"]),
    ],
)
async def test_whom_the_answer_itself_has_reached_has_heard_it(world: World, channel: str, states: list[str]) -> None:
    ticket = await replied(world, channel)
    await dies(world, ticket, uuid4())
    assert [one["state"] for one in await answers(world, ticket)] == states


def test_every_channel_of_an_answer_is_decided() -> None:
    assert set(get_args(ReplyChannel)) - REACH_BY_THEMSELVES == {"email", "web_form", "owner_app"}


@pytest.mark.parametrize(
    "changes", [{"template": "ticket_accepted"}, {"recipient_kind": "staff"}, {"subject_id": None}]
)
async def test_only_answers_to_requesters_count(world: World, changes: dict[str, Any]) -> None:
    ticket = await replied(world)
    await dies(world, ticket, uuid4(), **changes)
    await dies(world, ticket | {"id": str(uuid4())}, uuid4())
    assert await answers(world, ticket) == []


async def test_nobody_settles_beyond_their_reach(world: World) -> None:
    ticket = await replied(world)
    await dies(world, ticket, uuid4())
    (answer,) = await answers(world, ticket)
    assert (await settle(world, answer, communities=[world.elsewhere])).status_code == 404
    assert (await settle(world, answer, own_only=True)).status_code == 404, "the handler's, not the supervisor's"


async def test_whoever_has_the_ticket_now_tells_the_requester(world: World) -> None:
    ticket = await replied(world)
    await dies(world, ticket, uuid4())
    detail = (await world.detail(ticket))["ticket"]
    await world.verb(detail, "hand-over", by=world.supervisor_id, handler_id=world.technician_id, reason="换班")
    (row,) = await exceptions(world)
    assert row["who_name"] == "维修老赵"
    (answer,) = await answers(world, ticket)
    assert (await settle(world, answer, world.handler_id, own_only=True)).status_code == 404, "it is another's by now"
    assert (await settle(world, answer, world.technician_id, own_only=True)).status_code == 200
    settled = [fact for fact in await world.harness.outbox() if isinstance(fact, facts.AnswerSettled)]
    assert [fact.handler_id for fact in settled] == [world.technician_id]


async def test_it_says_whom_the_case_is_about_who_does_not_hear_of_it(world: World) -> None:
    about, message = await world.processing(complained_about_id=world.technician_id), uuid4()
    about = await world.verb(about, "resolve", result="已换灯管", evidence="照片")
    await dies(world, await world.verb(about, "reply", channel="email", text="灯管已更换"), message)
    (fact,) = [one for one in await world.harness.outbox() if isinstance(one, facts.AnswerUndelivered)]
    assert fact.accused == (world.technician_id,)
