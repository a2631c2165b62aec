"""Who is told when a post needs its supervisor (C3.11, S1-36).

The lowest rung on which anybody who serves the community stands; of those, whoever is on duty hears first.
"""

from collections.abc import Collection, Iterable
from uuid import UUID

from kit.work import Work
from ticketing.clocks.escalation import ABOVE_CENTRE, Colleague
from ticketing.clocks.repository import ColleagueRepository


def lowest_rung(
    colleagues: Iterable[Colleague], community_id: UUID, on_duty: Collection[UUID] = (), but: Collection[UUID] = ()
) -> tuple[UUID, ...]:
    """Everybody on the rung, those on duty first, without those of `but`: nobody is their own supervisor, nor hears
    of a case about themselves."""
    here = [each for each in colleagues if each.covers(community_id) and each.id not in but]
    for rung in ABOVE_CENTRE:
        holders = {each.id for each in here if rung in each.roles}
        if holders:
            return tuple(sorted(holders, key=lambda holder: (holder not in on_duty, holder)))
    return ()


async def supervisors_of(work: Work, community_id: UUID, but: Collection[UUID] = ()) -> tuple[UUID, ...]:
    found = await ColleagueRepository(work).at_hand([community_id], ABOVE_CENTRE)
    return lowest_rung(found.colleagues, community_id, found.on_duty[community_id], but)
