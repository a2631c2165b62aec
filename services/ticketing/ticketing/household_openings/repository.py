"""Counts calls, verified callers and looks behind the mask of tickets' contact data, by who looked and local day.

What registry and billing show is on record there. Nobody opens a household by answering: the number in clear that goes
to whoever answers, and the one that is to be called back, are no look.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Date, cast, distinct, exists, func, literal_column, select

from kit import clock
from kit.paging import AnyRow
from kit.work import Work
from ticketing.calls.models import Call
from ticketing.contacts.models import ContactAccess
from ticketing.places.repository import within_reach
from ticketing.tickets.models import Ticket

AFTERWARDS = timedelta(minutes=10)
"""After a call has ended, to write down what was said: as long as fees may be told (ADR 0018)"""
AT_MOST = timedelta(hours=12)
"""No call goes on for longer; one whose end nobody reported is over by then"""
_DAY: Any = literal_column("local_day")


class HouseholdOpeningRepository:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.session = work.session

    async def spoken(self, begin: datetime, end: datetime, staff_id: UUID | None) -> Sequence[AnyRow]:
        """Rows of (staff_id, local_day, calls, verified, households)."""
        verified = Call.verified_at.is_not(None)
        household = func.coalesce(Call.unit_id, Call.verified_person_id)
        statement = (
            select(
                Call.operator_id.label("staff_id"),
                _local_day(Call.answered_at),
                func.count().label("calls"),
                func.count().filter(verified).label("verified"),
                func.count(distinct(household)).filter(verified).label("households"),
            )
            .where(
                Call.tenant_id == self.work.tenant_id,
                # Nobody answers a call before it rang, nor half a day after it.
                Call.rang_at >= begin - AT_MOST,
                Call.rang_at < end,
                Call.answered_at >= begin,
                Call.answered_at < end,
                Call.operator_id.is_not(None) if staff_id is None else Call.operator_id == staff_id,
                *within_reach(self.work, Call.community_id, Call.operator_id),
            )
            .group_by(Call.operator_id, _DAY)
        )
        return (await self.session.execute(statement)).all()

    async def looked(self, begin: datetime, end: datetime, staff_id: UUID | None) -> Sequence[AnyRow]:
        """Rows of (staff_id, local_day, opened, opened_without_call): households, not looks."""
        household = func.coalesce(Ticket.unit_id, Ticket.person_id, Ticket.id)
        statement = (
            self._looks(begin, end, staff_id)
            .with_only_columns(
                ContactAccess.staff_id,
                _local_day(ContactAccess.at),
                func.count(distinct(household)).label("opened"),
                func.count(distinct(household)).filter(~self._speaking()).label("opened_without_call"),
            )
            .group_by(ContactAccess.staff_id, _DAY)
        )
        return (await self.session.execute(statement)).all()

    async def looks(
        self, begin: datetime, end: datetime, staff_id: UUID, limit: int, *, without_call: bool
    ) -> Sequence[AnyRow]:
        """Each of one colleague, the latest first."""
        statement = self._looks(begin, end, staff_id).with_only_columns(
            ContactAccess.id, ContactAccess.at, ContactAccess.fields, ContactAccess.purpose,
            Ticket.id.label("ticket_id"), Ticket.no.label("ticket_no"), self._speaking().label("with_call"),
        )  # fmt: skip
        if without_call:
            statement = statement.where(~self._speaking())
        ordered = statement.order_by(ContactAccess.at.desc(), ContactAccess.id.desc()).limit(limit)
        return (await self.session.execute(ordered)).all()

    def _looks(self, begin: datetime, end: datetime, staff_id: UUID | None) -> Any:
        """Of everybody who looked, whatever they do today: what somebody opened stays on record when their role or
        their permissions change, and whoever looks without taking calls is the one to be asked."""
        return (
            select(ContactAccess)
            .join(Ticket, (Ticket.tenant_id == ContactAccess.tenant_id) & (Ticket.id == ContactAccess.ticket_id))
            .where(
                ContactAccess.tenant_id == self.work.tenant_id,
                ContactAccess.at >= begin,
                ContactAccess.at < end,
                *([ContactAccess.staff_id == staff_id] if staff_id is not None else []),
                *within_reach(self.work, Ticket.community_id, ContactAccess.staff_id),
            )
        )

    def _speaking(self) -> ColumnElement[bool]:
        """Whether whoever looked was on a call then, or had ended one just before; with whomever, for an operator is
        rightly told of a neighbour's home."""
        return exists().where(
            Call.tenant_id == ContactAccess.tenant_id,
            Call.operator_id == ContactAccess.staff_id,
            Call.rang_at <= ContactAccess.at,
            Call.rang_at >= ContactAccess.at - AT_MOST,
            Call.answered_at <= ContactAccess.at,
            func.coalesce(Call.ended_at, ContactAccess.at) >= ContactAccess.at - AFTERWARDS,
        )


def _local_day(at: Any) -> ColumnElement[date]:
    return cast(func.timezone(clock.ZONE.key, at), Date).label("local_day")
