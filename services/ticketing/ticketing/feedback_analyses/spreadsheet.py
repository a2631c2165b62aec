"""The analysis of feedback as a file: the rows the screen shows of the same period."""

from kit.work import Work
from ticketing.feedback_analyses.schemas import FeedbackAnalysisRead, OpinionsRead, ThemeRead
from ticketing.report_figures.schemas import ChangeRead, VisitChangeRead
from ticketing.spreadsheets.words import Words
from ticketing.spreadsheets.workbook import Cell, Sheet, written
from ticketing.subclasses.service import SubclassService

OPINIONS = ("complaints", "complaints_before", "suggestions", "suggestions_before", "inquiries", "inquiries_before")
LOW = ("low", "low_before")
COMPLAINTS = OPINIONS[:2]


async def spreadsheet(work: Work, found: FeedbackAnalysisRead, words: Words) -> bytes:
    """Without the columns of low scores for those who may not read visits."""
    low = LOW if found.total.low else ()
    names = await SubclassService(work).names()
    total = [words.of("group", "total"), None, *_theme(found.total)]
    classes: list[list[Cell]] = [total]
    for one in found.by_class:
        title = words.of("class", one.key)
        classes.append([title, None, *_theme(one)])
        for sub in one.subthemes:
            below = names.get((one.key, sub.class_l2)) or words.of("subclass", sub.class_l2)
            classes.append([title, below, *_opinions(sub), *(None for _ in low)])
    communities = [[one.name, *_theme(one)] for one in found.by_community]
    causes = [[words.of("cause_kind", one.key), *_change(one.complaints)] for one in found.by_cause]
    departments = [[one.key, *_change(one.complaints), *_low(one.low)] for one in found.by_department]
    said = [[found.proposal.text]] if found.proposal else []
    return await written(
        (
            Sheet(
                name=words.sheet("classes"), headers=words.columns("class", "subclass", *OPINIONS, *low), rows=classes
            ),
            Sheet(
                name=words.sheet("communities"), headers=words.columns("community", *OPINIONS, *low), rows=communities
            ),
            Sheet(name=words.sheet("causes"), headers=words.columns("cause", *COMPLAINTS), rows=causes),
            Sheet(
                name=words.sheet("departments"),
                headers=words.columns("responsible_department", *COMPLAINTS, *low),
                rows=departments,
            ),
            Sheet(name=words.sheet("proposals"), headers=words.columns("proposals"), rows=said),
        )
    )


def _theme(one: ThemeRead) -> list[Cell]:
    return [*_opinions(one), *_low(one.low)]


def _opinions(one: OpinionsRead) -> list[Cell]:
    return [*_change(one.complaints), *_change(one.suggestions), *_change(one.inquiries)]


def _change(one: ChangeRead) -> list[Cell]:
    return [one.now.tickets, one.before.tickets]


def _low(one: VisitChangeRead | None) -> list[Cell]:
    return [] if one is None else [one.now.visits, one.before.visits]
