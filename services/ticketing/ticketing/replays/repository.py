"""Reads tickets and what their clocks heard in bulk; keeps what a replay finds."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import and_, case, func, insert, or_, select, tuple_
from sqlalchemy.exc import IntegrityError

from kit.clock import day_of
from kit.models import TenantRow
from kit.paging import AnyRow, AnySelect
from kit.repository import Repository, scope_predicates
from ticketing.clocks.calendars import ONE_DAY
from ticketing.clocks.models import ClockEvent
from ticketing.daily_reports.models import DailyReport
from ticketing.places.models import Community
from ticketing.replays.errors import ReplayRunning
from ticketing.replays.models import RUNNING, ClockReplay, ClockReplayFinding
from ticketing.replays.replaying import Heard
from ticketing.replays.reports import HandedIn
from ticketing.report_clocks.repository import ReportClockRepository
from ticketing.tickets.models import Ticket


class ReplayRepository(Repository[ClockReplay]):
    model: ClassVar[type[ClockReplay]] = ClockReplay

    async def begin(self, replay: ClockReplay) -> ClockReplay:
        """Raises ReplayRunning when somebody begins one in the same moment."""
        self.add(replay)
        try:
            await self.session.flush()
        except IntegrityError as error:
            raise ReplayRunning from error
        return replay

    async def running(self) -> bool:
        found = self.scoped(select(ClockReplay.id)).where(ClockReplay.state == RUNNING)
        return (await self.session.execute(found)).first() is not None

    async def newest(self, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        order = (ClockReplay.created_at.desc(), ClockReplay.id.desc())
        return await self.page(self.scoped(select(ClockReplay)), order, cursor, limit)

    async def count(self, since: datetime, until: datetime) -> int:
        counted = select(func.count()).select_from(Ticket).where(*_registered(self.work.tenant_id, since, until))
        number: int = (await self.session.execute(counted)).scalar_one()
        return number

    async def tickets(self, replay: ClockReplay, limit: int) -> Sequence[AnyRow]:
        """The next tickets of the period in order of registration."""
        statement = select(Ticket.id, Ticket.registered_at).where(
            *_registered(self.work.tenant_id, replay.since, replay.until)
        )
        if replay.cursor_id is not None:
            after = (replay.cursor_at, replay.cursor_id)
            statement = statement.where(tuple_(Ticket.registered_at, Ticket.id) > after)
        statement = statement.order_by(Ticket.registered_at, Ticket.id).limit(limit)
        return (await self.session.execute(statement)).all()

    async def heard(self, tickets: Sequence[UUID]) -> dict[UUID, list[Heard]]:
        """What the clocks of these tickets heard, each in order, with one statement.

        What was heard before it was kept what was agreed then is told by what the ticket says today."""
        event = ClockEvent
        agreed_at = func.coalesce(event.agreed_at, case((event.kind == "task", Ticket.promised_reply_at)))
        rows = await self.session.execute(
            select(
                event.ticket_id, event.at, event.event, event.kind, event.severity, event.phase, event.about_id,
                agreed_at,
            )
            .join(Ticket, (Ticket.tenant_id == event.tenant_id) & (Ticket.id == event.ticket_id))
            .where(event.tenant_id == self.work.tenant_id, event.ticket_id.in_(tickets))
            .order_by(event.ticket_id, event.at, event.id)
        )  # fmt: skip
        found: dict[UUID, list[Heard]] = {}
        for ticket_id, at, name, kind, severity, phase, about, agreed in rows:
            found.setdefault(ticket_id, []).append(
                Heard(at=at, event=name, kind=kind, severity=severity, phase=phase, about=about, agreed_at=agreed)
            )
        return found

    async def reports(self, since: datetime, until: datetime) -> list[HandedIn]:
        """Daily reports of the days that ended in the period."""
        last = day_of(until) - ONE_DAY
        rows = await ReportClockRepository(self.work).of_days(day_of(since), last)
        return [HandedIn(id=row.id, day=row.day, at=row.handed_in_at) for row in rows]

    async def keep(self, findings: Sequence[dict[str, Any]]) -> None:
        if findings:
            tenant_id = self.work.tenant_id
            rows = [{"tenant_id": tenant_id} | finding for finding in findings]
            await self.session.execute(insert(ClockReplayFinding.__table__), rows)

    async def findings(
        self, replay_id: UUID, code: str | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        """Those of tickets and reports the reader may see."""
        found = ClockReplayFinding
        statement: AnySelect = (
            select(
                found.id,
                found.ticket_id,
                Ticket.no.label("ticket_no"),
                Ticket.title,
                found.report_id,
                DailyReport.day,
                Community.name.label("community_name"),
                found.code,
                found.due_in_force,
                found.result_in_force,
                found.due_in_draft,
                found.result_in_draft,
            )
            .outerjoin(Ticket, (Ticket.tenant_id == found.tenant_id) & (Ticket.id == found.ticket_id))
            .outerjoin(DailyReport, (DailyReport.tenant_id == found.tenant_id) & (DailyReport.id == found.report_id))
            .outerjoin(Community, (Community.tenant_id == found.tenant_id) & (Community.id == DailyReport.community_id))
            .where(found.tenant_id == self.work.tenant_id, found.replay_id == replay_id)
            .where(or_(*(and_(table.id.is_not(None), *scope_predicates(self.work, table)) for table in _ABOUT)))
        )
        if code is not None:
            statement = statement.where(found.code == code)
        return await self.page(statement, (found.id,), cursor, limit, bind=(replay_id, code))


_ABOUT: tuple[type[TenantRow], ...] = (Ticket, DailyReport)


def _registered(tenant_id: UUID, since: datetime, until: datetime) -> tuple[Any, ...]:
    return Ticket.tenant_id == tenant_id, Ticket.registered_at >= since, Ticket.registered_at < until
