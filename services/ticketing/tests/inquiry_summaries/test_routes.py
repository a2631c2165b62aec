"""Every figure of the summary is what the list of tickets finds with the filter beside it (E2, S0-115)."""

import io
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from ticketing_world import ALL_PERMISSIONS, World

API = "/api/ticketing"
SUMMARY = f"{API}/inquiry-summaries"
WEEK = {"since": "2025-03-03", "until": "2025-03-09"}
READS = ALL_PERMISSIONS | {"ticketing.figures.read", "ticketing.figures.export"}
WRITES = {"ticketing.article.read", "ticketing.article.manage"}
FIGURES = ("asked", "before", "answered", "in_time", "waiting")


async def summary(world: World, reader: Any = None, **query: Any) -> dict[str, Any]:
    answer = await (reader or world.as_staff(permissions=READS | WRITES)).get(SUMMARY, params=WEEK | query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def asked(world: World, class_l1: str, phone: int, **changes: Any) -> dict[str, Any]:
    return await world.accepted(kind="inquiry", class_l1=class_l1, contact_phone=f"1380000{phone:04}", **changes)


async def week(world: World) -> None:
    """Last week one about parking. This week three: answered in time, answered late, waiting; and one about fees."""
    now = world.harness.clock.now()
    world.harness.clock.set(now - timedelta(days=7))
    await asked(world, "parking", 1)
    world.harness.clock.set(now)
    quick, late = await asked(world, "parking", 2), await asked(world, "parking", 3)
    await world.verb(quick, "reply", channel="phone", text="可以办理月卡")
    await asked(world, "parking", 4)
    await asked(world, "payment_fee", 5)
    await world.register(contact_phone="13800000009")
    world.harness.clock.advance(timedelta(days=3))
    await world.harness.fire_timers()
    await world.verb((await world.detail(late))["ticket"], "reply", channel="phone", text="可以办理月卡")


async def check(world: World, topic: dict[str, Any]) -> None:
    for name in FIGURES:
        figure = topic[name]
        answer = await world.as_staff().get(f"{API}/tickets", params=figure["filter"] | {"limit": 200})
        assert answer.status_code == 200, answer.text
        assert figure["tickets"] == len(answer.json()["items"]), (topic["class_l1"], name)


def line(topic: dict[str, Any]) -> tuple[Any, ...]:
    return topic["class_l1"], *(topic[name]["tickets"] for name in FIGURES)


async def test_every_figure_is_what_its_list_finds(world: World) -> None:
    await week(world)
    found = await summary(world)
    assert (found["before_since"], found["before_until"]) == ("2025-02-24", "2025-03-02")
    for topic in (found["total"], *found["topics"]):
        await check(world, topic)
    assert [line(topic) for topic in found["topics"]] == [("parking", 3, 1, 2, 1, 1), ("payment_fee", 1, 0, 0, 0, 1)]
    assert line(found["total"]) == (None, 4, 1, 2, 1, 2)


async def test_articles_that_are_new_stand_beside_what_was_asked(world: World) -> None:
    client = world.as_staff(permissions=READS | WRITES)
    article = {"topic": "parking", "question": "怎么办月卡？", "answer": "前台办理", "review_due": "2025-06-30"}
    written = await client.post(f"{API}/articles", json=article)
    assert written.status_code == 201, written.text
    assert [one["question"] for one in (await summary(world))["articles"]] == ["怎么办月卡？"]
    earlier = {"since": "2025-02-24", "until": "2025-03-02"}
    assert (await summary(world, **earlier))["articles"] == []
    assert (await summary(world, world.as_staff(permissions={"ticketing.figures.read"})))["articles"] == []


async def test_nobody_counts_what_they_do_not_see(world: World) -> None:
    await week(world)
    elsewhere = world.as_staff(permissions=READS, communities=[world.elsewhere])
    assert (await summary(world, elsewhere))["topics"] == []
    assert (await summary(world, community_id=str(world.elsewhere)))["topics"] == []
    inside = await summary(world, community_id=str(world.community))
    assert inside["total"]["asked"]["tickets"] == 4
    await check(world, inside["total"])


async def test_the_file_says_what_the_screen_says(world: World) -> None:
    await week(world)
    found = await summary(world)
    answer = await world.as_staff(permissions=READS).get(f"{SUMMARY}/spreadsheet", params=WEEK | {"locale": "en"})
    assert answer.status_code == 200, answer.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    [header, *rows] = book.get_sheet_by_index(0).to_python()
    assert header[0] == "Class"
    assert [row[2] for row in rows] == [one["asked"]["tickets"] for one in (*found["topics"], found["total"])]
    assert [row[0] for row in rows] == ["Parking", "Charges", "Total"]


@pytest.mark.parametrize("path", ["", "/spreadsheet"])
async def test_refusals(world: World, path: str) -> None:
    client = world.as_staff(permissions=READS)
    answer = await client.get(SUMMARY + path, params=WEEK | {"until": "2025-02-01"})
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "out_of_range")
    only_export = world.as_staff(permissions={"ticketing.figures.export"})
    assert (await only_export.get(SUMMARY + path, params=WEEK)).status_code == 403
