"""Who must hear of a clock (C3.3 "on miss"; first-receiver responsibility S2-34).

A warning goes to the owner, a person or a group, and the first receiver. A miss also goes to the escalation target of
the rule: active staff holding one of its roles whose reach covers the community; when some of them are on duty at that
instant, those of that role. Who has left is nobody here; what would reach nobody climbs the ladder until somebody
covers the community.
"""

from collections.abc import Collection, Iterable
from uuid import UUID

from msgspec import Struct

from ticketing.clocks.policy import ClockRule

CENTRE_ROLES = ("csc_staff",)
SUPERVISING = ("cs_supervisor", "cs_manager")
LADDER = (*CENTRE_ROLES, "cs_supervisor", "cs_manager", "leader_in_charge", "top_management")
"""Whose concern it is when nobody else is left to hear of it, the nearest first"""
GROUPS: dict[str, tuple[str, ...]] = {
    "service_centre": CENTRE_ROLES,
    "relations_manager": ("relations_manager",),
    "property_department": ("property_specialist",),
    "expert": CENTRE_ROLES,
}
"""Owners of a clock that are a group until the clock names one person: all of the group act. The centre signs for
experts who are not named"""


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
    owner_id: UUID | None = None
    """the person the clock itself names: an expert, a visitor"""

    def without(self, gone: Collection[UUID]) -> "Accountable":
        """Those of them who have not left."""
        named = (self.first_receiver_id, self.handler_id, self.owner_id)
        first_receiver_id, handler_id, owner_id = (None if id in gone else id for id in named)
        return Accountable(
            community_id=self.community_id,
            first_receiver_id=first_receiver_id,
            handler_id=handler_id,
            owner_id=owner_id,
        )


def owner_of(rule: ClockRule, who: Accountable) -> UUID | None:
    """The one person who has to act; None when it is a group's task (then the group hears at once)."""
    if who.owner_id is not None:
        return who.owner_id
    if rule.owner in GROUPS:
        return None
    if rule.owner == "first_receiver":
        return who.first_receiver_id or who.handler_id
    return who.handler_id or who.first_receiver_id


def roles_to_tell(rule: ClockRule, who: Accountable, *, missed: bool) -> tuple[str, ...]:
    """Role codes that hear of it. Work that nobody owns yet is the centre's and, on a warning, already its concern."""
    nobody = owner_of(rule, who) is None
    group = GROUPS.get(rule.owner, CENTRE_ROLES) if nobody else ()
    return (*group, *(rule.escalates_to if missed else ()))


def roles_to_ask(rule: ClockRule, who: Accountable, *, missed: bool) -> tuple[str, ...]:
    """Role codes whose holders have to be known to say who hears of it."""
    nobody = owner_of(rule, who) is None
    return (*roles_to_tell(rule, who, missed=missed), *(LADDER if nobody else ()))


def recipients(
    rule: ClockRule,
    who: Accountable,
    colleagues: Iterable[Colleague],
    *,
    missed: bool,
    on_duty: Collection[UUID] = (),
) -> tuple[UUID, ...]:
    """The owner first, then the first receiver, then everybody the escalation reaches; nobody twice.

    When that is nobody: the lowest rung of the ladder that somebody stands on. Of each role those `on_duty` hear of it,
    and all its holders when none of them is."""
    here = [colleague for colleague in colleagues if colleague.covers(who.community_id)]
    named = [id for id in (owner_of(rule, who), who.first_receiver_id) if id is not None]
    told = (*named, *holders(here, roles_to_tell(rule, who, missed=missed), on_duty))
    rungs = (holders(here, (role,), on_duty) for role in LADDER)
    return tuple(dict.fromkeys(told or next(filter(None, rungs), ())))


def holders(colleagues: Iterable[Colleague], roles: Iterable[str], on_duty: Collection[UUID] = ()) -> tuple[UUID, ...]:
    """Who of them holds one of the roles, in a fixed order; of a role some of whose holders are on duty, only those."""
    known = list(colleagues)
    found: set[UUID] = set()
    for role in roles:
        all_of_them = {colleague.id for colleague in known if role in colleague.roles}
        found |= all_of_them.intersection(on_duty) or all_of_them
    return tuple(sorted(found))
