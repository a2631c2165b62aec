"""Who must hear of a clock, and why they (C3.3 "on miss"; first-receiver responsibility S2-34).

A warning goes to the owner, a person or a group, and the first receiver. A miss also goes to the escalation target of
the rule: active staff holding one of its roles whose reach covers the community; that of an expert does not, for the
consultation reports it upwards itself. Of a role those hear of it who are at a post of the community now, else those
its roster has on duty now, else all. A role nobody holds there is the concern of the next rung of the ladder, in the
end of the administrators. Who has left is nobody here.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal
from uuid import UUID

from msgspec import Struct

from ticketing.clocks.policy import ClockRule

CENTRE_ROLES = ("csc_staff",)
SUPERVISING = ("cs_supervisor", "cs_manager")
LEADERS = ("leader_in_charge", "top_management")
ABOVE_CENTRE = (*SUPERVISING, *LEADERS, "tenant_admin")
LADDER = (*CENTRE_ROLES, *ABOVE_CENTRE)
"""Whose concern it is when nobody else is left to hear of it, the nearest first; the administrators can appoint some"""
EXPERT = "expert"
GROUPS: dict[str, tuple[str, ...]] = {
    "service_centre": CENTRE_ROLES,
    "relations_manager": ("relations_manager",),
    "property_department": ("property_specialist",),
    EXPERT: CENTRE_ROLES,
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


Why = Literal["owner", "first_receiver", "present", "rostered", "holder"]
OWNER: Why = "owner"
FIRST_RECEIVER: Why = "first_receiver"
PRESENT: Why = "present"
"""holds the role and is at a post of the community now"""
ROSTERED: Why = "rostered"
"""nobody of the role is at a post; the roster has them on duty now"""
HOLDER: Why = "holder"
"""nobody of the role is on duty: all who hold it hear of it"""


class Duty(Struct, frozen=True, kw_only=True):
    """Where somebody is on duty in a community: signed in there, or only by its roster."""

    post: str
    present: bool


class Hearer(Struct, frozen=True, kw_only=True):
    """Somebody who hears of a clock, and why it is they."""

    staff_id: UUID
    why: Why
    role: str | None = None
    """the role they hear it in; None: the clock is their own"""
    instead_of: str | None = None
    """the role it was meant for, which nobody holds in the community"""
    post: str | None = None
    """where they are on duty"""

    @property
    def appoints(self) -> bool:
        """Hears of it only because nobody else is left, and can do nothing about it but give somebody the role."""
        return self.role == "tenant_admin" and self.instead_of is not None


class Accountable(Struct, frozen=True, kw_only=True):
    community_id: UUID
    first_receiver_id: UUID | None = None
    handler_id: UUID | None = None
    owner_id: UUID | None = None
    """the person the clock itself names: an expert, a visitor"""

    @property
    def named(self) -> set[UUID]:
        return {id for id in (self.first_receiver_id, self.handler_id, self.owner_id) if id is not None}

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
    """Role codes that hear of it. Work that nobody owns yet is the centre's and, on a warning, already its concern.

    Of an expert's silence the leaders and the centre hear by the consultation, which asks them to act (S0-93, S0-94).
    """
    if missed and rule.owner == EXPERT:
        return ()
    nobody = owner_of(rule, who) is None
    group = GROUPS.get(rule.owner, CENTRE_ROLES) if nobody else ()
    return (*group, *(rule.escalates_to if missed else ()))


def roles_to_ask(told: Sequence[str]) -> tuple[str, ...]:
    """Role codes whose holders have to be known to say who hears of what these roles are to be told."""
    return tuple(dict.fromkeys((*told, *LADDER))) if told else ()


def hearers(
    rule: ClockRule,
    who: Accountable,
    colleagues: Iterable[Colleague],
    *,
    missed: bool,
    on_duty: Mapping[UUID, Duty] | None = None,
) -> tuple[Hearer, ...]:
    """The owner first, then the first receiver, then role by role everybody the escalation reaches; nobody twice."""
    here = [colleague for colleague in colleagues if colleague.covers(who.community_id)]
    found: dict[UUID, Hearer] = {}
    for id, why in ((owner_of(rule, who), OWNER), (who.first_receiver_id, FIRST_RECEIVER)):
        if id is not None:
            found.setdefault(id, Hearer(staff_id=id, why=why))
    for role in roles_to_tell(rule, who, missed=missed):
        for hearer in _in_role(role, here, on_duty or {}):
            found.setdefault(hearer.staff_id, hearer)
    return tuple(found.values())


def vacant(told: Iterable[Hearer]) -> tuple[str, ...]:
    """The roles that only administrators are left to hear for."""
    return tuple(dict.fromkeys(hearer.instead_of for hearer in told if hearer.appoints and hearer.instead_of))


def holders(colleagues: Iterable[Colleague], roles: Collection[str]) -> tuple[UUID, ...]:
    """Who of them holds one of the roles, in a fixed order."""
    return tuple(sorted({colleague.id for colleague in colleagues if not colleague.roles.isdisjoint(roles)}))


def _in_role(role: str, here: Sequence[Colleague], on_duty: Mapping[UUID, Duty]) -> Iterator[Hearer]:
    above = LADDER[LADDER.index(role) + 1 :] if role in LADDER else LADDER
    for rung in (role, *above):
        held = holders(here, (rung,))
        if held:
            instead_of = role if rung != role else None
            for id, why, duty in _nearest(held, on_duty):
                post = duty.post if duty else None
                yield Hearer(staff_id=id, why=why, role=rung, instead_of=instead_of, post=post)
            return


def _nearest(held: Sequence[UUID], on_duty: Mapping[UUID, Duty]) -> list[tuple[UUID, Why, Duty | None]]:
    duties = [(id, on_duty[id]) for id in held if id in on_duty]
    present: list[tuple[UUID, Why, Duty | None]] = [(id, PRESENT, duty) for id, duty in duties if duty.present]
    rostered: list[tuple[UUID, Why, Duty | None]] = [(id, ROSTERED, duty) for id, duty in duties]
    return present or rostered or [(id, HOLDER, None) for id in held]
