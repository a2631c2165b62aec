"""Referrals over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.referrals.schemas import AnswerReferral, AskSpecialist, ReferralRead
from ticketing.referrals.service import ReferralService
from ticketing.tickets.addresses import ONE


@post(f"{ONE}/referrals", permission="ticketing.ticket.process", summary="Ask a specialist for findings or a plan")
async def ask_specialist(
    ticket_id: FromPath[UUID], data: JSONBody[AskSpecialist], work: NamedDependency[Work]
) -> ReferralRead:
    """The handler stays accountable; the clock of the answer starts (K07, K10)."""
    return ReferralRead.of(await ReferralService(work).ask(ticket_id, data))


@post("/referrals/{referral_id:uuid}/answer", permission="ticketing.ticket.process", status_code=200,
      summary="Findings or plan")  # fmt: skip
async def answer_referral(
    referral_id: FromPath[UUID],
    data: JSONBody[AnswerReferral],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ReferralRead:
    return ReferralRead.of(await ReferralService(work).answer(referral_id, if_match, data.answer))


routes = [ask_specialist, answer_referral]
