"""Every figure equals what the list of visits finds."""

from datetime import timedelta
from typing import Any

import pytest
from visit_world import VISITS, VisitWorld

STATISTICS = f"{VISITS}/statistics"
PERIOD = {"since": "2025-03-01", "until": "2025-05-31"}


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


async def test_gk05_satisfaction(visiting: VisitWorld) -> None:
    """Of twenty answers eight are very satisfied, nine satisfied, two neutral and one is not: 85 per cent (C3.13)."""
    phones = iter(range(13800000001, 13800000099))
    for score in (*[5] * 8, *[4] * 9, 3, 3, 2):
        visit = await visiting.due(kind="repair", class_l1=None, contact_phone=str(next(phones)))
        assert (await visiting.complete(visit, score)).status_code == 200
    total = (await statistics(visiting))["total"]
    assert (total["satisfied"], total["done"]) == (17, 20)
    assert 100 * total["satisfied"] / total["done"] == 85


async def test_every_figure_is_what_the_list_finds(visiting: VisitWorld) -> None:
    await history(visiting)
    found = await statistics(visiting)

    async def check(
        figures: dict[str, int], since: str = PERIOD["since"], until: str = PERIOD["until"], **query: Any
    ) -> None:
        due = {"counted": True, "due_from": since, "due_until": until} | query
        made = {"made_from": since, "made_until": until} | query
        page = (await visiting.as_().get(VISITS, params={"limit": 1} | due)).json()
        assert figures["due"] == sum(page["counts"].values()) == len(await visiting.visits(**due))
        assert figures["kept"] == page["counts"].get("done", 0) == len(await visiting.visits(state="done", **due))
        assert figures["unreachable"] == len(await visiting.visits(state="unreachable", **due))
        low = await visiting.visits(low=True, **made)
        assert figures["low"] == len(low)
        assert figures["followed_up"] == sum(row["follow_up_id"] is not None for row in low)
        rows = await visiting.visits(**made)
        assert figures["done"] == len(rows) == sum(row["state"] == "done" for row in rows)
        assert [row["visited_at"] for row in rows] == sorted((row["visited_at"] for row in rows), reverse=True)
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
        await check(row["figures"], f"{row['key']}-01", f"{row['key']}-{last}")
    made = {"made_from": PERIOD["since"], "made_until": PERIOD["until"]}
    for score, count in found["scores"].items():
        assert count == len(await visiting.visits(**made, score=score))
    for groups in ("by_month", "by_cohort", "by_class", "by_community"):
        for name, number in found["total"].items():
            assert sum(row["figures"][name] for row in found[groups]) == number, (groups, name)


async def test_a_visit_counts_on_the_day_it_was_made_and_is_owed_by_the_day_it_was_due(visiting: VisitWorld) -> None:
    """Made in March, due in April; and the day after its limit belongs to no other day."""
    visit = await visiting.due()
    visiting.harness.clock.advance(timedelta(days=1))
    await visiting.complete(visit, 2)
    row = (await visiting.visits())[0]
    made, due = row["visited_at"][:10], row["due_at"][:10]
    assert made < due
    on_the_day = (await statistics(visiting, since=made, until=made))["total"]
    assert (on_the_day["done"], on_the_day["low"], on_the_day["due"]) == (1, 1, 0)
    at_the_limit = (await statistics(visiting, since=due, until=due))["total"]
    assert (at_the_limit["done"], at_the_limit["low"], at_the_limit["due"], at_the_limit["kept"]) == (0, 0, 1, 1)


async def test_the_figures_of_a_known_history(visiting: VisitWorld) -> None:
    await history(visiting)
    found = await statistics(visiting)
    assert found["total"] == {
        "due": 7, "kept": 5, "unreachable": 1, "done": 5, "score_sum": 15, "satisfied": 2,
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
    [{"since": "2025-04-01", "until": "2025-03-31"}, {"since": "2020-01-01", "until": "2025-01-01"}],
)
async def test_periods_that_are_none(visiting: VisitWorld, period: dict[str, str]) -> None:
    assert (await visiting.as_().get(STATISTICS, params=period)).status_code == 422
    assert (await visiting.as_(permissions=set()).get(STATISTICS, params=PERIOD)).status_code == 403
