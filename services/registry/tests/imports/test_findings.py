from datetime import date, timedelta
from typing import Any

import pytest

from registry.imports import findings
from registry.imports.findings import MORE, MOST
from registry.imports.reading import read
from services.registry.tests.imports.steps import applied, rows, uploaded
from services.registry.tests.imports.workbooks import good, written
from services.registry.tests.stories import API, community
from testkit.harness import Client, Harness


def faulty(rows: int) -> dict[str, list[list[Any]]]:
    """Every one of the rows has a wrong telephone number and nothing else."""
    owners = [[n, "华静", "男", 5, "1", "", 1001, n] for n in range(1, rows + 1)]
    return {name: [] for name in good()} | {"业主信息": owners}


def test_findings_beyond_the_most_are_counted_in_one_more() -> None:
    plan = read(written(faulty(MOST + 7)), date(2026, 3, 1))
    assert (len(plan.findings), plan.owners, plan.rows_read["业主信息"]) == (MOST + 1, [], MOST + 7)
    assert {finding.code for finding in plan.findings[:MOST]} == {"bad_phone"}
    last = plan.findings[MOST]
    assert (last.code, last.severity, last.sheet, last.row, last.column) == (MORE, "warning", "业主信息", MOST + 2, "")
    assert " 7 " in last.message


def test_as_many_as_the_most_are_all_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings, "MOST", 3)
    assert [finding.row for finding in read(written(faulty(3)), date(2026, 3, 1)).findings] == [2, 3, 4]


@pytest.mark.parametrize(("sheet", "row", "column"), [("业主信息", 0, 4), ("业主信息", 0, 5), ("房屋信息", 0, 5)])
def test_the_value_of_a_finding_is_short(sheet: str, row: int, column: int) -> None:
    sheets = good()
    sheets[sheet][row][column] = "x" * 30_000
    (found, *_) = read(written(sheets), date(2026, 3, 1)).findings
    assert 10 < len(found.value) <= 40


async def test_findings_go_with_their_file(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    sheets = good()
    sheets["业主信息"][0][4] = "1"
    given_up, applied_later = [await uploaded(manager, home["id"], "bad.xlsx", written(sheets)) for _ in range(2)]
    assert (given_up["findings"], await rows(harness, "import_finding")) == (1, 2)
    answer = await manager.post(f"{API}/imports/{given_up['id']}/discard", headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json()["findings"], await rows(harness, "import_finding")) == (200, 1, 1)
    await applied(harness, manager, applied_later)
    assert await rows(harness, "import_finding") == 1
    harness.clock.advance(timedelta(days=31))
    await harness.fire_timers()
    assert (await rows(harness, "import_file"), await rows(harness, "import_finding")) == (0, 0)
