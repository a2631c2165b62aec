"""Customers are visited again: some are satisfied, one is not, one is not at home, the rest wait in the queue."""

from datetime import timedelta

from demo.api import Json, today
from demo.company import Company

_ASKED_FOR = "客户白天上班，要求此时联系"
_SAID: tuple[tuple[int, str | None, str | None], ...] = (
    (5, "处理很及时，师傅很耐心", None),
    (4, "总体满意，希望提前告知上门时间", "上门前一天电话预约"),
    (2, "问题又出现了，处理不彻底", "主管当天上门复查"),
    (3, None, None),
)


def visit_again(company: Company, community_id: str) -> int:
    """Play the first visits of the queue; returns how many were made."""
    visitor = company.as_("relations_manager")
    waiting = visitor.get("ticketing/return-visits", community_id=community_id, open_only=True)["items"]
    for (score, comment, next_action), visit in zip(_SAID, waiting, strict=False):
        _ask(company, visit, score, comment, next_action)
    for visit in waiting[len(_SAID) : len(_SAID) + 1]:
        tried = {"method": "phone", "outcome": "no_answer", "asked_for": _ASKED_FOR}
        visitor.post(f"ticketing/return-visits/{visit['id']}/attempts", tried, visit["version"])
    return min(len(waiting), len(_SAID))


def plan_round(company: Company, community_id: str) -> None:
    """A small sample of households is asked how they like it here."""
    body = {
        "community_id": community_id, "label": "年度满意度回访", "audience": "owners", "sample_pct": 6, "seed": "demo",
        "visit_by": (today() + timedelta(days=14)).isoformat(),
    }  # fmt: skip
    manager = company.as_("relations_manager")
    if manager.post("ticketing/return-visits/rounds", body | {"only_count": True})["planned"]:
        manager.post("ticketing/return-visits/rounds", body)


def _ask(company: Company, visit: Json, score: int, comment: str | None, next_action: str | None) -> None:
    visitor = company.as_("relations_manager")
    asked = visitor.get(f"ticketing/return-visits/{visit['id']}")["questions"]
    answers = [{"question": q["key"], "score": score} for q in asked["questions"] if q["kind"] == "score"]
    body = {
        "method": "phone", "questions_version": asked["version"], "answers": answers, "asked_for": _ASKED_FOR,
        "comment": comment, "next_action": next_action,
    }  # fmt: skip
    visitor.post(f"ticketing/return-visits/{visit['id']}/complete", body, visit["version"])
