"""Puts the agenda together from the month's complaints; nothing of it is typed (C3.5)."""

from kit.paging import AnyRow
from kit.work import Work
from ticketing.exchange_meetings.schemas import AgendaCaseRead, AgendaRead
from ticketing.occurrences.codes import Period
from ticketing.overviews.repository import OverviewRepository, TicketFilter
from ticketing.report_figures.departments import caused
from ticketing.report_figures.service import DEPARTMENT, Figures
from ticketing.tickets.codes import MAJOR

CASES = 30
"""At most so many of each severity, and of repeats"""


async def agenda_of(work: Work, month: str, period: Period) -> AgendaRead:
    figures = Figures(work)

    def complaints(happened: str, *, repeated: bool = False, **more: str) -> TicketFilter:
        return TicketFilter(kind="complaint", happened=happened, period=period, repeated=repeated, **more)  # type: ignore[arg-type]

    registered, valid = complaints("registered"), complaints("registered", validity="valid")
    repeats = complaints("registered", repeated=True)
    counted = await figures.counted(
        registered=registered,
        valid=valid,
        invalid=complaints("registered", validity="invalid"),
        pending=complaints("pending", validity="valid"),
        closed=complaints("closed", validity="valid", state="closed"),
        repeated=repeats,
        missed=complaints("missed"),
        urged=complaints("urged"),
    )
    tickets = OverviewRepository(work)
    graver = [await tickets.latest(complaints("pending", severity=severity), CASES) for severity in reversed(MAJOR)]
    rows = {row.id: row for some in (*graver, await tickets.latest(repeats, CASES)) for row in some}
    return AgendaRead(
        month=month,
        first_day=period.first,
        last_day=period.last,
        **counted,
        by_class=await figures.grouped(registered, "class_l1"),
        by_department=await figures.grouped(caused(period), DEPARTMENT),
        top_causes=await figures.grouped(valid, "cause_kind"),
        cases=[_case(row) for row in rows.values()],
    )


def _case(row: AnyRow) -> AgendaCaseRead:
    return AgendaCaseRead(
        ticket_id=row.id,
        no=row.no,
        title=row.title,
        severity=row.severity,
        state=row.state,
        class_l1=row.class_l1,
        handler_name=row.handler_name,
    )
