"""Complaints over HTTP."""

from datetime import datetime
from uuid import UUID

from litestar import get
from litestar.di import NamedDependency, Provide
from litestar.params import FromQuery
from litestar.response import Stream
from msgspec.structs import asdict

from kit.problems import FieldError, InvalidFields
from kit.schemas import Limit
from kit.work import Work
from ticketing.complaints.repository import ComplaintFilter, ComplaintRepository, Confirmation, Found, Ruled
from ticketing.complaints.schemas import ComplaintPageRead, ComplaintRowRead, SubclassFigureRead
from ticketing.complaints.spreadsheet import spreadsheet
from ticketing.overviews.repository import OverviewRepository, TicketFilter
from ticketing.spreadsheets.reading import refuse_unread
from ticketing.spreadsheets.words import Locale, Words
from ticketing.spreadsheets.workbook import CONTENT_TYPE, SAVED
from ticketing.subclasses.schemas import below
from ticketing.tickets.codes import Severity
from ticketing.tickets.schemas import Code, DepartmentName
from ticketing.tickets.withheld import Withholding

READ, EXPORT = "ticketing.ticket.read", "ticketing.figures.export"


def wanted_complaints(  # noqa: PLR0917  # filters are query parameters
    ruled: FromQuery[Ruled | None] = None,
    open_only: FromQuery[bool] = False,
    severity: FromQuery[Severity | None] = None,
    class_l1: FromQuery[Code | None] = None,
    class_l2: FromQuery[Code | None] = None,
    confirmation: FromQuery[Confirmation | None] = None,
    cause: FromQuery[Found | None] = None,
    community_id: FromQuery[UUID | None] = None,
    building_id: FromQuery[UUID | None] = None,
    registered_since: FromQuery[datetime | None] = None,
    registered_before: FromQuery[datetime | None] = None,
    department: FromQuery[DepartmentName | None] = None,
) -> ComplaintFilter:
    """What the list, its figures and its export are narrowed by. `class_l2` goes with the `class_l1` it is below."""
    return ComplaintFilter(
        tickets=TicketFilter(
            open_only=open_only,
            severity=severity,
            class_l1=class_l1,
            class_l2=below(class_l1, class_l2),
            community_id=community_id,
            building_id=building_id,
            registered_since=registered_since,
            registered_before=registered_before,
            department=department,
        ),
        ruled=ruled,
        confirmation=confirmation,
        cause=cause,
    )


WANTED = {"wanted": Provide(wanted_complaints, sync_to_thread=False)}


@get("/complaints", permission=READ, dependencies=WANTED,
     summary="Complaints with ruling, cause and confirmation")  # fmt: skip
async def list_complaints(
    work: NamedDependency[Work],
    wanted: NamedDependency[ComplaintFilter],
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> ComplaintPageRead:
    """The newest first. `confirmation`: what the owner said to the result; `cause`: whether it is known;
    `department`: the one found responsible."""
    complaints = ComplaintRepository(OverviewRepository(work))
    rows, following = await complaints.page(wanted, cursor, limit)
    return ComplaintPageRead(
        items=await Withholding(work).shown((ComplaintRowRead(**row._mapping) for row in rows), "id"),
        next_cursor=following,
        **asdict(await complaints.tally(wanted)),
    )


@get("/complaints/subclasses", permission=READ, dependencies=WANTED,
     summary="Complaints of one class by second-level class")  # fmt: skip
async def count_subclasses(
    work: NamedDependency[Work], wanted: NamedDependency[ComplaintFilter]
) -> list[SubclassFigureRead]:
    """Every number is what the list finds with the same filters and that `class_l2`; the most first. `class_l1` is
    required."""
    if wanted.tickets.class_l1 is None:
        raise InvalidFields([FieldError("class_l1", "required")])
    rows = await ComplaintRepository(OverviewRepository(work)).by_subclass(wanted)
    return [SubclassFigureRead(**row._mapping) for row in rows]


@get("/complaints/spreadsheet", permission=EXPORT, dependencies=WANTED, media_type=CONTENT_TYPE, limit="10/minute",
     summary="The list of complaints and its figures as a spreadsheet")  # fmt: skip
async def download_complaints(
    work: NamedDependency[Work], wanted: NamedDependency[ComplaintFilter], locale: FromQuery[Locale] = "zh-CN"
) -> Stream:
    """With the filters of the list. More rows than one file may have are refused."""
    refuse_unread(work.principal, READ)
    return Stream(iter([await spreadsheet(work, wanted, Words(locale))]), media_type=CONTENT_TYPE, headers=SAVED)


routes = [list_complaints, count_subclasses, download_complaints]
