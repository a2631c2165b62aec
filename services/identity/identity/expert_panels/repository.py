"""The expert panel in SQL."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select

from identity.expert_panels.models import ExpertPanel, PanelSeat
from kit.repository import Repository


class ExpertPanelRepository(Repository[ExpertPanel]):
    model = ExpertPanel

    async def all(self) -> dict[str, ExpertPanel]:
        statement = select(ExpertPanel).where(ExpertPanel.tenant_id == self.work.tenant_id)
        return {panel.discipline: panel for panel in (await self.session.execute(statement)).scalars()}

    async def of(self, discipline: str) -> ExpertPanel | None:
        """Locked for a change."""
        statement = (
            select(ExpertPanel)
            .where(ExpertPanel.tenant_id == self.work.tenant_id, ExpertPanel.discipline == discipline)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def with_member(self, staff_id: UUID) -> Sequence[ExpertPanel]:
        seated = select(PanelSeat.panel_id).where(
            PanelSeat.tenant_id == self.work.tenant_id, PanelSeat.staff_id == staff_id, PanelSeat.ended_on.is_(None)
        )
        statement = (
            select(ExpertPanel)
            .where(ExpertPanel.tenant_id == self.work.tenant_id, ExpertPanel.id.in_(seated))
            .order_by(ExpertPanel.id)
            .with_for_update()
        )
        return (await self.session.execute(statement)).scalars().all()
