"""Counts of a list on the wire."""

from kit.schemas import Read


class TallyRead(Read, frozen=True, kw_only=True):
    """`counts` are per state with every filter but the state applied. Of a state in `or_more` there are that many or
    more: what has ended is counted up to a limit unless a period bounds it."""

    counts: dict[str, int]
    or_more: list[str]
