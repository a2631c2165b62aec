"""The routing table of C3.2 as rules: what a case is decides which desk does what.

Sources S0-63, S0-76 to S0-83, S0-88 and S0-96 to S0-98. Pure: `route` knows desks, not people. Which department
answers for a class is data of the company, and so is which desk does what in a row; that online replies are the
centre's alone is not (S0-50).
"""

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, structs

from ticketing.routings.errors import OnlineReplyIsTheCentres, UnknownRow
from ticketing.tickets.codes import BUILDING_QUALITY, MAJOR, ONLINE

Desk = Literal[
    "centre",
    "property_specialist",
    "project_specialist",
    "project_department",
    "property_engineering",
    "function_department",
]
Statistics = Literal["centre", "daily_report", "daily_report_with_results"]

ENGINEERING: tuple[str, ...] = (
    BUILDING_QUALITY,
    "foundation_structure",
    "waterproof",
    "heating_cooling",
    "mep_fitout",
)
"""First-level classes of complaints and repairs that are about the quality of the building"""

CENTRE: Desk = "centre"
PUBLISH, REPLY = "ticketing.reply.publish", "ticketing.ticket.reply"


class Case(Struct, frozen=True, kw_only=True):
    """What of a ticket decides its route."""

    phase: str
    channel: str
    severity: str = "general"
    class_l1: str | None = None

    @property
    def engineering(self) -> bool:
        return self.class_l1 in ENGINEERING

    @property
    def online(self) -> bool:
        return self.channel in ONLINE

    @property
    def major(self) -> bool:
        return self.severity in MAJOR


class Desks(Struct, frozen=True, kw_only=True):
    """The editable part of a row."""

    intake: Desk
    planner: Desk
    executor: Desk
    replier: Desk


class Row(Struct, frozen=True, kw_only=True):
    """One row of the table. None: it does not matter. The first row that fits a case counts."""

    key: str
    desks: Desks
    statistics: Statistics
    phase: str | None = None
    engineering: bool | None = None
    online: bool | None = None
    major: bool | None = None

    def fits(self, case: Case) -> bool:
        asked = {"phase": self.phase, "engineering": self.engineering, "online": self.online, "major": self.major}
        return all(wanted is None or getattr(case, name) == wanted for name, wanted in asked.items())


class Route(Struct, frozen=True, kw_only=True):
    """Who does what for a case, and which row of the table says so."""

    row: str
    intake: Desk
    planner: Desk
    executor: Desk
    replier: Desk
    statistics: Statistics
    reasons: tuple[str, ...]
    """what of the case decided: its phase, `engineering` or `other`, and as far as it mattered `online` and `major`"""

    @property
    def reply_permission(self) -> str:
        """What somebody needs to give the final reply (C3.2 row 14): the centre's replies are published by it alone."""
        return PUBLISH if self.replier == CENTRE else REPLY


def _row(key: str, desks: str, statistics: Statistics, **conditions: object) -> Row:
    intake, planner, executor, replier = desks.split()
    chosen = Desks(intake=intake, planner=planner, executor=executor, replier=replier)  # type: ignore[arg-type]
    return Row(key=key, desks=chosen, statistics=statistics, **conditions)  # type: ignore[arg-type]


_OWN = "property_specialist property_specialist property_specialist property_specialist"
ROWS: tuple[Row, ...] = (
    _row(
        "online_pre_handover_engineering",
        "centre project_specialist project_department centre",
        "centre",
        phase="pre_handover",
        engineering=True,
        online=True,
    ),
    _row(
        "online_pre_handover_other",
        "centre property_specialist function_department centre",
        "centre",
        phase="pre_handover",
        online=True,
    ),
    _row(
        "online_in_warranty_engineering",
        "centre property_specialist project_specialist centre",
        "centre",
        phase="in_warranty",
        engineering=True,
        online=True,
    ),
    _row(
        "online_after_warranty_engineering",
        "centre property_specialist property_engineering centre",
        "centre",
        phase="after_warranty",
        engineering=True,
        online=True,
    ),
    _row("online_other", "centre property_specialist property_specialist centre", "centre", online=True),
    _row(
        "pre_handover_engineering",
        "centre project_specialist project_department centre",
        "centre",
        phase="pre_handover",
        engineering=True,
    ),
    _row("pre_handover_other", "centre centre function_department centre", "centre", phase="pre_handover"),
    _row(
        "in_warranty_engineering_major",
        "property_specialist project_specialist project_specialist centre",
        "daily_report",
        phase="in_warranty",
        engineering=True,
        major=True,
    ),
    _row(
        "in_warranty_engineering",
        "property_specialist project_specialist project_specialist property_specialist",
        "daily_report",
        phase="in_warranty",
        engineering=True,
    ),
    _row(
        "in_warranty_major",
        "property_specialist property_specialist property_specialist centre",
        "daily_report",
        phase="in_warranty",
        major=True,
    ),
    _row("in_warranty_other", _OWN, "daily_report", phase="in_warranty"),
    _row(
        "after_warranty_engineering",
        "property_specialist property_engineering property_engineering property_specialist",
        "daily_report_with_results",
        phase="after_warranty",
        engineering=True,
    ),
    _row("after_warranty_other", _OWN, "daily_report_with_results", phase="after_warranty"),
)
KEYS: tuple[str, ...] = tuple(row.key for row in ROWS)

DEPARTMENTS: dict[str, str] = {
    "property_service": "property_department",
    "engineering_quality": "engineering",
    "design_planning": "design",
    "fit_out_quality": "engineering",
    "procurement_material": "procurement",
    "sales": "sales",
    "contract": "tender_contract",
    "payment_fee": "finance",
    "neighbour": "property_department",
    "community_facility": "engineering",
    "foundation_structure": "engineering",
    "waterproof": "engineering",
    "heating_cooling": "engineering",
    "mep_fitout": "engineering",
    "fit_out": "engineering",
    "public": "engineering",
    "greening": "cleaning",
    "cleaning": "cleaning",
    "security": "security",
    "safety": "security",
    "parking": "security",
    "renovation": "engineering",
    "handover": "property_department",
}
"""The department that answers for a first-level class, by the code of the standard organisation"""
ANY_CLASS = "property_department"

RESPONSIBLE: dict[Desk, str] = {
    "centre": "csc",
    "project_specialist": "project_department",
    "project_department": "project_department",
    "property_engineering": "engineering",
}
"""The department of the desk that carries out, whatever the class; every other desk works with that of the class"""


class Table(Struct, frozen=True, kw_only=True):
    """The company's table: what it changed of the rows, and its departments by class (a code or an id)."""

    version: int = 1
    desks: dict[str, Desks] = {}
    departments: dict[str, str] = {}

    def of(self, row: Row) -> Desks:
        return self.desks.get(row.key, row.desks)

    def department_of(self, route: Route, class_l1: str | None) -> str:
        """Code or id of the responsible department."""
        fixed = RESPONSIBLE.get(route.executor)
        return fixed or self.departments.get(class_l1 or "") or DEPARTMENTS.get(class_l1 or "", ANY_CLASS)


SHIPPED = Table()


def route(case: Case, table: Table = SHIPPED) -> Route:
    row = next(row for row in ROWS if row.fits(case))
    desks = structs.asdict(table.of(row))
    return Route(row=row.key, statistics=row.statistics, reasons=_reasons(case, row), **desks)


def check(desks: Mapping[str, Desks]) -> None:
    """Raises UnknownRow for a row the table does not have, OnlineReplyIsTheCentres when another desk would publish."""
    rows = {row.key: row for row in ROWS}
    if unknown := sorted(desks.keys() - rows.keys()):
        raise UnknownRow(rows=unknown)
    if wrong := [key for key, chosen in desks.items() if rows[key].online and chosen.replier != CENTRE]:
        raise OnlineReplyIsTheCentres(rows=sorted(wrong))


def _reasons(case: Case, row: Row) -> tuple[str, ...]:
    return (
        f"phase_{case.phase}",
        "engineering" if case.engineering else "other_class",
        *(("online",) if row.online else ()),
        *(("major",) if row.major else ()),
    )
