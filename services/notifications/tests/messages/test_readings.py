"""Who hears of unusual readings: whoever looks at them in that community, once for all of a day."""

from datetime import UTC, date, datetime
from uuid import uuid4

from onboarding import onboard

from events import billing, registry
from testkit.harness import Client, Harness


async def titles(client: Client) -> list[str]:
    answer = await client.get("/api/notifications/inbox")
    assert answer.status_code == 200, answer.text
    return [item["title"] for item in answer.json()["items"]]


async def test_unusual_readings_of_a_day_are_told_once_to_the_billing_clerk_of_the_community(harness: Harness) -> None:
    harness.clock.set(datetime(2026, 3, 31, 2, 0, tzinfo=UTC))
    here, elsewhere = uuid4(), uuid4()
    await harness.consume(registry.CommunityCreated(code="JX", name="锦绣花园"), here)
    clerk, far = await onboard(harness, "billing_clerk", here), await onboard(harness, "billing_clerk", elsewhere)
    reader = await onboard(harness, "billing_clerk", here)
    for day in (30, 30, 31):
        held = billing.ReadingHeld(
            community_id=here, meter_id=uuid4(), meter_no="W1", kind="water", read_on=date(2026, 3, day), quantity="90",
            finding="above_average", entered_by=reader.id,
        )  # fmt: skip
        await harness.consume(held, uuid4(), twice=True)
    assert await titles(clerk) == ["抄表读数异常待核对：锦绣花园"] * 2
    assert await titles(far) == await titles(reader) == []
