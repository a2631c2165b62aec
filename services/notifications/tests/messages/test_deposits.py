"""Who is told of the way a deposit goes back: through the real inbox, each fact delivered twice."""

from typing import Any
from uuid import uuid4

from onboarding import READS, onboard

from events import billing, registry
from testkit.harness import Client, Harness

COMMUNITY = uuid4()


def deposit(kind: type[billing.DepositFact], **more: Any) -> billing.DepositFact:
    values: dict[str, Any] = {"no": "YJJX20260301001", "community_id": COMMUNITY, "unit_id": uuid4()}
    values |= {"payer_id": uuid4(), "bill_id": uuid4(), "kind": "renovation_deposit", "amount_cents": 200_000}
    return kind(**values | {"deducted_cents": 0, "refunded_cents": 0, "state": "held"} | more)


async def titles(client: Client) -> list[str]:
    found = (await client.get("/api/notifications/inbox")).json()["items"]
    return [item["title"] for item in found]


async def sent(harness: Harness, subject: Any) -> list[str]:
    params = {"subject_id": str(subject)}
    found = (await harness.staff(READS).get("/api/notifications/deliveries", params=params)).json()["items"]
    return [one["template"] for one in found if one["recipient_kind"] == "person"]


async def test_each_step_is_told_to_whoever_takes_the_next(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    finance, manager = await onboard(harness, "finance"), await onboard(harness, "cs_manager", COMMUNITY)
    cashier, other = await onboard(harness, "cashier", COMMUNITY), await onboard(harness, "cashier", uuid4())
    clerk, id = await onboard(harness, "billing_clerk", COMMUNITY), uuid4()
    asked = {"requested_by": clerk.id, "state": "refund_requested"}
    fact = deposit(billing.DepositRefundRequested, asked_cents=30_000, two_approvals=True, **asked)
    await harness.consume(fact, id, twice=True)
    assert await titles(finance) == await titles(manager) == ["押金退款待审批：锦绣花园"]
    assert await sent(harness, id) == ["deposit_deduction"], "the payer may object"
    await harness.consume(deposit(billing.DepositRefundApproved, **asked | {"state": "approved"}), id, twice=True)
    assert await titles(cashier) == ["押金退款待支付：锦绣花园"]
    await harness.consume(deposit(billing.DepositOverdue, **asked | {"state": "approved"}), id, twice=True)
    assert (await titles(cashier))[0] == (await titles(clerk))[0] == "押金退款已超期：锦绣花园"
    assert await titles(other) == []
    over = {"refunded_cents": 170_000, "deducted_cents": 30_000, "state": "partly_refunded"}
    await harness.consume(deposit(billing.DepositRefunded, **asked | over), id, twice=True)
    assert sorted(await sent(harness, id)) == ["deposit_deduction", "deposit_refunded"]


async def test_a_rejection_is_told_to_whoever_asked_and_the_payer_hears_nothing(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    clerk, id = await onboard(harness, "billing_clerk", COMMUNITY), uuid4()
    fact = deposit(billing.DepositRefundRequested, asked_cents=0, two_approvals=False, requested_by=clerk.id)
    await harness.consume(fact, id, twice=True)
    await harness.consume(deposit(billing.DepositRefundRejected, requested_by=clerk.id), id, twice=True)
    assert await titles(clerk) == ["押金退款未通过：锦绣花园"]
    assert await sent(harness, id) == []
