"""Who somebody reports to when nobody said so: the holder of the next superior post that is filled.

A holder of the same communities is preferred to one of the whole tenant; a holder who only serves other communities
does not count.
"""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from msgspec import Struct


class Holder(Struct, frozen=True):
    """Somebody on a post. `communities` is empty for people of the whole tenant."""

    staff_id: UUID
    post: str
    communities: frozenset[UUID]


def superior(
    posts: Sequence[str],
    communities: Collection[UUID],
    reports_to: Mapping[str, str | None],
    holders: Collection[Holder],
) -> UUID | None:
    """`holders` in order of preference; the person asked about must not be among them."""
    for post in posts:
        seen = {post}
        above = reports_to.get(post)
        while above is not None and above not in seen:
            seen.add(above)
            nearby = [h for h in holders if h.post == above and h.communities.intersection(communities)]
            overall = [h for h in holders if h.post == above and not h.communities]
            for holder in (*nearby, *overall):
                return holder.staff_id
            above = reports_to.get(above)
    return None
