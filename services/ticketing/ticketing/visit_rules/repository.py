"""Reads versions of the visit rules."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.staff.models import StaffMember
from ticketing.visit_rules.models import VisitRuleSet

SHOWN = 50


class VisitRuleRepository(Repository[VisitRuleSet]):
    model: ClassVar[type[VisitRuleSet]] = VisitRuleSet

    async def newest(self) -> VisitRuleSet | None:
        statement = self.scoped(select(VisitRuleSet)).order_by(VisitRuleSet.version.desc()).limit(1)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def versions(self) -> Sequence[AnyRow]:
        """Newest first, with who published each."""
        table = VisitRuleSet
        statement = (
            select(table.version, table.content, table.reason, table.published_at, StaffMember.display_name)
            .outerjoin(StaffMember, (StaffMember.tenant_id == table.tenant_id) & (StaffMember.id == table.published_by))
            .order_by(table.version.desc())
            .limit(SHOWN)
        )
        return (await self.session.execute(self.scoped(statement))).all()
