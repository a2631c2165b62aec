"""Finds out who hears of a clock now: who holds the roles, and who of them is on duty."""

from uuid import UUID

from msgspec import Struct

from kit.work import Work
from ticketing.clocks.escalation import Accountable, Hearer, hearers, owner_of, roles_to_ask, roles_to_tell
from ticketing.clocks.policy import ClockRule
from ticketing.clocks.repository import ColleagueRepository


class Told(Struct, frozen=True):
    owner_id: UUID | None
    """the one person who has to act; None: a group"""
    hearers: tuple[Hearer, ...]


async def who_hears(work: Work, rule: ClockRule, who: Accountable, *, missed: bool) -> Told:
    """Who has left is nobody. One statement: ten thousands of clocks may come due within minutes."""
    # Once in a while an owner has left: their clock is a group's, and then more roles have to be asked.
    roles = roles_to_ask(roles_to_tell(rule, who, missed=missed))
    found = await ColleagueRepository(work).at_hand(who.community_id, roles, who.named)
    if found.left:
        who = who.without(found.left)
        roles = roles_to_ask(roles_to_tell(rule, who, missed=missed))
        found = await ColleagueRepository(work).at_hand(who.community_id, roles)
    told = hearers(rule, who, found.colleagues, missed=missed, on_duty=found.on_duty)
    return Told(owner_of(rule, who), told)
