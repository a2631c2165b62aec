"""A spreadsheet calls things what the screen calls them."""

import json
from pathlib import Path
from typing import Any

import pytest

from ticketing.spreadsheets.words import WORDS

SCREEN = Path(__file__).parents[2] / "services/web/src/i18n"
CODES = (
    "class",
    "subclass",
    "severity",
    "ticket_state",
    "validity",
    "cohort",
    "visit_state",
    "visit_method",
    "cause_kind",
)


def shown(locale: str, area: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((SCREEN / locale / f"{area}.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("locale", WORDS)
def test_codes_have_the_words_of_the_screen(locale: str) -> None:
    codes, complaints = shown(locale, "codes"), shown(locale, "complaints")
    assert {name: WORDS[locale][name] for name in CODES} == {name: codes[name] for name in CODES}
    assert WORDS[locale]["ruled"] == complaints["ruled"]
    confirmation = WORDS[locale]["confirmation"]
    assert confirmation == {name: complaints[name] for name in confirmation}
    assert WORDS[locale]["withheld"]["requester"] == shown(locale, "ui")["withheld"]


def test_every_language_names_the_same() -> None:
    (first, *others) = ({(area, code) for area, names in words.items() for code in names} for words in WORDS.values())
    assert all(other == first for other in others)
