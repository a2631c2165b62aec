"""Meetings as they are read: by whoever reads the company's reports, by those invited, and by those the minutes were
sent to."""

from uuid import UUID

from msgspec.structs import replace

from kit.problems import NotFound
from kit.work import Work
from ticketing.exchange_meetings import schemas
from ticketing.exchange_meetings.models import ExchangeMeeting
from ticketing.exchange_meetings.service import ExchangeMeetingService
from ticketing.report_editions.service import Editions
from ticketing.report_receipts.repository import ReportReceiptRepository
from ticketing.report_receipts.service import ReportReceiptService
from ticketing.staff.reach import sees_everything
from ticketing.staff.repository import StaffRepository

READ = "ticketing.company_report.read"


async def read_meeting(work: Work, id: UUID, edition: int | None) -> schemas.ExchangeMeetingRead:
    """Those invited and those who were sent a copy see what was sent, never what is being written."""
    service, editions = ExchangeMeetingService(work), Editions(work)
    meeting = await service.meetings.get(id)
    writing = work.principal.may(READ) and sees_everything(work)
    me = work.principal.id
    invited_or_sent = str(me) in meeting.attendees or await ReportReceiptRepository(work).was_sent(meeting.id, me)
    if not writing and not invited_or_sent:
        raise NotFound
    shown = edition if edition is not None else meeting.edition
    content = await editions.content(meeting.id, shown, schemas.MeetingContentRead) if shown else None
    saved = await _to_be_sent(service, meeting) if writing and content is None else None
    invited = [UUID(one) for one in meeting.attendees]
    names = await StaffRepository(work).names(invited)
    return schemas.ExchangeMeetingRead(
        version=meeting.version,
        meeting=line(meeting),
        shown_edition=shown,
        attendees=[schemas.InvitedRead(id=one, name=names.get(one)) for one in invited],
        agenda=content.agenda if content else await service.agenda(meeting),
        minutes=content.minutes if content else saved,
        editions=await editions.listed(meeting.id),
        receipts=await ReportReceiptService(work).of_documents([meeting.id]),
    )


async def _to_be_sent(service: ExchangeMeetingService, meeting: ExchangeMeeting) -> schemas.MinutesRead | None:
    """As they were saved last, with those they would go to now."""
    saved = await service.minutes(meeting)
    if saved is None:
        return None
    return replace(saved, copies_to=tuple((await service.copies(meeting, saved.present_ids)).values()))


def line(meeting: ExchangeMeeting) -> schemas.MeetingLineRead:
    names = schemas.MeetingLineRead.__struct_fields__
    return schemas.MeetingLineRead(**{name: getattr(meeting, name) for name in names})
