"""Who answers for a visit: the relations manager of the community with the fewest open visits (C3.16; role matrix 13).

Nobody when no relations manager looks after the community: then the visit waits in the queue that all who make visits
take from, and its clock tells the supervisors.
"""

from collections.abc import Iterable, Mapping
from uuid import UUID

from ticketing.clocks.escalation import Colleague

OWNERS = ("relations_manager",)


def pick(colleagues: Iterable[Colleague], community_id: UUID, loads: Mapping[UUID, int]) -> UUID | None:
    """Equal loads go by id, so that the choice can be repeated."""
    here = [colleague.id for colleague in colleagues if colleague.covers(community_id)]
    return min(here, key=lambda id: (loads.get(id, 0), id), default=None)
