"""Escalations over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.escalations.repository import EscalationRepository
from ticketing.escalations.schemas import AcknowledgeEscalation, EscalationRead, RaiseEscalation
from ticketing.escalations.service import EscalationService


@get("/escalations", permission="ticketing.duty.read", summary="What was handed up, newest first")
async def list_escalations(
    work: NamedDependency[Work],
    *,
    community_id: FromQuery[UUID | None] = None,
    open_only: FromQuery[bool] = False,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[EscalationRead]:
    rows, next_cursor = await EscalationRepository(work).newest(community_id, open_only, cursor, limit)
    return Page(items=[EscalationRead(**row._mapping) for row in rows], next_cursor=next_cursor)


@post("/escalations", permission="ticketing.duty.work", summary="Hand a record up to the supervisor")
async def raise_escalation(data: JSONBody[RaiseEscalation], work: NamedDependency[Work]) -> EscalationRead:
    service = EscalationService(work)
    return await service.read(await service.hand_up(data))


@post(
    "/escalations/{escalation_id:uuid}/acknowledge",
    permission="ticketing.duty.approve",
    status_code=200,
    summary="The supervisor has seen it and says what is to be done",
)
async def acknowledge_escalation(
    escalation_id: FromPath[UUID],
    data: JSONBody[AcknowledgeEscalation],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> EscalationRead:
    service = EscalationService(work)
    return await service.read(await service.acknowledge(escalation_id, if_match, data.answer))


routes = [list_escalations, raise_escalation, acknowledge_escalation]
