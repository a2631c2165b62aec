"""Intake over HTTP."""

from datetime import date
from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody, QueryParameter
from msgspec.structs import asdict

from kit.work import Work
from ticketing.channel_keys.doors import refuse_staff
from ticketing.occurrences.days import refuse_unknown
from ticketing.registrations.limits import ReplyLimits
from ticketing.registrations.schemas import IntakeLimitRead, RegisterTicket
from ticketing.registrations.service import Intake, RegistrationService
from ticketing.tickets.codes import Channel, Phase, RequestedKind, Severity
from ticketing.tickets.outset import Stated
from ticketing.tickets.schemas import Code, TicketRead
from ticketing.tickets.severity import MOST_CLAIM_CENTS, MOST_HOUSEHOLDS, Sign
from ticketing.tickets.withheld import ticket_read

REGISTER = "ticketing.ticket.register"


@post("/tickets", permission=REGISTER, summary="Register a ticket of any kind")
async def register_ticket(data: JSONBody[RegisterTicket], work: NamedDependency[Work]) -> TicketRead:
    """The caller becomes first receiver and stays accountable to the end."""
    await refuse_staff(work, data.channel, data.community_id)
    said = asdict(data)
    intake = Intake(hand_to_id=said.pop("handler_id"), **said, first_receiver_id=work.principal.id, asks=True)
    return await ticket_read(work, await RegistrationService(work).register(intake))


@get("/tickets/intake-limit", permission=REGISTER, summary="The latest answer that could be promised at intake")
async def read_intake_limit(  # noqa: PLR0917 - what is known of the matter
    work: NamedDependency[Work],
    community_id: FromQuery[UUID],
    kind: FromQuery[RequestedKind],
    channel: FromQuery[Channel],
    unit_id: FromQuery[UUID | None] = None,
    class_l1: FromQuery[Code | None] = None,
    class_l2: FromQuery[Code | None] = None,
    occurred_on: FromQuery[date | None] = None,
    severity: FromQuery[Severity] = "general",
    phase: FromQuery[Phase | None] = None,
    claim_cents: Annotated[int, QueryParameter(ge=0, le=MOST_CLAIM_CENTS)] = 0,
    households: Annotated[int, QueryParameter(ge=0, le=MOST_HOUSEHOLDS)] = 0,
    severity_signs: Annotated[list[Sign] | None, QueryParameter(max_items=8)] = None,
    repeat_of: FromQuery[UUID | None] = None,
    accept: FromQuery[bool] = False,
) -> IntakeLimitRead:
    """Of what is being taken in, as it is known by now. `accept`: it would be accepted as it is registered. Severity
    and phase are those it would be registered with."""
    refuse_unknown(occurred_on=occurred_on)
    stated = Stated(
        community_id=community_id,
        channel=channel,
        severity=severity,
        kind=kind,
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
    return await ReplyLimits(work).of_draft(stated, accept=accept)


routes = [register_ticket, read_intake_limit]
