"""The billing run wizard: start, look, issue or discard; resume what has failed."""

from typing import Annotated, Literal
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from billing.billing_runs.repository import BillingRunRepository
from billing.billing_runs.schemas import (
    BillingRunDetailRead,
    BillingRunRead,
    DiscardBillingRun,
    FindingRead,
    ItemTotalRead,
    RunOfferRead,
    StartBillingRun,
)
from billing.billing_runs.service import BillingRunService
from billing.ratings.periods import MONTH, month_called
from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work

InMonth = Annotated[str | None, QueryParameter(name="month", pattern=MONTH)]
State = Literal["calculating", "calculated", "issuing", "issued", "discarded", "failed"]


@post(
    "/billing-runs",
    permission="billing.run.calculate",
    status_code=202,
    summary="Start the dry run of a community and month",
)
async def start_billing_run(data: JSONBody[StartBillingRun], work: NamedDependency[Work]) -> BillingRunRead:
    run = await BillingRunService(work).start(data.community_id, month_called(data.month))
    return BillingRunRead.of(run)


@get("/billing-runs", permission="billing.run.read", summary="Runs, those of the latest month first")
async def list_billing_runs(
    *,
    work: NamedDependency[Work],
    community_id: FromQuery[UUID | None] = None,
    in_state: Annotated[State | None, QueryParameter(name="state")] = None,
    in_month: InMonth = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[BillingRunRead]:
    month = month_called(in_month) if in_month else None
    rows, following = await BillingRunRepository(work).newest(community_id, in_state, month, cursor, limit)
    return Page(items=[BillingRunRead.of(row[0]) for row in rows], next_cursor=following)


@get("/billing-runs/{run_id:uuid}", permission="billing.run.read", summary="A run with totals per item")
async def read_billing_run(run_id: FromPath[UUID], work: NamedDependency[Work]) -> BillingRunDetailRead:
    repository = BillingRunRepository(work)
    run = await repository.get(run_id)
    totals = [ItemTotalRead(**row._mapping) for row in await repository.totals(run_id)]
    offers = [RunOfferRead(**row._mapping) for row in await repository.promised(run)]
    return BillingRunDetailRead(version=run.version, run=BillingRunRead.of(run), totals=totals, offers=offers)


@get(
    "/billing-runs/{run_id:uuid}/findings",
    permission="billing.run.read",
    summary="Jumps, units without a bill and why, or items without a reading",
)
async def list_findings(
    run_id: FromPath[UUID],
    work: NamedDependency[Work],
    kind: FromQuery[Literal["jump", "no_bill", "unread"]] = "jump",
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[FindingRead]:
    repository = BillingRunRepository(work)
    await repository.get(run_id)
    rows, following = await repository.findings(run_id, kind, cursor, limit)
    return Page(items=[FindingRead(**row._mapping) for row in rows], next_cursor=following)


@post(
    "/billing-runs/{run_id:uuid}/issue",
    permission="billing.run.issue",
    status_code=202,
    summary="Issue the bills of a dry run (second person)",
)
async def issue_billing_run(
    run_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> BillingRunRead:
    return BillingRunRead.of(await BillingRunService(work).issue(run_id, if_match))


@post(
    "/billing-runs/{run_id:uuid}/resume",
    permission="billing.run.calculate",
    status_code=202,
    summary="Go on with a run that has failed",
)
async def resume_billing_run(
    run_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> BillingRunRead:
    return BillingRunRead.of(await BillingRunService(work).resume(run_id, if_match))


@post(
    "/billing-runs/{run_id:uuid}/discard",
    permission="billing.run.calculate",
    status_code=200,
    summary="Discard a dry run and its drafts",
)
async def discard_billing_run(
    run_id: FromPath[UUID],
    data: JSONBody[DiscardBillingRun],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> BillingRunRead:
    return BillingRunRead.of(await BillingRunService(work).discard(run_id, if_match, data.reason))


routes = [
    start_billing_run,
    list_billing_runs,
    read_billing_run,
    list_findings,
    issue_billing_run,
    resume_billing_run,
    discard_billing_run,
]
