"""Who answers for a visit: the relations manager of the community with the fewest open visits (C3.16; role matrix 13).

Nobody when no relations manager looks after the community: then the visit waits in the queue that all who make visits
take from, and its clock tells the supervisors.
"""

from collections.abc import Collection, Mapping, Sequence
from uuid import UUID

from ticketing.clocks.escalation import Colleague

OWNERS = ("relations_manager",)


class Owners:
    """Deals visits out one after the other. Equal loads go by id, so that the choice can be repeated."""

    def __init__(self, colleagues: Sequence[Colleague], loads: Mapping[UUID, int]) -> None:
        self._colleagues = colleagues
        self._loads = dict(loads)

    def take(self, community_id: UUID, parties: Collection[UUID] = ()) -> UUID | None:
        """`parties` have a part in the case and answer for no visit of it."""
        here = [one.id for one in self._colleagues if one.covers(community_id) and one.id not in parties]
        owner = min(here, key=lambda one: (self._loads.get(one, 0), one), default=None)
        if owner is not None:
            self._loads[owner] = self._loads.get(owner, 0) + 1
        return owner
