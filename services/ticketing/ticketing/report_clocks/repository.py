"""Finds daily reports by their clock: those that are explained or replayed, and those that press or have ended."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, DateTime, String, Uuid, and_, case, cast, false, func, literal, null, or_, select

from kit.clock import ZONE
from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from kit.work import Work
from ticketing.clocks.watch import ENDED_STANDINGS, WatchFilter
from ticketing.daily_reports.deadlines import CODE
from ticketing.daily_reports.models import DailyReport
from ticketing.entries.models import TicketEntry
from ticketing.occurrences.repository import moved, of_desk
from ticketing.places.models import Community
from ticketing.report_editions.models import ReportEdition
from ticketing.tickets.models import Ticket

READ = "ticketing.daily_report.read"
_WORDS = ("ticket_no", "kind", "title", "severity", "unit_code", "handler_name")
_CASE: dict[str, Any] = {"ticket_id": Uuid(), **dict.fromkeys(_WORDS, String())}
"""What is said of clocks of cases alone"""


class ReportClockRepository:
    """Those that are explained or replayed. Who asks has been shown them."""

    def __init__(self, work: Work) -> None:
        self.session, self.tenant_id = work.session, work.tenant_id

    async def moved_at(self, ticket_id: UUID) -> Sequence[datetime]:
        """When the ticket did what a daily report of its community tells of; never for a case of the centre's own."""
        entry = TicketEntry
        statement = (
            select(entry.at)
            .join(Ticket, (Ticket.tenant_id == entry.tenant_id) & (Ticket.id == entry.ticket_id))
            .where(
                entry.tenant_id == self.tenant_id, entry.ticket_id == ticket_id, moved("moved"), of_desk("community")
            )
        )
        return (await self.session.execute(statement)).scalars().all()

    async def of_community(self, community_id: UUID, days: Collection[date]) -> Sequence[AnyRow]:
        """Reports with when they first came in, the latest first."""
        report = DailyReport
        statement = _with_first_edition().where(report.community_id == community_id, report.day.in_(days))
        return (await self.session.execute(self._mine(statement).order_by(report.day.desc()))).all()

    async def one(self, report_id: UUID) -> AnyRow:
        return (await self.session.execute(self._mine(_with_first_edition()).where(DailyReport.id == report_id))).one()

    async def of_days(self, first: date, last: date) -> Sequence[AnyRow]:
        """Reports of all communities by day, with when they first came in."""
        report = DailyReport
        statement = self._mine(_with_first_edition()).where(report.day >= first, report.day <= last)
        return (await self.session.execute(statement.order_by(report.day, report.id))).all()

    def _mine(self, statement: AnySelect) -> AnySelect:
        return statement.where(DailyReport.tenant_id == self.tenant_id)


def _with_first_edition() -> AnySelect:
    report, first = DailyReport, ReportEdition
    return select(
        report.id, report.community_id, report.day, report.state, report.policy_version, report.rule, report.due_at,
        report.late_at, first.made_at.label("handed_in_at"),
    ).outerjoin(
        first, (first.tenant_id == report.tenant_id) & (first.document_id == report.id) & (first.number == 1)
    )  # fmt: skip


class ReportWatchRepository(Repository[DailyReport]):
    """Daily reports among the clocks that press or have ended (K09), as far as the reader sees reports.

    A report has no clock row: how it stands follows from when it was due and when it first came in, by the comparison
    its explanation and the replay of a policy make too. It is no case, so what narrows to cases does not find it.
    """

    model: ClassVar[type[DailyReport]] = DailyReport

    def among(self, wanted: WatchFilter) -> bool:
        """Whether reports can be among what is wanted, and the reader may see them."""
        of_cases = (wanted.handler_id, wanted.department, wanted.kind, wanted.severity, wanted.validity)
        asked = wanted.code in {None, CODE} and of_cases == (None,) * 5 and not wanted.of_handler
        return asked and self.work.principal.may(READ)

    async def page_of(self, wanted: WatchFilter, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """In the order of the other clocks, with their cursor."""
        watched = self._watched()
        nothing = (null().cast(kind).label(name) for name, kind in _CASE.items())
        statement = (
            select(*watched.c, Community.name.label("place"), *nothing)
            .outerjoin(
                Community, (Community.tenant_id == self.work.tenant_id) & (Community.id == watched.c.community_id)
            )
            .where(self._standing(watched.c, wanted.standing), *_narrowed(watched.c, wanted))
        )
        return await self.page(statement, wanted.order(watched.c), cursor, limit, bind=wanted)

    async def numbers(self, wanted: WatchFilter, *standings: str) -> dict[str, int]:
        """How many there are of each standing, with every other filter applied."""
        watched = self._watched()
        counted = [func.count().filter(self._standing(watched.c, one)).label(one) for one in standings]
        statement = select(*counted).select_from(watched).where(*_narrowed(watched.c, wanted))
        return dict((await self.session.execute(statement)).one()._mapping)

    async def ended(self, wanted: WatchFilter) -> Sequence[AnyRow]:
        """As of the clocks of cases; no row when none ended."""
        watched = self._watched()
        outcomes = [func.count().filter(watched.c.result == one).label(one) for one in ENDED_STANDINGS]
        average = func.avg(self._taken(watched.c)).filter(_done_at(watched.c).is_not(None)).label("average")
        statement = select(watched.c.code, *outcomes, average).where(*_ended(watched.c, wanted))
        return (await self.session.execute(statement.group_by(watched.c.code))).all()

    async def worst(self, wanted: WatchFilter) -> Sequence[AnyRow]:
        watched = self._watched()
        taken = self._taken(watched.c).label("taken")
        owed = _done_at(watched.c).is_(None).label("owed")
        statement = select(watched.c.code, taken, owed, watched.c.report_id, watched.c.report_day)
        order = (taken.desc(), watched.c.report_id)
        return (await self.session.execute(statement.where(*_ended(watched.c, wanted)).order_by(*order).limit(1))).all()

    def _taken(self, watched: Any) -> ColumnElement[Any]:
        """From the end of its day until it was handed in, or until now."""
        ended_at = func.timezone(ZONE.key, cast(watched.report_day + 1, DateTime))
        return func.coalesce(_done_at(watched), self.work.now) - ended_at

    def _watched(self) -> Any:
        """Reports whose day is over, as clocks."""
        report, first = DailyReport, ReportEdition
        in_time = first.made_at <= report.due_at
        late = or_(first.made_at > report.due_at, report.due_at < self.work.now)
        never = null().cast(DateTime(timezone=True))
        statement = (
            select(
                report.id, literal(CODE, String).label("code"), report.rule, report.warn_at, report.due_at,
                report.policy_version, report.state, report.community_id,
                report.id.label("report_id"), report.day.label("report_day"),
                case((in_time, "met"), (late, "missed"), else_="running").label("result"),
                case((in_time, first.made_at), (late, report.due_at), else_=never).label("stopped_at"),
                case((in_time, never), else_=first.made_at).label("settled_at"),
            )
            .outerjoin(
                first, (first.tenant_id == report.tenant_id) & (first.document_id == report.id) & (first.number == 1)
            )
            .where(report.due_at.is_not(None))
        )  # fmt: skip
        return self.scoped(statement).subquery("watched")

    def _standing(self, watched: Any, standing: str) -> ColumnElement[bool]:
        now, runs, missed = self.work.now, watched.result == "running", watched.result == "missed"
        conditions: dict[str, ColumnElement[bool]] = {
            "at_risk": and_(runs, watched.warn_at <= now, watched.due_at > now),
            "overdue": or_(and_(runs, watched.due_at <= now), and_(missed, watched.settled_at.is_(None))),
            "paused": false(),
            "settled": and_(missed, watched.settled_at.is_not(None)),
            "met": watched.result == "met",
            "missed": missed,
        }
        return conditions[standing]


def _done_at(watched: Any) -> ColumnElement[datetime]:
    return case((watched.result == "met", watched.stopped_at), else_=watched.settled_at)


def _ended(watched: Any, wanted: WatchFilter) -> list[ColumnElement[bool]]:
    return [watched.result.in_(ENDED_STANDINGS), *_narrowed(watched, wanted)]


def _narrowed(watched: Any, wanted: WatchFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.community_id is not None:
        found.append(watched.community_id == wanted.community_id)
    if wanted.stopped_since is not None:
        found.append(watched.stopped_at >= wanted.stopped_since)
    if wanted.stopped_before is not None:
        found.append(watched.stopped_at < wanted.stopped_before)
    return found
