"""A score of two or less is followed up (C3.8): nobody is left with a bad answer."""

from collections.abc import Sequence

from events import ticketing as facts
from kit.work import Work
from ticketing.contacts.service import ContactService
from ticketing.entries.service import Timeline
from ticketing.low_scores.wording import description, title
from ticketing.question_sets.questions import Answer, Question
from ticketing.registrations.service import Intake, RegistrationService
from ticketing.return_visits.facts import fact
from ticketing.return_visits.models import ReturnVisit
from ticketing.tickets.codes import OPEN
from ticketing.tickets.models import Ticket
from ticketing.tickets.repository import TicketRepository
from ticketing.tickets.service import TicketService
from ticketing.tickets.steps import Step

CHANNEL = {"phone": "phone", "home": "visit", "online": "web_form"}
CLASS = "property_service"
"""Of complaints that follow from a visit without a ticket, and from repairs"""


class LowScoreService:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def follow_up(
        self, visit: ReturnVisit, ticket: Ticket | None, asked: Sequence[Question], answers: Sequence[Answer]
    ) -> None:
        """The ticket goes on while it is open, again when it was closed a short while ago; otherwise a new complaint
        takes it up. The caller holds both."""
        await self.work.flush()
        taking_up = await self._taken_up(visit, ticket) or await self._complaint(visit, ticket, asked, answers)
        visit.follow_up_id = taking_up.id
        accused = await TicketRepository(self.work).told_about(taking_up, ticket)
        self.work.record(
            visit,
            fact(
                facts.ReturnVisitLowScore,
                visit,
                score=visit.score,
                follow_up_id=taking_up.id,
                follow_up_no=taking_up.no,
                handler_id=ticket.handler_id if ticket is not None else None,
                accused=accused,
            ),
        )

    async def _taken_up(self, visit: ReturnVisit, ticket: Ticket | None) -> Ticket | None:
        if ticket is None or ticket.state in OPEN:
            return ticket
        if not ticket.may_reopen(self.work.now):
            return None
        return await TicketService(self.work).take_up_again(ticket, visit.comment or f"{visit.no} {visit.score}/5")

    async def _complaint(
        self, visit: ReturnVisit, ticket: Ticket | None, asked: Sequence[Question], answers: Sequence[Answer]
    ) -> Ticket:
        name, phone = await ContactService(self.work).of(ticket) if ticket is not None else (None, None)
        staff = self.work.principal.realm == "staff"
        known = ticket is not None and await TicketRepository(self.work).find(ticket.id) is not None
        opened = await RegistrationService(self.work).register(
            Intake(
                kind="complaint",
                channel=CHANNEL[visit.method or "phone"],
                community_id=visit.community_id,
                unit_id=visit.unit_id,
                person_id=visit.person_id,
                place=ticket.place if ticket is not None else None,
                contact_name=name,
                contact_phone=phone,
                title=title(visit.score, visit.comment, ticket.title if ticket is not None else None, asked),
                description=description(visit.comment, asked, answers),
                class_l1=ticket.class_l1 if ticket is not None and ticket.kind == "complaint" else CLASS,
                repeat_of=ticket.id if ticket is not None and known else None,
                first_receiver_id=self.work.principal.id if staff else None,
            )
        )
        said = Step(verb="visited", from_state=opened.state, to_state=opened.state)
        origin = {"visit_id": str(visit.id), "no": visit.no, "score": visit.score, "method": visit.method}
        Timeline(self.work).write(opened.id, said, text=visit.comment, details=origin)
        return opened
