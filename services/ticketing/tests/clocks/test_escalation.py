from collections.abc import Iterable
from uuid import UUID

from ticketing.clocks.escalation import (
    LADDER,
    Accountable,
    Colleague,
    Duty,
    Hearer,
    hearers,
    owner_of,
    roles_to_ask,
    roles_to_tell,
)
from ticketing.clocks.policy import ClockRule
from ticketing.clocks.shipped import DEFAULT_POLICY

RULES = {rule.key: rule for rule in DEFAULT_POLICY.rules}
HERE, ELSEWHERE = UUID(int=100), UUID(int=200)
RECEIVER, HANDLER, SUPERVISOR, FAR_SUPERVISOR, CENTRE, MANAGER = (UUID(int=i) for i in range(1, 7))
STAFF = (
    Colleague(id=SUPERVISOR, roles=frozenset({"cs_supervisor"}), communities=frozenset({HERE})),
    Colleague(id=FAR_SUPERVISOR, roles=frozenset({"cs_supervisor"}), communities=frozenset({ELSEWHERE})),
    Colleague(id=CENTRE, roles=frozenset({"csc_staff"})),
    Colleague(id=MANAGER, roles=frozenset({"cs_manager", "cs_supervisor"}), communities=frozenset({HERE})),
)
WHO = Accountable(community_id=HERE, first_receiver_id=RECEIVER, handler_id=HANDLER)
NOBODY = Accountable(community_id=HERE)


def holder(id: UUID, role: str, *, at: UUID | None = None) -> Colleague:
    return Colleague(id=id, roles=frozenset({role}), communities=frozenset({at}) if at else None)


def recipients(
    rule: ClockRule,
    who: Accountable,
    staff: Iterable[Colleague],
    *,
    missed: bool,
    present: Iterable[UUID] = (),
    rostered: Iterable[UUID] = (),
) -> tuple[UUID, ...]:
    on_duty = {id: Duty(post="前台", present=False) for id in rostered}
    on_duty |= {id: Duty(post="前台", present=True) for id in present}
    return tuple(one.staff_id for one in hearers(rule, who, staff, missed=missed, on_duty=on_duty))


def test_a_warning_reaches_owner_and_first_receiver_only() -> None:
    assert recipients(RULES["K13"], WHO, STAFF, missed=False) == (HANDLER, RECEIVER)
    assert recipients(RULES["K01"], WHO, STAFF, missed=False) == (RECEIVER,)


def test_a_missed_reply_reaches_supervisors_of_this_community() -> None:
    assert recipients(RULES["K13"], WHO, STAFF, missed=True) == (HANDLER, RECEIVER, SUPERVISOR, MANAGER)


def test_a_missed_complaint_sheet_reaches_centre_and_manager() -> None:
    assert recipients(RULES["K05"], WHO, STAFF, missed=True) == (HANDLER, RECEIVER, CENTRE, MANAGER)
    assert recipients(RULES["K06"], WHO, STAFF, missed=True) == (HANDLER, RECEIVER, CENTRE, MANAGER)


def test_an_experts_silence_goes_up_by_the_consultation_alone() -> None:
    expert = UUID(int=9)
    named = Accountable(community_id=HERE, first_receiver_id=RECEIVER, handler_id=HANDLER, owner_id=expert)
    everybody = (*STAFF, holder(UUID(int=7), "leader_in_charge"), holder(UUID(int=8), "top_management"))
    for rule in (RULES["K11"], RULES["K12"]):
        assert recipients(rule, named, everybody, missed=True) == (expert, RECEIVER)
        assert recipients(rule, named.without({expert}), everybody, missed=True) == (RECEIVER,)


def test_a_missed_first_measure_reaches_the_manager() -> None:
    assert recipients(RULES["K08"], WHO, STAFF, missed=True) == (HANDLER, RECEIVER, MANAGER)


def test_a_web_form_that_nobody_took_is_the_concern_of_the_centre() -> None:
    nobody = NOBODY
    assert owner_of(RULES["K01"], nobody) is None
    assert recipients(RULES["K01"], nobody, STAFF, missed=False) == (CENTRE,)
    assert recipients(RULES["K01"], nobody, STAFF, missed=True) == (CENTRE, SUPERVISOR, MANAGER)


def test_who_has_left_is_nobody() -> None:
    rule = RULES["K13"]
    assert recipients(rule, WHO.without({HANDLER}), STAFF, missed=False) == (RECEIVER,)
    assert recipients(rule, WHO.without({RECEIVER}), STAFF, missed=False) == (HANDLER,)
    nobody = WHO.without({HANDLER, RECEIVER})
    assert owner_of(rule, nobody) is None
    assert recipients(rule, nobody, STAFF, missed=False) == (CENTRE,)


def test_a_role_nobody_holds_here_is_the_concern_of_the_next_rung() -> None:
    rule = RULES["K08"]
    for missed in (False, True):
        assert set(LADDER) <= set(roles_to_ask(roles_to_tell(rule, NOBODY, missed=missed)))
    far = holder(FAR_SUPERVISOR, "cs_supervisor", at=ELSEWHERE)
    leader, top = holder(UUID(int=7), "leader_in_charge"), holder(UUID(int=8), "top_management")
    assert recipients(rule, NOBODY, (top, leader, far), missed=False) == (leader.id,)
    assert recipients(rule, NOBODY, (top, leader, far), missed=True) == (leader.id,)
    assert recipients(rule, NOBODY, (top, leader, *STAFF[:2]), missed=True) == (SUPERVISOR, leader.id)
    (_, _, climbed) = hearers(rule, WHO, (top, leader, far), missed=True)
    assert climbed == Hearer(staff_id=leader.id, why="holder", role="leader_in_charge", instead_of="cs_manager")


def test_a_role_beside_the_ladder_that_nobody_holds_begins_at_its_foot() -> None:
    rule = RULES["K09"]
    assert roles_to_tell(rule, NOBODY, missed=False) == ("property_specialist",)
    assert recipients(rule, NOBODY, STAFF, missed=False) == (CENTRE,)


def test_when_nobody_stands_on_the_ladder_the_administrators_hear_of_it() -> None:
    administrator = holder(UUID(int=10), "tenant_admin")
    far = holder(FAR_SUPERVISOR, "cs_supervisor", at=ELSEWHERE)
    assert recipients(RULES["K08"], WHO, (far, administrator), missed=True) == (HANDLER, RECEIVER, administrator.id)
    assert recipients(RULES["K08"], NOBODY, (far, administrator), missed=False) == (administrator.id,)
    assert recipients(RULES["K08"], NOBODY, (*STAFF, administrator), missed=True) == (CENTRE, MANAGER)


def test_of_each_role_those_at_a_post_hear_then_those_of_the_roster_then_all() -> None:
    rule = RULES["K13"]
    assert recipients(rule, WHO, STAFF, missed=True, present={MANAGER}) == (HANDLER, RECEIVER, MANAGER)
    assert recipients(rule, WHO, STAFF, missed=True, rostered={SUPERVISOR}) == (HANDLER, RECEIVER, SUPERVISOR)
    both = recipients(rule, WHO, STAFF, missed=True, present={MANAGER}, rostered={SUPERVISOR})
    assert both == (HANDLER, RECEIVER, MANAGER)
    of_another_role = recipients(rule, WHO, STAFF, missed=True, present={CENTRE})
    assert of_another_role == (HANDLER, RECEIVER, SUPERVISOR, MANAGER)
    two_roles = recipients(RULES["K05"], WHO, STAFF, missed=True, present={MANAGER})
    assert two_roles == (HANDLER, RECEIVER, CENTRE, MANAGER)


def test_each_hearer_knows_why() -> None:
    on_duty = {MANAGER: Duty(post="前台", present=True)}
    owner, receiver, supervisor = hearers(RULES["K13"], WHO, STAFF, missed=True, on_duty=on_duty)
    assert owner == Hearer(staff_id=HANDLER, why="owner")
    assert receiver == Hearer(staff_id=RECEIVER, why="first_receiver")
    assert supervisor == Hearer(staff_id=MANAGER, why="present", role="cs_supervisor", post="前台")


def test_a_groups_clock_is_the_groups_until_it_names_somebody() -> None:
    assert owner_of(RULES["K03"], WHO) is None
    assert recipients(RULES["K03"], WHO, STAFF, missed=False) == (RECEIVER, CENTRE)
    expert = UUID(int=9)
    named = Accountable(community_id=HERE, first_receiver_id=RECEIVER, handler_id=HANDLER, owner_id=expert)
    assert recipients(RULES["K11"], named, STAFF, missed=False) == (expert, RECEIVER)
    assert owner_of(RULES["K11"], named.without({expert})) is None
