"""Counts visits. Every figure is what the list of visits finds with the same filter."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Text, cast, func, literal_column, select

from kit import clock
from kit.paging import AnyRow
from ticketing.places.models import Community
from ticketing.question_sets.questions import LOW_SCORE, SATISFIED
from ticketing.return_visits.models import ReturnVisit
from ticketing.tickets.codes import ENDED
from ticketing.tickets.models import Ticket
from ticketing.visit_queues.repository import VisitFilter, VisitQueueRepository

_done = ReturnVisit.state == "done"
_low = ReturnVisit.score <= LOW_SCORE
_NO_NAME = literal_column("NULL", Text)
_FIGURES: tuple[ColumnElement[Any], ...] = (
    func.count().label("due"),
    func.count().filter(_done).label("done"),
    func.count().filter(ReturnVisit.state == "unreachable").label("unreachable"),
    func.coalesce(func.sum(ReturnVisit.score), 0).label("score_sum"),
    func.count().filter(ReturnVisit.score >= SATISFIED).label("satisfied"),
    func.count().filter(_low).label("low"),
    func.count().filter(_low, ReturnVisit.follow_up_id.is_not(None)).label("followed_up"),
    func.count().filter(_low, Ticket.state.in_(ENDED)).label("settled"),
)
_month = func.to_char(func.timezone(clock.ZONE.key, ReturnVisit.due_at), "YYYY-MM")
_community = cast(ReturnVisit.community_id, Text)


class VisitStatisticsRepository:
    def __init__(self, queue: VisitQueueRepository) -> None:
        self.queue = queue

    async def total(self, wanted: VisitFilter) -> AnyRow:
        return (await self.queue.session.execute(self._counted(wanted, ()))).one()

    async def by_month(self, wanted: VisitFilter) -> Sequence[AnyRow]:
        return await self._grouped(wanted, _month, _NO_NAME)

    async def by_cohort(self, wanted: VisitFilter) -> Sequence[AnyRow]:
        return await self._grouped(wanted, ReturnVisit.cohort, _NO_NAME)

    async def by_class(self, wanted: VisitFilter) -> Sequence[AnyRow]:
        return await self._grouped(wanted, func.coalesce(ReturnVisit.class_l1, ""), _NO_NAME)

    async def by_community(self, wanted: VisitFilter) -> Sequence[AnyRow]:
        return await self._grouped(wanted, _community, func.max(Community.name))

    async def scores(self, wanted: VisitFilter) -> dict[int, int]:
        statement = (
            select(ReturnVisit.score, func.count()).where(ReturnVisit.score.is_not(None)).group_by(ReturnVisit.score)
        )
        found = await self.queue.session.execute(self.queue.filtered(statement, wanted))
        return dict(found.all())

    async def _grouped(self, wanted: VisitFilter, key: Any, name: ColumnElement[Any]) -> Sequence[AnyRow]:
        statement = self._counted(wanted, (key.label("key"), name.label("name"))).group_by(literal_column("key"))
        return (await self.queue.session.execute(statement.order_by(literal_column("key")))).all()

    def _counted(self, wanted: VisitFilter, more: tuple[ColumnElement[Any], ...]) -> Any:
        statement = (
            select(*more, *_FIGURES)
            .select_from(ReturnVisit)
            .outerjoin(Ticket, (Ticket.tenant_id == ReturnVisit.tenant_id) & (Ticket.id == ReturnVisit.follow_up_id))
            .outerjoin(
                Community, (Community.tenant_id == ReturnVisit.tenant_id) & (Community.id == ReturnVisit.community_id)
            )
            .where(ReturnVisit.state != "cancelled")
        )
        return self.queue.filtered(statement, wanted)
