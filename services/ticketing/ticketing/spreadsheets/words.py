"""What codes and columns are called on paper; the same words as on the screen (a test compares)."""

import json
from pathlib import Path
from typing import Literal

Locale = Literal["zh-CN", "en"]
WORDS: dict[str, dict[str, dict[str, str]]] = json.loads((Path(__file__).parent / "words.json").read_text("utf-8"))


class Words:
    def __init__(self, locale: Locale) -> None:
        self._words = WORDS[locale]

    def of(self, name: str, code: str | None) -> str | None:
        """A code without a word stays what it is."""
        return None if code is None else self._words[name].get(code, code)

    def told(self, said: str | None, *, withheld: bool) -> str | None:
        """What tells whose a complaint is; that it is not told, where that is so, and not an empty cell."""
        return self._words["withheld"]["requester"] if withheld else said

    def columns(self, *names: str) -> list[str]:
        return [self._words["column"][name] for name in names]

    def sheet(self, name: str) -> str:
        return self._words["sheet"][name]
