"""What is old is forgotten, day by day."""

from datetime import timedelta
from typing import Any

import pytest
from identity_companies import Browser, Company
from sqlalchemy import text

from kit import clock


async def counts(company: Company) -> dict[str, int]:
    async with company.harness.work() as work:
        found = {}
        for table in ("session", "one_time_link", "mail"):
            rows = await work.session.execute(
                text(f"SELECT count(*) FROM {table} WHERE tenant_id = :t"), {"t": company.harness.tenant_id}
            )
            found[table] = int(rows.scalar_one())
        return found


@pytest.mark.parametrize(
    ("days", "left"),
    [
        (20, {"session": 1, "one_time_link": 1, "mail": 1}),
        (40, {"session": 1, "one_time_link": 0, "mail": 0}),
        (200, {"session": 0, "one_time_link": 0, "mail": 0}),
    ],
)
async def test_what_is_old_is_forgotten(company: Company, days: int, left: dict[str, int]) -> None:
    await company.signed_in()
    await company.browser().post("/api/identity/password-resets", json={"login": company.admin})
    await company.harness.fire_timers()
    clock.freeze(clock.now() + timedelta(days=days))
    assert await company.harness.fire_timers() == 1
    assert await counts(company) == left
    clock.advance(timedelta(days=1))
    assert await company.harness.fire_timers() == 1


async def test_sessions_of_operators_are_forgotten_with_the_log(company: Company, operator: Browser) -> None:
    async def sessions() -> list[Any]:
        async with company.harness.work() as work:
            rows = await work.session.execute(
                text("SELECT s.id FROM operator_session s JOIN operator o ON o.id = s.operator_id WHERE o.login = :l"),
                {"l": login},
            )
            return list(rows.scalars())

    login = (await operator.get("/api/identity/operator/me")).json()["login"]
    for days, left in ((189, 1), (200, 0)):
        clock.freeze(clock.now() + timedelta(days=days))
        await company.harness.fire_timers()
        assert len(await sessions()) == left
