"""Receipts: the book, prints, and the public check behind the QR code."""

from typing import Annotated, Any, Literal
from uuid import UUID

from litestar import Request, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, PathParameter, QueryParameter

from billing.caller_checks.disclosures import Disclosures
from billing.communities.numbers import DOCUMENT_NO
from billing.receipts.printing import printed
from billing.receipts.repository import ReceiptRepository
from billing.receipts.schemas import ReceiptCheckRead, ReceiptPrintRead, ReceiptRead
from billing.receipts.service import ReceiptService
from kit import clock
from kit.paging import Page
from kit.problems import Malformed, NotFound
from kit.schemas import Limit
from kit.work import Work

Token = Annotated[str, PathParameter(pattern=r"^[A-Za-z0-9_\-]{1,64}$(?!\n)")]
DocumentNo = Annotated[str | None, QueryParameter(name="no", pattern=DOCUMENT_NO)]
State = Literal["valid", "void"]
LONGEST_HOST = 255


@get("/receipts", permission="billing.payment.read", summary="Receipts of the books, newest first")
async def list_receipts(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    in_state: Annotated[State | None, QueryParameter(name="state")] = None,
    by_no: DocumentNo = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[ReceiptRead]:
    payers = await Disclosures(work).of_list(unit_id, None)
    rows, following = await ReceiptRepository(work).newest(
        cursor, limit, community_id=community_id, unit_id=unit_id, state=in_state, no=by_no, payers=payers
    )
    return Page(items=[ReceiptRead(**row._mapping) for row in rows], next_cursor=following)


@get("/payments/{payment_id:uuid}/receipt", permission="billing.payment.read", summary="A receipt on the screen")
async def preview_receipt(
    payment_id: FromPath[UUID], request: Request[Any, Any, Any], work: NamedDependency[Work]
) -> ReceiptPrintRead:
    receipts = ReceiptRepository(work)
    receipt = await receipts.of_payment(payment_id)
    if receipt is None:
        raise NotFound
    shown = await printed(work, receipt, await receipts.prints(receipt.id), _site(request))
    await Disclosures(work).of_document(shown.unit_id, shown.payer_id)
    return shown


@post(
    "/payments/{payment_id:uuid}/receipt/prints",
    permission="billing.receipt.print",
    summary="Print a receipt; every further print is a copy (补打)",
)
async def print_receipt(
    payment_id: FromPath[UUID], request: Request[Any, Any, Any], work: NamedDependency[Work]
) -> ReceiptPrintRead:
    receipt, print_no = await ReceiptService(work).print(payment_id)
    return await printed(work, receipt, print_no, _site(request))


@get("/receipts/{token:str}", public=True, limit="30/minute", summary="Is this receipt genuine?")
async def verify_receipt(token: Token, work: NamedDependency[Work]) -> ReceiptCheckRead:
    receipt = await ReceiptService(work).verify(token)
    return ReceiptCheckRead(
        no=receipt.no,
        amount_cents=receipt.amount_cents,
        issued_on=clock.day_of(receipt.issued_at),
        state=receipt.state,
        voided_on=clock.day_of(receipt.voided_at) if receipt.voided_at else None,
    )


def _site(request: Request[Any, Any, Any]) -> str:
    """The address the caller uses; behind the edge the scheme is forwarded."""
    scheme, host = request.headers.get("x-forwarded-proto", request.url.scheme), request.headers.get("host", "")
    if len(host) > LONGEST_HOST:  # no name of a host, and more than a code can hold
        raise Malformed
    return f"{scheme}://{host}"


routes = [list_receipts, preview_receipt, print_receipt, verify_receipt]
