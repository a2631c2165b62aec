"""Who hears of calls, call-backs, messages, answers and checks: the one concerned, and perhaps the supervisor."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from onboarding import onboard

from events import Event, registry, ticketing
from testkit.harness import Client, Harness

AT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
COMMUNITY, ELSEWHERE = uuid4(), uuid4()


@pytest.fixture
async def place(harness: Harness) -> None:
    harness.clock.set(AT)
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)


async def titles(client: Client) -> list[str]:
    answer = await client.get("/api/notifications/inbox")
    assert answer.status_code == 200, answer.text
    return [item["title"] for item in answer.json()["items"]]


def callback(fact: type[ticketing.CallbackFact], owner: UUID | None, **more: object) -> ticketing.CallbackFact:
    fields = {"kind": "appointed", "state": "due", "due_at": AT, "owner_id": owner, "community_id": COMMUNITY}
    return fact(**(fields | more))  # type: ignore[arg-type]


async def test_the_supervisor_of_the_community_hears_of_a_frequent_caller(harness: Harness, place: None) -> None:
    near, far = await onboard(harness, "cs_supervisor", COMMUNITY), await onboard(harness, "cs_supervisor", ELSEWHERE)
    operator, chief = (
        await onboard(harness, "hotline_operator", COMMUNITY),
        await onboard(harness, "hotline_manager", COMMUNITY),
    )
    fact = ticketing.FrequentCallerNoticed(direction="in", state="ringing", community_id=COMMUNITY, tier="frequent")
    await harness.consume(fact, uuid4(), twice=True)
    assert await titles(near) == await titles(chief) == ["客户多次来电，请关注"]
    assert await titles(far) == await titles(operator) == []


async def test_a_supervisor_is_not_told_of_a_caller_who_complains_about_them(harness: Harness, place: None) -> None:
    accused, other = [await onboard(harness, "cs_supervisor", COMMUNITY) for _ in range(2)]
    fact = ticketing.FrequentCallerNoticed(
        direction="in", state="ringing", community_id=COMMUNITY, tier="frequent", about_ids=(accused.id,)
    )
    await harness.consume(fact, uuid4())
    assert (await titles(accused), await titles(other)) == ([], ["客户多次来电，请关注"])


async def test_an_overdue_call_back_reaches_the_owner_then_the_supervisor(harness: Harness, place: None) -> None:
    owner, chief = (
        await onboard(harness, "desk_clerk", COMMUNITY),
        await onboard(harness, "cs_supervisor", COMMUNITY, locale="en"),
    )
    id = uuid4()
    await harness.consume(callback(ticketing.CallbackRequested, owner.id), id)
    assert await titles(owner) == ["请回电：预约回电"]
    await harness.consume(callback(ticketing.CallbackOverdue, owner.id), id, twice=True)
    assert (len(await titles(owner)), await titles(chief)) == (2, [])
    await harness.consume(callback(ticketing.CallbackOverdue, owner.id, escalated=True), id)
    assert await titles(chief) == ["Call-back overdue: agreed call-back"]


async def test_what_nobody_has_taken_is_the_supervisors_at_once(harness: Harness, place: None) -> None:
    chief = await onboard(harness, "cs_supervisor", COMMUNITY)
    await harness.consume(callback(ticketing.CallbackRequested, None, kind="missed_call"), uuid4())
    assert await titles(chief) == []
    await harness.consume(callback(ticketing.CallbackRequested, None, kind="supervisor"), uuid4())
    await harness.consume(callback(ticketing.CallbackOverdue, None, kind="missed_call"), uuid4())
    assert await titles(chief) == ["回电已超时：未接来电回拨", "请回电：主管回电"]


async def test_a_message_reaches_whom_it_is_for(harness: Harness, place: None) -> None:
    recipient, taker = await onboard(harness, "technician", COMMUNITY), await onboard(harness, "desk_clerk", COMMUNITY)
    chief, id = await onboard(harness, "hotline_manager", COMMUNITY), uuid4()
    told = {"for_id": recipient.id, "taken_by": taker.id, "taken_at": AT, "community_id": COMMUNITY}
    await harness.consume(ticketing.PhoneMessageTaken(**told), id, twice=True)
    await harness.consume(ticketing.PhoneMessageReminded(**told), id)
    assert (await titles(recipient), await titles(chief)) == (["电话留言尚未确认", "您有新的电话留言"], [])
    await harness.consume(ticketing.PhoneMessageReminded(**told, escalated=True), id)
    assert (len(await titles(recipient)), await titles(chief)) == (3, ["电话留言尚未确认"])
    assert await titles(taker) == []


@pytest.mark.parametrize("what", ["article", "recording"])
async def test_whom_it_concerns_hears(harness: Harness, place: None, what: str) -> None:
    one, other = await onboard(harness, "cs_supervisor", COMMUNITY), await onboard(harness, "cs_supervisor", COMMUNITY)
    facts: dict[str, tuple[Event, str]] = {
        "article": (
            ticketing.ArticleReviewRequested(topic="fees", owner_id=one.id, review_due=date(2026, 3, 1)),
            "知识库条目到期复审",
        ),
        "recording": (
            ticketing.RecordingCheckScored(operator_id=one.id, month=date(2026, 2, 1), score=92),
            "您的通话录音已质检：92 分",
        ),
    }
    fact, title = facts[what]
    await harness.consume(fact, uuid4(), twice=True)
    assert (await titles(one), await titles(other)) == ([title], [])
