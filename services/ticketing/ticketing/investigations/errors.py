"""Refusals around investigations."""

from kit.problems import Refusal


class ChecklistIncomplete(Refusal):
    status, code, title = 422, "checklist_incomplete", "Not every step of the investigation is done"
