"""The daily sweep is planned once, also when a release prepares the tenants again."""

from datetime import timedelta

from sqlalchemy import text

from billing.bills.service import SWEEP
from billing.bills.timers import start_sweeping
from testkit.harness import Harness


async def test_a_release_puts_no_sweep_off(harness: Harness) -> None:
    async def due() -> list[object]:
        async with harness.work() as work:
            rows = await work.session.execute(
                text("SELECT due_at FROM timer WHERE tenant_id = :t AND kind = :k"),
                {"t": harness.tenant_id, "k": SWEEP},
            )
            return list(rows.scalars())

    [planned] = await due()
    harness.clock.set(harness.clock.now() + timedelta(days=2))  # nothing ran since the day before yesterday
    async with harness.work() as work:
        await start_sweeping(work)
    assert await due() == [planned]
    await harness.fire_timers()
    [following] = await due()
    assert following == planned + timedelta(days=2)
    async with harness.work() as work:
        await work.session.execute(
            text("DELETE FROM timer WHERE tenant_id = :t AND kind = :k"), {"t": harness.tenant_id, "k": SWEEP}
        )
    async with harness.work() as work:
        await start_sweeping(work)
    assert await due() == [following]
