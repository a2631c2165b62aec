"""Urge notices over HTTP."""

from uuid import UUID

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from kit.work import Work
from ticketing.department_tasks.codes import EXECUTE
from ticketing.tickets.addresses import ONE
from ticketing.urge_notices.schemas import ReplyToUrgeNotice, UrgeColleague, UrgeNoticeRead
from ticketing.urge_notices.service import UrgeNoticeService


@post(f"{ONE}/urge-notices", permission="ticketing.ticket.supervise", summary="Urge whoever is behind")
async def send_urge_notice(
    ticket_id: FromPath[UUID], data: JSONBody[UrgeColleague], work: NamedDependency[Work]
) -> UrgeNoticeRead:
    return UrgeNoticeRead.of(await UrgeNoticeService(work).send(ticket_id, data.message, data.to_staff_id))


@post("/urge-notices/{notice_id:uuid}/reply", permission=EXECUTE, status_code=200,
      summary="Answer an urge notice")  # fmt: skip
async def reply_to_urge_notice(
    notice_id: FromPath[UUID],
    data: JSONBody[ReplyToUrgeNotice],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> UrgeNoticeRead:
    return UrgeNoticeRead.of(await UrgeNoticeService(work).answer(notice_id, if_match, data.reply))


routes = [send_urge_notice, reply_to_urge_notice]
