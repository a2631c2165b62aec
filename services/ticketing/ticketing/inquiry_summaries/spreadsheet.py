"""The summary of inquiries as a file: the rows the screen shows of the same period."""

from kit.work import Work
from ticketing.inquiry_summaries.schemas import InquirySummaryRead, TopicRead
from ticketing.spreadsheets.words import Words
from ticketing.spreadsheets.workbook import Cell, Sheet, share, written
from ticketing.subclasses.service import SubclassService

COLUMNS = ("class", "subclass", "asked", "before", "answered", "in_time", "promise_kept", "waiting")


async def spreadsheet(work: Work, summary: InquirySummaryRead, words: Words) -> bytes:
    names = await SubclassService(work).names()

    def line(one: TopicRead, name: str | None) -> list[Cell]:
        asked, in_time = one.asked.tickets, one.in_time.tickets
        below = one.class_l2 and (names.get((one.class_l1, one.class_l2)) or words.of("subclass", one.class_l2))
        return [
            name, below, asked, one.before.tickets, one.answered.tickets, in_time, share(in_time, asked),
            one.waiting.tickets,
        ]  # fmt: skip

    rows = [line(one, words.of("class", one.class_l1)) for one in summary.topics]
    rows.append(line(summary.total, words.of("group", "total")))
    articles = [(one.question, one.created_at) for one in summary.articles]
    return await written(
        (
            Sheet(name=words.sheet("inquiries"), headers=words.columns(*COLUMNS), rows=rows),
            Sheet(name=words.sheet("articles"), headers=words.columns("question", "written_at"), rows=articles),
        )
    )
