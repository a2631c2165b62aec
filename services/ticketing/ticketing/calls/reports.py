"""What a telephone system reports becomes calls, in whatever order and however often it is reported."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from kit.work import Work
from ticketing.calls import numbers
from ticketing.calls.courses import CallCourse
from ticketing.calls.models import Call
from ticketing.calls.repository import CallRepository
from ticketing.contacts.masking import normal_phone


class Report(Struct, frozen=True, kw_only=True):
    """One report in the neutral form every adapter speaks."""

    call: str
    """the system's own id of the call"""
    kind: str
    at: datetime
    direction: str
    caller: str | None = None
    line: str | None = None
    extension: str | None = None
    recording: str | None = None
    dialled_for: UUID | None = None
    """the call this one was asked for with"""


class CallReports:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.calls = CallRepository(work)
        self.course = CallCourse(work)

    async def hear(self, pbx_link_id: UUID, report: Report) -> Call:
        """Take over one report; the call is there afterwards, whichever of its reports came first."""
        call = await self.calls.reported(pbx_link_id, report.call)
        if call is None:
            call = await self._asked_for(pbx_link_id, report)
        before = None
        if call is None:
            call = await self._new(pbx_link_id, report)
        else:
            call = await self.calls.get(call.id, lock=True)
            before = call.state  # as it is now that nobody else can change it
        operator = await self.calls.at_extension(report.extension)
        call.extension = report.extension or call.extension
        call.hear(report.kind, report.at, operator_id=operator, recording=report.recording)
        if before is None:
            await self.course.rank(call)
        await self.course.moved(call, before)
        return call

    async def _asked_for(self, pbx_link_id: UUID, report: Report) -> Call | None:
        """The call out that somebody clicked for."""
        if report.dialled_for is None:
            return None
        call = await self.calls.find(report.dialled_for, lock=True)
        if call is None or call.direction != "out" or call.pbx_link_id != pbx_link_id or call.external_id is not None:
            return None
        call.external_id = report.call
        return call

    async def _new(self, pbx_link_id: UUID, report: Report) -> Call:
        sealed = await numbers.seal(self.work, report.caller)
        known = await self.calls.last_known(sealed.blind) if sealed.blind else None
        call = Call(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            pbx_link_id=pbx_link_id,
            external_id=report.call,
            direction=report.direction,
            number=sealed.number,
            number_blind=sealed.blind,
            number_last4=sealed.last4,
            line=report.line,
            community_id=known.community_id if known else await self._of_line(report.line),
            unit_id=known.unit_id if known else None,
            person_id=known.person_id if known else None,
            state="ringing",
            rang_at=report.at,
        )
        self.calls.add(call)
        return call

    async def _of_line(self, line: str | None) -> UUID | None:
        """The community whose hotline was called, when it is the only one with that number."""
        wanted = normal_phone(line) if line else None
        if wanted is None:
            return None
        found = [row.id for row in await self.calls.hotlines() if normal_phone(row.hotline) == wanted]
        return found[0] if len(found) == 1 else None
