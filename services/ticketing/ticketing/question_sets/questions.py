"""Questions of a return visit and what counts as an answer (C3.8, C5.5, S1-62).

Scores are whole numbers from 1 (very dissatisfied) to 5 (very satisfied). Every set asks for the overall satisfaction
exactly once and cannot be answered without it; a score of 2 or less is low. Keys name questions within their set.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from kit.problems import FieldError

QuestionKind = Literal["score", "choice", "text"]
Score = Annotated[int, Meta(ge=1, le=5)]
LOW_SCORE = 2
SATISFIED = 4

Key = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]{0,39}$(?!\n)")]
Wording = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"\S")]


class Option(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    key: Key
    text: Wording
    text_en: Wording | None = None


class Question(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`text` is what is asked, in the company's language; `text_en` for those who read English."""

    key: Key
    kind: QuestionKind
    text: Wording
    text_en: Wording | None = None
    options: Annotated[list[Option], Meta(max_length=12)] = field(default_factory=list)
    required: bool = False
    satisfaction: bool = False
    """The overall satisfaction: a score, asked once, always required"""


class Answer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the three, as the kind of the question wants it."""

    question: Key
    score: Score | None = None
    choice: Key | None = None
    text: Annotated[str, Meta(min_length=1, max_length=1000)] | None = None


def faults_of_set(questions: Sequence[Question]) -> list[FieldError]:
    """What keeps these from being a set of questions; empty when they are one."""
    found = []
    keys = [question.key for question in questions]
    for place, question in enumerate(questions):
        where = f"questions[{place}]"
        if keys.index(question.key) != place:
            found.append(FieldError(f"{where}.key", "twice"))
        if question.kind == "choice" and len({option.key for option in question.options}) < 2:
            found.append(FieldError(f"{where}.options", "two_options"))
        if question.kind != "choice" and question.options:
            found.append(FieldError(f"{where}.options", "not_for_this_kind"))
        if len({option.key for option in question.options}) != len(question.options):
            found.append(FieldError(f"{where}.options", "twice"))
        if question.satisfaction and (question.kind != "score" or not question.required):
            found.append(FieldError(f"{where}.satisfaction", "required_score"))
    if sum(question.satisfaction for question in questions) != 1:
        found.append(FieldError("questions", "one_satisfaction_question"))
    return found


def faults_of_answers(questions: Sequence[Question], answers: Sequence[Answer]) -> list[FieldError]:
    """Which answers do not fit their question, and which are missing."""
    asked = {question.key: question for question in questions}
    found, given = [], set()
    for place, answer in enumerate(answers):
        question = asked.get(answer.question)
        where = f"answers[{place}]"
        if question is None:
            found.append(FieldError(where, "unknown_question"))
        elif answer.question in given:
            found.append(FieldError(where, "twice"))
        elif not _fits(question, answer):
            found.append(FieldError(where, "does_not_fit"))
        given.add(answer.question)
    return found + [
        FieldError(f"answers.{key}", "required")
        for key, question in asked.items()
        if question.required and key not in given
    ]


def _fits(question: Question, answer: Answer) -> bool:
    """Exactly the one value that the kind asks for."""
    values: Mapping[str, object] = {"score": answer.score, "choice": answer.choice, "text": answer.text}
    present = [kind for kind, value in values.items() if value is not None]
    if present != [question.kind]:
        return False
    return question.kind != "choice" or answer.choice in {option.key for option in question.options}


def satisfaction(questions: Sequence[Question], answers: Sequence[Answer]) -> int:
    """The score of the overall satisfaction; the answers fit their questions."""
    key = next(question.key for question in questions if question.satisfaction)
    return next(answer.score for answer in answers if answer.question == key and answer.score is not None)
