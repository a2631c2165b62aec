"""Sagas in SQL: a step is finished by exactly one answer."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select, text, update
from sqlalchemy.dialects.postgresql import insert

from identity.provisionings import steps
from identity.provisionings.models import Saga, SagaStep
from kit.work import Work

_SERVED_NAME = text("SELECT slug, name, locale FROM tenant WHERE tenant_id = :tenant_id")


class SagaRepository:
    """Sagas stand above the tenants they make; a saga's id is its tenant's."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.session = work.session

    async def begin(self, id: UUID) -> None:
        await self.session.execute(
            insert(Saga).values(id=id, kind="provisioning", state="running", asked=0, created_at=self.work.now)
        )
        rows = [{"saga_id": id, "name": name, "position": position} for position, name in enumerate(steps.ALL)]
        await self.session.execute(insert(SagaStep).values(rows))

    async def find(self, id: UUID, *, lock: bool = False) -> Saga | None:
        statement = select(Saga).where(Saga.id == id)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def finish_step(self, id: UUID, name: str) -> bool:
        """True the first time."""
        statement = (
            update(SagaStep)
            .where(SagaStep.saga_id == id, SagaStep.name == name, SagaStep.done_at.is_(None))
            .values(done_at=self.work.now)
            .returning(SagaStep.name)
            .execution_options(synchronize_session=False)
        )
        return (await self.session.execute(statement)).first() is not None

    async def steps(self, id: UUID) -> Sequence[SagaStep]:
        statement = select(SagaStep).where(SagaStep.saga_id == id).order_by(SagaStep.position)
        return (await self.session.execute(statement.execution_options(populate_existing=True))).scalars().all()

    async def served_name(self) -> tuple[str, str, str]:
        """Slug, name and locale under which this tenant was admitted to the service."""
        row = (await self.session.execute(_SERVED_NAME, {"tenant_id": self.work.tenant_id})).one()
        return row.slug, row.name, row.locale
