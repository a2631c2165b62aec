"""What whoever a complaint is about does not learn: whose it is (C3.1, C3.2 row 20).

A line stays in its list, so the numbers of a list are those of its filters; what tells whose the matter is goes, and
`withheld` says so, that nobody takes it for unknown. What people wrote in their own words stays as they wrote it.
"""

from collections.abc import Collection, Iterable
from typing import ClassVar, TypeVar
from uuid import UUID

from msgspec.structs import replace

from kit.schemas import Read

OTHERS = ("repeat_of", "follow_up_id")
"""Fields of lines that name another ticket of the same requester"""
OF_REQUESTER = frozenset(
    {
        *("building_id", "building", "unit_id", "unit_code", "unit", "place", "person_id"),
        *("contact_phone_last4", "number", "number_last4", "caller", "caller_name", "customer", "sender"),
        *OTHERS,
    }
)
"""Fields of lines that tell whose a ticket is"""


class OfRequester(Read, frozen=True, kw_only=True):
    """Something that tells whose a ticket is. `withheld`: the ticket is about whoever reads this, so it does not."""

    TELLING: ClassVar[frozenset[str]] = OF_REQUESTER

    withheld: bool = False

    @classmethod
    def own_fields(cls, *but: str) -> tuple[str, ...]:
        """What is read off the record: its fields without `withheld`, and without those named."""
        return tuple(name for name in cls.__struct_fields__ if name != "withheld" and name not in but)


L = TypeVar("L", bound=OfRequester)


def without_requester(line: L) -> L:
    """As whoever the ticket is about reads it: what it says, not who says it."""
    telling = line.TELLING.intersection(line.__struct_fields__)
    return replace(line, withheld=True, **dict.fromkeys(telling))


def told(lines: Iterable[L], about_me: Collection[UUID], *of: str) -> list[L]:
    """The lines of a list as whoever asks may see them: without the requester where one of the fields `of` names one
    of the tickets or calls that are about them, or where the line names one of these tickets beside its own: that would
    tell whose it is."""
    named = (*of, *OTHERS)
    return [
        without_requester(line) if any(getattr(line, name, None) in about_me for name in named) else line
        for line in lines
    ]
