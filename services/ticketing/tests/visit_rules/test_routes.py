"""The company's rules: versioned, changed by those who may, one change at a time."""

from typing import Any

import pytest
from visit_world import VisitWorld

RULES = "/api/ticketing/visit-rules"
REASON = "抽样回访"


def rules(**changes: Any) -> dict[str, Any]:
    return {"rules": {"repairs": {"rule": "sample_pct", "sample_pct": 20, "seed": "2025"}} | changes, "reason": REASON}


async def test_a_company_begins_with_rules_and_changes_them_by_versions(visiting: VisitWorld) -> None:
    client = visiting.as_()
    begun = await client.get(RULES)
    assert begun.status_code == 200
    assert begun.headers["etag"] == '"1"'
    assert begun.json()["repairs"]["rule"] == "all"
    assert (begun.json()["quiet_from"], begun.json()["quiet_until"]) == ("20:00", "08:00")
    changed = await client.put(RULES, json=rules(), headers={"If-Match": '"1"'})
    assert changed.status_code == 200, changed.text
    assert (changed.json()["version"], changed.json()["repairs"]["sample_pct"]) == (2, 20)
    versions = (await client.get(f"{RULES}/versions")).json()
    assert [version["rules_version"] for version in versions] == [2, 1]
    assert versions[0]["published_by"] == "关系小安"
    assert versions[0]["reason"] == REASON


async def test_who_has_seen_older_rules_changes_nothing(visiting: VisitWorld) -> None:
    assert (await visiting.as_().put(RULES, json=rules(), headers={"If-Match": '"1"'})).status_code == 200
    late = await visiting.as_().put(RULES, json=rules(), headers={"If-Match": '"1"'})
    assert (late.status_code, late.json()["code"]) == (412, "stale_version")
    assert (await visiting.as_().put(RULES, json=rules())).status_code == 428


@pytest.mark.parametrize(
    "wrong",
    [
        {"repairs": {"rule": "sample_pct", "sample_pct": 0}},
        {"repairs": {"rule": "sample_pct", "sample_pct": 101}},
        {"repairs": {"rule": "never"}},
        {"repairs": {"unknown": 1}},
        {"lessees": {"every_months": 0}},
        {"days_to_visit": 91},
        {"complaints": {"enabled": False}},
    ],
)
async def test_rules_that_are_none_are_refused(visiting: VisitWorld, wrong: dict[str, Any]) -> None:
    """There is no rule by which a complaint is not visited."""
    answer = await visiting.as_().put(RULES, json=rules(**wrong), headers={"If-Match": '"1"'})
    assert answer.status_code == 400, answer.text


async def test_only_who_may_configure_changes_rules(visiting: VisitWorld) -> None:
    reader = visiting.as_(permissions={"ticketing.return_visit.read", "ticketing.return_visit.conduct"})
    assert (await reader.get(RULES)).status_code == 200
    assert (await reader.put(RULES, json=rules(), headers={"If-Match": '"1"'})).status_code == 403
