"""K15: ten days to answer a complaint where Hangzhou's rule binds (杭州市物业管理条例 §50)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from ticketing_world import World

from events import ticketing as facts
from kit.clock import ZONE
from ticketing.clocks.policy import Policy
from ticketing.clocks.spans import span
from ticketing.policies.local_rules import LOCAL_RULES

DRAFT = "/api/ticketing/clock-policy/draft"
(HANGZHOU,) = LOCAL_RULES


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("registered", "warns", "due"),
    [
        ("2025-03-05 10:00", "2025-03-12 22:00", "2025-03-15 10:00"),
        ("2024-02-20 23:59", "2024-02-28 11:59", "2024-03-01 23:59"),
        ("2025-02-20 00:00", "2025-02-27 12:00", "2025-03-02 00:00"),
        ("2025-12-26 18:30", "2026-01-03 06:30", "2026-01-05 18:30"),
    ],
    ids=["plain", "leap_year", "february", "new_year"],
)
def test_ten_days_of_every_hour(registered: str, warns: str, due: str) -> None:
    assert span(HANGZHOU, Policy(rules=(HANGZHOU,)), local(registered)) == (local(warns), local(due))


async def in_force(world: World, **changes: Any) -> None:
    """The centre adds the rule as the vocabulary offers it, or nearly, the manager publishes."""
    draft = (await world.as_staff(world.centre_id).post(DRAFT)).json()
    offered = (await world.as_staff().get("/api/ticketing/clock-policy/vocabulary")).json()["local_rules"]
    rules = [
        {name: value for name, value in rule.items() if name not in ("key", "text_key")}
        for rule in [*draft["policy"]["rules"], *(rule | changes for rule in offered)]
    ]
    content = {"rules": rules} | {name: draft["policy"][name] for name in ("warning_share", "duty", "business")}
    saved = await world.as_staff(world.centre_id).put(DRAFT, json=content, headers=_match(draft))
    published = await world.as_staff(world.manager_id).post(
        f"{DRAFT}/publish", json={"note": "杭州项目"}, headers=_match(saved.json())
    )
    assert published.status_code == 200, published.text


def _match(draft: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"{draft["version"]}"'}


async def heard(world: World) -> list[facts.ClockFact]:
    """What was said of this clock; others of the ticket are late long before."""
    await world.harness.fire_timers()
    said = await world.harness.outbox()
    return [fact for fact in said if isinstance(fact, facts.ClockFact) and fact.clock == "K15"]


async def test_a_complaint_nobody_answers_warns_and_is_missed_after_ten_days(world: World) -> None:
    await in_force(world)
    ticket = await world.register(accept=True)
    assert (await world.clocks(ticket))["K15"]["due_at"] == "2025-03-15T02:00:00Z"
    world.harness.clock.advance(timedelta(days=7, hours=12))
    (warning,) = await heard(world)
    assert isinstance(warning, facts.ClockWarning)
    assert warning.recipients == (world.clerk_id,)
    world.harness.clock.set(datetime(2025, 3, 15, 2, 0, tzinfo=UTC))
    assert len(await heard(world)) == 1
    world.harness.clock.advance(timedelta(seconds=1))
    _, missed = await heard(world)
    assert isinstance(missed, facts.ClockMissed)
    assert missed.recipients == (world.clerk_id, world.manager_id)


async def test_an_answer_meets_it_and_other_kinds_do_not_have_it(world: World) -> None:
    await in_force(world)
    ticket = await world.register(accept=True)
    await world.verb(ticket, "notes", text="已派工程部核查，周五前答复", visibility="public", channel="phone")
    assert (await world.clocks(ticket))["K15"]["result"] == "met"
    assert "K15" not in await world.clocks(await world.register(kind="repair", class_l1=None))


async def test_an_interim_answer_promises_no_later_than_a_clock_that_goes_on(world: World) -> None:
    """A company may hold itself to the final answer within the ten days."""
    await in_force(world, stops_on=["replied"])
    ticket = await world.accepted()
    due = datetime.fromisoformat((await world.clocks(ticket))["K15"]["due_at"])
    said = {"text": "师傅明天再来", "visibility": "public", "channel": "phone"}
    late = said | {"promised_reply_at": (due + timedelta(seconds=1)).isoformat()}
    assert await world.refusal(ticket, "notes", **late) == (422, "promise_beyond_limit")
    await world.verb(ticket, "notes", **said, promised_reply_at=due.isoformat())
