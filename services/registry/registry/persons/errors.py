"""Refusals about persons."""

from kit.problems import Refusal


class IdNumberTaken(Refusal):
    status, code, title = 409, "id_number_taken", "Another person is registered with this identity number"
