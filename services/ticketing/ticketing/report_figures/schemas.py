"""Figures on the wire. They are frozen as they stand here, so a field may be added but never renamed."""

from kit.schemas import Read


class FigureRead(Read, frozen=True, kw_only=True):
    """How many tickets the list finds with `filter`. `key` is the class, phase, department or cause of a group; without
    a filter the group is of tickets that have none."""

    key: str | None
    tickets: int
    filter: dict[str, str] | None
