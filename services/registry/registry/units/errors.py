"""Refusals about units and those who live in them."""

from kit.problems import Refusal


class AreaPeriodTaken(Refusal):
    status, code, title = 409, "area_period_taken", "A measured area already counts from this day or a later one"


class AreaNeedsDocument(Refusal):
    status, code, title = 422, "area_needs_document", "A changed area needs the first day it counts and its document"


class OccupancyOverlaps(Refusal):
    status, code, title = 409, "occupancy_overlaps", "This person already lives in the unit in these days"


class OccupancyEnded(Refusal):
    status, code, title = 409, "occupancy_ended", "This occupancy has an end already"
