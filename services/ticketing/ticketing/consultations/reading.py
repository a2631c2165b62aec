"""Shows consultations to whoever may see them."""

from uuid import UUID

from msgspec.structs import asdict

from kit.problems import NotFound
from kit.work import Work
from ticketing.attachments.service import AttachmentService
from ticketing.consultations.codes import DISCIPLINES
from ticketing.consultations.repository import ConsultationFilter, ConsultationRepository
from ticketing.consultations.schemas import (
    ConsultationDetailRead,
    ConsultationPage,
    ConsultationRead,
    ExpertRead,
    PanelRead,
)
from ticketing.consultations.service import ANSWER
from ticketing.organisations.repository import OrganisationRepository
from ticketing.staff.repository import StaffRepository
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.withheld import Withholding


class ConsultationDesk:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.consultations = ConsultationRepository(work)
        self.staff = StaffRepository(work)

    async def listed(self, wanted: ConsultationFilter, cursor: str | None, limit: int) -> ConsultationPage:
        rows, following = await self.consultations.listed(wanted, cursor, limit)
        me, roles = await self._reader()
        return ConsultationPage(
            items=await Withholding(self.work).shown(ConsultationRead.of(row, me, roles) for row in rows),
            next_cursor=following,
            **asdict(await self.consultations.tally(wanted)),
        )

    async def one(self, id: UUID) -> ConsultationDetailRead:
        row = await self.consultations.one(id)
        if row is None:
            raise NotFound
        one = row[0]
        files = await AttachmentService(self.work).of_opinion(one)
        shown = await AttachmentService(self.work).shown_with(one)
        others = await self.consultations.others(one)
        read = ConsultationDetailRead.of(row, *await self._reader(), files=files, shown=shown, others=others)
        return await Withholding(self.work).shown_one(read)

    async def of_ticket(self, ticket_id: UUID) -> list[ConsultationRead]:
        await TicketRepository(self.work).get(ticket_id)
        me, roles = await self._reader()
        rows = await self.consultations.of_ticket(ticket_id)
        return await Withholding(self.work).shown(ConsultationRead.of(row, me, roles) for row in rows)

    async def panels(self, community_id: UUID) -> list[PanelRead]:
        """Every discipline with those of its experts who can be asked about this community."""
        panels = await OrganisationRepository(self.work).panels()
        known = {panel.discipline: [UUID(str(id)) for id in panel.experts] for panel in panels}
        staff = await self.staff.several({id for experts in known.values() for id in experts})
        able = {id: ExpertRead.of(member) for id, member in staff.items() if member.may_do(ANSWER, community_id)}
        return [
            PanelRead(discipline=discipline, experts=[able[id] for id in known.get(discipline, ()) if id in able])
            for discipline in DISCIPLINES
        ]

    async def _reader(self) -> tuple[UUID, frozenset[str]]:
        me = self.work.principal.id
        member = await self.staff.find(me)
        return me, frozenset(member.roles if member else ())
