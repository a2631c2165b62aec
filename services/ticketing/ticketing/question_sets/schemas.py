"""Question sets on the wire."""

from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.question_sets.models import QuestionSet
from ticketing.question_sets.questions import Question

Script = Annotated[str, Meta(min_length=1, max_length=1000, pattern=r"\S")]
MOST_QUESTIONS = 12


class ChangeQuestionSet(Body, frozen=True, kw_only=True):
    """What is asked from now on; exactly one question is the overall satisfaction."""

    script: Script
    script_en: Script | None = None
    questions: Annotated[list[Question], Meta(min_length=1, max_length=MOST_QUESTIONS)]


class QuestionSetRead(Read, frozen=True, kw_only=True):
    version: int
    cohort: str
    script: str
    script_en: str | None
    questions: list[Question]
    published_at: datetime

    @classmethod
    def of(cls, found: QuestionSet) -> "QuestionSetRead":
        return cls(
            version=found.version,
            cohort=found.cohort,
            script=found.script,
            script_en=found.script_en,
            questions=questions_of(found),
            published_at=found.published_at,
        )


def questions_of(found: QuestionSet) -> list[Question]:
    return msgspec.convert(found.questions, list[Question])
