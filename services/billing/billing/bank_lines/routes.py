"""Lines of bank statements: the list with what each may be, and its steps."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.bank_lines.models import ASKED, RETURN_APPROVED, SUSPENSE, UNMATCHED
from billing.bank_lines.repository import BankLineFilter, BankLineRepository
from billing.bank_lines.schemas import (
    AskForAllocation,
    AskForReturn,
    BankLineRead,
    ConfirmBankLine,
    DecideOnBankLine,
    LineState,
    ReceiveBankLine,
    ReturnBankLine,
    SuggestionRead,
)
from billing.bank_lines.service import BankLineService
from billing.bank_lines.suggesting import Suggesting
from billing.caller_checks.disclosures import Disclosures
from billing.payments.quotes import told
from billing.payments.schemas import QuoteRead
from billing.staff.repository import StaffRepository
from kit.paging import Page
from kit.problems import NotFound
from kit.schemas import Limit
from kit.work import Work

READ, RECONCILE = "billing.bank_statement.read", "billing.bank_statement.reconcile"
DECIDE, PAY_BACK = "billing.bank_statement.decide", "billing.bank_statement.pay_back"
_PERSONS = ("settled_by", "suspended_by", "asked_by", "decided_by", "returned_by")


@get("/bank-lines", permission=READ, summary="Lines of bank statements in the order of the file, with suggestions")
async def list_bank_lines(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    statement_id: FromQuery[UUID | None] = None,
    in_state: Annotated[LineState | None, QueryParameter(name="state")] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[BankLineRead]:
    Disclosures(work).of_many()
    wanted = BankLineFilter(community_id=community_id, statement_id=statement_id, state=in_state)
    rows, following = await BankLineRepository(work).in_order(wanted, cursor, limit)
    return Page(items=await _read(work, rows), next_cursor=following)


@get("/bank-lines/{line_id:uuid}", permission=READ, summary="A line of a bank statement, with suggestions")
async def read_bank_line(line_id: FromPath[UUID], work: NamedDependency[Work]) -> BankLineRead:
    return await _found(work, line_id)


@post(
    "/bank-lines/{line_id:uuid}/match",
    permission=RECONCILE,
    status_code=200,
    summary="Say that a line is a transfer that was received before",
)
async def match_bank_line(
    line_id: FromPath[UUID],
    data: JSONBody[ConfirmBankLine],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> BankLineRead:
    await BankLineService(work).match(line_id, if_match, data.payment_id)
    return await _found(work, line_id)


@post(
    "/bank-lines/{line_id:uuid}/quote",
    permission=RECONCILE,
    idempotent=False,
    status_code=200,
    summary="How a line would settle the debts of a unit on the day the bank had it",
)
async def quote_bank_line(
    line_id: FromPath[UUID], data: JSONBody[ReceiveBankLine], work: NamedDependency[Work]
) -> QuoteRead:
    quote = await BankLineService(work).quote(line_id, data)
    return told(quote, data.unit_id)


@post(
    "/bank-lines/{line_id:uuid}/receive",
    permission=RECONCILE,
    status_code=200,
    summary="Receive the payment a line is, with receipt",
)
async def receive_bank_line(
    line_id: FromPath[UUID],
    data: JSONBody[ReceiveBankLine],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> BankLineRead:
    await BankLineService(work).receive(line_id, if_match, data)
    return await _found(work, line_id)


@post(
    "/bank-lines/{line_id:uuid}/ask-allocation",
    permission=RECONCILE,
    status_code=200,
    summary="Ask to allocate a line from the suspense account to a payer of a unit",
)
async def ask_for_allocation(
    line_id: FromPath[UUID],
    data: JSONBody[AskForAllocation],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> BankLineRead:
    await BankLineService(work).ask_allocation(line_id, if_match, data)
    return await _found(work, line_id)


@post(
    "/bank-lines/{line_id:uuid}/ask-return",
    permission=RECONCILE,
    status_code=200,
    summary="Ask to pay a line of the suspense account back to its sender",
)
async def ask_for_return(
    line_id: FromPath[UUID],
    data: JSONBody[AskForReturn],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> BankLineRead:
    await BankLineService(work).ask_return(line_id, if_match, data.reason)
    return await _found(work, line_id)


@post(
    "/bank-lines/{line_id:uuid}/decide",
    permission=DECIDE,
    status_code=200,
    summary="Approve what is asked for a line of the suspense account, or reject it (second person)",
)
async def decide_on_bank_line(
    line_id: FromPath[UUID],
    data: JSONBody[DecideOnBankLine],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> BankLineRead:
    await BankLineService(work).decide(line_id, if_match, approved=data.approved, text=data.text)
    return await _found(work, line_id)


@post(
    "/bank-lines/{line_id:uuid}/pay-back",
    permission=PAY_BACK,
    status_code=200,
    summary="Say that a line was paid back to its sender (third person, with the reference)",
)
async def pay_bank_line_back(
    line_id: FromPath[UUID],
    data: JSONBody[ReturnBankLine],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> BankLineRead:
    await BankLineService(work).pay_back(line_id, if_match, data.reference)
    return await _found(work, line_id)


async def _found(work: Work, id: UUID) -> BankLineRead:
    await work.flush()
    row = await BankLineRepository(work).detail(id)
    if row is None:
        raise NotFound
    Disclosures(work).of_many()
    (line,) = await _read(work, [row])
    return line


async def _read(work: Work, rows: Sequence[Any]) -> list[BankLineRead]:
    suggestions = await Suggesting(work).of(rows)
    people = {getattr(row, name) for row in rows for name in _PERSONS} - {None}
    names = await StaffRepository(work).names(sorted(people))
    me = work.principal
    found = []
    for row in rows:
        own = {name: value for name, value in row._mapping.items() if name in BankLineRead.__struct_fields__}
        whose = (getattr(row, name) for name in _PERSONS)
        mine = row.state == UNMATCHED or (row.state == SUSPENSE and row.suspended_by != me.id)
        waits_to_be_paid = row.state == RETURN_APPROVED and me.id not in {row.asked_by, row.decided_by}
        found.append(
            BankLineRead(
                **own,
                suggestions=[SuggestionRead(**_fields(one)) for one in suggestions.get(row.id, ())],
                names={str(id): names[id] for id in whose if id in names},
                may_match=mine and me.may(RECONCILE),
                may_decide=row.state in ASKED and me.may(DECIDE) and me.id != row.asked_by,
                may_pay_back=waits_to_be_paid and me.may(PAY_BACK),
            )
        )
    return found


def _fields(suggestion: Any) -> dict[str, Any]:
    found = {name: getattr(suggestion, name) for name in SuggestionRead.__struct_fields__}
    return found | {"bill_ids": list(suggestion.bill_ids)}


routes = [
    list_bank_lines,
    read_bank_line,
    match_bank_line,
    quote_bank_line,
    receive_bank_line,
    ask_for_allocation,
    ask_for_return,
    decide_on_bank_line,
    pay_bank_line_back,
]
