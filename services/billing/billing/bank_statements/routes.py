"""Statements of bank accounts: taken in from a file, listed, and what of one nobody can assign."""

from typing import Any
from uuid import UUID

from litestar import Request, get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, MultipartBody

from billing.bank_lines.models import WAITING
from billing.bank_statements.files import MAX_BYTES
from billing.bank_statements.repository import BankStatementFilter, BankStatementRepository
from billing.bank_statements.schemas import BankFileRead, BankStatementRead, LineStateRead, SuspendLines
from billing.bank_statements.service import BankStatementService
from billing.caller_checks.disclosures import Disclosures
from kit.paging import Page
from kit.problems import FieldError, InvalidFields, Malformed, NotFound
from kit.schemas import Limit
from kit.work import Work

READ, RECONCILE = "billing.bank_statement.read", "billing.bank_statement.reconcile"


async def _holds_a_file(request: Request[Any, Any, Any]) -> None:
    """The framework takes it for granted that a form can be decoded and that its file is one."""
    try:
        form = await request.form()
    except (ValueError, LookupError):
        raise Malformed from None
    if [type(sent) for sent in form.getall("data", [])] != [UploadFile]:
        raise InvalidFields([FieldError("data", "required")])


@post(
    "/communities/{community_id:uuid}/bank-statements",
    permission=RECONCILE,
    status_code=200,
    limit="20/minute",
    request_max_body_size=MAX_BYTES + 65_536,
    before_request=_holds_a_file,
    summary="Look through a bank's file, or take in its new rows when none is wrong",
)
async def bring_in_bank_statement(
    community_id: FromPath[UUID],
    work: NamedDependency[Work],
    data: MultipartBody[UploadFile],
    take: FromQuery[bool] = False,
) -> BankFileRead:
    return await BankStatementService(work).bring_in(community_id, await data.read(), take=take)


@get("/bank-statements", permission=READ, summary="Statements of bank accounts, newest first")
async def list_bank_statements(
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[BankStatementRead]:
    Disclosures(work).of_many()
    statements = BankStatementRepository(work)
    rows, following = await statements.newest(BankStatementFilter(community_id=community_id), cursor, limit)
    states = await statements.states([row.id for row in rows])
    return Page(items=[_read(row, states[row.id]) for row in rows], next_cursor=following)


@get("/bank-statements/{statement_id:uuid}", permission=READ, summary="A statement with what its lines have become")
async def read_bank_statement(statement_id: FromPath[UUID], work: NamedDependency[Work]) -> BankStatementRead:
    Disclosures(work).of_many()
    return await _found(work, statement_id)


@post(
    "/bank-statements/{statement_id:uuid}/suspend",
    permission=RECONCILE,
    status_code=200,
    summary="Put lines nobody can assign into the suspense account",
)
async def suspend_bank_lines(
    statement_id: FromPath[UUID], data: JSONBody[SuspendLines], work: NamedDependency[Work]
) -> BankStatementRead:
    await BankStatementService(work).suspend(statement_id, data.line_ids)
    return await _found(work, statement_id)


async def _found(work: Work, id: UUID) -> BankStatementRead:
    statements = BankStatementRepository(work)
    row = await statements.detail(id)
    if row is None:
        raise NotFound
    return _read(row, (await statements.states([id]))[id])


def _read(row: Any, states: list[Any]) -> BankStatementRead:
    return BankStatementRead(
        **row._mapping,
        waiting=sum(one.lines for one in states if one.state in WAITING),
        states=[LineStateRead(state=s.state, lines=s.lines, amount_cents=s.amount_cents) for s in states],
    )


routes = [bring_in_bank_statement, list_bank_statements, read_bank_statement, suspend_bank_lines]
