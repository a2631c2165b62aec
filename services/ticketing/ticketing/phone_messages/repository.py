"""Finds phone messages: for me, taken by me, or, for supervisors, of the communities within reach."""

from collections.abc import Sequence
from typing import Any, ClassVar

from sqlalchemy import and_, or_, select, true
from sqlalchemy.orm import aliased

from kit.models import TenantRow
from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.phone_messages.models import PhoneMessage
from ticketing.places.models import Community, Unit
from ticketing.places.repository import within_reach
from ticketing.staff.models import StaffMember

SUPERVISE = "ticketing.call.supervise"


class PhoneMessageRepository(Repository[PhoneMessage]):
    model: ClassVar[type[PhoneMessage]] = PhoneMessage

    def scoped(self, statement: Any, model: type[TenantRow] | None = None) -> Any:
        statement = super().scoped(statement, model)
        principal = self.work.principal
        if principal.realm != "staff":
            return statement
        concerned = or_(PhoneMessage.for_id == principal.id, PhoneMessage.taken_by == principal.id)
        if principal.may(SUPERVISE):
            concerned = or_(
                concerned, and_(true(), *within_reach(self.work, PhoneMessage.community_id, PhoneMessage.for_id))
            )
        return statement.where(concerned)

    async def newest(
        self, *, mine: bool, waiting: bool, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        recipient, taker = aliased(StaffMember), aliased(StaffMember)
        same = PhoneMessage.tenant_id
        statement = (
            select(
                PhoneMessage,
                recipient.display_name.label("for_name"),
                taker.display_name.label("taken_by_name"),
                Community.name,
                Unit.code,
            )
            .outerjoin(recipient, (recipient.tenant_id == same) & (recipient.id == PhoneMessage.for_id))
            .outerjoin(taker, (taker.tenant_id == same) & (taker.id == PhoneMessage.taken_by))
            .outerjoin(Community, (Community.tenant_id == same) & (Community.id == PhoneMessage.community_id))
            .outerjoin(Unit, (Unit.tenant_id == same) & (Unit.id == PhoneMessage.unit_id))
        )
        if mine:
            statement = statement.where(PhoneMessage.for_id == self.work.principal.id)
        if waiting:
            statement = statement.where(PhoneMessage.acknowledged_at.is_(None))
        order = (PhoneMessage.taken_at.desc(), PhoneMessage.id.desc())
        return await self.page(self.scoped(statement), order, cursor, limit, ("messages", mine, waiting))
