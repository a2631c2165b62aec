"""Finds connections to telephone systems, and remembers which reports were heard."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert

from kit.repository import Repository
from ticketing.pbx_links.models import PbxLink, PbxReport


class PbxLinkRepository(Repository[PbxLink]):
    model: ClassVar[type[PbxLink]] = PbxLink

    async def all(self) -> Sequence[PbxLink]:
        found = await self.session.execute(self.scoped(select(PbxLink)).order_by(PbxLink.name, PbxLink.id))
        return found.scalars().all()

    async def way_out(self) -> PbxLink | None:
        """The connection that places calls."""
        found = await self.session.execute(
            self.scoped(select(PbxLink))
            .where(PbxLink.active.is_(True), PbxLink.dial_url.is_not(None))
            .order_by(PbxLink.id)
            .limit(1)
        )
        link: PbxLink | None = found.scalar_one_or_none()
        return link

    async def heard_first(self, id: UUID, link_id: UUID, kind: str, at: datetime) -> bool:
        """Whether this report was not heard before."""
        values = {
            "tenant_id": self.work.tenant_id,
            "id": id,
            "pbx_link_id": link_id,
            "kind": kind,
            "at": at,
            "heard_at": self.work.now,
        }
        statement = insert(PbxReport).values(values).on_conflict_do_nothing().returning(PbxReport.id)
        return (await self.session.execute(statement)).first() is not None

    async def note_heard(self, link_id: UUID) -> None:
        """When it was last heard from; no fact, so its version stays."""
        await self.session.execute(
            update(PbxLink)
            .where(PbxLink.tenant_id == self.work.tenant_id, PbxLink.id == link_id)
            .values(heard_at=self.work.now, updated_at=PbxLink.updated_at)
        )
