"""Waivers in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import BigInteger, cast, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased

from billing.bills.models import Bill, BillLine
from billing.charge_items.models import ChargeItem
from billing.ledgers.models import COUNTER_ACCOUNTS
from billing.lists.narrowing import narrowed
from billing.staff.models import StaffMember
from billing.units.models import Unit
from billing.waivers.errors import WaiverWaits
from billing.waivers.models import APPLIED, Waiver
from kit.repository import Repository

_ASKING, _DECIDING, _BEFORE = aliased(StaffMember), aliased(StaffMember), aliased(Waiver)
_LET_OFF = (
    select(func.coalesce(func.sum(_BEFORE.amount_cents), 0))
    .where(_BEFORE.tenant_id == Waiver.tenant_id, _BEFORE.bill_id == Waiver.bill_id, _BEFORE.state == APPLIED)
    .correlate(Waiver)
    .scalar_subquery()
)

_LINE = (
    Waiver.id,
    Waiver.version,
    Waiver.no,
    Waiver.community_id,
    Waiver.unit_id,
    Unit.code.label("unit_code"),
    Waiver.bill_id,
    Bill.no.label("bill_no"),
    Waiver.payer_id,
    Waiver.part,
    Waiver.amount_cents,
    Waiver.reason,
    Waiver.ticket_id,
    Waiver.state,
    Waiver.created_at,
    Waiver.requested_by,
    _ASKING.display_name.label("requested_by_name"),
    Waiver.decided_at,
    Waiver.decided_by,
    _DECIDING.display_name.label("decided_by_name"),
    Waiver.decision,
    Waiver.journal_id,
    cast(_LET_OFF, BigInteger).label("let_off"),
)


class WaiverFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    bill_id: UUID | None = None
    state: str | None = None


class WaiverRepository(Repository[Waiver]):
    model = Waiver

    async def keep(self, waiver: Waiver) -> None:
        """Raises WaiverWaits when one of the same bill and part waits, also of somebody in the same moment."""
        self.add(waiver)
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "waiver_waits" not in str(error):
                raise
            raise WaiverWaits from error

    async def newest(self, wanted: WaiverFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        equal = {
            Waiver.community_id: wanted.community_id,
            Waiver.bill_id: wanted.bill_id,
            Waiver.state: wanted.state,
        }
        statement = narrowed(self._lines(), equal)
        return await self.page(statement, (Waiver.id.desc(),), cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(Waiver.id == id))).one_or_none()

    async def granted_since(self, by: UUID, since: datetime) -> int:
        """What somebody has granted in all, in 分."""
        statement = select(func.coalesce(func.sum(Waiver.amount_cents), 0)).where(
            Waiver.tenant_id == self.work.tenant_id,
            Waiver.decided_by == by,
            Waiver.state == APPLIED,
            Waiver.decided_at >= since,
        )
        return int((await self.session.execute(statement)).scalar_one())

    async def let_off(self, bill_id: UUID) -> int:
        """What of a bill and its late fee was granted so far, in 分."""
        statement = select(func.coalesce(func.sum(Waiver.amount_cents), 0)).where(
            Waiver.tenant_id == self.work.tenant_id, Waiver.bill_id == bill_id, Waiver.state == APPLIED
        )
        return int((await self.session.execute(statement)).scalar_one())

    async def own_cents(self, bill_id: UUID) -> int:
        """What of a bill is the company's own money: only that is its to waive."""
        statement = (
            select(func.coalesce(func.sum(BillLine.amount_cents), 0))
            .join(ChargeItem, (ChargeItem.tenant_id == BillLine.tenant_id) & (ChargeItem.id == BillLine.charge_item_id))
            .where(
                BillLine.tenant_id == self.work.tenant_id,
                BillLine.bill_id == bill_id,
                ChargeItem.nature.not_in(COUNTER_ACCOUNTS),
            )
        )
        return int((await self.session.execute(statement)).scalar_one())

    def _lines(self) -> Any:
        return self.scoped(
            select(*_LINE)
            .select_from(Waiver)
            .join(Bill, (Bill.tenant_id == Waiver.tenant_id) & (Bill.id == Waiver.bill_id))
            .outerjoin(Unit, (Unit.tenant_id == Waiver.tenant_id) & (Unit.id == Waiver.unit_id))
            .outerjoin(_ASKING, (_ASKING.tenant_id == Waiver.tenant_id) & (_ASKING.id == Waiver.requested_by))
            .outerjoin(_DECIDING, (_DECIDING.tenant_id == Waiver.tenant_id) & (_DECIDING.id == Waiver.decided_by))
        )
