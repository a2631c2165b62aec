"""Provisioning with answers that are missing, late and repeated."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from identity_companies import ANSWERS, PASSWORD
from sqlalchemy import text
from uuid_utils.compat import uuid7

from events import Event
from events import identity as facts
from identity.credentials.service import hash_new
from identity.provisionings.service import ProvisioningService
from identity.sign_ups.service import Administrator, FoundingService
from kit import clock
from kit.work import open_work
from testkit.harness import Harness, Running


@pytest.fixture
async def founded(identity: Running) -> Harness:
    """Confirmed, and nobody has answered yet."""
    clock.freeze(clock.now())
    harness = Harness(identity, uuid7(), f"p{uuid4().hex[:12]}")
    async with open_work(identity.runtime, None) as work:
        await work.bind(harness.tenant_id)
        administrator = Administrator("张伟", "zhang@example.com")
        await FoundingService(work).found(
            harness.slug, "绿城物业", "zh-CN", administrator, await hash_new(PASSWORD, ())
        )
    return harness


async def state(harness: Harness) -> dict[str, Any]:
    async with harness.work() as work:
        account = await work.session.execute(
            text("SELECT status, version FROM tenant_account WHERE id = :id"), {"id": harness.tenant_id}
        )
        row = account.one()
        steps = await ProvisioningService(work).progress(harness.tenant_id)
        return {"status": row.status, "version": row.version, "done": {s.name for s in steps if s.done_at}}


async def requests(harness: Harness) -> int:
    return len([fact for fact in await harness.outbox() if isinstance(fact, facts.TenantProvisionRequested)])


@pytest.mark.parametrize("absent", ANSWERS, ids=lambda answer: answer.service())
async def test_a_missing_answer_is_asked_for_again_until_it_comes(founded: Harness, absent: type[Event]) -> None:
    for answer in ANSWERS:
        if answer is not absent:
            await founded.consume(answer(), founded.tenant_id, version=1)
    assert (await state(founded))["status"] == "provisioning"
    for asked in range(1, 4):
        assert await requests(founded) == asked
        clock.advance(timedelta(minutes=10))
        assert await founded.fire_timers() >= 1
    await founded.consume(absent(), founded.tenant_id, version=1)
    after = await state(founded)
    assert after["status"] == "active"
    assert after["version"] == 5  # four requests, one activation
    clock.advance(timedelta(hours=1))
    await founded.fire_timers()
    assert await requests(founded) == 4


async def test_every_step_twice_changes_nothing(founded: Harness) -> None:
    for number, answer in enumerate((*ANSWERS, *ANSWERS)):
        await founded.consume(answer(), founded.tenant_id, version=1 + number // len(ANSWERS), twice=True)
    assert (await state(founded))["done"] == {
        "identity", "registry", "ticketing", "billing", "notifications", "activate",
    }  # fmt: skip
    outbox = await founded.outbox()
    assert len([fact for fact in outbox if isinstance(fact, facts.TenantActivated)]) == 1


async def test_the_own_step_is_done_again_when_it_was_lost(founded: Harness) -> None:
    async with founded.work() as work:
        tenant = {"t": founded.tenant_id}
        await work.session.execute(text("DELETE FROM post WHERE tenant_id = :t"), tenant)
        await work.session.execute(
            text("UPDATE saga_step SET done_at = NULL WHERE saga_id = :t AND name = 'identity'"), tenant
        )
    for answer in ANSWERS:
        await founded.consume(answer(), founded.tenant_id, version=1)
    assert (await state(founded))["status"] == "provisioning"
    clock.advance(timedelta(seconds=5))
    await founded.fire_timers()
    assert (await state(founded))["status"] == "active"
    async with founded.work() as work:
        posts = await work.session.execute(text("SELECT count(*) FROM post WHERE tenant_id = :t"), tenant)
        assert posts.scalar_one() > 20


async def test_seeding_twice_keeps_one_of_each_and_what_the_tenant_changed(founded: Harness) -> None:
    from identity.provisionings.service import prepare

    async with founded.work() as work:
        await work.session.execute(
            text("UPDATE post SET headcount = 9 WHERE tenant_id = :t AND code = 'cashier'"), {"t": founded.tenant_id}
        )
    for _ in range(2):
        async with founded.work() as work:
            await prepare(work)
    async with founded.work() as work:
        rows = await work.session.execute(
            text(
                "SELECT (SELECT count(*) - count(DISTINCT code) FROM role WHERE tenant_id = :t),"
                " (SELECT headcount FROM post WHERE tenant_id = :t AND code = 'cashier')"
            ),
            {"t": founded.tenant_id},
        )
        assert tuple(rows.one()) == (0, 9)


async def test_a_release_states_once_of_whom_facts_say_more_by_now(founded: Harness) -> None:
    from identity.provisionings.service import prepare

    tenant = {"t": founded.tenant_id}
    for told in (0, 1, 0):
        async with founded.work() as work:
            if told:
                await work.session.execute(text("UPDATE staff SET to_be_stated = true WHERE tenant_id = :t"), tenant)
        await founded.forget_outbox()
        async with founded.work() as work:
            await prepare(work)
        stated = [fact for fact in await founded.outbox() if isinstance(fact, facts.StaffChanged)]
        assert [(fact.status, fact.department_id) for fact in stated] == [("active", None)] * told


async def test_the_same_slug_cannot_be_founded_twice(founded: Harness, identity: Running) -> None:
    from identity.sign_ups.errors import SlugTaken

    administrator = Administrator("李四", "li@example.com")
    async with open_work(identity.runtime, None) as work:
        await work.bind(uuid7())
        with pytest.raises(SlugTaken):
            await FoundingService(work).found(founded.slug, "别家物业", "zh-CN", administrator, "unused")
