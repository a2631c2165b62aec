"""Finds daily reports."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import ClassVar
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, select
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.daily_reports.codes import OPEN, UNRECEIVED
from ticketing.daily_reports.day_figures import FIGURES
from ticketing.daily_reports.models import DailyReport, DailyReportRemark
from ticketing.places.models import Community
from ticketing.tallies.repository import Tally, by_state


class DailyFilter(Struct, frozen=True, kw_only=True):
    state: str | None = None
    open_only: bool = False
    unreceived: bool = False
    """not in yet, or in and not received by the centre"""
    community_id: UUID | None = None
    before: date | None = None
    """days before this one"""


class DailyReportRepository(Repository[DailyReport]):
    model: ClassVar[type[DailyReport]] = DailyReport

    async def begin(self, community_ids: Collection[UUID], day: date) -> set[UUID]:
        """A draft for each community that has none of that day; two who begin at once begin one. Returns for which."""
        blank = {
            "tenant_id": self.work.tenant_id,
            "day": day,
            "state": "draft",
            "edition": 0,
            **dict.fromkeys(FIGURES, 0),
            "version": 0,
            "created_at": self.work.now,
            "updated_at": self.work.now,
        }
        rows = [blank | {"id": uuid7(), "community_id": id} for id in community_ids]
        if not rows:
            return set()
        begun = insert(DailyReport).values(rows).on_conflict_do_nothing().returning(DailyReport.community_id)
        return set((await self.session.execute(begun)).scalars())

    async def of(self, community_id: UUID, day: date) -> DailyReport | None:
        statement = select(DailyReport).where(DailyReport.community_id == community_id, DailyReport.day == day)
        return (await self.session.execute(self.scoped(statement))).scalar_one_or_none()

    async def drafts(self, day: date) -> Sequence[DailyReport]:
        """Those of a day that are not in, whoever asks."""
        statement = select(DailyReport).where(
            DailyReport.tenant_id == self.work.tenant_id, DailyReport.day == day, DailyReport.state == "draft"
        )
        return (await self.session.execute(statement.order_by(DailyReport.id).with_for_update())).scalars().all()

    async def of_day(self, day: date) -> Sequence[DailyReport]:
        """All of a day, locked, for their consolidation."""
        statement = select(DailyReport).where(DailyReport.tenant_id == self.work.tenant_id, DailyReport.day == day)
        return (await self.session.execute(statement.order_by(DailyReport.id).with_for_update())).scalars().all()

    async def listed(self, wanted: DailyFilter, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        """The latest day first."""
        statement = self.scoped(_lines()).where(*_predicates(wanted))
        return await self.page(statement, (DailyReport.day.desc(), DailyReport.id.desc()), cursor, limit, wanted)

    async def tally(self, wanted: DailyFilter) -> Tally:
        """What waits is counted to the last."""
        state = DailyReport.state
        found = self.scoped(select(state)).where(*_predicates(replace(wanted, state=None)))
        ended = () if wanted.open_only or wanted.unreceived else ("received", "consolidated")
        return await by_state(self.session, found, state, state.in_(UNRECEIVED), ended)

    async def days(self, before: date | None, limit: int) -> list[date]:
        """The latest days there are reports of."""
        statement = self.scoped(select(DailyReport.day)).distinct()
        if before is not None:
            statement = statement.where(DailyReport.day < before)
        found = await self.session.execute(statement.order_by(DailyReport.day.desc()).limit(limit))
        return list(found.scalars())

    async def lines(self, days: Collection[date]) -> Sequence[AnyRow]:
        statement = self.scoped(_lines()).where(DailyReport.day.in_(days))
        return (await self.session.execute(statement.order_by(Community.name, DailyReport.id))).all()

    async def line(self, id: UUID) -> AnyRow:
        return (await self.session.execute(self.scoped(_lines()).where(DailyReport.id == id))).one()

    async def communities(self) -> Sequence[AnyRow]:
        """All communities of the company by name, whoever asks."""
        table = Community
        statement = select(table.id, table.name).where(table.tenant_id == self.work.tenant_id)
        return (await self.session.execute(statement.order_by(table.name, table.id))).all()

    async def remarks(self, report_id: UUID) -> dict[UUID, bytes]:
        table = DailyReportRemark
        found = await self.session.execute(
            select(table.ticket_id, table.remark).where(
                table.tenant_id == self.work.tenant_id, table.report_id == report_id
            )
        )
        return {row.ticket_id: row.remark for row in found}

    async def keep_remark(self, report_id: UUID, ticket_id: UUID, remark: bytes) -> None:
        """The latest remark on a case stands."""
        said = {"remark": remark, "written_by": self.work.principal.id, "written_at": self.work.now}
        keys = {"tenant_id": self.work.tenant_id, "report_id": report_id, "ticket_id": ticket_id}
        statement = insert(DailyReportRemark).values(id=uuid7(), **keys, **said)
        await self.session.execute(statement.on_conflict_do_update(index_elements=list(keys), set_=said))


def _predicates(wanted: DailyFilter) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [
        column == value
        for column, value in ((DailyReport.state, wanted.state), (DailyReport.community_id, wanted.community_id))
        if value is not None
    ]
    if wanted.open_only:
        found.append(DailyReport.state.in_(OPEN))
    if wanted.unreceived:
        found.append(DailyReport.state.in_(UNRECEIVED))
    if wanted.before is not None:
        found.append(DailyReport.day < wanted.before)
    return found


def _lines() -> AnySelect:
    report = DailyReport
    return select(
        report.id, report.version, report.community_id, Community.name.label("community_name"),
        Community.code.label("community_code"), report.day,
        report.state, report.edition, report.due_at, report.late_at, report.submitted_at, report.cases,
        report.accepted, report.progressed, report.closed, report.major, report.overdue,
    ).outerjoin(
        Community, (Community.tenant_id == report.tenant_id) & (Community.id == report.community_id)
    )  # fmt: skip
