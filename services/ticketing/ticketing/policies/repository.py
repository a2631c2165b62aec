"""Reads policy versions; a version never changes, so a process keeps what it has read."""

from collections.abc import Sequence
from typing import ClassVar
from uuid import UUID

import msgspec
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from kit.work import Work
from ticketing.clocks.policy import Policy
from ticketing.policies.errors import DraftOpen
from ticketing.policies.models import OPEN, ClockPolicy, ClockPolicyDraft
from ticketing.staff.models import StaffMember, StaffRole

Known = dict[tuple[UUID, int], Policy]


class PolicyRepository(Repository[ClockPolicy]):
    model: ClassVar[type[ClockPolicy]] = ClockPolicy

    def __init__(self, work: Work) -> None:
        super().__init__(work)
        self._known: Known = work.runtime.state.setdefault("clock_policies", {})

    async def newest(self) -> ClockPolicy | None:
        statement = select(ClockPolicy).where(ClockPolicy.tenant_id == self.work.tenant_id)
        return (await self.session.execute(statement.order_by(ClockPolicy.version.desc()).limit(1))).scalar()

    async def has_own(self) -> bool:
        """Whether somebody of the tenant has ever published one."""
        own = ClockPolicy.published_by.is_not(None)
        statement = select(ClockPolicy.id).where(ClockPolicy.tenant_id == self.work.tenant_id, own).limit(1)
        return (await self.session.execute(statement)).scalar() is not None

    async def current(self) -> Policy:
        newest = select(func.max(ClockPolicy.version)).where(ClockPolicy.tenant_id == self.work.tenant_id)
        version = (await self.session.execute(newest)).scalar_one()
        assert version is not None, "every tenant is provisioned with a policy"
        return await self.at(version)

    async def at(self, version: int) -> Policy:
        """A version that is known to exist."""
        key = (self.work.tenant_id, version)
        if key not in self._known:
            content = await self.session.execute(
                select(ClockPolicy.content).where(
                    ClockPolicy.tenant_id == self.work.tenant_id, ClockPolicy.version == version
                )
            )
            self._known[key] = msgspec.convert(content.scalar_one(), Policy)
        return self._known[key]

    async def issued(self, version: int) -> AnyRow | None:
        return (await self.session.execute(self._history().where(ClockPolicy.version == version))).one_or_none()

    async def history(self, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """The newest version first, with who published it."""
        return await self.page(self._history(), (ClockPolicy.version.desc(), ClockPolicy.id.desc()), cursor, limit)

    def _history(self) -> AnySelect:
        statement: AnySelect = select(
            ClockPolicy.id,
            ClockPolicy.version,
            ClockPolicy.published_at,
            ClockPolicy.published_by,
            StaffMember.display_name.label("published_by_name"),
            ClockPolicy.note,
            ClockPolicy.changes,
        ).outerjoin(
            StaffMember,
            (StaffMember.tenant_id == ClockPolicy.tenant_id) & (StaffMember.id == ClockPolicy.published_by),
        )
        return statement.where(ClockPolicy.tenant_id == self.work.tenant_id)

    async def roles_held(self) -> set[str]:
        """Roles that some active member of staff holds."""
        found = select(StaffRole.role).where(StaffRole.tenant_id == self.work.tenant_id).distinct()
        return set((await self.session.execute(found)).scalars())


class DraftRepository(Repository[ClockPolicyDraft]):
    model: ClassVar[type[ClockPolicyDraft]] = ClockPolicyDraft

    async def begin(self, draft: ClockPolicyDraft) -> ClockPolicyDraft:
        """Raises DraftOpen when somebody begins one in the same moment."""
        self.add(draft)
        try:
            await self.session.flush()
        except IntegrityError as error:
            raise DraftOpen from error
        return draft

    async def open(self, *, lock: bool = False) -> ClockPolicyDraft | None:
        statement = self.scoped(select(ClockPolicyDraft)).where(ClockPolicyDraft.state == OPEN)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def name_of(self, staff_id: UUID) -> str | None:
        found = select(StaffMember.display_name).where(
            StaffMember.tenant_id == self.work.tenant_id, StaffMember.id == staff_id
        )
        return (await self.session.execute(found)).scalar()
