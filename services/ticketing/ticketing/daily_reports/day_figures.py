"""The figures of a day that stay readable beside its sealed content, and what keeps it from being handed in."""

from uuid import UUID

from msgspec import Struct

FIGURES = ("cases", "accepted", "progressed", "closed", "major", "overdue")


class Lack(Struct, frozen=True, kw_only=True):
    """A case without its measure or planned date."""

    id: UUID
    no: str
    lacks: list[str]


class DayFigures(Struct, frozen=True, kw_only=True):
    cases: int
    accepted: int
    progressed: int
    closed: int
    major: int
    overdue: int
    lacking: tuple[Lack, ...] = ()
