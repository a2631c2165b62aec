"""The routing table, and what it suggests for a ticket or for one that is being taken in."""

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter
from msgspec import Meta

from kit.work import Work
from ticketing.occurrences.days import refuse_unknown
from ticketing.routings.schemas import ChangeRoutingTable, RoutingRead, RoutingTableRead
from ticketing.routings.service import RoutingService
from ticketing.routings.table import Case
from ticketing.tickets.codes import Channel, Phase, Severity
from ticketing.tickets.outset import OutsetService, Stated
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.severity import MOST_CLAIM_CENTS, MOST_HOUSEHOLDS, Sign

READ, MANAGE = "ticketing.ticket.read", "ticketing.routing.manage"


@get("/routing", permission=READ, summary="The routing table in force")
async def read_routing_table(work: NamedDependency[Work]) -> RoutingTableRead:
    return RoutingTableRead.of(await RoutingService(work).tables.current())


@put("/routing", permission=MANAGE, summary="Put another routing table in force")
async def change_routing_table(
    data: JSONBody[ChangeRoutingTable], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> RoutingTableRead:
    return RoutingTableRead.of(await RoutingService(work).publish(if_match, data.desks, data.departments))


@get("/routing/suggestion", permission=READ, summary="Who should handle a case that is being taken in")
async def suggest_routing(  # noqa: PLR0917 - what is known of the case
    work: NamedDependency[Work],
    community_id: FromQuery[UUID],
    channel: FromQuery[Channel],
    unit_id: FromQuery[UUID | None] = None,
    class_l1: FromQuery[Annotated[str, Meta(max_length=60)] | None] = None,
    class_l2: FromQuery[Annotated[str, Meta(max_length=60)] | None] = None,
    occurred_on: FromQuery[date | None] = None,
    severity: FromQuery[Severity] = "general",
    phase: FromQuery[Phase | None] = None,
    claim_cents: Annotated[int, QueryParameter(ge=0, le=MOST_CLAIM_CENTS)] = 0,
    households: Annotated[int, QueryParameter(ge=0, le=MOST_HOUSEHOLDS)] = 0,
    severity_signs: Annotated[list[Sign] | None, QueryParameter(max_items=8)] = None,
    repeat_of: FromQuery[UUID | None] = None,
) -> RoutingRead:
    """Without a phase it follows from the unit, the building part and the day it occurred, as at registration."""
    refuse_unknown(occurred_on=occurred_on)
    stated = Stated(
        community_id=community_id,
        channel=channel,
        severity=severity,
        unit_id=unit_id,
        class_l1=class_l1,
        class_l2=class_l2,
        occurred_on=occurred_on,
        phase=phase,
        claim_cents=claim_cents,
        households=households,
        severity_signs=severity_signs or (),
        repeat_of=repeat_of,
    )
    outset = await OutsetService(work).of(stated)
    case = Case(phase=outset.phase, channel=channel, severity=outset.severity, class_l1=class_l1)
    tickets = TicketRepository(work)
    accused = await tickets.accused(await tickets.known([repeat_of])) if repeat_of is not None else ()
    return RoutingRead.of(case.phase, await RoutingService(work).suggest(case, community_id, accused))


@get("/tickets/{ticket_id:uuid}/routing", permission=READ, summary="Who should handle this ticket, and why")
async def read_ticket_routing(ticket_id: FromPath[UUID], work: NamedDependency[Work]) -> RoutingRead:
    ticket = await TicketRepository(work).get(ticket_id)
    return RoutingRead.of(ticket.phase, await RoutingService(work).of_ticket(ticket))


routes = [read_routing_table, change_routing_table, suggest_routing, read_ticket_routing]
