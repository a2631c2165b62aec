"""The verbs of a return visit over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.return_visits import schemas
from ticketing.return_visits.schemas import VisitRead
from ticketing.return_visits.service import CONDUCT, ReturnVisitService
from ticketing.tickets.withheld import Withholding

ONE = "/return-visits/{visit_id:uuid}"
ASSIGN = "ticketing.return_visit.assign"


@post(f"{ONE}/claim", permission=CONDUCT, status_code=200, summary="Be on a visit")
async def claim_visit(visit_id: FromPath[UUID], work: NamedDependency[Work]) -> VisitRead:
    """For fifteen minutes nobody else takes it, or another visit of the same person."""
    return await Withholding(work).shown_one(VisitRead.of(await ReturnVisitService(work).claim(visit_id)))


@post(f"{ONE}/release", permission=CONDUCT, status_code=200, summary="Leave a visit to others")
async def release_visit(visit_id: FromPath[UUID], work: NamedDependency[Work]) -> VisitRead:
    return await Withholding(work).shown_one(VisitRead.of(await ReturnVisitService(work).release(visit_id)))


@post(f"{ONE}/attempts", permission=CONDUCT, status_code=200, summary="Nobody was reached")
async def record_visit_attempt(
    visit_id: FromPath[UUID],
    data: JSONBody[schemas.RecordVisitAttempt],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> VisitRead:
    """The second day with a failed attempt ends the visit as unreachable."""
    return await Withholding(work).shown_one(
        VisitRead.of(await ReturnVisitService(work).attempt(visit_id, if_match, data))
    )


@post(f"{ONE}/complete", permission=CONDUCT, status_code=200, summary="Note what the person said")
async def complete_visit(
    visit_id: FromPath[UUID],
    data: JSONBody[schemas.CompleteVisit],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> VisitRead:
    """A score of two or less is followed up in a ticket at once."""
    return await Withholding(work).shown_one(
        VisitRead.of(await ReturnVisitService(work).complete(visit_id, if_match, data))
    )


@post(f"{ONE}/invitation", permission=CONDUCT, status_code=200, limit="60/minute", summary="Mail a link to answer")
async def invite_to_answer(
    visit_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> VisitRead:
    return await Withholding(work).shown_one(VisitRead.of(await ReturnVisitService(work).invite(visit_id, if_match)))


@post(f"{ONE}/cancel", permission=ASSIGN, status_code=200, summary="Cancel a visit")
async def cancel_visit(
    visit_id: FromPath[UUID],
    data: JSONBody[schemas.CancelVisit],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> VisitRead:
    return await Withholding(work).shown_one(
        VisitRead.of(await ReturnVisitService(work).cancel(visit_id, if_match, data.reason))
    )


@post(f"{ONE}/reassign", permission=ASSIGN, status_code=200, summary="Give a visit to a colleague")
async def reassign_visit(
    visit_id: FromPath[UUID],
    data: JSONBody[schemas.AssignVisit],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> VisitRead:
    return await Withholding(work).shown_one(
        VisitRead.of(await ReturnVisitService(work).reassign(visit_id, if_match, data.owner_id))
    )


routes = [
    claim_visit,
    release_visit,
    record_visit_attempt,
    complete_visit,
    invite_to_answer,
    cancel_visit,
    reassign_visit,
]
