"""Every figure equals what the list of visits finds."""

from datetime import timedelta
from typing import Any

import pytest
from visit_world import VISITS, VisitWorld

STATISTICS = f"{VISITS}/statistics"
PERIOD = {"due_from": "2025-03-01", "due_until": "2025-05-31"}


async def history(visiting: VisitWorld) -> None:
    """Three months: scores from 1 to 5, one unreachable, one cancelled, one open."""
    phones = iter(range(13800000001, 13800000099))
    for score in (5, 4, 2, 1, 3):
        visit = await visiting.due(contact_phone=str(next(phones)))
        await visiting.complete(visit, score)
        visiting.harness.clock.advance(timedelta(days=15))
    lost = await visiting.due(contact_phone=str(next(phones)), class_l1="neighbour")
    await visiting.attempt(lost)
    visiting.harness.clock.advance(timedelta(days=1))
    await visiting.attempt(lost)
    moved = await visiting.due(contact_phone=str(next(phones)))
    await visiting.send(moved, "cancel", reason="迁出")
    await visiting.due(contact_phone=str(next(phones)))


async def statistics(visiting: VisitWorld, **query: Any) -> dict[str, Any]:
    answer = await visiting.as_().get(STATISTICS, params=PERIOD | query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_every_figure_is_what_the_list_finds(visiting: VisitWorld) -> None:
    await history(visiting)
    found = await statistics(visiting)

    async def counted(**query: Any) -> dict[str, int]:
        page = (await visiting.as_().get(VISITS, params=PERIOD | {"limit": 1} | query)).json()
        counts: dict[str, int] = page["counts"]
        return counts

    async def check(figures: dict[str, int], **query: Any) -> None:
        counts = await counted(**query)
        assert figures["due"] == sum(counts.values()) - counts.get("cancelled", 0)
        assert figures["done"] == counts.get("done", 0)
        assert figures["unreachable"] == counts.get("unreachable", 0)
        low = await visiting.visits(**PERIOD | {"low": True} | query)
        assert figures["low"] == len(low)
        assert figures["followed_up"] == sum(row["follow_up_id"] is not None for row in low)
        rows = await visiting.visits(**PERIOD | {"state": "done"} | query)
        assert figures["score_sum"] == sum(row["score"] for row in rows)
        assert figures["satisfied"] == sum(row["score"] >= 4 for row in rows)

    await check(found["total"])
    for row in found["by_cohort"]:
        await check(row["figures"], cohort=row["key"])
    for row in found["by_class"]:
        await check(row["figures"], class_l1=row["key"])
    for row in found["by_community"]:
        await check(row["figures"], community_id=row["key"])
    for row in found["by_month"]:
        last = {"2025-03": 31, "2025-04": 30, "2025-05": 31}[row["key"]]
        await check(row["figures"], due_from=f"{row['key']}-01", due_until=f"{row['key']}-{last}")
    for score, count in found["scores"].items():
        assert count == len(await visiting.visits(**PERIOD, score=score))
    for groups in ("by_month", "by_cohort", "by_class", "by_community"):
        assert sum(row["figures"]["due"] for row in found[groups]) == found["total"]["due"]


async def test_the_figures_of_a_known_history(visiting: VisitWorld) -> None:
    await history(visiting)
    found = await statistics(visiting)
    assert found["total"] == {
        "due": 7, "done": 5, "unreachable": 1, "score_sum": 15, "satisfied": 2,
        "low": 2, "followed_up": 2, "settled": 0,
    }  # fmt: skip
    assert found["scores"] == {"1": 1, "2": 1, "3": 1, "4": 1, "5": 1}
    assert [row["key"] for row in found["by_month"]] == ["2025-03", "2025-04", "2025-05"]
    assert [row["key"] for row in found["by_class"]] == ["engineering_quality", "neighbour"]
    assert found["by_community"][0]["name"] == "HC花园"
    assert (await statistics(visiting, cohort="repair"))["total"]["due"] == 0


async def test_only_ones_own_communities_are_counted(visiting: VisitWorld) -> None:
    await visiting.due()
    elsewhere = visiting.as_(communities=[visiting.world.elsewhere])
    assert (await elsewhere.get(STATISTICS, params=PERIOD)).json()["total"]["due"] == 0


@pytest.mark.parametrize(
    "period",
    [{"due_from": "2025-04-01", "due_until": "2025-03-31"}, {"due_from": "2020-01-01", "due_until": "2025-01-01"}],
)
async def test_periods_that_are_none(visiting: VisitWorld, period: dict[str, str]) -> None:
    assert (await visiting.as_().get(STATISTICS, params=period)).status_code == 422
    assert (await visiting.as_(permissions=set()).get(STATISTICS, params=PERIOD)).status_code == 403
