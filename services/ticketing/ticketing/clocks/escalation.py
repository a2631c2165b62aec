"""Who must hear of a clock (C3.3 "on miss"; first-receiver responsibility S2-34).

A warning goes to the owner and the first receiver. A miss also goes to the escalation target of the rule: active staff
holding one of its roles whose reach covers the community.
"""

from collections.abc import Iterable
from uuid import UUID

from msgspec import Struct

from ticketing.clocks.policy import ClockRule

CENTRE_ROLES = ("csc_staff",)


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


def owner_of(rule: ClockRule, who: Accountable) -> UUID | None:
    """The one person who has to act; None when it is a group's task (then the group hears at once)."""
    if rule.owner == "first_receiver":
        return who.first_receiver_id or who.handler_id
    return who.handler_id or who.first_receiver_id


def roles_to_tell(rule: ClockRule, who: Accountable, *, missed: bool) -> tuple[str, ...]:
    """Role codes that hear of it. Work that nobody owns yet is the centre's and, on a warning, already its concern."""
    nobody = owner_of(rule, who) is None
    return (*(CENTRE_ROLES if nobody else ()), *(rule.escalates_to if missed else ()))


def recipients(rule: ClockRule, who: Accountable, colleagues: Iterable[Colleague], *, missed: bool) -> tuple[UUID, ...]:
    """The owner first, then the first receiver, then everybody the escalation reaches; nobody twice."""
    roles = set(roles_to_tell(rule, who, missed=missed))
    named = [id for id in (owner_of(rule, who), who.first_receiver_id) if id is not None]
    called = sorted(c.id for c in colleagues if roles & c.roles and c.covers(who.community_id))
    return tuple(dict.fromkeys((*named, *called)))
