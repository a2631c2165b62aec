"""Refusals around shift templates."""

from kit.problems import Refusal


class ShiftNameTaken(Refusal):
    status, code, title = 409, "shift_name_taken", "The community has a shift of this name"


class ShiftWithoutLength(Refusal):
    status, code, title = 422, "shift_without_length", "A shift ends at another time than it begins"
