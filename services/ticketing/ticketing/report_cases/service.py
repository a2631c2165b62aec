"""Puts the rows of a daily report together from what was done; nothing of them is typed again (S0-68, S0-85)."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from kit.paging import AnyRow
from kit.work import Work
from ticketing.contacts.service import ContactService
from ticketing.occurrences.codes import Period
from ticketing.report_cases.repository import ReportCaseRepository
from ticketing.report_cases.rounds import Round, round_of
from ticketing.report_cases.schemas import CaseRead, RecordRead
from ticketing.tickets.models import Ticket
from ticketing.tickets.transitions import possible

MOVES = ("accepted", "progressed", "closed")
MEASURE, PLANNED_ON = "measure", "planned_on"


class ReportCases:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.cases = ReportCaseRepository(work)

    async def of_day(self, period: Period, desk: str, community_id: UUID | None = None) -> list[CaseRead]:
        as_of = min(self.work.now, period.until)
        rows = await self.cases.of_day(period, desk, community_id, as_of)
        if not rows:
            return []
        done: dict[UUID, list[AnyRow]] = defaultdict(list)
        for entry in await self.cases.records([row.Ticket.id for row in rows], period):
            done[entry.ticket_id].append(entry)
        told: dict[UUID, list[AnyRow]] = defaultdict(list)
        again = [row.Ticket.id for row in rows if row.Ticket.taken_up_again]
        for said in await self.cases.rounds(again):
            told[said.ticket_id].append(said)
        rounds = {id: round_of(told[id], period.until) for id in again}
        return [
            await self._case(row, done[row.Ticket.id], rounds.get(row.Ticket.id) or only_round(row.Ticket))
            for row in rows
        ]

    async def _case(self, row: AnyRow, entries: Sequence[AnyRow], of: Round) -> CaseRead:
        ticket: Ticket = row.Ticket
        # What a desk reports, and what is kept of it, is the same whoever draws it up; who reads it sees less.
        contact = await ContactService(self.work).masked(ticket, accused=False)
        return CaseRead(
            ticket_id=ticket.id,
            no=ticket.no,
            kind=ticket.kind,
            channel=ticket.channel,
            community_id=ticket.community_id,
            phase=ticket.phase,
            severity=ticket.severity,
            class_l1=ticket.class_l1,
            class_l2=ticket.class_l2,
            validity=ticket.validity,
            registered_at=ticket.registered_at,
            customer=contact.name,
            unit_code=row.unit_code,
            place=ticket.place,
            title=ticket.title,
            content=ticket.description,
            handler_name=row.handler_name,
            moves=[move for move in MOVES if any(getattr(entry, move) for entry in entries)],
            measure=of.measure,
            planned_on=of.planned_on,
            state=row.state_then or ticket.state,
            result=of.result,
            feedback=ticket.close_reason or ("returned" if ticket.return_count else None),
            overdue=row.overdue,
            records=[_record(entry) for entry in entries] if ticket.phase == "after_warranty" else [],
            lacks=lacking(ticket, of),
        )


def only_round(ticket: Ticket) -> Round:
    """Of a case that nobody took up again."""
    return Round(measure=ticket.measure, planned_on=ticket.measure_planned_on, result=ticket.result, running=True)


def lacking(ticket: Ticket, of: Round) -> list[str]:
    """What the daily report must carry and the case has not yet: while a measure can be taken, one is asked for.

    Whoever has the answer already, was ruled invalid, or waits until a day, is not asked (S0-85); a second round begins
    with a measure of its own."""
    if not of.running or "take_measure" not in possible(ticket.kind, ticket.state, again=ticket.taken_up_again):
        return []
    given = {MEASURE: of.measure, PLANNED_ON: of.planned_on}
    return [name for name, value in given.items() if value is None]


def _record(entry: AnyRow) -> RecordRead:
    return RecordRead(at=entry.at, verb=entry.verb, by=entry.by, text=entry.text)
