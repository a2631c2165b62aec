"""The golden cases by id: inputs are read from the case's text, the expected figure from its `expected`."""

import json
import re
from decimal import Decimal
from pathlib import Path

CASES = {
    case["id"]: case
    for case in json.loads((Path(__file__).parents[3] / "tests" / "data" / "golden-cases.json").read_text("utf-8"))[
        "billing"
    ]
}


def expected_cents(id: str) -> list[int]:
    """Every amount with two decimals in the expected text, in cents."""
    return [int(Decimal(found) * 100) for found in re.findall(r"\d+\.\d{2}", CASES[id]["expected"])]
