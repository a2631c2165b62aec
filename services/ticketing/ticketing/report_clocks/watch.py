"""Daily reports among the clocks that press or have ended (K09), as far as the reader sees reports.

A report has no clock row: how it stands follows from when it was due and when it first came in, by the comparison its
explanation and the replay of a policy make too. It is no case, so what narrows to cases does not find it.
"""

from collections.abc import Sequence
from typing import Any, ClassVar

from sqlalchemy import ColumnElement, DateTime, String, Uuid, and_, case, false, func, literal, null, or_, select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.clocks.watch import ENDED_STANDINGS, WatchFilter
from ticketing.daily_reports.deadlines import CODE
from ticketing.daily_reports.models import DailyReport
from ticketing.places.models import Community
from ticketing.report_editions.models import ReportEdition

READ = "ticketing.daily_report.read"
_WORDS = ("ticket_no", "kind", "title", "severity", "unit_code", "handler_name")
_CASE: dict[str, Any] = {"ticket_id": Uuid(), **dict.fromkeys(_WORDS, String())}
"""What is said of clocks of cases alone"""


class ReportWatchRepository(Repository[DailyReport]):
    model: ClassVar[type[DailyReport]] = DailyReport

    def among(self, wanted: WatchFilter) -> bool:
        """Whether reports can be among what is wanted, and the reader may see them."""
        of_cases = (wanted.handler_id, wanted.kind, wanted.severity)
        return wanted.code in {None, CODE} and of_cases == (None, None, None) and self.work.principal.may(READ)

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
        order: tuple[Any, ...] = (watched.c.due_at, watched.c.id)
        if wanted.standing == "settled":
            order = (watched.c.due_at.desc(), watched.c.id.desc())
        elif wanted.standing in ENDED_STANDINGS:
            order = (watched.c.stopped_at.desc(), watched.c.id.desc())
        return await self.page(statement, order, cursor, limit, bind=wanted)

    async def numbers(self, wanted: WatchFilter, *standings: str) -> dict[str, int]:
        """How many there are of each standing, with every other filter applied."""
        watched = self._watched()
        counted = [func.count().filter(self._standing(watched.c, one)).label(one) for one in standings]
        statement = select(*counted).select_from(watched).where(*_narrowed(watched.c, wanted))
        return dict((await self.session.execute(statement)).one()._mapping)

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


def _narrowed(watched: Any, wanted: WatchFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.community_id is not None:
        found.append(watched.community_id == wanted.community_id)
    if wanted.stopped_since is not None:
        found.append(watched.stopped_at >= wanted.stopped_since)
    if wanted.stopped_before is not None:
        found.append(watched.stopped_at < wanted.stopped_before)
    return found
