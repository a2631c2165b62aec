"""Counts the valid complaints and the limits of everybody who handles any."""

from datetime import date
from uuid import UUID

from msgspec.structs import asdict, replace

from kit.work import Work
from ticketing.clocks.repository import ClockWatchRepository
from ticketing.clocks.watch import WatchFilter
from ticketing.figures.periods import bounds
from ticketing.occurrences.codes import Period
from ticketing.overviews.repository import TicketFilter
from ticketing.procedure_rules.service import ProcedureRuleService
from ticketing.report_figures.service import Figures, numbered
from ticketing.specialist_rankings.appraisal import Weights, points
from ticketing.specialist_rankings.ranks import Score, ranks
from ticketing.specialist_rankings.schemas import AppraisalWeightsRead, SpecialistRankingRead, SpecialistRead
from ticketing.staff.repository import StaffRepository

HANDLER = "handler_id"


class SpecialistRankingService:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def read(self, since: date, until: date, community_id: UUID | None) -> SpecialistRankingRead:
        """Both days included. The weights are those in force when the period ended: a change of them changes no points
        of a period that is over. Raises InvalidFields for a period that ends before it begins or is too long."""
        begins_at, ends_at = bounds(since, until)
        period, figures = Period(first=since, last=until), Figures(self.work)
        registered = TicketFilter(
            kind="complaint", validity="valid", community_id=community_id, happened="registered", period=period
        )
        pending = replace(registered, happened="pending")
        handlers = {row.handler_id: row.tickets for row in await figures.tickets.grouped(pending, HANDLER)}
        unassigned = handlers.pop(None, 0)
        closed = await figures.of_each(HANDLER, handlers, replace(registered, happened="closed", state="closed"))
        fresh = await figures.of_each(HANDLER, handlers, registered)
        repeated = await figures.of_each(HANDLER, handlers, replace(registered, repeated=True))
        to_close = numbered(HANDLER, handlers, pending)
        ended = await self._limits(period, community_id)
        scores = [
            Score(closed=closed[id].tickets, pending=number, **ended.get(id, {"met": 0, "missed": 0}))
            for id, number in handlers.items()
        ]
        past = await ProcedureRuleService(self.work).at_the_end(ends_at)
        weights = Weights.of(past.rules)
        names = await StaffRepository(self.work).names(handlers)
        specialists = [
            SpecialistRead(
                rank=rank,
                staff_id=id,
                name=names.get(id),
                registered=fresh[id],
                pending=to_close[id],
                closed=closed[id],
                repeated=repeated[id],
                met=score.met,
                missed=score.missed,
                points=points(score, fresh[id].tickets, repeated[id].tickets, weights),
            )
            for id, rank, score in zip(handlers, ranks(scores), scores, strict=True)
        ]
        return SpecialistRankingRead(
            since=since,
            until=until,
            begins_at=begins_at,
            ends_at=ends_at,
            community_id=community_id,
            weights=AppraisalWeightsRead(version=past.version, in_force_from=past.since, **asdict(weights)),
            specialists=sorted(specialists, key=lambda one: (one.rank, -one.pending.tickets, one.name or "")),
            unassigned=unassigned,
        )

    async def _limits(self, period: Period, community_id: UUID | None) -> dict[UUID, dict[str, int]]:
        wanted = WatchFilter(
            kind="complaint",
            validity="valid",
            of_handler=True,
            community_id=community_id,
            stopped_since=period.since,
            stopped_before=period.until,
        )
        rows = await ClockWatchRepository(self.work).ended_by_handler(wanted)
        return {row.handler_id: {"met": row.met, "missed": row.missed} for row in rows}
