"""Plans the meeting, keeps its minutes, sends them and gives what was agreed as tasks (S0-53, S0-99)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID, uuid5

import msgspec
from msgspec.structs import replace
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.clocks.escalation import CENTRE_ROLES
from ticketing.consolidated_reports.errors import ReissueNeedsReason
from ticketing.exchange_meetings import schemas
from ticketing.exchange_meetings.agenda import agenda_of
from ticketing.exchange_meetings.errors import MeetingPlannedAlready, MonthNotBegun
from ticketing.exchange_meetings.models import ExchangeMeeting
from ticketing.exchange_meetings.months import month_of
from ticketing.exchange_meetings.repository import ExchangeMeetingRepository
from ticketing.occurrences.codes import Period
from ticketing.organisations.repository import OrganisationRepository
from ticketing.report_editions.service import Editions
from ticketing.report_receipts.service import ReportReceiptService
from ticketing.staff.reach import whole_company
from ticketing.staff.repository import StaffRepository
from ticketing.tasks.errors import TaskDueInThePast, TaskForOneself
from ticketing.tasks.schemas import GiveTask
from ticketing.tasks.service import TaskService
from ticketing.tickets.errors import HandlerNotEligible

KIND = "exchange_meeting"
INVITED = (*CENTRE_ROLES, "property_specialist", "project_specialist")
"""Who comes unless others are named: those who deal with complaints (S0-53)"""


class ExchangeMeetingService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.meetings = ExchangeMeetingRepository(work)
        self.staff = StaffRepository(work)
        self.editions = Editions(work)

    async def plan(self, data: schemas.PlanExchangeMeeting) -> ExchangeMeeting:
        """Raises MonthNotBegun, MeetingPlannedAlready, and InvalidFields for somebody nobody knows."""
        whole_company(self.work)
        name, period = month_of(data.year, data.month)
        if period.first > self.work.today:
            raise MonthNotBegun
        if await self.meetings.about(name) is not None:
            raise MeetingPlannedAlready
        invited = data.attendee_ids or list(await self.staff.holding(INVITED))
        await self._known("attendee_ids", invited)
        meeting = self.meetings.add(
            ExchangeMeeting(
                id=uuid7(),
                month=name,
                first_day=period.first,
                last_day=period.last,
                state="planned",
                starts_at=data.starts_at,
                place=data.place,
                attendees=[],
                agendas=0,
                edition=0,
            )
        )
        return await self._invite(meeting, data.starts_at, data.place, invited, facts.ExchangeMeetingPlanned)

    async def reschedule(self, id: UUID, expected: int, data: schemas.RescheduleExchangeMeeting) -> ExchangeMeeting:
        whole_company(self.work)
        meeting = await self.meetings.get(id, expected, lock=True)
        await self._known("attendee_ids", data.attendee_ids)
        fact = facts.ExchangeMeetingRescheduled
        return await self._invite(meeting, data.starts_at, data.place, data.attendee_ids, fact)

    async def write(self, id: UUID, expected: int, data: schemas.SaveMinutes) -> ExchangeMeeting:
        """What was given as a task before stays; what is said here stands beside it."""
        whole_company(self.work)
        meeting = await self.meetings.get(id, expected, lock=True)
        assignees = [action.assignee_id for action in data.actions]
        await self._known("present_ids", data.present_ids)
        await self._doable(data.actions)
        cipher = await self.work.cipher()
        before = await self.minutes(meeting)
        given = [action for action in before.actions if action.ticket_id] if before else []
        names = await self.staff.names({*data.present_ids, *assignees})
        minutes = schemas.MinutesRead(
            present=[names.get(one, "") for one in data.present_ids],
            present_ids=data.present_ids,
            topics=data.topics,
            decisions=data.decisions,
            actions=[*given, *(_action(one, names.get(one.assignee_id)) for one in data.actions)],
        )
        meeting.write(cipher.seal(msgspec.json.encode(minutes)), self.work.now)
        self._state(meeting, facts.ExchangeMeetingRecorded, ())
        return meeting

    async def send(self, id: UUID, expected: int, reason: str | None) -> ExchangeMeeting:
        """To the heads of departments and everybody invited or present; actions become tasks (S0-99)."""
        whole_company(self.work)
        meeting = await self.meetings.get(id, expected, lock=True)
        if meeting.edition and reason is None:
            raise ReissueNeedsReason
        cipher = await self.work.cipher()
        kept = msgspec.json.decode(
            cipher.open(meeting.send(self.work.principal.id, self.work.now)), type=schemas.MinutesRead
        )
        actions = [one if one.ticket_id else await self._given(one, meeting.month) for one in kept.actions]
        copies = await self.copies(meeting, kept.present_ids)
        readers = list(copies)
        minutes = replace(kept, actions=actions, copies_to=tuple(copies.values()))
        meeting.minutes = cipher.seal(msgspec.json.encode(minutes))
        content = schemas.MeetingContentRead(
            month=meeting.month,
            starts_at=meeting.starts_at,
            place=meeting.place,
            agenda=await self.agenda(meeting),
            minutes=minutes,
        )
        await self.editions.freeze(meeting.id, meeting.edition, content, reason)
        ReportReceiptService(self.work).send(KIND, meeting.id, meeting.month, meeting.edition, readers)
        self._state(meeting, facts.ExchangeMeetingClosed, readers)
        return meeting

    async def agenda(self, meeting: ExchangeMeeting) -> schemas.AgendaRead:
        return await self.editions.content(_agendas(meeting.id), meeting.agendas, schemas.AgendaRead)

    async def minutes(self, meeting: ExchangeMeeting) -> schemas.MinutesRead | None:
        """As they were saved last."""
        if meeting.minutes is None:
            return None
        return msgspec.json.decode((await self.work.cipher()).open(meeting.minutes), type=schemas.MinutesRead)

    async def _invite(
        self,
        meeting: ExchangeMeeting,
        starts_at: datetime,
        place: str,
        invited: list[UUID],
        fact: type[facts.ExchangeMeetingFact],
    ) -> ExchangeMeeting:
        meeting.move(starts_at, place, list(dict.fromkeys(invited)))
        period = Period(first=meeting.first_day, last=meeting.last_day)
        agenda = await agenda_of(self.work, meeting.month, period)
        await self.editions.freeze(_agendas(meeting.id), meeting.agendas, agenda)
        self._state(meeting, fact, invited)
        return meeting

    async def _given(self, action: schemas.ActionRead, month: str) -> schemas.ActionRead:
        task = await TaskService(self.work).give(
            GiveTask(
                community_id=action.community_id,
                title=action.title,
                description=f"{month} {action.title}",
                assignee_id=action.assignee_id,
                due_at=action.due_at,
            )
        )
        return replace(action, ticket_id=task.id, ticket_no=task.no)

    async def copies(self, meeting: ExchangeMeeting, present: Iterable[UUID]) -> dict[UUID, str]:
        """Whom the minutes are sent to and how the form names them: who heads a department as `工程部 老周`, others by
        name. Heads come first; nobody who is not there any more."""
        led: dict[UUID, list[str]] = {}
        for one in await OrganisationRepository(self.work).departments():
            if one.head_id is not None:
                led.setdefault(one.head_id, []).append(one.name)
        asked = list(dict.fromkeys([*led, *(UUID(one) for one in meeting.attendees), *present]))
        gone, names = await self.staff.not_active(asked), await self.staff.names(asked)
        there = [one for one in asked if one not in gone]
        return {one: " ".join(filter(None, ("/".join(led.get(one, ())), names.get(one)))) for one in there}

    async def _known(self, field: str, ids: Iterable[UUID]) -> None:
        """Raises InvalidFields when one of them is no active colleague."""
        if await self.staff.not_active(set(ids)):
            raise InvalidFields([FieldError(field, "unknown")])

    async def _doable(self, actions: Iterable[schemas.TakeAction]) -> None:
        """What could not be given as a task when the minutes are sent is refused where it stands."""
        faults, tasks = [], TaskService(self.work)
        for number, action in enumerate(actions):
            try:
                await tasks.check(action.assignee_id, action.due_at, action.community_id)
            except InvalidFields:
                faults.append(FieldError(f"actions.{number}.community_id", "unknown"))
            except TaskDueInThePast as late:
                faults.append(FieldError(f"actions.{number}.due_at", late.code))
            except (TaskForOneself, HandlerNotEligible) as nobody:
                faults.append(FieldError(f"actions.{number}.assignee_id", nobody.code))
        if faults:
            raise InvalidFields(faults)

    def _state(self, meeting: ExchangeMeeting, fact: type[facts.ExchangeMeetingFact], told: Iterable[UUID]) -> None:
        said = fact(month=meeting.month, starts_at=meeting.starts_at, edition=meeting.edition, recipients=tuple(told))
        self.work.record(meeting, said)


def _agendas(id: UUID) -> UUID:
    """Agendas count for themselves, beside the editions of the minutes."""
    return uuid5(id, "agendas")


def _action(said: schemas.TakeAction, name: str | None) -> schemas.ActionRead:
    own = {field: getattr(said, field) for field in said.__struct_fields__}
    return schemas.ActionRead(**own, assignee_name=name)
