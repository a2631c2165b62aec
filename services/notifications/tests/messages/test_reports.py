"""Who hears of reports (C3.5, K09; domain 60 `daily_report.*`)."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from onboarding import onboard
from uuid_utils.compat import uuid7

from events import ticketing
from testkit.harness import Client, Harness

COMMUNITY = uuid7()
NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)


async def titles(client: Client) -> list[str]:
    return [item["title"] for item in (await client.get("/api/notifications/inbox")).json()["items"]]


def daily(kind: type[ticketing.DailyReportFact], *recipients: UUID, edition: int = 0) -> ticketing.DailyReportFact:
    return kind(
        community_id=COMMUNITY,
        day=date(2026, 3, 1),
        state="draft",
        edition=edition,
        due_at=NOON,
        cases=4,
        recipients=recipients,
    )


async def test_the_specialist_hears_before_noon_and_after_it(harness: Harness) -> None:
    specialist, report = await onboard(harness, "property_specialist"), uuid4()
    await harness.consume(daily(ticketing.DailyReportDue, specialist.id), report, twice=True)
    await harness.consume(daily(ticketing.DailyReportLate, specialist.id), report, twice=True)
    await harness.consume(daily(ticketing.DailyReportReceived, specialist.id), report)
    assert sorted(await titles(specialist)) == [
        "投诉情况日报已签收：2026年3月1日",
        "投诉情况日报待提交：2026年3月1日",
        "投诉情况日报迟交：2026年3月1日",
    ]
    [urgent] = (await specialist.get("/api/notifications/inbox", params={"urgent": "true"})).json()["items"]
    assert (urgent["subject_kind"], urgent["subject_id"]) == ("daily_report", str(report))
    assert "2026年3月2日 12:00" in urgent["body"]


async def test_the_centre_hears_what_came_in_and_what_was_corrected(harness: Harness) -> None:
    centre, report = await onboard(harness, "property_specialist"), uuid4()
    await harness.consume(daily(ticketing.DailyReportSubmitted, centre.id, edition=1), report)
    await harness.consume(daily(ticketing.DailyReportSubmitted, centre.id, edition=2), report)
    assert sorted(await titles(centre)) == ["投诉情况日报已提交：2026年3月1日", "投诉情况日报有更正：2026年3月1日"]


async def test_the_consolidated_daily_is_announced_to_its_readers(harness: Harness) -> None:
    leader, report = await onboard(harness, "property_specialist"), uuid4()
    said = {"day": date(2026, 3, 1), "due_at": NOON, "recipients": (leader.id,)}
    late = ticketing.ConsolidatedReportLate(state="late", edition=0, **said)
    await harness.consume(late, report)
    issued = ticketing.ConsolidatedReportIssued(state="issued", edition=1, missing=2, **said)
    await harness.consume(issued, report, twice=True)
    assert sorted(await titles(leader)) == ["投诉汇总日报尚未发布：2026年3月1日", "投诉汇总日报已发布：2026年3月1日"]


async def test_who_is_sent_a_report_hears_of_it(harness: Harness) -> None:
    leader, head = await onboard(harness, "property_specialist"), await onboard(harness, "property_specialist")
    report = ticketing.QuarterlyReportPublished(quarter="2026-Q1", edition=1, recipients=(leader.id,))
    await harness.consume(report, uuid4(), twice=True)
    sent = ticketing.DepartmentAssessmentSent(
        quarter="2026-Q1", department_id=uuid4(), edition=1, recipients=(head.id,)
    )
    await harness.consume(sent, uuid4(), twice=True)
    assert await titles(leader) == ["季度投诉处理专题汇报已发布：2026-Q1"]
    assert await titles(head) == ["贵部门季度投诉评估：2026-Q1"]


async def test_the_invited_hear_of_a_meeting_of_its_change_and_of_its_minutes(harness: Harness) -> None:
    guest = await onboard(harness, "property_specialist")
    said = {"month": "2026-03", "starts_at": NOON, "recipients": (guest.id,)}
    for fact in (
        ticketing.ExchangeMeetingPlanned(edition=0, **said),
        ticketing.ExchangeMeetingRescheduled(edition=0, **said),
        ticketing.ExchangeMeetingClosed(edition=1, **said),
    ):
        await harness.consume(fact, uuid4(), twice=True)
    assert sorted(await titles(guest)) == [
        "客服专员交流会安排有变：2026-03",
        "客服专员交流会纪要：2026-03",
        "客服专员交流会通知：2026-03",
    ]


async def test_the_week_and_the_month_are_there_to_be_read(harness: Harness) -> None:
    supervisor, leader = await onboard(harness, "property_specialist"), await onboard(harness, "property_specialist")
    week = {"first_day": date(2026, 3, 2), "last_day": date(2026, 3, 8), "recipients": (supervisor.id,)}
    month = {"first_day": date(2026, 3, 1), "last_day": date(2026, 3, 31), "recipients": (leader.id,)}
    await harness.consume(ticketing.InquirySummaryDue(**week), uuid4(), twice=True)
    await harness.consume(ticketing.FeedbackAnalysisDue(**month), uuid4(), twice=True)
    assert await titles(supervisor) == ["咨询汇总：2026年3月2日至2026年3月8日"]
    assert await titles(leader) == ["意见分析：2026年3月1日至2026年3月31日"]
    [item] = (await leader.get("/api/notifications/inbox")).json()["items"]
    assert (item["first_day"], item["last_day"]) == ("2026-03-01", "2026-03-31")
    read = (await leader.post(f"/api/notifications/inbox/{item['id']}/read")).json()
    assert (read["first_day"], read["last_day"]) == ("2026-03-01", "2026-03-31")


async def test_managers_hear_of_limits_and_of_satisfaction(harness: Harness) -> None:
    manager = await onboard(harness, "cs_manager")
    day = {"first_day": date(2026, 3, 1), "last_day": date(2026, 3, 1), "recipients": (manager.id,)}
    month = day | {"last_day": date(2026, 3, 31)}
    await harness.consume(ticketing.SlaReportDue(**day), uuid4(), twice=True)
    await harness.consume(ticketing.SlaReportDue(**month), uuid4(), twice=True)
    await harness.consume(ticketing.SatisfactionReportDue(**month), uuid4(), twice=True)
    assert sorted(await titles(manager)) == [
        "回访与满意度月报：2026年3月1日至2026年3月31日",
        "时限达成报表：2026年3月1日至2026年3月1日",
        "时限达成报表：2026年3月1日至2026年3月31日",
    ]


async def test_a_head_hears_of_the_digest_and_again_while_it_is_unread(harness: Harness) -> None:
    head, digest, receipt = await onboard(harness, "property_specialist"), uuid4(), uuid4()
    days = {"first_day": date(2026, 3, 1), "last_day": date(2026, 3, 31)}
    sent = ticketing.DepartmentDigestSent(**days, department_id=uuid4(), edition=1, recipients=(head.id,))
    await harness.consume(sent, digest, twice=True)
    unread = ticketing.ReportReceiptReminded(
        document_kind="department_digest",
        document_id=digest,
        staff_id=head.id,
        label="2026-03 工程部",
        recipients=(head.id,),
    )
    await harness.consume(unread, receipt, twice=True)
    await harness.consume(unread, receipt)
    items = (await head.get("/api/notifications/inbox")).json()["items"]
    assert sorted((one["subject_kind"], one["subject_id"], one["title"]) for one in items) == [
        ("department_digest", str(digest), "部门意见投诉摘要：2026年3月1日至2026年3月31日"),
        ("received_report", str(digest), "报表尚未确认已阅：2026-03 工程部"),
        ("received_report", str(digest), "报表尚未确认已阅：2026-03 工程部"),
    ]


async def test_minutes_lead_to_the_copy_and_an_invitation_to_the_meeting(harness: Harness) -> None:
    """Heads are sent the minutes of a meeting they were not invited to."""
    head, meeting = await onboard(harness, "property_specialist"), uuid4()
    said = {"month": "2026-03", "starts_at": datetime(2026, 4, 2, 6, tzinfo=UTC), "recipients": (head.id,)}
    await harness.consume(ticketing.ExchangeMeetingPlanned(**said, edition=0), meeting)
    await harness.consume(ticketing.ExchangeMeetingClosed(**said, edition=1), meeting)
    items = (await head.get("/api/notifications/inbox")).json()["items"]
    assert {one["subject_kind"]: one["subject_id"] for one in items} == {
        "exchange_meeting": str(meeting),
        "received_report": str(meeting),
    }


@pytest.mark.parametrize("kind", ["quarterly_report", "department_assessment", "exchange_meeting"])
async def test_a_reminder_leads_to_the_copy_whatever_report_it_is(harness: Harness, kind: str) -> None:
    """Minutes are sent to heads who may not open the meeting."""
    head, document = await onboard(harness, "property_specialist"), uuid4()
    unread = ticketing.ReportReceiptReminded(
        document_kind=kind, document_id=document, staff_id=head.id, label="2026-03", recipients=(head.id,)
    )
    await harness.consume(unread, uuid4())
    [item] = (await head.get("/api/notifications/inbox")).json()["items"]
    assert (item["subject_kind"], item["subject_id"]) == ("received_report", str(document))


async def test_each_wording_of_a_proposal_is_told_once(harness: Harness) -> None:
    leader = await onboard(harness, "leader_in_charge")
    said = {"first_day": date(2026, 3, 1), "last_day": date(2026, 3, 31), "recipients": (leader.id,)}
    for _ in range(2):
        await harness.consume(ticketing.FeedbackProposalAnnounced(**said), uuid4(), twice=True)
    assert await titles(leader) == ["意见分析的建议措施：2026年3月1日至2026年3月31日"] * 2
