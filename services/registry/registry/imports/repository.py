"""SQL of import jobs, their files and findings."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, func, insert, select, update
from uuid_utils.compat import uuid7

from kit.repository import Repository
from registry.communities.models import Community
from registry.imports.findings import Finding
from registry.imports.models import ImportFile, ImportFinding, ImportJob

_RUNNING = ("applying", "undoing")
_AT_ONCE = 1_000


class ImportRepository(Repository[ImportJob]):
    model = ImportJob

    async def listed(self, community_id: UUID, cursor: str | None, limit: int) -> tuple[Sequence[Row[Any]], str | None]:
        statement = self.scoped(select(ImportJob)).where(ImportJob.community_id == community_id)
        order = (ImportJob.created_at.desc(), ImportJob.id.desc())
        return await self.page(statement, order, cursor, limit, ("imports", community_id))

    async def other_running(self, job: ImportJob) -> bool:
        """Whether another import of the community runs. Locks the community, so that two cannot start at once."""
        await self.session.execute(
            select(Community.id)
            .where(Community.tenant_id == self.work.tenant_id, Community.id == job.community_id)
            .with_for_update()
        )
        statement = select(ImportJob.id).where(
            ImportJob.tenant_id == self.work.tenant_id,
            ImportJob.community_id == job.community_id,
            ImportJob.id != job.id,
            ImportJob.status.in_(_RUNNING),
        )
        return (await self.session.execute(statement)).first() is not None

    async def keep_file(self, import_id: UUID, sealed: bytes, plan: bytes) -> None:
        values: dict[str, Any] = {"tenant_id": self.work.tenant_id, "id": uuid7(), "import_id": import_id}
        values |= {"sealed": sealed, "plan": plan}
        await self.session.execute(insert(ImportFile).values(values))

    async def file(self, import_id: UUID) -> bytes | None:
        statement = select(ImportFile.sealed).where(
            ImportFile.tenant_id == self.work.tenant_id, ImportFile.import_id == import_id
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def plan(self, import_id: UUID) -> bytes | None:
        statement = select(ImportFile.plan).where(
            ImportFile.tenant_id == self.work.tenant_id, ImportFile.import_id == import_id
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def keep_plan(self, import_id: UUID, plan: bytes) -> None:
        await self.session.execute(
            update(ImportFile)
            .where(ImportFile.tenant_id == self.work.tenant_id, ImportFile.import_id == import_id)
            .values(plan=plan)
        )

    async def drop_file(self, import_id: UUID) -> None:
        """The file goes, and with it what was found in it."""
        for table in (ImportFile, ImportFinding):
            await self.session.execute(
                delete(table).where(table.tenant_id == self.work.tenant_id, table.import_id == import_id)
            )

    async def keep_findings(self, import_id: UUID, findings: Sequence[Finding]) -> None:
        for start in range(0, len(findings), _AT_ONCE):
            rows = [
                {
                    "tenant_id": self.work.tenant_id,
                    "id": uuid7(),
                    "import_id": import_id,
                    "position": start + place,
                    "sheet": found.sheet,
                    "row": found.row,
                    "column": found.column,
                    "code": found.code,
                    "severity": found.severity,
                    "message": found.message,
                    "value": found.value,
                }
                for place, found in enumerate(findings[start : start + _AT_ONCE])
            ]
            await self.session.execute(insert(ImportFinding), rows)

    async def findings(
        self, import_id: UUID, sheet: str | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[Row[Any]], str | None]:
        statement = select(ImportFinding).where(
            ImportFinding.tenant_id == self.work.tenant_id, ImportFinding.import_id == import_id
        )
        if sheet:
            statement = statement.where(ImportFinding.sheet == sheet)
        return await self.page(
            statement, (ImportFinding.position.asc(),), cursor, limit, ("findings", import_id, sheet)
        )

    async def finding_counts(self, import_id: UUID) -> dict[str, int]:
        """Findings by sheet."""
        statement = (
            select(ImportFinding.sheet, func.count().label("found"))
            .where(ImportFinding.tenant_id == self.work.tenant_id, ImportFinding.import_id == import_id)
            .group_by(ImportFinding.sheet)
        )
        return {row.sheet: row.found for row in await self.session.execute(statement)}
