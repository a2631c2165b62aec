"""Question sets over HTTP."""

from typing import Any

from visit_world import VisitWorld

from ticketing.provisions.service import prepare
from ticketing.question_sets.schemas import ChangeQuestionSet
from ticketing.question_sets.service import QuestionSetService
from ticketing.question_sets.shipped import ASKED_TWICE, SHIPPED

SETS = "/api/ticketing/question-sets"
ASKED = [
    {"key": "overall", "kind": "score", "text": "总体满意吗?", "required": True, "satisfaction": True},
    {"key": "speed", "kind": "score", "text": "速度如何?"},
]


def body(**changes: Any) -> dict[str, Any]:
    return {"script": "您好", "questions": ASKED} | changes


async def test_a_changed_set_is_asked_from_now_on_and_old_answers_keep_theirs(visiting: VisitWorld) -> None:
    done, waiting = await visiting.due(), await visiting.due()
    assert (await visiting.complete(done)).status_code == 200
    changed = await visiting.as_().put(f"{SETS}/complaint", json=body(), headers={"If-Match": '"1"'})
    assert changed.status_code == 200, changed.text
    assert changed.json()["version"] == 2
    assert [q["key"] for q in (await visiting.read(done))["questions"]["questions"]][:2] == ["overall", "settled"]
    assert [q["key"] for q in (await visiting.read(waiting))["questions"]["questions"]] == ["overall", "speed"]
    versions = {found["cohort"]: found["version"] for found in (await visiting.as_().get(SETS)).json()}
    assert versions == {
        "complaint": 2, "repair": 1, "new_resident": 1, "long_time_resident": 1, "lessee": 1, "ad_hoc": 1,
    }  # fmt: skip


async def test_refusals(visiting: VisitWorld) -> None:
    client, first = visiting.as_(), {"If-Match": '"1"'}
    none = await client.put(f"{SETS}/complaint", json=body(questions=ASKED[1:]), headers=first)
    assert (none.status_code, none.json()["errors"][0]["code"]) == (422, "one_satisfaction_question")
    assert (await client.put(f"{SETS}/complaint", json=body(questions=[]), headers=first)).status_code == 400
    assert (await client.put(f"{SETS}/complaint", json=body(script=" "), headers=first)).status_code == 400
    assert (await client.put(f"{SETS}/neighbours", json=body(), headers=first)).status_code in (400, 404)
    assert (await client.put(f"{SETS}/complaint", json=body(), headers={"If-Match": '"7"'})).status_code == 412
    reader = visiting.as_(permissions={"ticketing.return_visit.read"})
    assert (await reader.put(f"{SETS}/complaint", json=body(), headers=first)).status_code == 403


async def test_the_customers_words_are_asked_for_once(visiting: VisitWorld) -> None:
    """Sets that ask for them as well lose that question with the release, and nothing else."""
    assert all(ASKED_TWICE not in shipped.questions for shipped in SHIPPED.values())
    before = {one["cohort"]: one["questions"] for one in (await visiting.as_().get(SETS)).json()}
    async with visiting.harness.work() as work:
        for cohort in ("complaint", "lessee"):
            asked = [*SHIPPED[cohort].questions, ASKED_TWICE]
            await QuestionSetService(work).publish(cohort, ChangeQuestionSet(script="您好", questions=asked), 1)
    for _ in range(2):
        async with visiting.harness.work() as work:
            await prepare(work)
    found = {one["cohort"]: one for one in (await visiting.as_().get(SETS)).json()}
    assert {cohort: one["version"] for cohort, one in found.items()} == {
        "complaint": 3, "repair": 1, "new_resident": 1, "long_time_resident": 1, "lessee": 3, "ad_hoc": 1,
    }  # fmt: skip
    assert found["complaint"]["script"] == "您好"
    assert {cohort: one["questions"] for cohort, one in found.items()} == before
