"""Draws the sample of a month and keeps what the supervisor found."""

import secrets
from datetime import date, timedelta
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.paging import AnyRow
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work
from ticketing.calls.models import Call
from ticketing.calls.repository import CallRepository
from ticketing.recording_checks import errors
from ticketing.recording_checks.checklist import POINTS, faults
from ticketing.recording_checks.models import RecordingCheck
from ticketing.recording_checks.repository import RecordingCheckRepository
from ticketing.recording_checks.sampling import drawn
from ticketing.recording_checks.schemas import RecordingCheckRead
from ticketing.tickets.repository import TicketRepository


class RecordingCheckService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.checks = RecordingCheckRepository(work)

    async def draw(self, day: date) -> list[RecordingCheckRead]:
        """For each operator and community within reach whose month was not drawn yet: who reaches one community takes
        nothing from the others. Raises MonthNotOver. Asked again it shows what was drawn."""
        month = day.replace(day=1)
        following = (month + timedelta(days=31)).replace(day=1)
        if following > self.work.today:
            raise errors.MonthNotOver
        recordings = await self.checks.recordings(month, following)
        for (operator_id, community_id), calls in recordings.items():
            seed = secrets.token_hex(16)
            draw_id = await self.checks.draw(month, operator_id, community_id, seed, len(calls))
            if draw_id is not None:
                chosen = set(drawn(seed, (call.id for call in calls)))
                for call in calls:
                    if call.id in chosen:
                        self._assign(draw_id, month, operator_id, call)
        await self.work.flush()
        return await self.of_month(month, None)

    async def of_month(self, day: date, operator_id: UUID | None) -> list[RecordingCheckRead]:
        return [_read(row) for row in await self.checks.of_month(day.replace(day=1), operator_id)]

    async def read(self, id: UUID) -> RecordingCheckRead:
        row = await self.checks.row(id)
        if row is None:
            raise NotFound
        return _read(row)

    async def score(self, id: UUID, expected: int, scores: dict[str, int], coaching: str | None) -> RecordingCheckRead:
        """Whom the caller complained about neither hears the call nor judges who took the complaint. Raises
        InvalidFields, OwnRecording, ScoredBefore, ConflictOfInterest."""
        check = await self.checks.get(id, expected, lock=True)
        spoken_about = await CallRepository(self.work).spoken_about(check.call_id)
        await TicketRepository(self.work).refuse_me(*spoken_about)
        if wrong := faults(scores):
            raise InvalidFields([FieldError(f"scores.{item}", "out_of_range") for item in wrong])
        check.give(scores, coaching, self.work.principal.id, self.work.now)
        self.work.record(
            check,
            facts.RecordingCheckScored(
                operator_id=check.operator_id,
                community_id=check.community_id,
                month=check.month,
                score=check.score or 0,
            ),
        )
        await self.work.flush()
        return await self.read(id)

    def _assign(self, draw_id: UUID, month: date, operator_id: UUID, call: Call) -> None:
        check = RecordingCheck(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            draw_id=draw_id,
            call_id=call.id,
            community_id=call.community_id,
            operator_id=operator_id,
            month=month,
            state="open",
        )
        self.checks.add(check)
        told = facts.RecordingCheckAssigned(operator_id=operator_id, community_id=call.community_id, month=month)
        self.work.record(check, told)


def _read(row: AnyRow) -> RecordingCheckRead:
    check, call, draw = row[0], row[1], row[2]
    own = {name: getattr(check, name) for name in RecordingCheckRead.__struct_fields__ if hasattr(RecordingCheck, name)}
    spoken = call.answered_at is not None and call.ended_at is not None
    return RecordingCheckRead(
        **own,
        operator_name=row.operator_name,
        checked_by_name=row.checked_by_name,
        community_name=row.community_name,
        rang_at=call.rang_at,
        seconds=int((call.ended_at - call.answered_at).total_seconds()) if spoken else None,
        checklist=POINTS,
        seed=draw.seed,
        recordings=draw.recordings,
        drawn_at=draw.drawn_at,
    )
