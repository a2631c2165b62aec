"""What is exported is what the list and the figures say with the same filter."""

import io
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from ticketing_world import ALL_PERMISSIONS, World

from ticketing.complaints.repository import RULED
from ticketing.spreadsheets.words import WORDS

API = "/api/ticketing"
AWAITED = WORDS["en"]["confirmation"]["awaiting"]
EXPORT = ALL_PERMISSIONS | {"ticketing.figures.export", "ticketing.return_visit.read"}


async def sheets(world: World, path: str, **query: Any) -> list[list[list[Any]]]:
    answer = await world.as_staff(permissions=EXPORT).get(f"{API}/{path}/spreadsheet", params=query)
    assert answer.status_code == 200, answer.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


async def history(world: World) -> None:
    await world.register(title='=HYPERLINK("http://example.com")')
    found = await world.verb(await world.assigned(severity="complex"), "investigate")
    await world.verb(found, "conclude", **world.findings())
    await world.verb(await world.replied(), "close", customer_confirmed=True)
    await world.register(community_id=world.elsewhere, unit_id=None)
    await world.register(kind="repair", class_l1="public")


@pytest.mark.parametrize(
    "filters",
    [{}, {"department": "工程部"}, {"confirmation": "confirmed"}, {"ruled": "unruled", "severity": "complex"}],
    ids=str,
)
async def test_complaints(world: World, filters: dict[str, str]) -> None:
    await history(world)
    page = (await world.as_staff().get(f"{API}/complaints", params=filters)).json()
    figures, lines = await sheets(world, "complaints", **filters)
    assert [row[0] for row in lines[1:]] == [row["no"] for row in page["items"]]
    assert [row[4] for row in lines[1:]] == [row["title"] for row in page["items"]]
    rulings = [filters["ruled"]] if "ruled" in filters else RULED
    assert [row[1] for row in figures[1:]] == [
        *(page["counts"].get(ruled, 0) if ruled in rulings else 0 for ruled in RULED),
        len(page["items"]),
    ]
    assert lines[0][:2] == ["编号", "登记时间"]


async def test_the_words_are_those_of_the_language(world: World) -> None:
    await history(world)
    _, lines = await sheets(world, "complaints", department="工程部", locale="en")
    row = next(row for row in lines[1:] if row[6] == "Complex")
    assert lines[0][10:14] == ["Responsible department", "Responsible person", "Handler", "Confirmation"]
    assert (row[8], row[10], row[13]) == ("Valid", "工程部", AWAITED)


async def test_return_visits(world: World) -> None:
    ticket = await world.verb(await world.replied(), "close", customer_confirmed=True)
    world.harness.clock.advance(timedelta(days=1))
    period = {"due_from": "2025-03-01", "due_until": "2025-03-31"}
    client = world.as_staff(permissions=EXPORT)
    counted = (await client.get(f"{API}/return-visits/statistics", params=period)).json()
    figures, lines = await sheets(world, "return-visits", **period)
    total = counted["total"]
    assert figures[1][2:5] == [total["due"], total["done"], total["unreachable"]]
    assert len(lines) - 1 == total["due"] == 1
    assert lines[1][4] == ticket["no"]
    assert [row[0] for row in figures[1:]] == ["合计", "月份", "对象", "分类", "小区"]


async def test_nobody_exports_beyond_their_reach_or_without_the_permission(world: World) -> None:
    await history(world)
    path = f"{API}/complaints/spreadsheet"
    assert (await world.as_staff().get(path)).status_code == 403
    elsewhere = world.as_staff(permissions=EXPORT, communities=[world.elsewhere])
    book = CalamineWorkbook.from_filelike(io.BytesIO((await elsewhere.get(path)).content))
    assert [row[2] for row in book.get_sheet_by_index(1).to_python()[1:]] == ["YL花园"]


@pytest.mark.parametrize("path", ["complaints/spreadsheet", "return-visits/spreadsheet"])
async def test_a_file_shows_nobody_what_the_screen_does_not(world: World, path: str) -> None:
    period = {"due_from": "2025-03-01", "due_until": "2025-03-31"} if path.startswith("return") else {}
    answer = await world.as_staff(permissions={"ticketing.figures.export"}).get(f"{API}/{path}", params=period)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")
