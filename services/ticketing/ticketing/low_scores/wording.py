"""What the complaint says that follows from a low score: the person's own words, and the answers.

Nothing is made up: the title gives the score, the person's words and the matter, or the question answered badly.
"""

from collections.abc import Sequence

from ticketing.question_sets.questions import Answer, Question

LONGEST_TITLE = 100
LONGEST_MATTER = 50
LONGEST_TEXT = 4000


def title(score: int | None, comment: str | None, matter: str | None, asked: Sequence[Question]) -> str:
    """Like 回访不满意 1/5：又漏了（楼上漏水）; `matter` is the title of the ticket the visit was about, and without
    one the question for the overall satisfaction stands there. The words are cut before the matter is."""
    about = (matter or next(question.text for question in asked if question.satisfaction))[:LONGEST_MATTER]
    head, said = f"回访不满意 {score}/5：", " ".join((comment or "").split())
    if not said:
        return head + about
    tail = f"（{about}）"
    return head + said[: LONGEST_TITLE - len(head) - len(tail)] + tail


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
