"""Answers that reached nobody, over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.undelivered_answers.schemas import SettleUndeliveredAnswer, UndeliveredAnswerRead
from ticketing.undelivered_answers.service import UndeliveredAnswerService


@post("/undelivered-answers/{answer_id:uuid}/settle", permission="ticketing.ticket.reply", status_code=200,
      summary="Say how the requester was told of an answer that did not reach them")  # fmt: skip
async def settle_undelivered_answer(
    answer_id: FromPath[UUID],
    data: JSONBody[SettleUndeliveredAnswer],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> UndeliveredAnswerRead:
    return await UndeliveredAnswerService(work).settle(answer_id, if_match, data.note)


routes = [settle_undelivered_answer]
