"""Who must hear of a clock (C3.3 "on miss"; first-receiver responsibility S2-34).

A warning goes to the owner and the first receiver. A miss also goes to the escalation target of the rule: active staff
holding one of its roles whose reach covers the community. Who has left is nobody here; what would reach nobody climbs
the ladder until somebody covers the community.
"""

from collections.abc import Collection, Iterable
from uuid import UUID

from msgspec import Struct

from ticketing.clocks.policy import ClockRule

CENTRE_ROLES = ("csc_staff",)
LADDER = (*CENTRE_ROLES, "cs_supervisor", "cs_manager", "leader_in_charge", "top_management")
"""Whose concern it is when nobody else is left to hear of it, the nearest first"""


class Colleague(Struct, frozen=True, kw_only=True):
    """An active member of staff with the roles and the reach that matter here."""

    id: UUID
    roles: frozenset[str]
    communities: frozenset[UUID] | None = None
    """None: the whole tenant"""

    def covers(self, community_id: UUID) -> bool:
        return self.communities is None or community_id in self.communities


class Accountable(Struct, frozen=True, kw_only=True):
    community_id: UUID
    first_receiver_id: UUID | None = None
    handler_id: UUID | None = None
    relations_manager_id: UUID | None = None
    """who answers for the return visit"""

    def without(self, gone: Collection[UUID]) -> "Accountable":
        """Those of them who have not left."""
        first_receiver_id = None if self.first_receiver_id in gone else self.first_receiver_id
        handler_id = None if self.handler_id in gone else self.handler_id
        return Accountable(
            community_id=self.community_id,
            first_receiver_id=first_receiver_id,
            handler_id=handler_id,
            relations_manager_id=None if self.relations_manager_id in gone else self.relations_manager_id,
        )


def owner_of(rule: ClockRule, who: Accountable) -> UUID | None:
    """The one person who has to act; None when it is a group's task (then the group hears at once)."""
    if rule.owner == "relations_manager" and who.relations_manager_id is not None:
        return who.relations_manager_id
    if rule.owner == "first_receiver":
        return who.first_receiver_id or who.handler_id
    return who.handler_id or who.first_receiver_id


def roles_to_tell(rule: ClockRule, who: Accountable, *, missed: bool) -> tuple[str, ...]:
    """Role codes that hear of it. Work that nobody owns yet is the centre's and, on a warning, already its concern."""
    nobody = owner_of(rule, who) is None
    return (*(CENTRE_ROLES if nobody else ()), *(rule.escalates_to if missed else ()))


def roles_to_ask(rule: ClockRule, who: Accountable, *, missed: bool) -> tuple[str, ...]:
    """Role codes whose holders have to be known to say who hears of it."""
    nobody = owner_of(rule, who) is None
    return (*roles_to_tell(rule, who, missed=missed), *(LADDER if nobody else ()))


def recipients(rule: ClockRule, who: Accountable, colleagues: Iterable[Colleague], *, missed: bool) -> tuple[UUID, ...]:
    """The owner first, then the first receiver, then everybody the escalation reaches; nobody twice.

    When that is nobody: the lowest rung of the ladder that somebody stands on."""
    here = [colleague for colleague in colleagues if colleague.covers(who.community_id)]
    named = [id for id in (owner_of(rule, who), who.first_receiver_id) if id is not None]
    told = (*named, *_holders(here, roles_to_tell(rule, who, missed=missed)))
    rungs = (_holders(here, (role,)) for role in LADDER)
    return tuple(dict.fromkeys(told or next(filter(None, rungs), ())))


def _holders(colleagues: Iterable[Colleague], roles: Iterable[str]) -> tuple[UUID, ...]:
    wanted = set(roles)
    return tuple(sorted(colleague.id for colleague in colleagues if wanted & colleague.roles))
