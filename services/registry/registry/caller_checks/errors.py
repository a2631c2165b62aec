"""Refusals around checks of callers."""

from kit.problems import Refusal


class GuessedTooOften(Refusal):
    status, code, title = 429, "guessed_too_often", "Too many answers about this person did not agree; try again later"
