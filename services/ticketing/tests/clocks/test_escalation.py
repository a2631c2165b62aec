from uuid import UUID

from ticketing.clocks.escalation import LADDER, Accountable, Colleague, owner_of, recipients, roles_to_ask
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


def test_a_warning_reaches_owner_and_first_receiver_only() -> None:
    assert recipients(RULES["K13"], WHO, STAFF, missed=False) == (HANDLER, RECEIVER)
    assert recipients(RULES["K01"], WHO, STAFF, missed=False) == (RECEIVER,)


def test_a_missed_reply_reaches_supervisors_of_this_community() -> None:
    assert recipients(RULES["K13"], WHO, STAFF, missed=True) == (HANDLER, RECEIVER, SUPERVISOR, MANAGER)


def test_a_missed_complaint_sheet_reaches_centre_and_manager() -> None:
    assert recipients(RULES["K05"], WHO, STAFF, missed=True) == (HANDLER, RECEIVER, CENTRE, MANAGER)
    assert recipients(RULES["K06"], WHO, STAFF, missed=True) == (HANDLER, RECEIVER, CENTRE, MANAGER)


def test_a_missed_first_measure_reaches_the_manager() -> None:
    assert recipients(RULES["K08"], WHO, STAFF, missed=True) == (HANDLER, RECEIVER, MANAGER)


def test_a_web_form_that_nobody_took_is_the_concern_of_the_centre() -> None:
    nobody = Accountable(community_id=HERE)
    assert owner_of(RULES["K01"], nobody) is None
    assert recipients(RULES["K01"], nobody, STAFF, missed=False) == (CENTRE,)
    assert recipients(RULES["K01"], nobody, STAFF, missed=True) == (SUPERVISOR, CENTRE, MANAGER)


def test_who_has_left_is_nobody() -> None:
    rule = RULES["K13"]
    assert recipients(rule, WHO.without({HANDLER}), STAFF, missed=False) == (RECEIVER,)
    assert recipients(rule, WHO.without({RECEIVER}), STAFF, missed=False) == (HANDLER,)
    nobody = WHO.without({HANDLER, RECEIVER})
    assert owner_of(rule, nobody) is None
    assert recipients(rule, nobody, STAFF, missed=False) == (CENTRE,)


def test_what_would_reach_nobody_climbs_until_somebody_covers_the_community() -> None:
    nobody = Accountable(community_id=HERE)
    for missed in (False, True):
        assert set(LADDER) <= set(roles_to_ask(RULES["K08"], nobody, missed=missed))
    far = Colleague(id=FAR_SUPERVISOR, roles=frozenset({"cs_supervisor"}), communities=frozenset({ELSEWHERE}))
    leader = Colleague(id=UUID(int=7), roles=frozenset({"leader_in_charge"}))
    top = Colleague(id=UUID(int=8), roles=frozenset({"top_management"}))
    assert recipients(RULES["K08"], nobody, (top, leader, far), missed=False) == (leader.id,)
    assert recipients(RULES["K08"], nobody, (top, leader, far), missed=True) == (leader.id,)
    assert recipients(RULES["K08"], nobody, (top, leader, *STAFF[:2]), missed=True) == (SUPERVISOR,)
    assert recipients(RULES["K08"], nobody, (far,), missed=True) == ()


def test_of_each_role_those_on_duty_hear_and_all_of_it_when_none_is() -> None:
    on_duty = recipients(RULES["K13"], WHO, STAFF, missed=True, on_duty={MANAGER})
    assert on_duty == (HANDLER, RECEIVER, MANAGER)
    assert recipients(RULES["K05"], WHO, STAFF, missed=True, on_duty={MANAGER}) == (HANDLER, RECEIVER, CENTRE, MANAGER)
    assert recipients(RULES["K13"], WHO, STAFF, missed=True, on_duty={CENTRE}) == (
        HANDLER,
        RECEIVER,
        SUPERVISOR,
        MANAGER,
    )


def test_a_groups_clock_is_the_groups_until_it_names_somebody() -> None:
    assert owner_of(RULES["K03"], WHO) is None
    assert recipients(RULES["K03"], WHO, STAFF, missed=False) == (RECEIVER, CENTRE)
    expert = UUID(int=9)
    named = Accountable(community_id=HERE, first_receiver_id=RECEIVER, handler_id=HANDLER, owner_id=expert)
    assert recipients(RULES["K11"], named, STAFF, missed=False) == (expert, RECEIVER)
    assert owner_of(RULES["K11"], named.without({expert})) is None
