from datetime import date
from uuid import UUID

from registry.imports.reading import read
from registry.imports.rows import Plan
from registry.imports.service import MOST_NOTES, ImportService, bounded, next_chunk, total
from services.registry.tests.imports.steps import rows, uploaded
from services.registry.tests.imports.workbooks import good, written
from services.registry.tests.stories import API, EVERYTHING, community
from testkit.harness import Harness


def test_chunks_cover_every_row_once_and_in_order() -> None:
    plan = read(written(good()), date(2026, 3, 1))
    assert _walked(plan) == [("buildings", 3), ("persons", 2), ("units", 2), ("units", 1), ("parking", 2)]
    assert total(plan) == 10


def test_the_first_chunk_comes_without_a_row_of_its_own() -> None:
    """An entrance that follows from its units is no row of the file, and neither is a parking lot."""
    sheets = good()
    sheets["楼栋单元"][0][2] = "many"
    sheets["费用设置"] = []
    plan = read(written(sheets), date(2026, 3, 1))
    assert [entrance.row for entrance in plan.entrances] == [0]
    assert _walked(plan)[0] == ("buildings", 0)
    assert sum(rows for _, rows in _walked(plan)) == total(plan)


def _walked(plan: Plan) -> list[tuple[str, int]]:
    phase, done, walked = "", 0, []
    while chunk := next_chunk(plan, phase, done, size=2):
        walked.append((chunk.phase, len(chunk.rows)))
        phase, done = chunk.phase, done + len(chunk.rows)
    return walked


def test_more_notes_than_can_be_listed_are_counted() -> None:
    notes = [
        {"sheet": "房屋信息", "row": row, "code": "owner_withheld", "message": ""} for row in range(MOST_NOTES + 7)
    ]
    assert bounded(notes[:3]) == notes[:3]
    listed = bounded(notes)
    assert (len(listed), listed[-1]["code"], listed[-1]["row"]) == (MOST_NOTES + 1, "more_notes", 7)
    again = bounded([*listed, notes[0]])
    assert (len(again), again[-1]["row"]) == (MOST_NOTES + 1, 8)


async def test_an_import_that_runs_keeps_its_rows_though_its_thirty_days_are_over(harness: Harness) -> None:
    manager = harness.staff(EVERYTHING)
    home = await community(manager)
    job = await uploaded(manager, home["id"], "good.xlsx", written(good()))
    await manager.post(f"{API}/imports/{job['id']}/apply", headers={"If-Match": '"1"'})
    async with harness.work() as work:
        await ImportService(work).expire_file(UUID(job["id"]))
    assert await rows(harness, "import_file") == 1
    await harness.fire_timers()
    assert (await manager.get(f"{API}/imports/{job['id']}")).json()["status"] == "applied"
