"""Counts visits. Every figure is what the list of visits finds with the same filter."""

from collections.abc import Sequence
from typing import Any, Literal

from sqlalchemy import ColumnElement, Text, cast, func, literal_column, select

from kit import clock
from kit.paging import AnyRow
from ticketing.organisations.repository import CalledNow
from ticketing.places.models import Community
from ticketing.question_sets.questions import LOW_SCORE, SATISFIED
from ticketing.return_visits.models import ReturnVisit
from ticketing.tickets.codes import ENDED
from ticketing.tickets.models import Ticket
from ticketing.visit_queues.repository import VisitFilter, VisitQueueRepository, responsible_department

Group = Literal["month", "cohort", "class", "community", "department"]

_low = ReturnVisit.score <= LOW_SCORE
_NO_NAME = literal_column("NULL", Text)
_DUE: tuple[ColumnElement[Any], ...] = (
    func.count().label("due"),
    func.count().filter(ReturnVisit.state == "done").label("kept"),
    func.count().filter(ReturnVisit.state == "unreachable").label("unreachable"),
)
_MADE: tuple[ColumnElement[Any], ...] = (
    func.count().label("done"),
    func.coalesce(func.sum(ReturnVisit.score), 0).label("score_sum"),
    func.count().filter(ReturnVisit.score >= SATISFIED).label("satisfied"),
    func.count().filter(_low).label("low"),
    func.count().filter(_low, ReturnVisit.follow_up_id.is_not(None)).label("followed_up"),
    func.count().filter(_low, Ticket.state.in_(ENDED)).label("settled"),
)


class VisitStatisticsRepository:
    """Each grouped by something or, without a group, in one row; the filter says which days count."""

    def __init__(self, queue: VisitQueueRepository) -> None:
        self.queue = queue
        self.departments = CalledNow(queue.work)

    async def due(self, wanted: VisitFilter, by: Group | None = None) -> Sequence[AnyRow]:
        """Visits that were due, and what became of them."""
        return await self._counted(wanted, by, ReturnVisit.due_at, _DUE)

    async def made(self, wanted: VisitFilter, by: Group | None = None) -> Sequence[AnyRow]:
        """Visits that were made, and what people said."""
        return await self._counted(wanted, by, ReturnVisit.visited_at, _MADE)

    async def scores(self, wanted: VisitFilter) -> dict[int, int]:
        statement = (
            select(ReturnVisit.score, func.count()).where(ReturnVisit.score.is_not(None)).group_by(ReturnVisit.score)
        )
        found = await self.queue.session.execute(self.queue.filtered(statement, wanted))
        return dict(found.all())

    async def _counted(
        self, wanted: VisitFilter, by: Group | None, at: Any, figures: tuple[ColumnElement[Any], ...]
    ) -> Sequence[AnyRow]:
        department = await self.departments.by(responsible_department()) if by == "department" else None
        key, name = _key(by, at, department)
        statement: Any = (
            select(key.label("key"), name.label("name"), *figures)
            .select_from(ReturnVisit)
            .outerjoin(Ticket, (Ticket.tenant_id == ReturnVisit.tenant_id) & (Ticket.id == ReturnVisit.follow_up_id))
            .outerjoin(
                Community, (Community.tenant_id == ReturnVisit.tenant_id) & (Community.id == ReturnVisit.community_id)
            )
        )
        if by is not None:
            statement = statement.group_by(literal_column("key"))
        return (await self.queue.session.execute(self.queue.filtered(statement, wanted))).all()


def _key(by: Group | None, at: Any, department: Any) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """What is grouped by, and what it is called where it has a name."""
    match by:
        case "month":
            return func.to_char(func.timezone(clock.ZONE.key, at), "YYYY-MM"), _NO_NAME
        case "cohort":
            return cast(ReturnVisit.cohort, Text), _NO_NAME
        case "class":
            return func.coalesce(ReturnVisit.class_l1, ""), _NO_NAME
        case "community":
            return cast(ReturnVisit.community_id, Text), func.max(Community.name)
        case "department":
            return department, _NO_NAME
        case None:
            return _NO_NAME, _NO_NAME
