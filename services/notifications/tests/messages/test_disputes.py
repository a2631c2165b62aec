"""Who is told of disputed bills: through the real inbox, each fact delivered twice."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest
from onboarding import READS, onboard

from events import billing, registry
from testkit.harness import Client, Harness

COMMUNITY, BILL, PAYER = uuid4(), uuid4(), uuid4()


def disputed(opened_by: UUID) -> dict[str, Any]:
    return {
        "no": "ZDJX20260301001",
        "community_id": COMMUNITY,
        "payer_id": PAYER,
        "period_from": date(2026, 3, 1),
        "period_to": date(2026, 3, 31),
        "due_date": date(2026, 3, 31),
        "amount_cents": 26880,
        "balance_cents": 26880,
        "dispute_id": uuid4(),
        "dispute_no": "YYJX2026030100001",
        "disputed_cents": 1800,
        "opened_by": opened_by,
    }


async def titles(client: Client) -> list[str]:
    return [item["title"] for item in (await client.get("/api/notifications/inbox")).json()["items"]]


async def letters(harness: Harness) -> list[str]:
    params = {"subject_id": str(BILL)}
    found = (await harness.staff(READS).get("/api/notifications/deliveries", params=params)).json()["items"]
    return [one["template"] for one in found if one["recipient_kind"] == "person"]


@pytest.mark.parametrize(("outcome", "letter"), [("upheld", ["dispute_upheld"]), ("rejected", ["dispute_rejected"])])
async def test_a_ruling_is_told_to_who_took_it_down_and_to_the_payer(
    harness: Harness, outcome: str, letter: list[str]
) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    desk, ruler = await onboard(harness, "cs_supervisor", COMMUNITY), await onboard(harness, "cs_supervisor", COMMUNITY)
    elsewhere = await onboard(harness, "cs_supervisor", uuid4())
    about = disputed(desk.id)
    await harness.consume(billing.BillDisputed(**about), BILL, twice=True)
    assert await titles(ruler) == ["账单异议待处理：锦绣花园"]
    assert await titles(desk) == await titles(elsewhere) == [], "not by who took it down"
    settled = billing.BillDisputeSettled(**about, outcome=outcome, settled_by=ruler.id)
    await harness.consume(settled, BILL, twice=True)
    assert await titles(desk) == ["账单异议已处理：锦绣花园"]
    assert await letters(harness) == letter


async def test_what_the_payer_withdrew_needs_no_letter(harness: Harness) -> None:
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), COMMUNITY)
    desk = await onboard(harness, "desk_clerk", COMMUNITY)
    gone = billing.BillDisputeSettled(**disputed(desk.id), outcome="withdrawn", settled_by=desk.id)
    await harness.consume(gone, BILL)
    assert await titles(desk) == [], "it was their own doing"
    assert await letters(harness) == []
