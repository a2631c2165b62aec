"""Writes the duty log."""

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.attendances.errors import NotOnDuty
from ticketing.attendances.repository import AttendanceRepository
from ticketing.duty_entries.models import DutyEntry
from ticketing.duty_entries.repository import DutyEntryRepository
from ticketing.duty_entries.schemas import DutyEntryRead, EnterDutyEntry
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.tickets.repository import TicketRepository


class DutyEntryService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.entries = DutyEntryRepository(work)

    async def enter(self, data: EnterDutyEntry) -> DutyEntryRead:
        """Whoever is signed in at the post writes; the line belongs to their shift."""
        post = await DutyPostRepository(self.work).find(data.post_id)
        if post is None:
            raise InvalidFields([FieldError("post_id", "unknown_post")])
        await self._check_references(data)
        stays = await AttendanceRepository(self.work).open_of(self.work.principal.id)
        here = [stay for stay in stays if stay.post_id == post.id]
        if not here:
            raise NotOnDuty
        entry = DutyEntry(
            id=uuid7(),
            community_id=post.community_id,
            post_id=post.id,
            shift_id=here[0].shift_id,
            at=self.work.now,
            staff_id=self.work.principal.id,
            kind=data.kind,
            text=data.text,
            handling=data.handling,
            ticket_id=data.ticket_id,
            corrects_id=data.corrects_id,
        )
        self.entries.add(entry)
        written = facts.DutyEntryRecorded(community_id=entry.community_id, post_id=entry.post_id, kind=entry.kind)
        self.work.publish(written, entry.id, 1)
        await self.work.session.flush()
        return DutyEntryRead(**(await self.entries.line(entry.id))._mapping)

    async def _check_references(self, data: EnterDutyEntry) -> None:
        if data.ticket_id is not None and await TicketRepository(self.work).find(data.ticket_id) is None:
            raise InvalidFields([FieldError("ticket_id", "unknown_record")])
        if data.corrects_id is not None:
            corrected = await self.entries.find(data.corrects_id)
            if corrected is None or corrected.post_id != data.post_id:
                raise InvalidFields([FieldError("corrects_id", "unknown_record")])
