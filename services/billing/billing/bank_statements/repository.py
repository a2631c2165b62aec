"""Statements of bank accounts in SQL."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import select, text

from billing.bank_lines.models import WAITING
from billing.bank_statements.models import BankStatement
from billing.lists.narrowing import narrowed
from billing.staff.models import StaffMember
from kit.repository import Repository

_LINE = (
    BankStatement.id,
    BankStatement.version,
    BankStatement.no,
    BankStatement.community_id,
    BankStatement.first_day,
    BankStatement.last_day,
    BankStatement.lines,
    BankStatement.in_cents,
    BankStatement.out_cents,
    BankStatement.taken_by,
    StaffMember.display_name.label("taken_by_name"),
    BankStatement.created_at,
    BankStatement.told_at,
)
_STATES = text("""
SELECT statement_id, state, count(*) AS lines, sum(amount_cents)::bigint AS amount_cents
FROM bank_line WHERE tenant_id = :tenant_id AND statement_id = ANY(CAST(:ids AS uuid[]))
GROUP BY statement_id, state ORDER BY statement_id, state""")
_WAITING = text("""
SELECT count(*) AS lines, coalesce(sum(amount_cents), 0)::bigint AS amount_cents
FROM bank_line WHERE tenant_id = :tenant_id AND statement_id = :id AND state = ANY(CAST(:states AS text[]))""")


class BankStatementFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None


class BankStatementRepository(Repository[BankStatement]):
    model = BankStatement

    async def newest(
        self, wanted: BankStatementFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[Any], str | None]:
        statement = narrowed(self._lines(), {BankStatement.community_id: wanted.community_id})
        return await self.page(statement, (BankStatement.id.desc(),), cursor, limit, bind=wanted)

    async def detail(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(BankStatement.id == id))).one_or_none()

    async def states(self, ids: Sequence[UUID]) -> dict[UUID, list[Any]]:
        """Lines and sum per state, by statement."""
        found: dict[UUID, list[Any]] = {id: [] for id in ids}
        for row in await self.session.execute(_STATES, {"tenant_id": self.work.tenant_id, "ids": list(ids)}):
            found[row.statement_id].append(row)
        return found

    async def waiting(self, id: UUID) -> Any:
        """How many lines of it nobody has assigned, and their sum."""
        values = {"tenant_id": self.work.tenant_id, "id": id, "states": list(WAITING)}
        return (await self.session.execute(_WAITING, values)).one()

    def _lines(self) -> Any:
        return self.scoped(
            select(*_LINE)
            .select_from(BankStatement)
            .outerjoin(
                StaffMember,
                (StaffMember.tenant_id == BankStatement.tenant_id) & (StaffMember.id == BankStatement.taken_by),
            )
        )
