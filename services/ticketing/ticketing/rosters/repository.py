"""Finds weeks, shifts and the people on them."""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import aliased

from kit.paging import AnyRow, AnySelect, Ordered
from kit.repository import Repository
from ticketing.duty_posts.models import DutyPost
from ticketing.rosters.models import DutyShift, Roster, RosterChange, RosterEntry
from ticketing.shift_templates.shift_times import LONGEST, Span
from ticketing.staff.models import StaffMember


class RosterRepository(Repository[Roster]):
    model: ClassVar[type[Roster]] = Roster

    async def of_week(self, community_id: UUID, week: date) -> Roster | None:
        statement = self.scoped(select(Roster)).where(Roster.community_id == community_id, Roster.week == week)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def changes(self, roster_id: UUID, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        change, now_on, before, actor = RosterChange, aliased(StaffMember), aliased(StaffMember), aliased(StaffMember)
        columns = (
            change.id, change.at, change.verb, change.reason, DutyShift.day, DutyShift.name.label("shift_name"),
            DutyPost.name.label("post_name"), now_on.display_name.label("staff_name"),
            before.display_name.label("before_name"), actor.display_name.label("actor_name"),
        )  # fmt: skip
        statement: AnySelect = (
            select(*columns)
            .join(DutyShift, (DutyShift.tenant_id == change.tenant_id) & (DutyShift.id == change.shift_id))
            .join(DutyPost, (DutyPost.tenant_id == change.tenant_id) & (DutyPost.id == DutyShift.post_id))
            .outerjoin(now_on, (now_on.tenant_id == change.tenant_id) & (now_on.id == change.staff_id))
            .outerjoin(before, (before.tenant_id == change.tenant_id) & (before.id == change.before_id))
            .outerjoin(actor, (actor.tenant_id == change.tenant_id) & (actor.id == change.by))
            .where(change.tenant_id == self.work.tenant_id, change.roster_id == roster_id)
        )
        return await self.page(statement, (change.at.desc(), change.id.desc()), cursor, limit, roster_id)


class ShiftRepository(Repository[DutyShift]):
    model: ClassVar[type[DutyShift]] = DutyShift

    async def of_roster(self, roster_id: UUID) -> Sequence[DutyShift]:
        statement = self.scoped(select(DutyShift)).where(DutyShift.roster_id == roster_id)
        found = await self.session.execute(statement.order_by(DutyShift.starts_at, DutyShift.id))
        return found.scalars().all()

    async def of_posts(self, post_ids: Collection[UUID], span: Span) -> Sequence[DutyShift]:
        """All shifts of these posts that touch the span, planned ones as well."""
        statement = self.scoped(select(DutyShift)).where(
            DutyShift.post_id.in_(post_ids), DutyShift.starts_at < span[1], DutyShift.ends_at > span[0]
        )
        return (await self.session.execute(statement.order_by(DutyShift.starts_at))).scalars().all()

    async def running(self, post_id: UUID, at: datetime) -> DutyShift | None:
        """The published shift of a post an instant belongs to. Shifts of a post do not overlap."""
        return await self._first(post_id, DutyShift.starts_at <= at, DutyShift.ends_at > at)

    async def last_end(self, post_id: UUID, at: datetime) -> datetime | None:
        """When the last published shift that is over ended."""
        shift = await self._first(post_id, DutyShift.ends_at <= at, order=DutyShift.ends_at.desc())
        return shift.ends_at if shift else None

    async def following(self, shift: DutyShift, within: timedelta) -> DutyShift | None:
        """The published shift of the same post that begins within `within` of the end of this one."""
        return await self._first(
            shift.post_id, DutyShift.starts_at >= shift.ends_at, DutyShift.starts_at <= shift.ends_at + within
        )

    async def _first(
        self, post_id: UUID, *which: ColumnElement[bool], order: Ordered = DutyShift.starts_at
    ) -> DutyShift | None:
        """One of the published shifts of a post, whatever the caller may see of it."""
        statement = select(DutyShift).where(
            DutyShift.tenant_id == self.work.tenant_id,
            DutyShift.post_id == post_id,
            DutyShift.published_at.is_not(None),
            *which,
        )
        return (await self.session.execute(statement.order_by(order).limit(1))).scalars().first()

    async def to_come(self, post_ids: Collection[UUID], span: Span) -> Sequence[DutyShift]:
        """Published shifts of these posts that touch the span, the earliest first."""
        found = await self.session.execute(
            select(DutyShift)
            .where(
                DutyShift.tenant_id == self.work.tenant_id,
                DutyShift.post_id.in_(post_ids),
                DutyShift.published_at.is_not(None),
                DutyShift.starts_at < span[1],
                DutyShift.ends_at > span[0],
            )
            .order_by(DutyShift.starts_at, DutyShift.id)
        )
        return found.scalars().all()

    async def entries(self, shift_ids: Collection[UUID]) -> Sequence[RosterEntry]:
        """Who is on these shifts, in the order they were put there."""
        statement = select(RosterEntry).where(
            RosterEntry.tenant_id == self.work.tenant_id,
            RosterEntry.shift_id.in_(shift_ids),
            RosterEntry.removed_at.is_(None),
        )
        return (await self.session.execute(statement.order_by(RosterEntry.id))).scalars().all()

    async def entry(self, id: UUID) -> tuple[RosterEntry, DutyShift] | None:
        """Somebody who is on a shift, with it; None when they are not on it any more."""
        statement = (
            self.scoped(select(RosterEntry, DutyShift))
            .join(DutyShift, (DutyShift.tenant_id == RosterEntry.tenant_id) & (DutyShift.id == RosterEntry.shift_id))
            .where(RosterEntry.id == id, RosterEntry.tenant_id == self.work.tenant_id, RosterEntry.removed_at.is_(None))
        )
        found = (await self.session.execute(statement)).first()
        return None if found is None else (found[0], found[1])

    async def duties_of(self, staff_ids: Collection[UUID], span: Span) -> Sequence[AnyRow]:
        """The shifts these people are on within the span, whatever the caller may see of them."""
        tenant_id = self.work.tenant_id
        found = await self.session.execute(
            select(
                RosterEntry.id, RosterEntry.staff_id, DutyShift.id.label("shift_id"), DutyShift.starts_at,
                DutyShift.ends_at, DutyPost.id.label("post_id"), DutyPost.name.label("post_name"),
                DutyPost.concurrent,
            )
            .join(DutyShift, (DutyShift.tenant_id == RosterEntry.tenant_id) & (DutyShift.id == RosterEntry.shift_id))
            .join(DutyPost, (DutyPost.tenant_id == DutyShift.tenant_id) & (DutyPost.id == DutyShift.post_id))
            .where(
                RosterEntry.tenant_id == tenant_id,
                RosterEntry.staff_id.in_(staff_ids),
                RosterEntry.removed_at.is_(None),
                DutyShift.starts_at < span[1],
                DutyShift.ends_at > span[0],
            )
        )  # fmt: skip
        return found.all()

    async def on_duty(self, community_id: UUID, at: datetime, *, post_id: UUID | None = None) -> Sequence[AnyRow]:
        """Who is on duty at an instant by a published roster, narrowed to a post.

        Rows of (staff_id, display_name, post_id, post_name, post_kind, shift_id, shift_name, starts_at, ends_at).
        Belongs to the service, not to a caller: no data scope applies.
        """
        shift, entry, member = DutyShift, RosterEntry, StaffMember
        statement = (
            select(
                entry.staff_id, member.display_name, DutyPost.id.label("post_id"), DutyPost.name.label("post_name"),
                DutyPost.kind.label("post_kind"), shift.id.label("shift_id"), shift.name.label("shift_name"),
                shift.starts_at, shift.ends_at,
            )
            .join(entry, (entry.tenant_id == shift.tenant_id) & (entry.shift_id == shift.id))
            .join(member, (member.tenant_id == shift.tenant_id) & (member.id == entry.staff_id))
            .join(DutyPost, (DutyPost.tenant_id == shift.tenant_id) & (DutyPost.id == shift.post_id))
            .where(
                shift.tenant_id == self.work.tenant_id,
                shift.community_id == community_id,
                shift.published_at.is_not(None),
                shift.starts_at.between(at - LONGEST, at),
                shift.ends_at > at,
                entry.removed_at.is_(None),
                member.status == "active",
            )
            .order_by(DutyPost.kind, DutyPost.name, member.display_name, entry.staff_id)
        )  # fmt: skip
        if post_id is not None:
            statement = statement.where(shift.post_id == post_id)
        return (await self.session.execute(statement)).all()

    async def unplan(self, entry: RosterEntry, *, keep_shift: bool) -> None:
        """Take somebody off a draft; a shift nobody is left on goes with them, unless somebody else comes at once."""
        tenant_id = self.work.tenant_id
        await self.session.execute(
            delete(RosterEntry).where(RosterEntry.tenant_id == tenant_id, RosterEntry.id == entry.id)
        )
        if not keep_shift and not await self.entries([entry.shift_id]):
            await self.session.execute(
                delete(DutyShift).where(DutyShift.tenant_id == tenant_id, DutyShift.id == entry.shift_id)
            )
