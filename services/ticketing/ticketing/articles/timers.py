"""The day on which an answer is looked at again."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.articles.service import REVIEW, ArticleService


@timer(REVIEW)
async def review(work: Work, due: Due) -> None:
    await ArticleService(work).ask_for_review(due.subject_id)


timers = [review]
