"""What a file says about the rights to a space that is known already."""

from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from services.registry.tests.imports.steps import applied, rows, uploaded
from services.registry.tests.imports.workbooks import good, written
from services.registry.tests.stories import API, EVERYTHING, community
from testkit.harness import Client, Harness


def file(owner: int, first: str, last: str, right: str = "H") -> bytes:
    """The good file with one lease of the first space."""
    sheets = good()
    sheets["车位信息"][0][4:] = [owner, "京A12345", "大众", 9901, "黑", right, first, last]
    return written(sheets)


async def imported(harness: Harness, home: str, content: bytes) -> dict[str, Any]:
    manager = harness.staff(EVERYTHING)
    job = await applied(harness, manager, await uploaded(manager, home, "file.xlsx", content))
    assert job["status"] == "applied"
    return job


async def status(harness: Harness, home: str) -> str:
    listed = await harness.staff(EVERYTHING).get(f"{API}/communities/{home}/parking-spaces")
    return str(listed.json()["items"][0]["status"])


async def on(harness: Harness, year: int, month: int, day: int) -> None:
    """The worker's first minute of a day."""
    harness.clock.set(datetime.combine(datetime(year, month, day), time(0, 1), ZoneInfo("Asia/Shanghai")))
    await harness.fire_timers()


@pytest.fixture
async def home(harness: Harness, manager: Client) -> str:
    harness.clock.set(datetime(2026, 3, 1, 4, tzinfo=UTC))
    return str((await community(harness.staff(EVERYTHING)))["id"])


async def test_a_lease_to_come_leaves_the_present_one_its_end(harness: Harness, home: str) -> None:
    await imported(harness, home, file(1, "2026-01-01", "2026-03-31"))
    await imported(harness, home, file(1, "2026-05-01", "2026-06-30"))
    assert (await rows(harness, "parking_right"), await status(harness, home)) == (2, "leased")
    seen = []
    for month in (4, 5, 7):
        await on(harness, 2026, month, 1)
        seen.append(await status(harness, home))
    assert seen == ["free", "leased", "free"]


async def test_a_new_space_with_a_lease_to_come_is_free_until_then(harness: Harness, home: str) -> None:
    await imported(harness, home, file(1, "2026-05-01", "2026-06-30"))
    assert await status(harness, home) == "free"
    await on(harness, 2026, 5, 1)
    assert await status(harness, home) == "leased"


async def test_the_next_holder_cuts_the_present_right_short(harness: Harness, home: str) -> None:
    await imported(harness, home, file(1, "2026-01-01", "2026-12-31"))
    second = file(2, "2026-05-01", "", "S")
    await imported(harness, home, second)
    assert await status(harness, home) == "leased"
    again = await imported(harness, home, second)
    assert again["counts"]["parking_space"]["unchanged"] == 2
    await on(harness, 2026, 5, 1)
    assert await status(harness, home) == "sold"
    await on(harness, 2027, 1, 1)
    assert await status(harness, home) == "sold"


async def test_a_right_that_began_later_is_kept_and_said(harness: Harness, home: str) -> None:
    await imported(harness, home, file(1, "2026-02-01", "2026-12-31"))
    job = await imported(harness, home, file(2, "2026-01-01", "2026-12-31"))
    assert [note["code"] for note in job["notes"]] == ["right_kept"]
    assert (await rows(harness, "parking_right"), await status(harness, home)) == (1, "leased")


async def test_undoing_forgets_the_days_of_the_right(harness: Harness, home: str) -> None:
    await imported(harness, home, file(1, "2026-01-01", "2026-03-31"))
    job = await imported(harness, home, file(1, "2026-05-01", "2026-06-30"))
    manager = harness.staff(EVERYTHING)
    undone = await manager.post(f"{API}/imports/{job['id']}/undo", headers={"If-Match": f'"{job["version"]}"'})
    assert undone.status_code == 202
    await harness.fire_timers()
    assert (await status(harness, home), await rows(harness, "parking_right")) == ("leased", 1)
    assert (
        await rows(harness, "timer") == 2 + 1 + 2
    )  # the ends of the two kept files, of the first lease, and of two warranties
    await on(harness, 2026, 5, 1)
    assert await status(harness, home) == "free"
