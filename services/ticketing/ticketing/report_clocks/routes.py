"""The clocks of reports over HTTP."""

from uuid import UUID

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromPath

from kit.work import Work
from ticketing.report_clocks.schemas import ReportClockRead
from ticketing.report_clocks.service import ReportClockService
from ticketing.tickets.addresses import ONE


@get(
    f"{ONE}/report-clocks", permission="ticketing.ticket.read", summary="When the reports it stands in are due, and why"
)
async def explain_report_clocks(ticket_id: FromPath[UUID], work: NamedDependency[Work]) -> list[ReportClockRead]:
    return await ReportClockService(work).of_ticket(ticket_id)


routes = [explain_report_clocks]
