"""Who is told of corrected bills: through the real inbox, each fact delivered twice."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from onboarding import READS, onboard

from events import billing, registry
from testkit.harness import Client, Harness

COMMUNITY, BILL, PAYER = uuid4(), uuid4(), uuid4()


def adjustment(requested_by: UUID) -> dict[str, Any]:
    return {
        "no": "TZJX2026030100001",
        "community_id": COMMUNITY,
        "unit_id": uuid4(),
        "payer_id": PAYER,
        "bill_id": BILL,
        "bill_no": "ZDJX20260301001",
        "kind": "ending",
        "old_cents": 30_000,
        "new_cents": 20_000,
        "requested_by": requested_by,
    }


async def told(client: Client) -> list[tuple[str, str]]:
    items = (await client.get("/api/notifications/inbox")).json()["items"]
    return [(item["title"].partition("：")[0], item["subject_id"]) for item in items]


@pytest.fixture
async def community(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)


@pytest.mark.usefixtures("community")
async def test_it_is_told_to_who_decides_and_then_to_who_asked(harness: Harness) -> None:
    clerk = await onboard(harness, "billing_clerk", COMMUNITY)
    finance, manager = await onboard(harness, "finance", COMMUNITY), await onboard(harness, "cs_manager", COMMUNITY)
    elsewhere, id = await onboard(harness, "finance", uuid4()), uuid4()
    about = adjustment(clerk.id)
    for _ in range(2):
        await harness.consume(billing.AdjustmentRequested(**about), id)
    assert await told(finance) == await told(manager) == [("账单更正待审批", str(BILL))]
    assert await told(clerk) == await told(elsewhere) == []
    await harness.consume(billing.AdjustmentRejected(**about, decided_by=finance.id), id)
    assert await told(clerk) == [("账单更正未通过", str(BILL))]


@pytest.mark.usefixtures("community")
async def test_the_payer_is_written_to_and_finance_gives_back(harness: Harness) -> None:
    clerk, finance = await onboard(harness, "billing_clerk", COMMUNITY), await onboard(harness, "finance", COMMUNITY)
    about = adjustment(clerk.id)
    adjusted = billing.BillAdjusted(
        no=about["bill_no"],
        community_id=COMMUNITY,
        payer_id=PAYER,
        period_from=date(2026, 1, 1),
        period_to=date(2026, 12, 31),
        due_date=date(2026, 1, 31),
        amount_cents=20_000,
        balance_cents=0,
        adjustment_id=uuid4(),
        adjustment_no=about["no"],
        old_cents=30_000,
        new_cents=20_000,
        credited_cents=10_000,
        requested_by=clerk.id,
        decided_by=finance.id,
    )
    for _ in range(2):
        await harness.consume(adjusted, BILL)
    due = billing.CreditRefundDue(
        community_id=COMMUNITY,
        unit_id=about["unit_id"],
        payer_id=PAYER,
        bill_id=BILL,
        bill_no=about["bill_no"],
        adjustment_no=about["no"],
        amount_cents=10_000,
    )
    await harness.consume(due, uuid4())
    assert await told(finance) == [("预存款待退还", str(BILL))]
    params = {"subject_id": str(BILL)}
    found = (await harness.staff(READS).get("/api/notifications/deliveries", params=params)).json()["items"]
    assert [one["template"] for one in found if one["recipient_kind"] == "person"] == ["bill_adjusted"]
