"""Water and power of some homes: meters read for two months, one reading that is looked at, and what was lost."""

from datetime import date, timedelta
from random import Random

from demo.api import Json
from demo.company import Company, months_before

HOMES = 12
READERS = ("王强", "赵磊")
_KINDS = (("水表", "W", 12, "水费", "water", "5.00"), ("电表", "E", 180, "电费", "power", "0.4883"))
"""Name in the file, first letter of the numbers, a month's use, item, category and price per unit"""
_HEADER = "房屋,表类型,表号,上期读数,本期读数,抄表日期,抄表员"


def read_meters(company: Company, community_id: str, today: date, seed: int) -> int:
    """Set prices, bring the readings of the two months before the present one in, approve those that are as usual.
    Returns the number of meters."""
    clerk, random = company.as_("billing_clerk"), Random(seed)  # noqa: S311 - nothing secret is drawn
    registry = company.as_("tenant_admin").pages(f"registry/communities/{community_id}/units")
    homes = [unit for unit in registry if unit["unit_type"] == "residence"][:HOMES]
    ends = [date.fromisoformat(f"{month}-01") - timedelta(days=1) for month in months_before(today, 2)]
    _price(company, community_id, homes)
    stand: dict[tuple[str, str], int] = {}
    for place, end in enumerate(ends):
        rows = [_HEADER]
        for number, home in enumerate(homes):
            for name, letter, monthly, *_ in _KINDS:
                before = stand.get((home["id"], letter), random.randrange(500, 9_000))
                used = round(monthly * random.uniform(0.7, 1.4))
                if place and (number, letter) == (3, "W"):
                    used *= 8  # a pipe leaks: somebody has to look at it
                stand[home["id"], letter] = before + used
                no, reader = f"{letter}{number + 1:05}", READERS[number % len(READERS)]
                rows.append(f"{home['code']},{name},{no},{before},{before + used},{end},{reader}")
        path = f"billing/communities/{community_id}/reading-sheets?take=true"
        clerk.upload(path, f"{end:%Y-%m}.csv", "\r\n".join(rows).encode())
    _main(company, community_id, ends)
    checked = [one["id"] for one in clerk.pages("billing/readings", community_id=community_id, state="checked")]
    clerk.post("billing/readings/approve", {"reading_ids": checked})
    return len(homes) * len(_KINDS) + 2


def _price(company: Company, community_id: str, homes: list[Json]) -> None:
    clerk = company.as_("billing_clerk")
    for _, _, _, name, category, price in _KINDS:
        item = clerk.post(
            "billing/charge-items",
            {
                "community_id": community_id, "code": category, "name": name, "category": category, "cycle_months": 1,
                "bill_in": "arrears",
                "price": {"valid_from": "2025-01-01", "formula": "usage", "unit_price": price},
            },
        )  # fmt: skip
        assigned = {"unit_ids": [home["id"] for home in homes], "valid_from": "2025-01-01"}
        clerk.post(f"billing/charge-items/{item['id']}/assignments", assigned)


def _main(company: Company, community_id: str, ends: list[date]) -> None:
    """The meter of the whole and one of the common parts, so that what was lost can be seen."""
    clerk = company.as_("billing_clerk")
    opened = ends[0].replace(day=1) - timedelta(days=1)
    for part, no, place, monthly in (("main", "E-ZB01", "配电室", 2_900), ("common", "E-GG01", "地库照明", 420)):
        meter = clerk.post(
            "billing/meters",
            {
                "community_id": community_id, "kind": "power", "no": no, "part": part, "place": place,
                "opened_on": opened.isoformat(), "opening_value": "1000",
            },
        )  # fmt: skip
        for number, end in enumerate(ends, start=1):
            reading = {"read_on": end.isoformat(), "value": str(1000 + number * monthly), "reader": READERS[0]}
            clerk.post(f"billing/meters/{meter['id']}/readings", reading)
