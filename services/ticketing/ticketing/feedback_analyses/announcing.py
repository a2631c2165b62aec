"""Tells the receivers that a period is over and can be read (E2): the week on Monday, the month on its first day."""

from collections.abc import Collection
from datetime import date, timedelta
from uuid import UUID, uuid5

from events import ticketing as facts
from kit.work import Work
from ticketing.clocks.escalation import LEADERS
from ticketing.organisations.repository import OrganisationRepository
from ticketing.staff.repository import StaffRepository

SUPERVISORS = ("cs_supervisor",)
READ = "ticketing.figures.read"
_DAY = timedelta(days=1)


async def announce(work: Work, day: date) -> None:
    """That day is over; a Sunday ends a week, a last day its month. Only those are told who may open what they are
    told of."""
    if day.weekday() == 6:
        told = await _readers(work, SUPERVISORS)
        _state(work, facts.InquirySummaryDue(first_day=day - 6 * _DAY, last_day=day, recipients=told))
    if (day + _DAY).day == 1:
        heads = [one.head_id for one in await OrganisationRepository(work).departments() if one.head_id]
        told = await _readers(work, LEADERS, heads)
        _state(work, facts.FeedbackAnalysisDue(first_day=day.replace(day=1), last_day=day, recipients=told))


async def _readers(work: Work, roles: Collection[str], besides: Collection[UUID] = ()) -> tuple[UUID, ...]:
    return tuple(
        one.id
        for one in await StaffRepository(work).active()
        if READ in one.permissions and (one.id in besides or set(roles) & set(one.roles))
    )


def _state(work: Work, fact: facts.AnalysisDue) -> None:
    """A period has no row of its own; stated again it would be the same fact."""
    if fact.recipients:
        work.publish(fact, uuid5(work.tenant_id, f"{fact.type}/{fact.first_day}"), 1)
