"""The table of what is covered names only what exists."""

import re
from pathlib import Path

from tests.architecture.sources import ROOT, report

TABLE = ROOT / "contracts" / "coverage.md"


def place(name: str) -> Path:
    """The file or folder a short path stands for."""
    first, _, rest = name.partition("/")
    short = ROOT / "services" / first / ("tests" if Path(name).name.startswith("test_") else first) / rest
    return short if (ROOT / "services" / first).is_dir() and first != "services" else ROOT / name


def row_faults(row: str) -> list[str]:
    """What a row of the table names and the repository does not have."""
    id, requirement, where, tests, state = (cell.strip() for cell in row.strip().strip("|").split("|"))
    found = [f"{id}: {path} does not exist" for path in re.findall(r"`([^`]+)`", where) if not place(path).exists()]
    for named in re.findall(r"`([^`]+)`", tests):
        file, _, test = named.partition(": ")
        text = place(file).read_text(encoding="utf-8") if place(file).is_file() else ""
        if not re.search(rf"def {test}\(", text):
            found.append(f"{id}: {named} does not exist")
    if not requirement or not re.fullmatch(r"done|part: .+", state):
        found.append(f"{id}: the state is {state!r}")
    if state == "done" and "`" not in tests:
        found.append(f"{id}: nothing proves it")
    return found


def rows(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return [line for line in lines if not line.startswith(("| id |", "| --- |"))]


def test_what_is_said_to_be_covered_exists() -> None:
    found = rows(TABLE.read_text(encoding="utf-8"))
    assert len(found) > 60
    faults = [fault for row in found for fault in row_faults(row)]
    assert not faults, report(faults)


def test_the_check_sees_a_row_that_names_nothing() -> None:
    here = "`tests/architecture/test_coverage.py: test_what_is_said_to_be_covered_exists`"
    assert not row_faults(f"| S0-01 | Something | `libs/kit` | {here} | done |")
    assert row_faults(f"| S0-01 | Something | `libs/nowhere` | {here} | done |")
    assert row_faults("| S0-01 | Something | `libs/kit` | `tests/architecture/test_coverage.py: test_gone` | done |")
    assert row_faults("| S0-01 | Something | `libs/kit` | – | done |")
    assert row_faults("| S0-01 | Something | `libs/kit` | – | later |")
