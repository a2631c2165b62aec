"""What the caller was asked, over HTTP."""

from litestar import get
from litestar.di import NamedDependency

from kit.work import Work
from ticketing.awaited_answers.repository import AwaitedAnswerRepository
from ticketing.awaited_answers.schemas import AwaitedAnswerRead, AwaitedAnswersRead
from ticketing.tickets.withheld import Withholding


@get("/awaited-answers", signed_in=True, summary="What colleagues wait for from me")
async def list_awaited_answers(work: NamedDependency[Work]) -> AwaitedAnswersRead:
    """Offered transfers, urge notices, questions, tasks and measures of approved plans; each is answered at its own
    address. Whoever does tasks and reads no tickets is asked as well."""
    rows = await AwaitedAnswerRepository(work).of(work.principal.id)
    items = await Withholding(work).shown(AwaitedAnswerRead(*row[:-1]) for row in rows)
    return AwaitedAnswersRead(items=items, count=rows[0][-1] if rows else 0)


routes = [list_awaited_answers]
