"""Finds visits, their attempts, and who is on them."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, delete, exists, func, or_, select, text
from sqlalchemy.orm import aliased

from kit import clock
from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.case_parties.repository import has_part
from ticketing.return_visits.codes import OPEN_VISITS, REACHED
from ticketing.return_visits.models import ReturnVisit, VisitAttempt, VisitClaim
from ticketing.staff.models import StaffMember
from ticketing.tickets.repository import not_about_me

_SLUG = text("SELECT slug FROM tenant WHERE tenant_id = :tenant_id")


class ReturnVisitRepository(Repository[ReturnVisit]):
    """Whoever changes a visit holds the lock of its ticket first: that is the order of locks everywhere."""

    model: ClassVar[type[ReturnVisit]] = ReturnVisit

    async def of_ticket(self, ticket_id: UUID) -> Sequence[ReturnVisit]:
        """All visits a ticket has led to, whoever may see them; the caller holds the ticket."""
        statement = (
            select(ReturnVisit)
            .where(ReturnVisit.tenant_id == self.work.tenant_id, ReturnVisit.ticket_id == ticket_id)
            .order_by(ReturnVisit.due_at)
            .execution_options(populate_existing=True)
        )
        return (await self.session.execute(statement)).scalars().all()

    async def by_token(self, token_hash: bytes, *, lock: bool = False) -> ReturnVisit | None:
        statement = self.scoped(select(ReturnVisit)).where(ReturnVisit.token_hash == token_hash)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def slug(self) -> str:
        """What the company's host begins with."""
        found: str = (await self.session.execute(_SLUG, {"tenant_id": self.work.tenant_id})).scalar_one()
        return found

    async def occasions(self, occasions: Sequence[str]) -> set[str]:
        """Which of these have led to a visit already."""
        found = await self.session.execute(
            select(ReturnVisit.occasion).where(
                ReturnVisit.tenant_id == self.work.tenant_id, ReturnVisit.occasion.in_(occasions)
            )
        )
        return set(found.scalars())

    async def loads(self, owners: Sequence[UUID]) -> dict[UUID, int]:
        """How many open visits each of them owns."""
        found = await self.session.execute(
            select(ReturnVisit.owner_id, func.count())
            .where(
                ReturnVisit.tenant_id == self.work.tenant_id,
                ReturnVisit.owner_id.in_(owners),
                ReturnVisit.state.in_(OPEN_VISITS),
            )
            .group_by(ReturnVisit.owner_id)
        )
        return {owner: count for owner, count in found.all() if owner is not None}

    async def attempts(self, visit_id: UUID) -> Sequence[AnyRow]:
        """Oldest first, with the name of who tried."""
        table = VisitAttempt
        statement = (
            select(
                table.at,
                table.method,
                table.outcome,
                table.asked_for,
                table.call_back_at,
                table.text,
                StaffMember.display_name.label("staff_name"),
            )
            .outerjoin(StaffMember, (StaffMember.tenant_id == table.tenant_id) & (StaffMember.id == table.staff_id))
            .where(table.tenant_id == self.work.tenant_id, table.visit_id == visit_id)
            .order_by(table.at, table.id)
        )
        return (await self.session.execute(statement)).all()

    async def failed_days(self, visit_id: UUID) -> int:
        """On how many days somebody tried in vain."""
        found = await self.session.execute(
            select(VisitAttempt.at).where(
                VisitAttempt.tenant_id == self.work.tenant_id,
                VisitAttempt.visit_id == visit_id,
                VisitAttempt.outcome.not_in(REACHED),
            )
        )
        return len({clock.day_of(at) for at in found.scalars()})

    async def claim(self, visit_id: UUID) -> VisitClaim | None:
        statement = select(VisitClaim).where(VisitClaim.tenant_id == self.work.tenant_id, VisitClaim.id == visit_id)
        return (await self.session.execute(statement.execution_options(populate_existing=True))).scalar_one_or_none()

    async def called_by_another(self, visit: ReturnVisit, staff_id: UUID, now: datetime) -> bool:
        """Somebody else is on another visit of the same person right now."""
        found = await self.session.execute(
            select(VisitClaim.id).where(
                VisitClaim.tenant_id == self.work.tenant_id,
                VisitClaim.contact_key == visit.contact_key,
                VisitClaim.id != visit.id,
                VisitClaim.staff_id != staff_id,
                VisitClaim.expires_at > now,
            )
        )
        return found.first() is not None

    async def release(self, visit_id: UUID) -> None:
        await self.session.execute(
            delete(VisitClaim).where(VisitClaim.tenant_id == self.work.tenant_id, VisitClaim.id == visit_id)
        )

    async def next_to_call(self, staff_id: UUID, cohort: str | None, community_id: UUID | None) -> ReturnVisit | None:
        """The most pressing visit that nobody is on, of a person nobody talks to and nobody tried today, about no case
        they have a part in or that is about them."""
        now, today = self.work.now, clock.midnight(self.work.today)
        statement = self.scoped(select(ReturnVisit)).where(
            ReturnVisit.state.in_(OPEN_VISITS),
            ReturnVisit.due_from <= now,
            or_(ReturnVisit.call_back_at.is_(None), ReturnVisit.call_back_at <= now),
            ~_claimed(staff_id, now),
            ~_contacted_since(today),
            ~has_part(self.work.tenant_id, staff_id, ReturnVisit.ticket_id),
            *not_about_me(self.work, ReturnVisit.ticket_id),
        )
        if cohort is not None:
            statement = statement.where(ReturnVisit.cohort == cohort)
        if community_id is not None:
            statement = statement.where(ReturnVisit.community_id == community_id)
        found = await self.session.execute(statement.order_by(ReturnVisit.due_at, ReturnVisit.id).limit(1))
        return found.scalar_one_or_none()


def _claimed(staff_id: UUID, now: datetime) -> ColumnElement[bool]:
    """A colleague is on this visit or on another of the same person."""
    return exists().where(
        VisitClaim.tenant_id == ReturnVisit.tenant_id,
        VisitClaim.contact_key == ReturnVisit.contact_key,
        VisitClaim.staff_id != staff_id,
        VisitClaim.expires_at > now,
    )


def _contacted_since(midnight: datetime) -> ColumnElement[bool]:
    """The person was tried or spoken to today, about this visit or another, and has not asked to be called back."""
    other = aliased(ReturnVisit)
    return ReturnVisit.call_back_at.is_(None) & exists().where(
        other.tenant_id == ReturnVisit.tenant_id,
        other.contact_key == ReturnVisit.contact_key,
        other.last_contact_at >= midnight,
        other.last_contact_at < midnight + timedelta(days=1),
    )
