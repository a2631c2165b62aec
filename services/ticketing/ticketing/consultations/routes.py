"""Consultations over HTTP: the expert's inbox, the ticket's consultations, and the verbs of both sides."""

from typing import Annotated, Literal
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody
from msgspec import Meta

from kit.schemas import Limit
from kit.work import Work
from ticketing.consultations.codes import Discipline
from ticketing.consultations.reading import ConsultationDesk
from ticketing.consultations.repository import ConsultationFilter
from ticketing.consultations.schemas import (
    AnswerConsultation,
    CancelConsultation,
    ConsultationDetailRead,
    ConsultationPage,
    ConsultationRead,
    OpenConsultation,
    PanelRead,
)
from ticketing.consultations.service import ANSWER, ConsultationService

READ, OPEN = "ticketing.consultation.read", "ticketing.consultation.open"
ONE = "/consultations/{consultation_id:uuid}"
Cursor = Annotated[str, Meta(max_length=1000)]


@get("/consultations", permission=READ, summary="Consultations, the newest first")
async def list_consultations(  # noqa: PLR0917 - filters of a query
    work: NamedDependency[Work],
    status: FromQuery[Literal["waiting", "replied", "cancelled"] | None] = None,
    discipline: FromQuery[Discipline | None] = None,
    mine: FromQuery[bool] = False,
    cursor: FromQuery[Cursor | None] = None,
    limit: FromQuery[Limit] = 50,
) -> ConsultationPage:
    """`mine`: those the reader was asked, or leads once they were reported. `counts` are per state with all other
    filters applied."""
    wanted = ConsultationFilter(state=status, discipline=discipline, asked=work.principal.id if mine else None)
    return await ConsultationDesk(work).listed(wanted, cursor, limit)


@get(ONE, permission=READ, summary="One consultation with its case, without personal data")
async def read_consultation(consultation_id: FromPath[UUID], work: NamedDependency[Work]) -> ConsultationDetailRead:
    return await ConsultationDesk(work).one(consultation_id)


@get("/tickets/{ticket_id:uuid}/consultations", permission=READ, summary="The consultations of a ticket")
async def list_ticket_consultations(ticket_id: FromPath[UUID], work: NamedDependency[Work]) -> list[ConsultationRead]:
    return await ConsultationDesk(work).of_ticket(ticket_id)


@get("/consultation-panels", permission=OPEN, summary="Who can be asked about a case of this community")
async def list_panels(work: NamedDependency[Work], community_id: FromQuery[UUID]) -> list[PanelRead]:
    return await ConsultationDesk(work).panels(community_id)


@post("/tickets/{ticket_id:uuid}/consultations", permission=OPEN, summary="Ask the expert panel")
async def open_consultation(
    ticket_id: FromPath[UUID], data: JSONBody[OpenConsultation], work: NamedDependency[Work]
) -> ConsultationRead:
    opened = await ConsultationService(work).open(
        ticket_id, data.discipline, data.question, data.expert_id, data.file_ids
    )
    return await _read(work, opened.id)


@post(f"{ONE}/answer", permission=ANSWER, status_code=200, summary="Answer what one was asked")
async def answer_consultation(
    consultation_id: FromPath[UUID],
    data: JSONBody[AnswerConsultation],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ConsultationRead:
    answered = await ConsultationService(work).answer(consultation_id, if_match, data.reply)
    return await _read(work, answered.id)


@post(f"{ONE}/sign", permission=OPEN, status_code=200, summary="Sign for the reports the system sent")
async def sign_consultation(
    consultation_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> ConsultationRead:
    signed = await ConsultationService(work).sign(consultation_id, if_match)
    return await _read(work, signed.id)


@post(f"{ONE}/cancel", permission=OPEN, status_code=200, summary="The opinion is not needed any more")
async def cancel_consultation(
    consultation_id: FromPath[UUID],
    data: JSONBody[CancelConsultation],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ConsultationRead:
    cancelled = await ConsultationService(work).cancel(consultation_id, if_match, data.reason)
    return await _read(work, cancelled.id)


async def _read(work: Work, id: UUID) -> ConsultationRead:
    await work.flush()
    return await ConsultationDesk(work).one(id)


routes = [
    list_consultations,
    read_consultation,
    list_ticket_consultations,
    list_panels,
    open_consultation,
    answer_consultation,
    sign_consultation,
    cancel_consultation,
]
