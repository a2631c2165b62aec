"""Arrears by age (C4.11)."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from billing_estate import ALL, Estate
from hypothesis import given
from hypothesis import strategies as st
from uuid_utils.compat import uuid7

from billing.arrears.ageing import AGES, age, buckets

TODAY = date(2026, 3, 1)


def test_the_edges_of_each_age() -> None:
    days = (0, 1, 30, 31, 90, 91, 180, 181, 365, 366, 730, 731, 1095, 1096, 5000)
    found = [age(TODAY - timedelta(days=count), TODAY) for count in days]
    first, *middle, last = AGES
    expected = [None, first, first, *(each for one in middle for each in (one, one)), last, last]
    assert found == expected


@given(st.integers(1, 4000))
def test_each_debt_is_in_one_age(days: int) -> None:
    due = TODAY - timedelta(days=days)
    within = [each for each in buckets(TODAY) if due <= each.due_to and (each.due_from is None or due >= each.due_from)]
    assert len(within) == 1


async def debtors(estate: Estate, **params: str) -> list[dict[str, Any]]:
    found = await estate.clerk.get("/api/billing/arrears/debtors", params=params)
    assert found.status_code == 200, found.text
    items: list[dict[str, Any]] = found.json()["items"]
    return items


def ages(row: dict[str, Any]) -> dict[str, int]:
    return {one: row[one] for one in AGES if row[one]}


async def test_what_is_overdue_by_age_unit_and_payer(estate: Estate) -> None:
    """Bills of June and July of two homes, one of which pays one of them, and of one of the developer."""
    one, two = await estate.unit("1-1-101"), await estate.unit("1-1-102", "100")
    await estate.unit("1-1-103", "10", owned=False)
    await estate.issue("2025-06")
    await estate.issue("2025-07")
    estate.harness.clock.set(datetime(2025, 8, 10, 2, 0, tzinfo=UTC))
    await estate.harness.fire_timers()
    await estate.pay(two, 28000)
    found = (await estate.clerk.get("/api/billing/arrears/ageing")).json()
    assert (found["on"], len(found["items"])) == ("2025-08-10", 1)
    (total,) = found["items"]
    assert total["community_id"] == str(estate.community)
    assert total["overdue_cents"] == sum(ages(total).values()) == 2 * (25060 + 28000 + 2800) - 28000
    homes = await debtors(estate, by="unit")
    assert [(row["unit_code"], row["bills"], row["overdue_cents"]) for row in homes] == [
        ("1-1-101", 2, 50120),
        ("1-1-102", 1, 28000),
        ("1-1-103", 2, 5600),
    ]
    assert ages(homes[0]) == {"to_30": 25060, "to_90": 25060}
    assert [row["unit_code"] for row in await debtors(estate, age="to_90")] == ["1-1-101", "1-1-103"]
    assert await debtors(estate, age="beyond") == []
    payers = await debtors(estate, by="payer")
    assert [(row["payer_id"], row["units"]) for row in payers] == [
        (str(estate.owners[one]), 1),
        (str(estate.owners[two]), 1),
        (None, 1),
    ]


async def test_pages_go_on_where_they_ended(estate: Estate) -> None:
    for home in range(5):
        await estate.unit(f"1-1-10{home}")
    await estate.issue("2025-06")
    estate.harness.clock.set(datetime(2025, 8, 10, 2, 0, tzinfo=UTC))
    await estate.harness.fire_timers()
    seen, cursor = [], None
    while True:
        params = {"limit": "2"} | ({"cursor": cursor} if cursor else {})
        page = (await estate.clerk.get("/api/billing/arrears/debtors", params=params)).json()
        seen += [row["unit_code"] for row in page["items"]]
        if (cursor := page["next_cursor"]) is None:
            break
    assert sorted(seen) == [f"1-1-10{home}" for home in range(5)], "equal debts, each once"


async def test_only_what_is_within_reach(estate: Estate) -> None:
    await estate.unit("1-1-101")
    await estate.issue("2025-06")
    estate.harness.clock.set(datetime(2025, 8, 10, 2, 0, tzinfo=UTC))
    await estate.harness.fire_timers()
    butler = estate.harness.staff(ALL, communities=[uuid7()])
    assert (await butler.get("/api/billing/arrears/ageing")).json()["items"] == []
    assert (await butler.get("/api/billing/arrears/debtors")).json()["items"] == []
    caller = estate.harness.staff(ALL - {"billing.bill.browse"})
    assert (await caller.get("/api/billing/arrears/debtors")).status_code == 403
