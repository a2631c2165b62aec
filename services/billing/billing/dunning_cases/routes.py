"""Dunning cases: the list beside the arrears, a case with its history, and what is done about it."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.bills.repository import BillRepository
from billing.caller_checks.disclosures import Disclosures
from billing.dunning_cases.limitation import years_after
from billing.dunning_cases.repository import DunningCaseRepository, DunningFilter
from billing.dunning_cases.schemas import (
    CloseDunning,
    DecideDunningStep,
    DunningBillRead,
    DunningCaseRead,
    DunningContactRead,
    DunningDetailRead,
    DunningProposalRead,
    DunningStepRead,
    GrantHardship,
    NoteDelivery,
    OpenTicketRead,
    RecordContact,
    RequestDunningStep,
    SuspendDunning,
)
from billing.dunning_cases.service import DunningCaseService
from billing.dunning_cases.stages import AFTER, LIVE, PROPOSED, RUNNING, Hold, Stage
from billing.late_fees.accrual import NO_FEE
from billing.late_fees.service import LateFees
from billing.tickets.repository import TicketRepository
from kit.paging import Page
from kit.problems import NotFound
from kit.schemas import Limit
from kit.work import Work

READ, CONTACT, MANAGE = "billing.dunning.read", "billing.dunning.contact", "billing.dunning.manage"
APPROVE = "billing.dunning.approve"
TICKETS = "ticketing.ticket.read"
InState = Literal["live", "running", "paused", "settled", "closed"]


@get("/dunning-cases", permission=READ, summary="Who is dunned, how far, and what holds it up; newest first")
async def list_dunning_cases(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    unit_id: FromQuery[UUID | None] = None,
    payer_id: FromQuery[UUID | None] = None,
    stage: FromQuery[Stage | None] = None,
    in_state: Annotated[InState | None, QueryParameter(name="state")] = None,
    held_by: FromQuery[Hold | None] = None,
    proposed: FromQuery[bool | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[DunningCaseRead]:
    Disclosures(work).of_many()
    wanted = DunningFilter(
        community_id=community_id,
        unit_id=unit_id,
        payer_id=payer_id,
        stage=stage,
        state=in_state,
        held_by=held_by,
        proposed=proposed,
    )
    rows, following = await DunningCaseRepository(work).newest(wanted, cursor, limit)
    return Page(items=[_line(row) for row in rows], next_cursor=following)


@get("/dunning-cases/{case_id:uuid}", permission=READ, summary="A case with its bills and its history")
async def dunning_case(case_id: FromPath[UUID], work: NamedDependency[Work]) -> DunningDetailRead:
    return await _detail(work, case_id)


@post("/dunning-cases/{case_id:uuid}/contacts", permission=CONTACT, summary="Take down a call to the debtor or a visit")
async def record_contact(
    case_id: FromPath[UUID],
    data: JSONBody[RecordContact],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DunningDetailRead:
    await DunningCaseService(work).record_contact(case_id, if_match, data)
    return await _written(work, case_id)


@post("/dunning-cases/{case_id:uuid}/suspend", permission=MANAGE, status_code=200, summary="Let a case rest for now")
async def suspend_dunning(
    case_id: FromPath[UUID],
    data: JSONBody[SuspendDunning],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DunningDetailRead:
    await DunningCaseService(work).suspend(case_id, if_match, data)
    return await _written(work, case_id)


@post("/dunning-cases/{case_id:uuid}/resume", permission=MANAGE, status_code=200, summary="Go on with a case")
async def resume_dunning(
    case_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> DunningDetailRead:
    await DunningCaseService(work).resume(case_id, if_match)
    return await _written(work, case_id)


@post(
    "/dunning-cases/{case_id:uuid}/hardship",
    permission=MANAGE,
    status_code=200,
    summary="Send no letters to somebody in hardship, up to a day",
)
async def grant_hardship(
    case_id: FromPath[UUID],
    data: JSONBody[GrantHardship],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DunningDetailRead:
    await DunningCaseService(work).grant_hardship(case_id, if_match, data)
    return await _written(work, case_id)


@post("/dunning-cases/{case_id:uuid}/close", permission=MANAGE, status_code=200, summary="Dun no more, unpaid as it is")
async def close_dunning(
    case_id: FromPath[UUID],
    data: JSONBody[CloseDunning],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DunningDetailRead:
    await DunningCaseService(work).close(case_id, if_match, data.reason)
    return await _written(work, case_id)


@post(
    "/dunning-cases/{case_id:uuid}/proposals", permission=MANAGE, summary="Ask a leader for a lawyer's letter or a suit"
)
async def request_dunning_step(
    case_id: FromPath[UUID],
    data: JSONBody[RequestDunningStep],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DunningDetailRead:
    await DunningCaseService(work).ask(case_id, if_match, data)
    return await _written(work, case_id)


@post(
    "/dunning-cases/{case_id:uuid}/decide",
    permission=APPROVE,
    status_code=200,
    summary="Decide on the step that waits (second person)",
)
async def decide_dunning_step(
    case_id: FromPath[UUID],
    data: JSONBody[DecideDunningStep],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DunningDetailRead:
    await DunningCaseService(work).decide(case_id, if_match, data)
    return await _written(work, case_id)


@post(
    "/dunning-cases/{case_id:uuid}/steps/{step_id:uuid}/delivery",
    permission=MANAGE,
    status_code=200,
    summary="Note whether a letter arrived, with its proof",
)
async def note_delivery(
    case_id: FromPath[UUID],
    step_id: FromPath[UUID],
    data: JSONBody[NoteDelivery],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DunningDetailRead:
    await DunningCaseService(work).note_delivery(case_id, step_id, if_match, data)
    return await _written(work, case_id)


async def _written(work: Work, id: UUID) -> DunningDetailRead:
    await work.flush()
    return await _detail(work, id)


async def _detail(work: Work, id: UUID) -> DunningDetailRead:
    cases = DunningCaseRepository(work)
    row = await cases.line(id)
    if row is None:
        raise NotFound
    Disclosures(work).of_many()
    tickets: Sequence[Any] = ()
    if work.principal.may(TICKETS):
        tickets = await TicketRepository(work).open_of(row.unit_id, row.payer_id)
    askable = AFTER.get(row.stage)
    asks = askable in PROPOSED and row.state == RUNNING and row.proposed is None and work.principal.may(MANAGE)
    return DunningDetailRead(
        version=row.version,
        case=_line(row),
        **(await cases.reasons(id))._mapping,
        open_bills=await _bills(work, row),
        steps=[DunningStepRead(**each._mapping) for each in await cases.steps(id)],
        contacts=[DunningContactRead(**each._mapping) for each in await cases.contacts(id)],
        proposals=[_proposal(work, each) for each in await cases.proposals(id)],
        tickets=[OpenTicketRead(**each._mapping) for each in tickets],
        may_ask=askable if asks else None,
    )


def _line(row: Any) -> DunningCaseRead:
    shown = {name: getattr(row, name) for name in DunningCaseRead.__struct_fields__ if name != "next_stage"}
    live = row.state in LIVE and row.next_on is not None
    return DunningCaseRead(**shown, next_stage=AFTER.get(row.stage) if live else None)


async def _bills(work: Work, case: Any) -> list[DunningBillRead]:
    rows = await DunningCaseRepository(work).overdue(case)
    items = await BillRepository(work).item_names([row.id for row in rows])
    fees = await LateFees(work).of(rows)
    shown = [name for name in DunningBillRead.__struct_fields__ if name not in ("items", "late_fee_cents", "lapses_on")]
    return [
        DunningBillRead(
            **{name: getattr(row, name) for name in shown},
            items=items.get(row.id, []),
            late_fee_cents=fees.get(row.id, NO_FEE).left_cents,
            lapses_on=years_after(max(row.due_date, row.demanded_on or row.due_date)),
        )
        for row in rows
    ]


def _proposal(work: Work, row: Any) -> DunningProposalRead:
    shown = {name: value for name, value in row._mapping.items() if name != "asked_by"}
    me = work.principal
    return DunningProposalRead(**shown, may_decide=row.state == "asked" and row.asked_by != me.id and me.may(APPROVE))


routes = [
    list_dunning_cases,
    dunning_case,
    record_contact,
    suspend_dunning,
    resume_dunning,
    grant_hardship,
    close_dunning,
    request_dunning_step,
    decide_dunning_step,
    note_delivery,
]
