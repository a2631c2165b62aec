"""Routing on the wire."""

from typing import Annotated
from uuid import UUID

from msgspec import Meta, field

from kit.schemas import Body, Read
from ticketing.routings.service import Suggested, Suggestion
from ticketing.routings.table import DEPARTMENTS, ROWS, Desk, Desks, Table

Code = Annotated[str, Meta(min_length=1, max_length=60)]


class SuggestedHandlerRead(Read, frozen=True, kw_only=True):
    """`via` says how they were found: `team_seat`, `department_head` or `centre`."""

    id: UUID
    display_name: str
    via: str

    @classmethod
    def of(cls, found: Suggested) -> "SuggestedHandlerRead":
        return cls(id=found.staff.id, display_name=found.staff.display_name, via=found.via)


class ResponsibleDepartmentRead(Read, frozen=True, kw_only=True):
    id: UUID
    code: str | None
    name: str


class RoutingRead(Read, frozen=True, kw_only=True):
    """Who does what, why, and whom to preselect. `phase` is the phase the route was found for."""

    phase: str
    row: str
    intake: str
    planner: str
    executor: str
    replier: str
    statistics: str
    reasons: list[str]
    reply_permission: str
    handler: SuggestedHandlerRead | None
    department: ResponsibleDepartmentRead | None
    accused: list[UUID]
    """whom the case is about, by itself or by what belongs together with it: nobody of them may have it"""

    @classmethod
    def of(cls, phase: str, found: Suggestion) -> "RoutingRead":
        route, department = found.route, found.department
        return cls(
            phase=phase,
            row=route.row,
            intake=route.intake,
            planner=route.planner,
            executor=route.executor,
            replier=route.replier,
            statistics=route.statistics,
            reasons=list(route.reasons),
            reply_permission=route.reply_permission,
            handler=SuggestedHandlerRead.of(found.handler) if found.handler else None,
            department=ResponsibleDepartmentRead(id=department.id, code=department.code, name=department.name)
            if department
            else None,
            accused=list(found.accused),
        )


class ChooseDesks(Body, frozen=True, kw_only=True):
    intake: Desk
    planner: Desk
    executor: Desk
    replier: Desk


class ChangeRoutingTable(Body, frozen=True, kw_only=True):
    """The rows that differ from the shipped table, and departments by class: an id or a code of the organisation."""

    rows: Annotated[dict[Code, ChooseDesks], Meta(max_length=40)] = field(default_factory=dict)
    departments: Annotated[dict[Code, Code], Meta(max_length=100)] = field(default_factory=dict)

    @property
    def desks(self) -> dict[str, Desks]:
        return {
            key: Desks(intake=row.intake, planner=row.planner, executor=row.executor, replier=row.replier)
            for key, row in self.rows.items()
        }


class RoutingRowRead(Read, frozen=True, kw_only=True):
    """A condition that is null does not matter; the first row that fits a case counts."""

    key: str
    phase: str | None
    engineering: bool | None
    online: bool | None
    major: bool | None
    intake: str
    planner: str
    executor: str
    replier: str
    statistics: str
    changed: bool
    """by the company"""


class RoutingTableRead(Read, frozen=True, kw_only=True):
    rows: list[RoutingRowRead]
    departments: dict[str, str]
    version: int

    @classmethod
    def of(cls, table: Table) -> "RoutingTableRead":
        rows = [(row, table.desks.get(row.key, row.desks)) for row in ROWS]
        return cls(
            rows=[
                RoutingRowRead(
                    key=row.key,
                    phase=row.phase,
                    engineering=row.engineering,
                    online=row.online,
                    major=row.major,
                    intake=desks.intake,
                    planner=desks.planner,
                    executor=desks.executor,
                    replier=desks.replier,
                    statistics=row.statistics,
                    changed=desks != row.desks,
                )
                for row, desks in rows
            ],
            departments=DEPARTMENTS | table.departments,
            version=table.version,
        )
