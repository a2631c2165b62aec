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
    """Those invited and those who were sent a copy see what was sent to them, never what is being written, nor what was
    sent later to others, nor who else has read it."""
    service, editions = ExchangeMeetingService(work), Editions(work)
    meeting = await service.meetings.get(id)
    writing = work.principal.may(READ) and sees_everything(work)
    me = work.principal.id
    last = meeting.edition if writing else await ReportReceiptRepository(work).last_sent(meeting.id, me)
    shown = edition if edition is not None else last
    if not writing and (shown > last or not (last or str(me) in meeting.attendees)):
        raise NotFound
    content = await editions.content(meeting.id, shown, schemas.MeetingContentRead) if shown else None
    saved = await _to_be_sent(service, meeting) if writing and content is None else None
    invited = [UUID(one) for one in meeting.attendees]
    names = await StaffRepository(work).names(invited)
    receipts = await ReportReceiptService(work).of_documents([meeting.id])
    return schemas.ExchangeMeetingRead(
        version=meeting.version,
        meeting=line(meeting),
        shown_edition=shown,
        attendees=[schemas.InvitedRead(id=one, name=names.get(one)) for one in invited],
        agenda=content.agenda if content else await service.agenda(meeting),
        minutes=content.minutes if content else saved,
        editions=[one for one in await editions.listed(meeting.id) if writing or one.number <= last],
        receipts=[one for one in receipts if writing or one.staff_id == me],
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
