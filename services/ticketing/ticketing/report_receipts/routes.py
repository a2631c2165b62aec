"""Reports somebody was sent, over HTTP. Whoever is an addressee reads them, whatever their post allows besides."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.report_receipts.repository import ReportReceiptRepository
from ticketing.report_receipts.schemas import ReceivedRead, ReceivedReportRead
from ticketing.report_receipts.service import ReportReceiptService

ONE = "/report-receipts/{receipt_id:uuid}"


@get("/report-receipts", signed_in=True, summary="Reports the caller was sent, the latest first")
async def list_received_reports(
    work: NamedDependency[Work], cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[ReceivedRead]:
    rows, next_cursor = await ReportReceiptRepository(work).all_mine(cursor, limit)
    names = ReceivedRead.__struct_fields__
    items = [ReceivedRead(**{name: getattr(row[0], name) for name in names}) for row in rows]
    return Page(items=items, next_cursor=next_cursor)


@get(ONE, signed_in=True, summary="A report the caller was sent")
async def read_received_report(receipt_id: FromPath[UUID], work: NamedDependency[Work]) -> ReceivedReportRead:
    return await ReportReceiptService(work).read(receipt_id)


@post(f"{ONE}/acknowledge", signed_in=True, status_code=200, summary="The caller has read it")
async def acknowledge_report(receipt_id: FromPath[UUID], work: NamedDependency[Work]) -> ReceivedReportRead:
    return await ReportReceiptService(work).acknowledge(receipt_id)


routes = [list_received_reports, read_received_report, acknowledge_report]
