"""Sets up connections to telephone systems and hears what they report."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID, uuid5

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.calls.reports import CallReports, Report
from ticketing.clients.addresses import fault_of
from ticketing.pbx_links import errors, signatures
from ticketing.pbx_links.models import PbxLink
from ticketing.pbx_links.repository import PbxLinkRepository
from ticketing.pbx_links.schemas import PbxKeyRead, PbxLinkRead, ReportCall, ReportHeardRead
from ticketing.settings import settings_of
from ticketing.staff.reach import check_whole_company
from ticketing.turns.repository import TurnRepository

AHEAD = timedelta(minutes=5)
BEHIND = timedelta(days=7)
"""How far a report may lie from now: clocks differ a little, lines are down for days"""


class PbxLinkService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.links = PbxLinkRepository(work)

    async def all(self) -> list[PbxLinkRead]:
        return [_read(link) for link in await self.links.all()]

    async def create(self, name: str, dial_url: str | None) -> PbxKeyRead:
        check_whole_company(self.work)
        self._check(dial_url)
        key = signatures.new_key()
        link = PbxLink(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            name=name,
            signing_key=await self._sealed(key),
            dial_url=dial_url,
            active=True,
        )
        self.links.add(link)
        self.work.record(link, facts.PbxLinkCreated(active=True))
        return PbxKeyRead(version=link.version, link=_read(link), key=key)

    async def change(self, id: UUID, expected: int, name: str, dial_url: str | None, *, active: bool) -> PbxLinkRead:
        check_whole_company(self.work)
        self._check(dial_url)
        link = await self.links.get(id, expected, lock=True)
        link.name, link.dial_url, link.active = name, dial_url, active
        self.work.record(link, facts.PbxLinkChanged(active=active))
        return _read(link)

    async def renew_key(self, id: UUID, expected: int) -> PbxKeyRead:
        """From now on only the new key is good."""
        check_whole_company(self.work)
        link = await self.links.get(id, expected, lock=True)
        key = signatures.new_key()
        link.signing_key = await self._sealed(key)
        self.work.record(link, facts.PbxLinkChanged(active=link.active))
        return PbxKeyRead(version=link.version, link=_read(link), key=key)

    async def hear(self, id: UUID, headers: Mapping[str, str], body: bytes, report: ReportCall) -> ReportHeardRead:
        """Raises ReportNotAuthentic, the same for an unknown connection, a wrong key and a stale signature."""
        link = await self.links.find(id) if self.work.bound else None
        key = (await self.work.cipher()).open(link.signing_key) if link and link.active else None
        message = signatures.authentic(key, headers, body, self.work.now)
        if not self.work.now - BEHIND <= report.at <= self.work.now + AHEAD:
            raise InvalidFields([FieldError("at", "out_of_range")])
        await TurnRepository(self.work).take("call", id, report.call_id)
        if not await self.links.heard_first(uuid5(id, message), id, report.kind, report.at):
            return ReportHeardRead(call_id=None, again=True)
        await self.links.note_heard(id)
        heard = Report(
            call=report.call_id,
            kind=report.kind,
            at=report.at,
            direction=report.direction,
            caller=report.caller,
            line=report.line,
            extension=report.extension,
            recording=report.recording,
            dialled_for=report.dialled_for,
        )
        call = await CallReports(self.work).hear(id, heard)
        return ReportHeardRead(call_id=call.id, again=False)

    def _check(self, dial_url: str | None) -> None:
        if dial_url and (fault := fault_of(dial_url, settings_of(self.work.runtime).allowed_hosts)):
            raise errors.AddressNotAllowed(errors=[FieldError("dial_url", fault)])

    async def _sealed(self, key: str) -> bytes:
        return (await self.work.cipher()).seal(signatures.signing_key(key))


def _read(link: PbxLink) -> PbxLinkRead:
    return PbxLinkRead(
        id=link.id,
        version=link.version,
        name=link.name,
        dial_url=link.dial_url,
        active=link.active,
        heard_at=link.heard_at,
        reports_to=f"/api/ticketing/pbx-links/{link.id}/reports",
    )
