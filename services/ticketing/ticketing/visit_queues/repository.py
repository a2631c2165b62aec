"""Lists of visits: Core selects of exactly the columns a list shows."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, ClassVar
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import aliased

from kit import clock
from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.occurrences.codes import Period
from ticketing.organisations.repository import of_department
from ticketing.places.models import Community, Unit
from ticketing.question_sets.questions import LOW_SCORE
from ticketing.return_visits.codes import ENDED_VISITS, OPEN_VISITS
from ticketing.return_visits.models import ReturnVisit, VisitClaim
from ticketing.staff.models import StaffMember
from ticketing.tallies.repository import Tally, by_state
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import not_about_me

_owner, _visitor, _claimant = aliased(StaffMember), aliased(StaffMember), aliased(StaffMember)
_contact_at: Any = func.coalesce(ReturnVisit.visited_at, ReturnVisit.last_contact_at).label("contact_at")
_DAY = timedelta(days=1)


class VisitFilter(Struct, frozen=True, kw_only=True):
    """Everything a list of visits, and every figure about them, can be narrowed by; None means: not narrowed.

    `due_from` and `due_until`, `made_from` and `made_until` are local days, both included: when a visit was due, and
    when it was made."""

    state: str | None = None
    open_only: bool = False
    cohort: str | None = None
    community_id: UUID | None = None
    unit_id: UUID | None = None
    person_id: UUID | None = None
    ticket_id: UUID | None = None
    owner_id: UUID | None = None
    class_l1: str | None = None
    department: str | None = None
    """found responsible for the case that led to it"""
    due_from: date | None = None
    due_until: date | None = None
    made_from: date | None = None
    made_until: date | None = None
    within: Period | None = None
    """due or made in it"""
    counted: bool = False
    """what the figures count: all but those that were cancelled"""
    overdue: bool = False
    contacted: bool = False
    low: bool = False
    score: int | None = None


class VisitQueueRepository(Repository[ReturnVisit]):
    model: ClassVar[type[ReturnVisit]] = ReturnVisit

    async def lines(self, wanted: VisitFilter, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """Open visits: the most pressing first. Otherwise the latest first, by the time of what was asked for: the
        contact, the visit or the due date."""
        order: tuple[Any, ...] = (ReturnVisit.due_at.desc(), ReturnVisit.id.desc())
        if wanted.contacted:
            order = (_contact_at.desc(), ReturnVisit.id.desc())
        elif wanted.open_only or wanted.state in OPEN_VISITS:
            order = (ReturnVisit.due_at, ReturnVisit.id)
        elif wanted.made_from is not None or wanted.made_until is not None:
            order = (ReturnVisit.visited_at.desc(), ReturnVisit.id.desc())
        return await self.page(self.filtered(self._lines(), wanted), order, cursor, limit, wanted)

    async def tally(self, wanted: VisitFilter) -> Tally:
        """Only open visits can be overdue, only those that were done have a score."""
        state = ReturnVisit.state
        found = self.filtered(select(state), replace(wanted, state=None, open_only=False))
        ended = ("done",) if wanted.low or wanted.score is not None else () if wanted.overdue else ENDED_VISITS
        if wanted.counted:
            ended = tuple(one for one in ended if one != "cancelled")
        bounded = wanted.due_from is not None or wanted.made_from is not None
        return await by_state(self.session, found, state, state.in_(OPEN_VISITS), ended, bounded=bounded)

    async def names(self, visit: ReturnVisit) -> AnyRow:
        """What the ids of a visit are called."""
        statement = (
            select(
                Community.name.label("community"),
                Unit.code.label("unit"),
                _owner.display_name.label("owner"),
                _visitor.display_name.label("visitor"),
                Ticket.no.label("follow_up_no"),
            )
            .select_from(ReturnVisit)
            .outerjoin(Community, _of_tenant(Community, ReturnVisit.community_id))
            .outerjoin(Unit, _of_tenant(Unit, ReturnVisit.unit_id))
            .outerjoin(_owner, _of_tenant(_owner, ReturnVisit.owner_id))
            .outerjoin(_visitor, _of_tenant(_visitor, ReturnVisit.visitor_id))
            .outerjoin(Ticket, _of_tenant(Ticket, ReturnVisit.follow_up_id))
            .where(ReturnVisit.tenant_id == self.work.tenant_id, ReturnVisit.id == visit.id)
        )
        return (await self.session.execute(statement)).one()

    async def claim(self, visit_id: UUID) -> AnyRow | None:
        statement = (
            select(VisitClaim.staff_id, VisitClaim.expires_at, StaffMember.display_name.label("staff_name"))
            .outerjoin(StaffMember, _of_tenant(StaffMember, VisitClaim.staff_id, VisitClaim))
            .where(
                VisitClaim.tenant_id == self.work.tenant_id,
                VisitClaim.id == visit_id,
                VisitClaim.expires_at > self.work.now,
            )
        )
        return (await self.session.execute(statement)).first()

    def filtered(self, statement: AnySelect, wanted: VisitFilter) -> AnySelect:
        return self.scoped(statement).where(*self._predicates(wanted))

    def _predicates(self, wanted: VisitFilter) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = [
            column == value
            for column, value in (
                (ReturnVisit.state, wanted.state),
                (ReturnVisit.cohort, wanted.cohort),
                (ReturnVisit.community_id, wanted.community_id),
                (ReturnVisit.unit_id, wanted.unit_id),
                (ReturnVisit.person_id, wanted.person_id),
                (ReturnVisit.ticket_id, wanted.ticket_id),
                (ReturnVisit.owner_id, wanted.owner_id),
                (ReturnVisit.class_l1, wanted.class_l1),
                (ReturnVisit.score, wanted.score),
            )
            if value is not None
        ]
        if (wanted.unit_id or wanted.person_id) is not None:
            found += not_about_me(self.work, ReturnVisit.ticket_id, ReturnVisit.follow_up_id)
        if wanted.open_only:
            found.append(ReturnVisit.state.in_(OPEN_VISITS))
        if wanted.counted:
            found.append(ReturnVisit.state != "cancelled")
        found += _days(ReturnVisit.due_at, wanted.due_from, wanted.due_until)
        found += _days(ReturnVisit.visited_at, wanted.made_from, wanted.made_until)
        if wanted.within is not None:
            first, last = wanted.within.first, wanted.within.last
            found.append(or_(*(and_(*_days(at, first, last)) for at in (ReturnVisit.due_at, ReturnVisit.visited_at))))
        if wanted.overdue:
            found += [ReturnVisit.state.in_(OPEN_VISITS), ReturnVisit.due_at <= self.work.now]
        if wanted.department is not None:
            found.append(of_department(responsible_department(), wanted.department, self.work.tenant_id))
        if wanted.contacted:
            found.append(_contact_at.is_not(None))
        if wanted.low:
            found.append(ReturnVisit.score <= LOW_SCORE)
        return found

    def _lines(self) -> AnySelect:
        return (
            select(
                ReturnVisit.id,
                ReturnVisit.version,
                ReturnVisit.no,
                ReturnVisit.cohort,
                ReturnVisit.label,
                ReturnVisit.state,
                ReturnVisit.community_id,
                Community.name.label("community_name"),
                ReturnVisit.unit_id,
                Unit.code.label("unit_code"),
                ReturnVisit.person_id,
                ReturnVisit.ticket_id,
                ReturnVisit.ticket_no,
                Ticket.title.label("ticket_title"),
                ReturnVisit.class_l1,
                ReturnVisit.owner_id,
                _owner.display_name.label("owner_name"),
                ReturnVisit.due_at,
                ReturnVisit.call_back_at,
                ReturnVisit.last_contact_at,
                ReturnVisit.method,
                ReturnVisit.score,
                ReturnVisit.comment,
                ReturnVisit.visited_at,
                ReturnVisit.follow_up_id,
                _claimant.display_name.label("claimed_by"),
                _contact_at,
            )
            .select_from(ReturnVisit)
            .outerjoin(Community, _of_tenant(Community, ReturnVisit.community_id))
            .outerjoin(Unit, _of_tenant(Unit, ReturnVisit.unit_id))
            .outerjoin(Ticket, _of_tenant(Ticket, ReturnVisit.ticket_id))
            .outerjoin(_owner, _of_tenant(_owner, ReturnVisit.owner_id))
            .outerjoin(VisitClaim, _of_tenant(VisitClaim, ReturnVisit.id) & (VisitClaim.expires_at > self.work.now))
            .outerjoin(_claimant, _of_tenant(_claimant, VisitClaim.staff_id))
        )


def _days(column: Any, first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    """An instant on one of these local days, both included."""
    found: list[ColumnElement[bool]] = [column >= clock.midnight(first)] if first else []
    return [*found, column < clock.midnight(last + _DAY)] if last else found


def responsible_department() -> ColumnElement[str | None]:
    """The one found responsible for the case a visit follows, or for the one that was merged into (C3.2 row 20); a
    visit without a case has none."""
    case, lead = aliased(Ticket), aliased(Ticket)
    of_visit = (case.tenant_id == ReturnVisit.tenant_id) & (case.id == ReturnVisit.ticket_id)
    settled_with = (lead.tenant_id == case.tenant_id) & (lead.id == func.coalesce(case.merged_into, case.id))
    found: ColumnElement[str | None] = (
        select(lead.responsible_department)
        .select_from(case)
        .join(lead, settled_with)
        .where(of_visit)
        .correlate(ReturnVisit)
        .scalar_subquery()
    )
    return found


def _of_tenant(table: Any, id: Any, source: Any = ReturnVisit) -> ColumnElement[bool]:
    """The row of the same company with this id."""
    joined: ColumnElement[bool] = (table.tenant_id == source.tenant_id) & (table.id == id)
    return joined
