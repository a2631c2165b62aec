"""Tells notifications whom an answer goes to, and in which words. Never stored there (C0.4)."""

from uuid import UUID

from kit.problems import NotFound
from kit.work import Work
from ticketing.channel_cases.repository import ChannelCaseRepository
from ticketing.contacts.service import ContactService
from ticketing.correspondences.repository import CorrespondenceRepository
from ticketing.correspondences.schemas import CorrespondenceRead
from ticketing.incoming_mails.repository import IncomingMailRepository
from ticketing.incoming_mails.threads import answer_mark


class CorrespondenceService:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def read(self, ticket_id: UUID) -> CorrespondenceRead:
        ticket = await IncomingMailRepository(self.work).ticket(ticket_id)
        if ticket is None:
            raise NotFound
        contacts = ContactService(self.work)
        name, _ = await contacts.of(ticket)
        answer = await ChannelCaseRepository(self.work).answer(ticket.id)
        return CorrespondenceRead(
            email=await contacts.email(ticket),
            name=name,
            reply_to=await CorrespondenceRepository(self.work).reply_to(ticket.id, ticket.community_id),
            answer=answer.text if answer else None,
            mark=answer_mark(await self.work.cipher(), ticket.id),
        )
