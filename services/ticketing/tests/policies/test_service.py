"""Policies are data of a tenant: a new version counts from now on, running clocks keep theirs."""

import asyncpg
import msgspec
from msgspec.structs import replace
from ticketing_world import World

from testkit.harness import Harness
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.policies.models import ClockPolicy
from ticketing.policies.repository import PolicyRepository
from ticketing.policies.second_rounds import SHIPPED
from ticketing.policies.service import PolicyService, seed_policy


async def test_a_new_version_changes_new_clocks_only(world: World) -> None:
    before = await world.register()
    quick = tuple(replace(rule, limit_minutes=5) if rule.code == "K01" else rule for rule in DEFAULT_POLICY.rules)
    async with world.harness.work() as work:
        await PolicyService(work).publish(replace(DEFAULT_POLICY, rules=quick), version=2)
    after = await world.register()
    old, new = (await world.clocks(before))["K01"], (await world.clocks(after))["K01"]
    assert (old["policy_version"], old["due_at"]) == (1, "2025-03-05T02:15:00Z")
    assert (new["policy_version"], new["due_at"]) == (2, "2025-03-05T02:05:00Z")
    explained = await world.as_staff().get(f"/api/ticketing/tickets/{before['id']}/clocks")
    assert explained.json()[0]["rule"]["limit_minutes"] == 15


async def test_a_stop_follows_the_rule_the_clock_was_started_under(world: World) -> None:
    ticket = await world.register()
    unstoppable = tuple(
        replace(rule, stops_on=("never",)) if rule.code == "K01" else rule for rule in DEFAULT_POLICY.rules
    )
    async with world.harness.work() as work:
        await PolicyService(work).publish(replace(DEFAULT_POLICY, rules=unstoppable), version=2)
    await world.verb(ticket, "accept")
    assert (await world.clocks(ticket))["K01"]["result"] == "met"


async def test_a_release_seeds_and_renews_the_shipped_policy_and_leaves_the_companys_own(harness: Harness) -> None:
    connection = await asyncpg.connect(harness.runtime.settings.owner_database_url)
    async with connection.transaction():
        await connection.execute(f"SET LOCAL app.tenant_id = '{harness.tenant_id}'")
        await connection.execute("DELETE FROM clock_policy WHERE tenant_id = $1", harness.tenant_id)
    await connection.close()
    older = replace(DEFAULT_POLICY, rules=DEFAULT_POLICY.rules[:3])
    own = replace(DEFAULT_POLICY, rules=(*DEFAULT_POLICY.rules[:2], *SHIPPED))
    expected = []
    for policy, shipped in ((DEFAULT_POLICY, True), (older, True), (own, False)):
        async with harness.work() as work:
            await seed_policy(work)
        async with harness.work() as work:
            current = await PolicyRepository(work).current()
            expected.append((current.version, len(current.rules)))
            if policy is not DEFAULT_POLICY:
                await PolicyService(work).publish(policy, current.version + 1, shipped=shipped)
    async with harness.work() as work:
        await seed_policy(work)
    async with harness.work() as work:
        current = await PolicyRepository(work).current()
    everything = len(DEFAULT_POLICY.rules)
    assert expected == [(1, everything), (1, everything), (3, everything)]
    assert (current.version, len(current.rules)) == (4, 2 + len(SHIPPED))


async def test_a_policy_stored_when_it_still_named_a_zone_is_read(world: World) -> None:
    content = msgspec.to_builtins(replace(DEFAULT_POLICY, version=2))
    content["duty"]["timezone"] = "Asia/Shanghai"
    async with world.harness.work() as work:
        stored = ClockPolicy(version=2, content=content, published_by=None, published_at=work.now)
        PolicyRepository(work).add(stored)
    ticket = await world.register()
    k01 = (await world.clocks(ticket))["K01"]
    assert (k01["policy_version"], k01["due_at"]) == (2, "2025-03-05T02:15:00Z")
    async with world.harness.work() as work:
        assert await PolicyRepository(work).at(2) == replace(DEFAULT_POLICY, version=2)


async def test_the_policy_in_force_can_be_read(world: World) -> None:
    answer = await world.as_staff().get("/api/ticketing/clock-policy")
    policy = answer.json()["policy"]
    rules = {rule["key"]: rule for rule in policy["rules"]}
    assert (policy["policy_version"], answer.json()["published_by_name"]) == (1, None)
    assert answer.json()["draft_open"] is False
    assert {"K01", "K05", "K06", "K08", "K13", "K14"} <= rules.keys()
    assert rules["K06"]["limit_minutes"] == 240
    assert (await world.as_staff(permissions=set()).get("/api/ticketing/clock-policy")).status_code == 403
