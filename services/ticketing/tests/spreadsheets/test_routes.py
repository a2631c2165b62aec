"""What is exported is what the list and the figures say with the same filter."""

import io
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from ticketing_world import ALL_PERMISSIONS, World

from ticketing.complaints.repository import RULED
from ticketing.spreadsheets import reading
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
    figures, _, lines = await sheets(world, "complaints", **filters)
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
    *_, lines = await sheets(world, "complaints", department="工程部", locale="en")
    row = next(row for row in lines[1:] if row[7] == "Complex")
    assert lines[0][11:15] == ["Responsible department", "Responsible person", "Handler", "Confirmation"]
    assert (row[9], row[11], row[14]) == ("Valid", "工程部", AWAITED)


async def test_complaints_by_class(world: World) -> None:
    """In the company's own words where it has any; the figures are those of the screen."""
    manager = world.as_staff(world.manager_id)
    own = {"class_l1": "neighbour", "code": "pets", "name": "犬只扰民"}
    kept = [one | own if one["code"] == "pets" else one for one in await shipped(world)]
    changed = await manager.put(f"{API}/subclasses", json={"items": kept}, headers={"If-Match": '"0"'})
    assert changed.status_code == 200, changed.text
    for class_l2 in ("pets", "pets", "noise", None):
        await world.register(class_l1="neighbour", class_l2=class_l2)
    await world.register(class_l1="property_service", class_l2="security")
    _, classes, lines = await sheets(world, "complaints", class_l1="neighbour")
    counted = (await world.as_staff().get(f"{API}/complaints/subclasses", params={"class_l1": "neighbour"})).json()
    assert classes[0] == ["分类", "二级分类", "投诉数"]
    assert {row[1]: row[2] for row in classes[1:]} == {"犬只扰民": 2, "噪声": 1, "": 1}
    assert sorted(row[2] for row in classes[1:]) == sorted(one["complaints"] for one in counted)
    _, _, lines = await sheets(world, "complaints", class_l1="neighbour", class_l2="pets")
    assert [row[5:7] for row in lines] == [["分类", "二级分类"], *[["邻里纠纷", "犬只扰民"]] * 2]


async def shipped(world: World) -> list[dict[str, Any]]:
    items = (await world.as_staff().get(f"{API}/subclasses")).json()["items"]
    return [{"class_l1": one["class_l1"], "code": one["code"]} for one in items]


async def test_return_visits(world: World) -> None:
    ticket = await world.verb(await world.replied(), "close", customer_confirmed=True)
    world.harness.clock.advance(timedelta(days=1))
    period = {"since": "2025-03-01", "until": "2025-03-31"}
    client = world.as_staff(permissions=EXPORT)
    counted = (await client.get(f"{API}/return-visits/statistics", params=period)).json()
    figures, lines = await sheets(world, "return-visits", **period)
    total = counted["total"]
    assert figures[1][2:5] == [total["due"], total["kept"], total["unreachable"]]
    assert len(lines) - 1 == total["due"] == 1
    assert lines[1][4] == ticket["no"]
    assert [row[0] for row in figures[1:]] == ["合计", "月份", "对象", "分类", "小区"]


async def test_nobody_exports_beyond_their_reach_or_without_the_permission(world: World) -> None:
    await history(world)
    path = f"{API}/complaints/spreadsheet"
    assert (await world.as_staff().get(path)).status_code == 403
    elsewhere = world.as_staff(permissions=EXPORT, communities=[world.elsewhere])
    book = CalamineWorkbook.from_filelike(io.BytesIO((await elsewhere.get(path)).content))
    assert [row[2] for row in book.get_sheet_by_index(2).to_python()[1:]] == ["YL花园"]


@pytest.mark.parametrize("path", ["complaints/spreadsheet", "return-visits/spreadsheet"])
async def test_a_file_shows_nobody_what_the_screen_does_not(world: World, path: str) -> None:
    period = {"since": "2025-03-01", "until": "2025-03-31"} if path.startswith("return") else {}
    answer = await world.as_staff(permissions={"ticketing.figures.export"}).get(f"{API}/{path}", params=period)
    assert (answer.status_code, answer.json()["code"]) == (403, "forbidden")


async def test_cancelled_visits_take_no_place_of_the_others(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    first = await world.verb(await world.replied(), "close", customer_confirmed=True)
    again = await world.verb(await world.replied(), "close", customer_confirmed=True)
    await world.verb(again, "reopen", by=world.supervisor_id, reason="又漏了")  # its visit is due no longer
    monkeypatch.setattr(reading.all_rows, "__defaults__", (1,))
    period = {"since": "2025-03-01", "until": "2025-03-31"}
    _, lines = await sheets(world, "return-visits", **period)
    assert [row[4] for row in lines[1:]] == [first["no"]]
