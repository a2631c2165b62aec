"""Finds out who hears of a clock now: who holds the roles, and who of them is on duty."""

from collections.abc import Collection, Sequence
from uuid import UUID

from msgspec import Struct, structs

from kit.work import Work
from ticketing.clocks.escalation import Accountable, Hearer, hearers, owner_of, roles_to_ask, roles_to_tell
from ticketing.clocks.policy import ClockRule
from ticketing.clocks.repository import AtHand, ColleagueRepository


class Told(Struct, frozen=True):
    owner_id: UUID | None
    """the one person who has to act; None: a group"""
    hearers: tuple[Hearer, ...]


class Matter(Struct, frozen=True):
    """What somebody has to hear of."""

    rule: ClockRule
    who: Accountable
    missed: bool
    accused: frozenset[UUID] = frozenset()
    """whom the case is about: they hear nothing of it, whatever they are"""

    def told(self, found: AtHand) -> Told:
        on_duty = found.on_duty[self.who.community_id]
        others = [colleague for colleague in found.colleagues if colleague.id not in self.accused]
        who = hearers(self.rule, self.who, others, missed=self.missed, on_duty=on_duty)
        return Told(owner_of(self.rule, self.who), who)

    def without(self, gone: Collection[UUID]) -> "Matter":
        """With nobody of them accountable for it."""
        return structs.replace(self, who=self.who.without(gone))


async def who_hears(work: Work, matters: Sequence[Matter]) -> list[Told]:
    """Of each. Who has left is nobody. One statement: ten thousands of clocks may come due within minutes."""
    matters = [matter.without(matter.accused) for matter in matters]
    found = await _at_hand(work, matters)
    if found.left:  # once in a while an owner has left: their clock is a group's, and then more roles have to be asked
        matters = [matter.without(found.left) for matter in matters]
        found = await _at_hand(work, matters)
    return [matter.told(found) for matter in matters]


async def _at_hand(work: Work, matters: Sequence[Matter]) -> AtHand:
    told = (roles_to_tell(matter.rule, matter.who, missed=matter.missed) for matter in matters)
    roles = roles_to_ask([role for each in told for role in each])
    named = set().union(*(matter.who.named for matter in matters))
    return await ColleagueRepository(work).at_hand({matter.who.community_id for matter in matters}, roles, named)
