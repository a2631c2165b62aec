"""The golden cases: every one is a test by its id, or waits for a part of the product that is not built yet."""

import json
import re
from collections.abc import Iterator
from typing import Any

from tests.architecture.sources import ROOT, report, sources

LATER = {
    "maintenance fund and heating": "B57 B58",
    "assessment": "GK02 GK04 GK07 GK08",
}
"""What is to be built → the cases that wait for it."""


def ids(cases: Any) -> Iterator[str]:
    for each in cases.values() if isinstance(cases, dict) else cases if isinstance(cases, list) else ():
        if isinstance(each, dict) and "id" in each:
            yield each["id"]
        else:
            yield from ids(each)


def named(text: str) -> set[str]:
    """The ids a test mentions: `test_b01_monthly_fee`, `gs03`, `golden("B44")`."""
    return {found.upper() for found in re.findall(r"(?<![A-Za-z0-9])(?:gs|gw|gk|b)\d\d(?![A-Za-z0-9])", text, re.I)}


def test_every_golden_case_is_tested_or_waits() -> None:
    known = set(ids(json.loads((ROOT / "tests/data/golden-cases.json").read_text(encoding="utf-8"))))
    assert len(known) > 50
    tests = [source for source in sources("services") if "/tests/" in source.path]
    tested = set().union(*(named(source.text) for source in tests)) & known
    waiting = {id for group in LATER.values() for id in group.split()}
    assert not known - tested - waiting, report(["neither tested nor waiting:", *sorted(known - tested - waiting)])
    assert not tested & waiting, report(["tested by now, no longer waiting:", *sorted(tested & waiting)])
    assert waiting <= known


def test_ids_are_read_from_tests() -> None:
    assert named('def test_b01_fee(): ...\ncase("GS03")\n# ab12 b123 0b11') == {"B01", "GS03"}
