"""Finds consultations; whoever changes one holds the lock of its ticket first."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from msgspec import Struct
from sqlalchemy import select

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.consultations.codes import ANSWERED, WAITING
from ticketing.consultations.models import Consultation
from ticketing.places.models import Building, Community
from ticketing.staff.models import StaffMember
from ticketing.tallies.repository import Tally, by_state
from ticketing.tickets.models import Ticket


class ConsultationFilter(Struct, frozen=True, kw_only=True):
    """`asked` narrows to what one person was asked: as the expert, or as the leader it was reported to since."""

    state: str | None = None
    discipline: str | None = None
    asked: UUID | None = None


class ConsultationRepository(Repository[Consultation]):
    model: ClassVar[type[Consultation]] = Consultation

    async def waiting_of(self, ticket_id: UUID) -> Sequence[Consultation]:
        statement = select(Consultation).where(
            Consultation.tenant_id == self.work.tenant_id,
            Consultation.ticket_id == ticket_id,
            Consultation.state.in_(WAITING),
        )
        ordered = statement.order_by(Consultation.id).execution_options(populate_existing=True)
        return (await self.session.execute(ordered)).scalars().all()

    async def asks_me(self, ticket_id: UUID, since: datetime) -> bool:
        """Whether whoever asks is asked for an opinion on the ticket, as the expert or as the leader it was reported
        to, or has given one since then."""
        table, me = Consultation, self.work.principal.id
        led = (table.leader_id == me) & table.reported_at.is_not(None)
        waits = table.state.in_(WAITING) & ((table.expert_id == me) | led)
        gave = (table.replied_by == me) & (table.replied_at >= since)
        statement = self.scoped(select(table.id)).where(table.ticket_id == ticket_id, waits | gave)
        return (await self.session.execute(statement.limit(1))).first() is not None

    async def answered_at(self, ticket_id: UUID, entry_id: UUID, staff_id: UUID | None) -> bool:
        """Whether an opinion somebody gave at this row of the ticket's timeline is one whoever asks may read."""
        table = Consultation
        given = self.scoped(select(table.id)).where(
            table.ticket_id == ticket_id, table.reply_entry_id == entry_id, table.replied_by == staff_id
        )
        return (await self.session.execute(given.limit(1))).first() is not None

    async def of_ticket(self, ticket_id: UUID) -> Sequence[AnyRow]:
        statement = self._shown().where(Consultation.ticket_id == ticket_id)
        return (await self.session.execute(statement.order_by(Consultation.opened_at, Consultation.id))).all()

    async def others(self, one: Consultation) -> Sequence[AnyRow]:
        """What was answered to other questions on its ticket, for whoever reads this one: an opinion rests on the case
        as it stands, whoever was asked."""
        table, who = Consultation, StaffMember
        statement = (
            select(
                *(table.id, table.discipline, table.question, table.reply, table.replied_at),
                who.display_name.label("replied_by_name"),
            )
            .outerjoin(who, (who.tenant_id == table.tenant_id) & (who.id == table.replied_by))
            .where(
                table.tenant_id == self.work.tenant_id,
                table.ticket_id == one.ticket_id,
                table.id != one.id,
                table.state == "replied",
            )
        )
        return (await self.session.execute(statement.order_by(table.replied_at, table.id))).all()

    async def shows(self, ticket_id: UUID, file_id: UUID) -> bool:
        """Whether a file of the ticket was shown with a question that whoever asks may read."""
        table = Consultation
        shown = self.scoped(select(table.id)).where(
            table.ticket_id == ticket_id, table.shown_files.contains([str(file_id)])
        )
        return (await self.session.execute(shown.limit(1))).first() is not None

    async def one(self, id: UUID) -> AnyRow | None:
        return (await self.session.execute(self._shown().where(Consultation.id == id))).first()

    async def listed(
        self, wanted: ConsultationFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        statement = self._narrowed(self._shown(), wanted)
        if wanted.state == "waiting":
            statement = statement.where(Consultation.state.in_(WAITING))
        elif wanted.state is not None:
            statement = statement.where(Consultation.state == wanted.state)
        order = (Consultation.opened_at.desc(), Consultation.id.desc())
        return await self.page(statement, order, cursor, limit, bind=wanted)

    async def tally(self, wanted: ConsultationFilter) -> Tally:
        state = Consultation.state
        found = self._narrowed(self.scoped(select(state)), wanted)
        return await by_state(self.session, found, state, state.in_(WAITING), ANSWERED)

    def _narrowed(self, statement: Any, wanted: ConsultationFilter) -> Any:
        if wanted.discipline is not None:
            statement = statement.where(Consultation.discipline == wanted.discipline)
        if wanted.asked is not None:
            led = (Consultation.leader_id == wanted.asked) & Consultation.reported_at.is_not(None)
            statement = statement.where((Consultation.expert_id == wanted.asked) | led)
        return statement

    def _shown(self) -> Any:
        """Consultations with what of their case is no personal data."""
        staff, tenant_id = StaffMember.__table__, Consultation.tenant_id
        expert, leader = staff.alias("expert"), staff.alias("leader")
        asker, author = staff.alias("asker"), staff.alias("author")
        statement: AnySelect = (
            select(
                Consultation,
                Ticket.no.label("ticket_no"),
                Ticket.kind,
                Ticket.title,
                Ticket.description,
                Ticket.class_l1,
                Ticket.class_l2,
                Ticket.severity,
                Ticket.phase,
                Community.name.label("community"),
                Building.code.label("building"),
                expert.c.display_name.label("expert_name"),
                leader.c.display_name.label("leader_name"),
                asker.c.display_name.label("opened_by_name"),
                author.c.display_name.label("replied_by_name"),
            )
            .join(Ticket, (Ticket.tenant_id == Consultation.tenant_id) & (Ticket.id == Consultation.ticket_id))
            .outerjoin(
                Community,
                (Community.tenant_id == Consultation.tenant_id) & (Community.id == Consultation.community_id),
            )
            .outerjoin(Building, (Building.tenant_id == Ticket.tenant_id) & (Building.id == Ticket.building_id))
            .outerjoin(expert, (expert.c.tenant_id == tenant_id) & (expert.c.id == Consultation.expert_id))
            .outerjoin(leader, (leader.c.tenant_id == tenant_id) & (leader.c.id == Consultation.leader_id))
            .outerjoin(asker, (asker.c.tenant_id == tenant_id) & (asker.c.id == Consultation.opened_by))
            .outerjoin(author, (author.c.tenant_id == tenant_id) & (author.c.id == Consultation.replied_by))
        )
        return self.scoped(statement)
