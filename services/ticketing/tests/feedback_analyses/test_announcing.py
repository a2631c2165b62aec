"""The week is told of on Monday, the month on its first day, to those who may read it (E2)."""

from datetime import date
from uuid import UUID

from report_world import ReportWorld
from sqlalchemy import text
from uuid_utils.compat import uuid7

from events import identity, ticketing
from kit import clock
from ticketing.daily_reports.timers import DAY_END

READ, READ_VISITS = "ticketing.figures.read", "ticketing.return_visit.read"


async def member(reporting: ReportWorld, name: str, role: str, *permissions: str) -> UUID:
    id = uuid7()
    await reporting.harness.consume(reporting.world.staff_fact(name, (role,), list(permissions), scope="tenant"), id)
    return id


async def end_of(reporting: ReportWorld, day: date) -> None:
    async with reporting.harness.work() as work:
        work.schedule(DAY_END, clock.midnight(day), work.tenant_id)
    reporting.harness.clock.set(clock.midnight(day))
    await reporting.harness.fire_timers()


async def stated_as(reporting: ReportWorld, kind: type[ticketing.AnalysisDue]) -> int:
    """As how many facts it was stated. What has a known aggregate and version is no new one to a receiver: its inbox
    leaves it out (notifications/messages/test_reports.py delivers each twice)."""
    counted = text(
        "SELECT count(DISTINCT (headers::jsonb ->> 'ce-subject', headers::jsonb ->> 'ce-aggregateversion')), count(*) "
        "FROM outbox WHERE tenant_id = :tenant_id AND headers::jsonb ->> 'ce-type' = :type"
    )
    async with reporting.harness.work() as work:
        row = await work.session.execute(counted, {"tenant_id": work.tenant_id, "type": kind.type})
        facts, times = row.one()
    assert times == 2
    return int(facts)


async def test_receivers_are_told_once_when_a_period_is_over(reporting: ReportWorld) -> None:
    supervisor = await member(reporting, "主管小陈", "cs_supervisor", READ)
    leader = await member(reporting, "分管李总", "leader_in_charge", READ)
    head = await member(reporting, "工程老周", "technician", READ)
    blind = await member(reporting, "财务老吴", "finance")
    for name, led_by in (("工程部", head), ("财务部", blind)):
        fact = identity.DepartmentCreated(code=None, name=name, kind="engineering", parent_id=None, head_id=led_by)
        await reporting.harness.consume(fact, uuid7())
    await end_of(reporting, date(2025, 3, 10))
    [week] = await reporting.stated(ticketing.InquirySummaryDue)
    assert (week.first_day, week.last_day) == (date(2025, 3, 3), date(2025, 3, 9))
    assert (supervisor in week.recipients, leader in week.recipients) == (True, False)
    assert await reporting.stated(ticketing.FeedbackAnalysisDue) == []
    await end_of(reporting, date(2025, 3, 10))
    assert await stated_as(reporting, ticketing.InquirySummaryDue) == 1, "the same day ends twice"
    await reporting.harness.forget_outbox()
    await end_of(reporting, date(2025, 4, 1))
    [month] = await reporting.stated(ticketing.FeedbackAnalysisDue)
    assert (month.first_day, month.last_day) == (date(2025, 3, 1), date(2025, 3, 31))
    assert {leader, head} <= set(month.recipients)
    assert not {supervisor, blind} & set(month.recipients)
    await end_of(reporting, date(2025, 4, 1))
    assert await stated_as(reporting, ticketing.FeedbackAnalysisDue) == 1, "the same day ends twice"


async def test_managers_are_told_of_each_day_and_of_the_month(reporting: ReportWorld) -> None:
    manager = await member(reporting, "经理老吴", "cs_manager", READ, READ_VISITS)
    halfway = await member(reporting, "主管小陈", "cs_supervisor", READ)
    blind = await member(reporting, "客服老白", "cs_manager")
    await end_of(reporting, date(2025, 3, 10))
    days = await reporting.stated(ticketing.SlaReportDue)
    assert date(2025, 3, 9) in {one.first_day for one in days}
    assert all(one.first_day == one.last_day for one in days)
    assert all({manager, halfway} <= set(one.recipients) and blind not in one.recipients for one in days)
    assert await reporting.stated(ticketing.SatisfactionReportDue) == []
    await reporting.harness.forget_outbox()
    await end_of(reporting, date(2025, 4, 1))
    said = [(one.first_day, one.last_day) for one in await reporting.stated(ticketing.SlaReportDue)]
    assert (date(2025, 3, 1), date(2025, 3, 31)) in said
    assert (date(2025, 3, 31), date(2025, 3, 31)) in said
    [month] = await reporting.stated(ticketing.SatisfactionReportDue)
    assert (month.first_day, month.last_day) == (date(2025, 3, 1), date(2025, 3, 31))
    assert manager in month.recipients
    assert not {halfway, blind} & set(month.recipients)
