"""Who is told of a shared cost that is split: through the real inbox, each fact delivered twice."""

from datetime import date
from typing import Any
from uuid import uuid4

from messages.test_deposits import COMMUNITY, titles
from onboarding import onboard

from events import billing, registry
from testkit.harness import Harness


def split(kind: type[billing.AllocationFact], **more: Any) -> billing.AllocationFact:
    values: dict[str, Any] = {"no": "GTJX20260301001", "community_id": COMMUNITY, "period_from": date(2026, 2, 1)}
    values |= {"period_to": date(2026, 2, 28), "units": 4, "amount_cents": 100_000, "state": "draft"}
    return kind(**values | more)


async def test_each_step_is_told_to_whoever_takes_the_next(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    finance, manager = await onboard(harness, "finance"), await onboard(harness, "cs_manager", COMMUNITY)
    clerk, id = await onboard(harness, "billing_clerk", COMMUNITY), uuid4()
    other = await onboard(harness, "billing_clerk", COMMUNITY)
    by = {"drafted_by": clerk.id}
    await harness.consume(split(billing.AllocationDrafted, **by), id, twice=True)
    assert await titles(finance) == await titles(other) == ["公摊分摊待复核：锦绣花园"]
    assert await titles(clerk) == []
    await harness.consume(split(billing.AllocationChecked, **by), id, twice=True)
    assert sorted(await titles(finance)) == ["公摊分摊待公示：锦绣花园", "公摊分摊待复核：锦绣花园"]
    assert await titles(other) == ["公摊分摊待复核：锦绣花园"]
    disclosed = split(billing.AllocationDisclosed, disclosed_until=date(2026, 3, 10), **by)
    await harness.consume(disclosed, id, twice=True)
    assert await titles(manager) == await titles(clerk) == ["公摊费用公示中：锦绣花园"]


async def test_an_objection_is_told_to_who_answers_and_the_answer_to_who_took_it_down(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    finance, cashier = await onboard(harness, "finance"), await onboard(harness, "cashier", COMMUNITY)
    about = {"objection_id": uuid4(), "unit_id": uuid4(), "raised_by": cashier.id, "drafted_by": uuid4()}
    id = uuid4()
    await harness.consume(split(billing.AllocationObjected, **about), id, twice=True)
    assert await titles(finance) == ["公摊分摊有异议：锦绣花园"]
    await harness.consume(split(billing.AllocationObjectionAnswered, outcome="rejected", **about), id, twice=True)
    assert await titles(cashier) == ["公摊异议已答复：锦绣花园"]


async def test_how_it_ended_is_told_to_who_drafted_it(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    clerk = await onboard(harness, "billing_clerk", COMMUNITY)
    await harness.consume(split(billing.AllocationBilled, bills=4, drafted_by=clerk.id), uuid4(), twice=True)
    await harness.consume(split(billing.AllocationVoided, drafted_by=clerk.id), uuid4(), twice=True)
    assert sorted(await titles(clerk)) == ["公摊分摊已作废：锦绣花园", "公摊费用已出账：锦绣花园"]
