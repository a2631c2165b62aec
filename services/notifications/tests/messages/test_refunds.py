"""Who is told of the way back of what was paid ahead: through the real inbox, each fact delivered twice."""

from typing import Any
from uuid import uuid4

from messages.test_deposits import COMMUNITY, sent, titles
from onboarding import onboard

from events import billing, registry
from testkit.harness import Harness


def refund(kind: type[billing.RefundFact], **more: Any) -> billing.RefundFact:
    values: dict[str, Any] = {"no": "TKJX20260301001", "community_id": COMMUNITY, "unit_id": uuid4()}
    values |= {"payer_id": uuid4(), "amount_cents": 20_000, "two_approvals": True, "state": "requested"}
    return kind(**values | more)


async def test_each_step_is_told_to_whoever_takes_the_next(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    finance, manager = await onboard(harness, "finance"), await onboard(harness, "cs_manager", COMMUNITY)
    cashier, other = await onboard(harness, "cashier", COMMUNITY), await onboard(harness, "cashier", uuid4())
    clerk, id = await onboard(harness, "billing_clerk", COMMUNITY), uuid4()
    asked = {"requested_by": clerk.id}
    await harness.consume(refund(billing.RefundRequested, **asked), id, twice=True)
    assert await titles(finance) == await titles(manager) == ["预存退款待审批：锦绣花园"]
    await harness.consume(refund(billing.RefundReviewed, state="reviewed", **asked), id, twice=True)
    assert await titles(cashier) == []
    await harness.consume(refund(billing.RefundApproved, state="approved", **asked), id, twice=True)
    assert await titles(cashier) == ["预存退款待支付：锦绣花园"]
    assert await titles(other) == []
    await harness.consume(refund(billing.RefundPaidOut, state="paid_out", **asked), id, twice=True)
    assert await sent(harness, id) == ["refund_paid_out"]


async def test_what_is_not_paid_is_told_to_whoever_asked(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    clerk = await onboard(harness, "billing_clerk", COMMUNITY)
    ids = uuid4(), uuid4()
    await harness.consume(refund(billing.RefundRejected, requested_by=clerk.id), ids[0], twice=True)
    await harness.consume(refund(billing.RefundFailed, requested_by=clerk.id), ids[1], twice=True)
    assert sorted(await titles(clerk)) == ["预存退款未能支付：锦绣花园", "预存退款未通过：锦绣花园"]
    assert [await sent(harness, id) for id in ids] == [[], []]
