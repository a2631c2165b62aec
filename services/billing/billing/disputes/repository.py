"""Disputes in SQL."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased

from billing.bills.models import Bill
from billing.disputes.errors import AlreadyDisputed
from billing.disputes.models import Dispute
from billing.staff.models import StaffMember
from billing.tickets.models import Ticket
from billing.units.models import Unit
from kit.repository import Repository

_OPENING, _SETTLING = aliased(StaffMember), aliased(StaffMember)
_LINE = (
    Dispute.id,
    Bill.version,
    Dispute.no,
    Dispute.community_id,
    Dispute.unit_id,
    Unit.code.label("unit_code"),
    Dispute.bill_id,
    Bill.no.label("bill_no"),
    Bill.state.label("bill_state"),
    Dispute.payer_id,
    Dispute.line_ids,
    Dispute.amount_cents,
    Dispute.reason,
    Dispute.ticket_id,
    Ticket.no.label("ticket_no"),
    Dispute.state,
    Dispute.opened_at,
    Dispute.opened_by,
    _OPENING.display_name.label("opened_by_name"),
    Dispute.settled_at,
    Dispute.settled_by,
    _SETTLING.display_name.label("settled_by_name"),
    Dispute.answer,
)


class DisputeFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    state: str | None = None


class DisputeRepository(Repository[Dispute]):
    model = Dispute

    async def keep(self, dispute: Dispute) -> None:
        """Raises AlreadyDisputed when one of the same bill is open."""
        self.add(dispute)
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "bill_dispute_open" not in str(error):
                raise
            raise AlreadyDisputed from error

    async def newest(self, wanted: DisputeFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        statement = self._lines()
        if wanted.community_id is not None:
            statement = statement.where(Dispute.community_id == wanted.community_id)
        if wanted.state is not None:
            statement = statement.where(Dispute.state == wanted.state)
        return await self.page(statement, (Dispute.id.desc(),), cursor, limit, bind=wanted)

    async def of_bill(self, bill_id: UUID) -> Sequence[Any]:
        statement = self._lines().where(Dispute.bill_id == bill_id).order_by(Dispute.id.desc())
        return (await self.session.execute(statement)).all()

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(Dispute.id == id))).one_or_none()

    def _lines(self) -> Any:
        return self.scoped(
            select(*_LINE)
            .select_from(Dispute)
            .join(Bill, (Bill.tenant_id == Dispute.tenant_id) & (Bill.id == Dispute.bill_id))
            .outerjoin(Unit, (Unit.tenant_id == Dispute.tenant_id) & (Unit.id == Dispute.unit_id))
            .outerjoin(Ticket, (Ticket.tenant_id == Dispute.tenant_id) & (Ticket.id == Dispute.ticket_id))
            .outerjoin(_OPENING, (_OPENING.tenant_id == Dispute.tenant_id) & (_OPENING.id == Dispute.opened_by))
            .outerjoin(_SETTLING, (_SETTLING.tenant_id == Dispute.tenant_id) & (_SETTLING.id == Dispute.settled_by))
        )
