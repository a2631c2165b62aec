"""Answering alone: whoever holds the link sees the questions and answers once."""

from kit.problems import NotFound
from kit.work import Work
from ticketing.question_sets.schemas import questions_of
from ticketing.question_sets.service import QuestionSetService
from ticketing.return_visits.errors import LinkSpent
from ticketing.return_visits.links import digest
from ticketing.return_visits.models import ReturnVisit
from ticketing.return_visits.repository import ReturnVisitRepository
from ticketing.return_visits.schemas import AnswerVisit
from ticketing.return_visits.service import ReturnVisitService
from ticketing.tickets.naming import Naming
from ticketing.visit_answers.schemas import VisitFormRead, VisitThanksRead
from ticketing.visit_queues.repository import VisitQueueRepository


class VisitAnswerService:
    """The company is the one of the host; without it there is nothing here."""

    def __init__(self, work: Work) -> None:
        if not work.bound:
            raise NotFound
        self.work = work
        self.visits = ReturnVisitRepository(work)

    async def form(self, token: str) -> VisitFormRead:
        """Raises LinkSpent for a link that was used, replaced or has expired, and for one that never was."""
        visit = await self._opened(token)
        asked = await QuestionSetService(self.work).current(visit.cohort)
        names = await VisitQueueRepository(self.work).names(visit)
        assert visit.token_expires_at is not None
        return VisitFormRead(
            cohort=visit.cohort,
            community=names.community,
            ticket_no=visit.ticket_no,
            questions_version=asked.version,
            questions=questions_of(asked),
            expires_at=visit.token_expires_at,
        )

    async def answer(self, token: str, data: AnswerVisit) -> VisitThanksRead:
        visit = await self._opened(token)
        if visit.ticket_id is not None:
            await Naming(self.work).hold_earlier(visit.ticket_id, answered=True)
        visit = await self._opened(token, lock=True)
        await ReturnVisitService(self.work).answer_online(visit, data)
        await self.work.flush()
        names = await VisitQueueRepository(self.work).names(visit)
        return VisitThanksRead(follow_up_no=names.follow_up_no)

    async def _opened(self, token: str, *, lock: bool = False) -> ReturnVisit:
        visit = await self.visits.by_token(digest(token), lock=lock)
        if visit is None:
            raise LinkSpent
        visit.open_by_link(self.work.now)
        return visit
