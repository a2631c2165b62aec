"""A company's own policy from before a release: what it cannot know is added, what it dropped stays dropped."""

from typing import Any

import msgspec
from msgspec.structs import replace
from ticketing_world import World

from ticketing.clocks.policy import CODES, Policy
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.policies.completion import completed
from ticketing.policies.models import ClockPolicy
from ticketing.policies.repository import DraftRepository, PolicyRepository
from ticketing.policies.service import PolicyService, seed_policy

POLICY = "/api/ticketing/clock-policy"
NEWER = ("K17", "K18")


def older() -> dict[str, Any]:
    """As a company stored its own before there were appointments and tasks: K14 and K16 dropped, K01 its own."""
    kept = [rule for rule in DEFAULT_POLICY.rules if rule.code not in (*NEWER, "K14", "K16")]
    own = [replace(rule, limit_minutes=10) if rule.code == "K01" else rule for rule in kept]
    content = msgspec.to_builtins(replace(DEFAULT_POLICY, rules=tuple(own), version=2))
    del content["knows"]
    for rule in content["rules"]:
        if rule["code"] == "K13" and not rule["variant"]:
            rule["kinds"] = []
    return dict(content)


async def published_before_the_release(world: World) -> None:
    async with world.harness.work() as work:
        own = ClockPolicy(version=2, content=older(), published_by=world.manager_id, published_at=work.now, note="自有")
        PolicyRepository(work).add(own)


async def released(world: World) -> Policy:
    async with world.harness.work() as work:
        await seed_policy(work)
    async with world.harness.work() as work:
        return await PolicyRepository(work).current()


async def test_clocks_it_cannot_know_are_added_as_shipped_and_the_history_says_so(world: World) -> None:
    await published_before_the_release(world)
    policy = await released(world)
    rules = {rule.key: rule for rule in policy.rules}
    assert policy.version == 3
    assert policy.knows == CODES
    assert [rules[code] for code in NEWER] == [DEFAULT_POLICY.rule(code) for code in NEWER]
    assert rules["K01"].limit_minutes == 10, "what the company set is left alone"
    assert not {"K14", "K16.repair", "K16.complaint"} & rules.keys(), "what it knew and dropped stays dropped"
    assert rules["K13"].kinds == DEFAULT_POLICY.rule("K13").kinds, "all kinds were those there were"
    history = (await world.as_staff(world.manager_id).get(f"{POLICY}/versions")).json()["items"]
    assert (history[0]["policy_version"], history[0]["published_by"]) == (3, None)
    assert "K17、K18" in history[0]["note"]
    assert "K14.again" in history[0]["note"], "what is taken up again has a limit in every case"
    assert history[0]["changes"] == 4, "three rules came, one was narrowed"


async def test_it_is_completed_once_and_a_clock_dropped_afterwards_stays_dropped(world: World) -> None:
    await published_before_the_release(world)
    assert (await released(world)).version == 3
    assert (await released(world)).version == 3
    without = replace(await released(world), rules=tuple(r for r in completed(stored()).rules if r.code != "K17"))
    async with world.harness.work() as work:
        await PolicyService(work).publish(without, 4)
    policy = await released(world)
    assert (policy.version, "K17" in {rule.code for rule in policy.rules}) == (4, False)


async def test_a_draft_under_way_is_completed_with_what_it_is_based_on(world: World) -> None:
    await published_before_the_release(world)
    begun = (await world.as_staff(world.centre_id).post(f"{POLICY}/draft")).json()
    await released(world)
    async with world.harness.work() as work:
        draft = await DraftRepository(work).open()
    assert draft is not None
    assert (draft.based_on, draft.version) == (3, begun["version"] + 1)
    assert {rule.code for rule in draft.policy.rules} >= set(NEWER)
    shown = (await world.as_staff(world.centre_id).get(f"{POLICY}/draft")).json()
    assert shown["differences"] == [], "nobody has changed anything"


def stored() -> Policy:
    return msgspec.convert(older(), Policy)
