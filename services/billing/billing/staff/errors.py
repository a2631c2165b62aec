"""Refusals that protect the segregation of duties (40-roles)."""

from kit.problems import Refusal


class SecondPersonRequired(Refusal):
    status, code, title = 403, "second_person_required", "Another person than the one before must do this"
