"""Counts for the tabs of a list, in one statement.

What is open is counted to the last. What has ended grows for years, and nobody needs to know exactly how many there
are to open that tab: it is counted up to `ENDED_COUNTED` unless a period bounds it.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct
from sqlalchemy import BigInteger, ColumnElement, Integer, literal_column, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession

from kit.paging import AnySelect

ENDED_COUNTED = 500
COUNT = literal_column("count(*)", BigInteger)


class Tally(Struct, frozen=True):
    """See `TallyRead`."""

    counts: dict[str, int]
    or_more: list[str]


UNCOUNTED = Tally(counts={}, or_more=[])
"""Of a further page of a list whose first one has said how many there are"""


async def by_state(
    session: AsyncSession,
    found: AnySelect,
    state: Any,
    is_open: ColumnElement[bool],
    ended: Iterable[str],
    *,
    bounded: bool = False,
) -> Tally:
    """`found` selects the rows of every state; states that are neither open nor in `ended` are left out."""
    exactly = found.with_only_columns(state, COUNT).where(is_open).group_by(state)
    return await tally(session, {name: found.where(state == name) for name in ended}, exactly, bounded=bounded)


async def tally(
    session: AsyncSession, many: Mapping[str, AnySelect], *exactly: AnySelect, bounded: bool = False
) -> Tally:
    """The rows of each select of `many` up to the limit; `exactly` are selects of (name, number)."""
    parts = list(exactly)
    for name, rows in many.items():
        # Written out: with a bound limit PostgreSQL plans the count anew each time.
        some = rows if bounded else rows.limit(literal_column(str(ENDED_COUNTED), Integer))
        parts.append(select(literal_column(f"'{name}'"), COUNT).select_from(some.subquery()))
    counts = {name: number for name, number in await session.execute(union_all(*parts)) if number}
    return Tally(
        counts=counts,
        or_more=[name for name in many if not bounded and counts.get(name, 0) >= ENDED_COUNTED],
    )
