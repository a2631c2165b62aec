"""What a set of questions is, and what answers it."""

import pytest

from ticketing.question_sets.questions import (
    Answer,
    Option,
    Question,
    faults_of_answers,
    faults_of_set,
    satisfaction,
)
from ticketing.question_sets.shipped import SHIPPED
from ticketing.return_visits.codes import COHORTS

OVERALL = Question(key="overall", kind="score", text="满意吗?", required=True, satisfaction=True)
YES, NO = Option(key="yes", text="是"), Option(key="no", text="否")
SOLVED = Question(key="solved", kind="choice", text="解决了吗?", options=[YES, NO])
WISHES = Question(key="wishes", kind="text", text="意见?")
ASKED = (OVERALL, SOLVED, WISHES)
FIVE = Answer(question="overall", score=5)


def test_every_cohort_is_shipped_with_a_set_in_two_languages() -> None:
    assert set(SHIPPED) == set(COHORTS)
    for shipped in SHIPPED.values():
        assert faults_of_set(shipped.questions) == []
        assert all(question.text_en for question in shipped.questions)
        assert all(option.text_en for question in shipped.questions for option in question.options)


@pytest.mark.parametrize(
    ("questions", "code"),
    [
        ((SOLVED,), "one_satisfaction_question"),
        ((OVERALL, Question(key="again", kind="score", text="?", required=True, satisfaction=True)),
         "one_satisfaction_question"),
        ((Question(key="overall", kind="score", text="?", satisfaction=True),), "required_score"),
        ((Question(key="overall", kind="text", text="?", required=True, satisfaction=True),), "required_score"),
        ((OVERALL, WISHES, WISHES), "twice"),
        ((OVERALL, Question(key="one", kind="choice", text="?", options=[YES])), "two_options"),
        ((OVERALL, Question(key="one", kind="choice", text="?", options=[YES, NO, YES])), "twice"),
        ((OVERALL, Question(key="free", kind="text", text="?", options=[YES, NO])), "not_for_this_kind"),
    ],
)  # fmt: skip
def test_what_is_no_set_is_named(questions: tuple[Question, ...], code: str) -> None:
    assert code in {fault.code for fault in faults_of_set(questions)}


@pytest.mark.parametrize(
    ("answers", "faults"),
    [
        ((FIVE,), []),
        ((FIVE, Answer(question="solved", choice="no"), Answer(question="wishes", text="好")), []),
        ((), ["required"]),
        ((Answer(question="solved", choice="yes"),), ["required"]),
        ((FIVE, Answer(question="solved", choice="perhaps")), ["does_not_fit"]),
        ((FIVE, Answer(question="solved", score=5)), ["does_not_fit"]),
        ((FIVE, Answer(question="wishes", text="好", score=1)), ["does_not_fit"]),
        ((FIVE, Answer(question="wishes")), ["does_not_fit"]),
        ((FIVE, FIVE), ["twice"]),
        ((FIVE, Answer(question="other", score=1)), ["unknown_question"]),
    ],
)
def test_answers_fit_their_questions(answers: tuple[Answer, ...], faults: list[str]) -> None:
    assert [fault.code for fault in faults_of_answers(ASKED, answers)] == faults


def test_the_score_of_a_visit_is_that_of_the_overall_satisfaction() -> None:
    other = Question(key="speed", kind="score", text="速度?")
    answers = (Answer(question="speed", score=1), Answer(question="overall", score=4))
    assert satisfaction((other, OVERALL), answers) == 4
