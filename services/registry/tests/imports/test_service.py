from datetime import date

from registry.imports.reading import read
from registry.imports.service import MOST_NOTES, bounded, next_chunk
from services.registry.tests.imports.workbooks import good, written


def test_chunks_cover_every_row_once_and_in_order() -> None:
    plan = read(written(good()), date(2026, 3, 1))
    done, phases = 0, []
    while chunk := next_chunk(plan, done, size=2):
        phases.append((chunk.phase, chunk.start, len(chunk.rows)))
        done += len(chunk.rows)
    assert phases == [("buildings", 0, 3), ("persons", 0, 2), ("units", 0, 2), ("units", 2, 1), ("parking", 0, 2)]
    assert done == 10


def test_more_notes_than_can_be_listed_are_counted() -> None:
    notes = [
        {"sheet": "房屋信息", "row": row, "code": "owner_withheld", "message": ""} for row in range(MOST_NOTES + 7)
    ]
    assert bounded(notes[:3]) == notes[:3]
    listed = bounded(notes)
    assert (len(listed), listed[-1]["code"], listed[-1]["row"]) == (MOST_NOTES + 1, "more_notes", 7)
    again = bounded([*listed, notes[0]])
    assert (len(again), again[-1]["row"]) == (MOST_NOTES + 1, 8)
