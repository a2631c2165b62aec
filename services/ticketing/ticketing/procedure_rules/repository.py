"""The tenant's row of figures, and what they were before."""

from datetime import datetime
from typing import ClassVar

from sqlalchemy import select

from kit.repository import Repository
from ticketing.procedure_rules.models import ProcedureSetting, ProcedureVersion


class ProcedureSettingRepository(Repository[ProcedureSetting]):
    model: ClassVar[type[ProcedureSetting]] = ProcedureSetting


class ProcedureVersionRepository(Repository[ProcedureVersion]):
    model: ClassVar[type[ProcedureVersion]] = ProcedureVersion

    async def before(self, end: datetime) -> ProcedureVersion | None:
        """The latest that was in force before that moment."""
        table = ProcedureVersion
        statement = select(table).where(table.tenant_id == self.work.tenant_id, table.in_force_from < end)
        return (await self.session.execute(statement.order_by(table.number.desc()).limit(1))).scalar()
