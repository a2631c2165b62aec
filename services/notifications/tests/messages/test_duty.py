"""Who is told of duty: supervisors of an empty desk at once, colleagues of what concerns them. All facts come twice."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from onboarding import onboard

from events import Event, registry, ticketing
from testkit.harness import Client, Harness

AT = datetime(2026, 3, 1, 2, 0, tzinfo=UTC)
COMMUNITY, POST, SHIFT, OTHER = uuid4(), uuid4(), uuid4(), uuid4()
HERE = {"community_id": COMMUNITY}
DESK = HERE | {"post_id": POST, "post_label": "东门前台"}


@pytest.fixture
async def place(harness: Harness) -> None:
    harness.clock.set(AT)
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园", hotline=None), COMMUNITY)


async def inbox(client: Client) -> list[tuple[str, bool]]:
    answer = await client.get("/api/notifications/inbox")
    assert answer.status_code == 200, answer.text
    return [(item["title"], item["urgent"]) for item in answer.json()["items"]]


async def test_an_empty_desk_is_urgent_and_told_once_with_its_end(harness: Harness, place: None) -> None:
    supervisor, stranger = (
        await onboard(harness, "cs_supervisor", COMMUNITY),
        await onboard(harness, "desk_clerk", COMMUNITY),
    )
    gap = uuid4()
    about = DESK | {"shift_id": SHIFT, "since": AT, "recipients": (supervisor.id,)}
    await harness.consume(ticketing.DutyDeskEmpty(**about, cause="nobody_came"), gap, twice=True)
    covered = ticketing.DutyDeskCovered(**about, until=AT, length_seconds=451, covered_by=uuid4())
    await harness.consume(covered, gap, twice=True)
    assert await inbox(supervisor) == [("已到岗：东门前台", False), ("空岗：东门前台", True)]
    assert await inbox(stranger) == []


def leave(kind: type[ticketing.DeskLeaveFact], staff_id: UUID, **more: object) -> ticketing.DeskLeaveFact:
    return kind(**DESK, staff_id=staff_id, **more)


async def test_a_leave_is_asked_of_the_supervisor_and_answered_to_the_clerk(harness: Harness, place: None) -> None:
    supervisor, clerk = (
        await onboard(harness, "cs_supervisor", COMMUNITY),
        await onboard(harness, "desk_clerk", COMMUNITY),
    )
    for answer in (ticketing.DeskLeaveApproved, ticketing.DeskLeaveDeclined):
        id = uuid4()
        asked = leave(ticketing.DeskLeaveRequested, clerk.id, recipients=(supervisor.id,))
        await harness.consume(asked, id, twice=True)
        await harness.consume(leave(answer, clerk.id), id, twice=True)
    assert await inbox(supervisor) == [("离岗申请：东门前台", True)] * 2
    assert await inbox(clerk) == [("离岗申请未获批准：东门前台", False), ("离岗申请已批准：东门前台", False)]


async def test_rosters_are_told_to_who_stands_on_them(harness: Harness, place: None) -> None:
    clerk, other = (
        await onboard(harness, "desk_clerk", COMMUNITY, locale="en"),
        await onboard(harness, "desk_clerk", COMMUNITY),
    )
    roster, week = uuid4(), date(2026, 3, 2)
    published = ticketing.RosterPublished(**HERE, week=week, staff_ids=(clerk.id,))
    await harness.consume(published, roster, twice=True)
    changed = ticketing.RosterChanged(
        **HERE, week=week, post_id=POST, shift_id=SHIFT, day=date(2026, 3, 3), staff_ids=(clerk.id, other.id)
    )
    await harness.consume(changed, roster, twice=True)
    assert [title for title, _ in await inbox(clerk)] == [
        "Your shift has changed: 3 Mar 2026",
        "Roster published: week of 2 Mar 2026",
    ]
    assert [title for title, _ in await inbox(other)] == ["班次有变动：2026年3月3日"]


@pytest.mark.parametrize(
    ("fact", "asks", "asked", "supervises"),
    [
        (ticketing.SwapRequestOpened, [], ["有同事申请与您换班"], []),
        (ticketing.SwapRequestAgreed, [], [], ["换班待审批"]),
        (ticketing.SwapRequestApproved, ["换班已批准"], ["换班已批准"], []),
        (ticketing.SwapRequestDeclined, ["换班未成"], ["换班未成"], []),
        (ticketing.SwapRequestRejected, ["换班未成"], ["换班未成"], []),
        (ticketing.SwapRequestWithdrawn, [], [], []),
    ],
)
async def test_who_hears_of_a_swap(
    harness: Harness,
    place: None,
    fact: type[ticketing.SwapRequestFact],
    asks: list[str],
    asked: list[str],
    supervises: list[str],
) -> None:
    one, two, three = (
        await onboard(harness, "desk_clerk", COMMUNITY),
        await onboard(harness, "desk_clerk", COMMUNITY),
        await onboard(harness, "cs_supervisor", COMMUNITY),
    )
    await harness.consume(fact(**HERE, requested_by=one.id, counterpart_id=two.id), uuid4(), twice=True)
    heard = [[title for title, _ in await inbox(client)] for client in (one, two, three)]
    assert heard == [asks, asked, supervises]


async def test_what_is_handed_up_comes_back_answered(harness: Harness, place: None) -> None:
    supervisor, clerk = (
        await onboard(harness, "cs_supervisor", COMMUNITY),
        await onboard(harness, "desk_clerk", COMMUNITY),
    )
    about = HERE | {"subject_kind": "duty_entry", "subject_id": OTHER, "raised_by": clerk.id}
    id = uuid4()
    await harness.consume(ticketing.EscalationRaised(**about, recipients=(supervisor.id,)), id, twice=True)
    await harness.consume(ticketing.EscalationAcknowledged(**about), id, twice=True)
    assert await inbox(supervisor) == [("值班上报：值班记录", True)]
    assert await inbox(clerk) == [("上报已有回应：值班记录", False)]


async def test_a_refused_hand_over_goes_back_to_who_wrote_it(harness: Harness, place: None) -> None:
    clerk = await onboard(harness, "desk_clerk", COMMUNITY)
    about = HERE | {"no": "JBJX202603010001", "post_id": POST, "shift_id": SHIFT, "off_going_id": clerk.id}
    for quiet in (ticketing.ShiftHandoverDrafted, ticketing.ShiftHandoverSigned):
        await harness.consume(quiet(**about), uuid4(), twice=True)
    refused: Event = ticketing.ShiftHandoverRefused(**about, on_coming_id=OTHER)
    await harness.consume(refused, uuid4(), twice=True)
    assert await inbox(clerk) == [("交接班被拒：JBJX202603010001", False)]
