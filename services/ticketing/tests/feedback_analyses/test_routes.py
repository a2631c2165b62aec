"""Every figure of the analysis is what the list of tickets or of visits finds with the filter beside it (E2, S0-27)."""

import io
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook
from visit_world import EVERYTHING, VISITS, VisitWorld

API = "/api/ticketing"
ANALYSES = f"{API}/feedback-analyses"
KINDS, WHEN = ("complaints", "suggestions", "inquiries"), ("now", "before")
MONTH = {"since": "2025-03-01", "until": "2025-03-31"}
READS = EVERYTHING | {"ticketing.figures.read", "ticketing.figures.export", "ticketing.procedure.manage"}


async def analysis(visiting: VisitWorld, reader: Any = None, **query: Any) -> dict[str, Any]:
    answer = await (reader or visiting.as_(permissions=READS)).get(ANALYSES, params=MONTH | query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def months(visiting: VisitWorld) -> None:
    """A complaint in February; in March three kinds, a class of the company's own, a low score for each of two."""
    world = visiting.world
    now = world.harness.clock.now()
    world.harness.clock.set(now - timedelta(days=20))
    await visiting.complete(await visiting.due(contact_phone="13800000001"), 1)
    world.harness.clock.set(now)
    client = visiting.as_(permissions=READS)
    listed = (await client.get(f"{API}/subclasses")).json()
    kept = [{"class_l1": one["class_l1"], "code": one["code"]} for one in listed["items"]]
    own = {"class_l1": "engineering_quality", "name": "地下室渗水"}
    headers = {"If-Match": f'"{listed["version"]}"'}
    changed = await client.put(f"{API}/subclasses", json={"items": [*kept, own]}, headers=headers)
    assert changed.status_code == 200, changed.text
    await visiting.complete(await visiting.due(contact_phone="13800000002", class_l2="own.1"), 2)
    await visiting.complete(await visiting.due(contact_phone="13800000003"), 5)
    await world.processing(contact_phone="13800000004", community_id=world.community)
    await world.register(contact_phone="13800000005")
    await world.register(kind="suggestion", class_l1="other", contact_phone="13800000006")
    await world.register(kind="inquiry", class_l1="parking", contact_phone="13800000007")
    await world.register(kind="repair", class_l1="public", contact_phone="13800000008")


def figures(found: Any) -> Iterator[dict[str, Any]]:
    """Every number of the answer that has a filter."""
    if isinstance(found, dict):
        if "filter" in found:
            yield found
        else:
            for value in found.values():
                yield from figures(value)
    elif isinstance(found, list):
        for value in found:
            yield from figures(value)


async def check(visiting: VisitWorld, found: dict[str, Any]) -> int:
    checked = 0
    for figure in figures(found):
        if figure["filter"] is None:
            continue
        path, name = (VISITS, "visits") if "visits" in figure else (f"{API}/tickets", "tickets")
        answer = await visiting.as_().get(path, params=figure["filter"] | {"limit": 200})
        assert answer.status_code == 200, answer.text
        assert figure[name] == len(answer.json()["items"]), figure
        checked += 1
    return checked


def line(one: dict[str, Any]) -> tuple[int, ...]:
    said = [one[kind][when]["tickets"] for kind in KINDS for when in WHEN]
    return *said, one["low"]["now"]["visits"], one["low"]["before"]["visits"]


async def test_every_figure_is_what_its_list_finds(visiting: VisitWorld) -> None:
    await months(visiting)
    found = await analysis(visiting)
    assert await check(visiting, found) > 50
    assert (found["before_since"], found["before_until"]) == ("2025-02-01", "2025-02-28")
    assert line(found["total"]) == (4, 1, 1, 0, 1, 0, 1, 1)
    classes = {one["key"]: one for one in found["by_class"]}
    assert line(classes["parking"]) == (0, 0, 0, 0, 1, 0, 0, 0)
    assert [one["class_l2"] for one in classes["engineering_quality"]["subthemes"]][-1] == "own.1"
    assert [one["name"] for one in found["by_community"]] == ["HC花园"]
    assert {one["key"]: one["complaints"]["now"]["tickets"] for one in found["by_department"]}["工程部"] == 3
    for group in ("by_class", "by_community"):
        totals = [line(one) for one in found[group]]
        assert tuple(map(sum, zip(*totals, strict=True))) == line(found["total"]), group


async def test_a_department_has_its_digest(visiting: VisitWorld) -> None:
    await months(visiting)
    found = await analysis(visiting, department="工程部")
    assert await check(visiting, found) > 20
    assert line(found["total"]) == (3, 1, 0, 0, 0, 0, 1, 1)
    assert found["by_department"] == []
    [of_all] = [one for one in (await analysis(visiting))["by_department"] if one["key"] == "工程部"]
    assert of_all["complaints"]["now"]["tickets"] == found["total"]["complaints"]["now"]["tickets"]
    assert of_all["low"]["now"] == found["total"]["low"]["now"]


async def test_a_low_score_of_a_merged_requester_is_the_departments_of_the_case(visiting: VisitWorld) -> None:
    world = visiting.world
    lead, other = await world.processing(), await world.accepted(contact_phone="13800000002")
    await world.verb(other, "merge", into=lead["id"], reason="同一处漏水")
    lead = await world.verb((await world.detail(lead))["ticket"], "resolve", result="已修好", evidence="复查照片")
    lead = await world.verb(lead, "reply", channel="phone", text="已为您修好")
    await world.verb(lead, "close", customer_confirmed=True)
    await visiting.complete(await visiting.visit_after(other), 1)
    found = await analysis(visiting)
    assert {one["key"]: one["low"]["now"]["visits"] for one in found["by_department"]}["工程部"] == 1
    assert (await analysis(visiting, department="工程部"))["total"]["low"]["now"]["visits"] == 1


async def test_nobody_counts_what_they_do_not_see(visiting: VisitWorld) -> None:
    await months(visiting)
    elsewhere = visiting.as_(permissions=READS, communities=[visiting.world.elsewhere])
    found = await analysis(visiting, elsewhere)
    assert (line(found["total"]), found["by_class"], found["by_community"]) == ((0,) * 8, [], [])
    inside = await analysis(visiting, community_id=str(visiting.world.community))
    assert line(inside["total"]) == line((await analysis(visiting))["total"])
    await check(visiting, inside)


async def test_the_file_says_what_the_screen_says(visiting: VisitWorld) -> None:
    await months(visiting)
    found = await analysis(visiting)
    client = visiting.as_(permissions=READS)
    answer = await client.get(f"{ANALYSES}/spreadsheet", params=MONTH | {"locale": "zh-CN"})
    assert answer.status_code == 200, answer.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert book.sheet_names == ["分类统计", "小区统计", "原因统计", "责任部门", "建议措施"]
    [_, total, *rows] = book.get_sheet_by_index(0).to_python()
    assert tuple(total[2:]) == line(found["total"])
    assert ["工程质量", "地下室渗水"] in [row[:2] for row in rows]
    assert [row[0] for row in book.get_sheet_by_index(1).to_python()[1:]] == ["HC花园"]


async def test_low_scores_are_for_those_who_may_read_visits(visiting: VisitWorld) -> None:
    """Nor does a class or a department stand there for its low scores alone, or before another for them."""
    await months(visiting)
    seeing = await analysis(visiting)
    blind_to_visits = visiting.as_(permissions=READS - {"ticketing.return_visit.read"})
    found = await analysis(visiting, blind_to_visits)
    lines = [found["total"], *found["by_class"], *found["by_community"], *found["by_department"]]
    assert [one["low"] for one in lines] == [None] * len(lines)
    assert found["total"]["complaints"] == seeing["total"]["complaints"]
    for group in ("by_class", "by_community"):
        weights = [sum(one[kind]["now"]["tickets"] for kind in KINDS) for one in found[group]]
        assert weights == sorted(weights, reverse=True)
    waiting = await visiting.due(contact_phone="13800000009")
    later = {"since": "2025-04-01", "until": "2025-04-30"}
    visiting.world.harness.clock.advance(timedelta(days=31))
    await visiting.complete(waiting, 1)
    seen_later = await analysis(visiting, **later)
    blind_to_visits = visiting.as_(permissions=READS - {"ticketing.return_visit.read"})
    assert [one["low"]["now"]["visits"] for one in seen_later["by_department"]] == [1]
    hidden = await analysis(visiting, blind_to_visits, **later)
    said = [one for group in ("by_class", "by_community", "by_department") for one in hidden[group]]
    assert all(any(one[kind][at]["tickets"] for kind in KINDS if kind in one for at in WHEN) for one in said)
    heads = {}
    for name, reader in (("seeing", visiting.as_(permissions=READS)), ("blind", blind_to_visits)):
        answer = await reader.get(f"{ANALYSES}/spreadsheet", params=MONTH)
        book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
        heads[name] = [book.get_sheet_by_index(at).to_python()[0] for at in (0, 1, 3)]
    assert [seen[:-2] for seen in heads["seeing"]] == heads["blind"]


@pytest.mark.parametrize("path", ["", "/spreadsheet"])
async def test_refusals(visiting: VisitWorld, path: str) -> None:
    client = visiting.as_(permissions=READS)
    answer = await client.get(ANALYSES + path, params=MONTH | {"until": "2025-02-01"})
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (422, "out_of_range")
    only_export = visiting.as_(permissions={"ticketing.figures.export"})
    assert (await only_export.get(ANALYSES + path, params=MONTH)).status_code == 403
