"""Reads all sources in one statement."""

from collections.abc import Sequence
from typing import Any, ClassVar
from uuid import UUID

import msgspec
from msgspec import Struct
from sqlalchemy import BigInteger, DateTime, String, Uuid, and_, column, func, literal, or_, select, text, true
from sqlalchemy.orm import aliased

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.calls.repository import CallRepository
from ticketing.exceptions.models import ExceptionAcknowledgement
from ticketing.exceptions.source import COLUMNS
from ticketing.exceptions.sources import SOURCES
from ticketing.places.models import Community
from ticketing.procedure_rules.rules import ProcedureRules
from ticketing.staff.models import StaffMember
from ticketing.tickets.repository import not_about_me

_EVERYTHING = "\nUNION ALL\n".join(
    f"SELECT {one.columns} FROM ({one.select}) AS {one.code}"  # noqa: S608
    for one in SOURCES
)
"""Made of constants"""
_SHOWN, _HANGS_ON = ("source", "link", *COLUMNS), ("ticket_id", "call_id")
_TYPES: dict[str, Any] = {
    **dict.fromkeys(("source", "link", "label", "about"), String()),
    **dict.fromkeys(("subject_id", "community_id", "link_id", "who_id", "ticket_id", "call_id"), Uuid()),
    "since": DateTime(timezone=True),
    "degree": BigInteger(),
}


class ExceptionFilter(Struct, frozen=True, kw_only=True):
    """`acknowledged`: those somebody has seen and that have not got worse since."""

    source: str | None = None
    community_id: UUID | None = None
    acknowledged: bool = False


class ExceptionRepository(Repository[ExceptionAcknowledgement]):
    model: ClassVar[type[ExceptionAcknowledgement]] = ExceptionAcknowledgement

    async def page_of(
        self, wanted: ExceptionFilter, rules: ProcedureRules, cursor: str | None, limit: int
    ) -> tuple[Sequence[AnyRow], str | None]:
        """The oldest first."""
        found, seen = self._found(rules), self._seen
        who, by = aliased(StaffMember), aliased(StaffMember)
        latest = seen(found)
        known = latest.c.degree >= found.c.degree
        statement: AnySelect = (
            select(
                *(found.c[name] for name in _SHOWN),
                Community.name.label("community_name"), who.display_name.label("who_name"),
                latest.c.acknowledged_at, by.display_name.label("acknowledged_by_name"), latest.c.note,
            )
            .select_from(found)
            .outerjoin(latest, and_(true(), known))
            .outerjoin(Community, (Community.tenant_id == self.work.tenant_id) & (Community.id == found.c.community_id))
            .outerjoin(who, (who.tenant_id == self.work.tenant_id) & (who.id == found.c.who_id))
            .outerjoin(by, (by.tenant_id == self.work.tenant_id) & (by.id == latest.c.acknowledged_by))
            .where(*self._within(found, wanted))
        )  # fmt: skip
        empty = latest.c.acknowledged_at.is_(None)
        statement = statement.where(~empty if wanted.acknowledged else empty)
        order: tuple[Any, ...] = (found.c.since, found.c.subject_id)
        return await self.page(statement, order, cursor, limit, wanted)

    async def counts(self, community_id: UUID | None, rules: ProcedureRules) -> dict[str, int]:
        """By source, what nobody has seen or what has got worse since."""
        found = self._found(rules)
        latest = self._seen(found)
        wanted = ExceptionFilter(community_id=community_id)
        statement = (
            select(found.c.source, func.count())
            .select_from(found)
            .outerjoin(latest, latest.c.degree >= found.c.degree)
            .where(latest.c.acknowledged_at.is_(None), *self._within(found, wanted))
            .group_by(found.c.source)
        )
        return dict((await self.session.execute(statement)).all())

    async def one(self, source: str, subject_id: UUID, rules: ProcedureRules) -> AnyRow | None:
        """Whomever it is about."""
        found = self._found(rules)
        statement = select(found).where(
            found.c.source == source, found.c.subject_id == subject_id, *self._reached(found)
        )
        return (await self.session.execute(statement)).first()

    def _found(self, rules: ProcedureRules) -> Any:
        figures = msgspec.structs.asdict(rules) | {"tenant_id": self.work.tenant_id, "now": self.work.now}
        named = {name: value for name, value in figures.items() if f":{name}" in _EVERYTHING}
        columns: list[Any] = [column(name, _TYPES[name]) for name in (*_SHOWN, *_HANGS_ON)]
        return text(_EVERYTHING).bindparams(**named).columns(*columns).subquery("found")

    def _seen(self, found: Any) -> Any:
        """The last acknowledgement of each; what was seen before it began was an earlier one of the same subject."""
        table = ExceptionAcknowledgement
        return (
            select(table.degree, table.acknowledged_at, table.acknowledged_by, table.note)
            .where(
                table.tenant_id == self.work.tenant_id,
                table.source == found.c.source,
                table.subject_id == found.c.subject_id,
                table.acknowledged_at >= found.c.since,
            )
            .order_by(table.acknowledged_at.desc())
            .limit(literal(1, literal_execute=True))
            .lateral("latest")
        )

    def _within(self, found: Any, wanted: ExceptionFilter) -> list[Any]:
        """What the caller is to see of it: nothing that hangs on a complaint about themselves, which waits for somebody
        else."""
        conditions = [
            *self._reached(found),
            *not_about_me(self.work, found.c.ticket_id),
            *CallRepository(self.work).not_about_me(found.c.call_id),
        ]
        if wanted.source is not None:
            conditions.append(found.c.source == wanted.source)
        if wanted.community_id is not None:
            conditions.append(found.c.community_id == wanted.community_id)
        return conditions

    def _reached(self, found: Any) -> list[Any]:
        """Their communities and what belongs to none yet, which nobody would see to otherwise; their own where nothing
        else is theirs."""
        scope, conditions = self.work.principal.scope, []
        if self.work.principal.realm == "staff" and scope.communities is not None:
            theirs = found.c.community_id.in_(sorted(scope.communities))
            conditions.append(or_(theirs, found.c.community_id.is_(None)))
        if self.work.principal.realm == "staff" and scope.own_only:
            conditions.append(found.c.who_id == self.work.principal.id)
        return conditions
