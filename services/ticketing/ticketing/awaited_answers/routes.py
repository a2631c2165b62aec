"""What the caller was asked, over HTTP."""

from litestar import get
from litestar.di import NamedDependency

from kit.work import Work
from ticketing.awaited_answers.repository import AwaitedAnswerRepository
from ticketing.awaited_answers.schemas import AwaitedAnswerRead, AwaitedAnswersRead
from ticketing.tickets.withheld import Withholding


@get("/awaited-answers", permission="ticketing.ticket.read", summary="What colleagues wait for from me")
async def list_awaited_answers(work: NamedDependency[Work]) -> AwaitedAnswersRead:
    """Offered transfers, urge notices, questions and tasks; each is answered at its own address."""
    rows = await AwaitedAnswerRepository(work).of(work.principal.id)
    items = await Withholding(work).shown(AwaitedAnswerRead(*row[:-1]) for row in rows)
    return AwaitedAnswersRead(items=items, count=rows[0][-1] if rows else 0)


routes = [list_awaited_answers]
