"""Refusals around appointments."""

from kit.problems import Refusal


class SlotInThePast(Refusal):
    status, code, title = 422, "slot_in_the_past", "The slot lies in the past"


class SlotNotSensible(Refusal):
    status, code, title = 422, "slot_not_sensible", "A slot ends after it begins and lasts twelve hours at most"


class DoubleBooked(Refusal):
    """Says by which appointment."""

    status, code, title = 409, "double_booked", "This colleague has another appointment at that time"


class NotYetMissed(Refusal):
    status, code, title = 409, "not_yet_missed", "Nobody is missed before the slot begins"


class ServedByAnother(Refusal):
    status, code, title = 409, "served_by_another", "Another colleague has this appointment"
