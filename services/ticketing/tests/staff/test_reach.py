"""Settings that count for the whole company are changed by who serves all of it; others read them (ADR 0017)."""

from collections.abc import Callable
from typing import Any

import pytest
from switchboard import Switchboard
from ticketing_world import ALL_PERMISSIONS, World

from testkit.harness import Client

API = "/api/ticketing"
MANAGES = ALL_PERMISSIONS | {
    "ticketing.clock_policy.read",
    "ticketing.clock_policy.manage",
    "ticketing.clock_policy.publish",
    "ticketing.procedure.manage",
    "ticketing.routing.manage",
    "ticketing.return_visit.configure",
    "ticketing.return_visit.read",
    "ticketing.pbx_link.manage",
    "ticketing.script.manage",
    "ticketing.article.read",
    "ticketing.article.manage",
}
VERSION = {"scripts": '"1"'}
"""of what has to be read before it is known whose it is"""
REACHES: list[Callable[[World], dict[str, Any]]] = [
    lambda world: {"communities": [world.community]},
    lambda world: {"own_only": True},
]


def without(found: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in found.items() if name not in names}


async def settings(world: World, whole: Client) -> list[tuple[str, str, Any]]:
    """Every setting of the company as (verb, path, what it is already): nobody would change anything by it."""

    async def now(path: str) -> Any:
        answer = await whole.get(f"{API}/{path}")
        assert answer.status_code == 200, answer.text
        return answer.json()

    draft = (await whole.post(f"{API}/clock-policy/draft")).json()["policy"]
    rules = [without(rule, "key", "text_key") for rule in draft["rules"]]
    policy = {"rules": rules} | {name: draft[name] for name in ("warning_share", "duty", "business")}
    link = (await whole.post(f"{API}/pbx-links", json={"name": "总机", "dial_url": None})).json()["link"]
    questions = (await now("question-sets"))[0]
    visits = await now("visit-rules")
    (script, *_) = await now("scripts/all")
    article = {"topic": "repair", "question": "报修找谁？", "answer": "客服", "review_due": "2025-09-01"}
    return [
        ("put", "procedure-rules", without(await now("procedure-rules"), "version")),
        ("put", "subclasses", {"items": []}),
        ("put", "approval-flows", without(await now("approval-flows"), "version")),
        ("put", "routing", {}),
        ("put", "visit-rules", {"rules": visit_rules(visits), "reason": "试行"}),
        ("put", f"question-sets/{questions['cohort']}", asked(questions)),
        ("post", "clock-policy/draft", None),
        ("put", "clock-policy/draft", policy),
        ("post", "clock-policy/draft/discard", None),
        ("post", "clock-policy/draft/publish", {"note": "试行"}),
        ("post", "clock-policy/replays", {}),
        ("post", "pbx-links", {"name": "分机", "dial_url": None}),
        ("put", f"pbx-links/{link['id']}", {"name": "总机", "dial_url": None, "active": False}),
        ("post", "articles", article),
        ("put", f"scripts/{script['id']}", {"steps": script["steps"], "active": True}),
    ]


def visit_rules(found: dict[str, Any]) -> dict[str, Any]:
    kept = ("repairs", "new_residents", "long_time_residents", "lessees", "days_to_visit")
    return {name: found[name] for name in kept}


def asked(found: dict[str, Any]) -> dict[str, Any]:
    return {name: found[name] for name in ("script", "script_en", "questions")}


@pytest.mark.parametrize("reach", REACHES, ids=["some communities", "own records"])
async def test_who_serves_part_of_the_company_changes_no_setting_of_it(
    world: World, reach: Callable[[World], dict[str, Any]]
) -> None:
    await world.register()
    await Switchboard(world).connect()
    whole = world.as_staff(world.manager_id, permissions=MANAGES)
    part = world.as_staff(world.manager_id, permissions=MANAGES, **reach(world))
    for verb, path, body in await settings(world, whole):
        answer = await part.request(
            verb, f"{API}/{path}", json=body, headers={"If-Match": VERSION.get(path.split("/")[0], '"0"')}
        )
        assert (answer.status_code, answer.json()["code"]) == (403, "whole_company_only"), (verb, path, answer.text)
    for path in ("procedure-rules", "subclasses", "approval-flows", "routing", "visit-rules", "clock-policy/draft"):
        assert (await part.get(f"{API}/{path}")).status_code == 200, "what counts for them they read"


async def test_what_belongs_to_a_community_is_changed_by_who_serves_it(world: World) -> None:
    part = world.as_staff(world.manager_id, permissions=MANAGES, communities=[world.community])
    article = {"topic": "repair", "question": "报修找谁？", "answer": "客服", "review_due": "2025-09-01"}
    kept = await part.post(f"{API}/articles", json=article | {"community_id": str(world.community)})
    assert kept.status_code == 201, kept.text
