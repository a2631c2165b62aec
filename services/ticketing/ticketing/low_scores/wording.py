"""What the complaint says that follows from a low score: the person's own words, and the answers.

Nothing is made up: the title is that of the matter or the question that was answered badly.
"""

from collections.abc import Sequence

from ticketing.question_sets.questions import Answer, Question

LONGEST_TITLE = 100
LONGEST_TEXT = 4000


def title(matter: str | None, asked: Sequence[Question]) -> str:
    """The title of the matter the visit was about, else the question for the overall satisfaction."""
    return (matter or next(question.text for question in asked if question.satisfaction))[:LONGEST_TITLE]


def description(comment: str | None, asked: Sequence[Question], answers: Sequence[Answer]) -> str:
    """What the person said, then each answer beside its question."""
    given = {answer.question: answer for answer in answers}
    lines = [f"{question.text} {_said(question, given[question.key])}" for question in asked if question.key in given]
    return "\n".join(([comment.strip()] if comment and comment.strip() else []) + lines)[:LONGEST_TEXT]


def _said(question: Question, answer: Answer) -> str:
    if answer.score is not None:
        return f"{answer.score}/5"
    if answer.choice is not None:
        return next(option.text for option in question.options if option.key == answer.choice)
    return answer.text or ""
