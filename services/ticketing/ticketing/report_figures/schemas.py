"""Figures on the wire. They are frozen as they stand here, so a field may be added but never renamed."""

from kit.schemas import Read


class FigureRead(Read, frozen=True, kw_only=True):
    """How many tickets the list finds with `filter`. `key` is the class, phase, department or cause of a group; without
    a filter the group is of tickets that have none."""

    key: str | None
    tickets: int
    filter: dict[str, str] | None


class ChangeRead(Read, frozen=True, kw_only=True):
    """A figure of a period and of the period before."""

    now: FigureRead
    before: FigureRead


class VisitFigureRead(Read, frozen=True, kw_only=True):
    """How many visits the list of visits finds with `filter`; without one they belong to nothing it can be narrowed
    to."""

    visits: int
    filter: dict[str, str] | None


class VisitChangeRead(Read, frozen=True, kw_only=True):
    now: VisitFigureRead
    before: VisitFigureRead
