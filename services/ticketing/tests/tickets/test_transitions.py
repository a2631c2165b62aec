import pytest

from ticketing.tickets.codes import ENDED, FIRST_STATE, HANDLED, KINDS, STATES
from ticketing.tickets.errors import WrongState
from ticketing.tickets.transitions import BACK, TRANSITIONS, after, possible

PATH = {
    "accept": "accepted",
    "assign": "assigned",
    "take_measure": "processing",
    "resolve": "resolved",
    "reply": "feedback_given",
    "close": "closed",
}
COMPLAINT_PATH = {
    "accept": "accepted",
    "request_validity": "validity_pending",
    "rule_valid": "assigned",
    "investigate": "investigating",
    "conclude": "planning",
    "submit_plan": "plan_review",
    "approve_plan": "processing",
    "resolve": "resolved",
    "reply": "feedback_given",
    "close": "closed",
}


@pytest.mark.parametrize("kind", HANDLED)
def test_the_main_path_leads_from_registered_to_closed(kind: str) -> None:
    state = "registered"
    for verb, reached in (COMPLAINT_PATH if kind == "complaint" else PATH).items():
        state = after(verb, kind, state)
        assert state == reached


def test_an_inquiry_may_be_answered_at_once_and_a_complaint_may_not() -> None:
    assert after("reply", "inquiry", "accepted") == "feedback_given"
    with pytest.raises(WrongState) as refused:
        after("reply", "complaint", "accepted")
    assert refused.value.members == {
        "verb": "reply",
        "kind": "complaint",
        "state": "accepted",
        "allowed_from": ["resolved"],
    }


def test_a_dissatisfied_customer_sends_it_back() -> None:
    assert after("return", "complaint", "feedback_given") == "processing"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("state", ENDED)
def test_nothing_happens_to_an_ended_ticket(kind: str, state: str) -> None:
    assert possible(kind, state) == (("reopen",) if state == "closed" and kind in HANDLED else ())


def test_nobody_is_offered_what_happens_by_itself() -> None:
    assert after("begin_work", "repair", "accepted") == "processing"
    assert "begin_work" not in possible("repair", "accepted")
    assert {"assign", "withdraw", "order_work"} <= set(possible("repair", "accepted"))


def test_verbs_without_a_target_keep_the_state() -> None:
    assert after("report_major", "complaint", "assigned") == "assigned"
    assert after("note", "repair", "processing") == "processing"


def test_the_table_names_only_known_states_and_no_combination_twice() -> None:
    cells = [(row.verb, kind, source) for row in TRANSITIONS for kind in row.kinds for source in row.sources]
    assert len(cells) == len(set(cells))
    assert {s for row in TRANSITIONS for s in (*row.sources, *([row.target] if row.target else []))} <= {*STATES, BACK}


def reachable(kind: str) -> set[str]:
    found, todo = set[str](), [FIRST_STATE.get(kind, "registered")]
    while todo:
        state = todo.pop()
        if state not in found:
            found.add(state)
            rows = [row for row in TRANSITIONS if kind in row.kinds and state in row.sources]
            todo += [row.target for row in rows if row.target and row.target != BACK]
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_every_open_state_a_kind_can_reach_leads_on(kind: str) -> None:
    for state in reachable(kind) - set(ENDED):
        assert [row for row in TRANSITIONS if kind in row.kinds and state in row.sources and row.target], (kind, state)


def test_applications_appointments_and_tasks_reach_what_the_domain_names_and_nothing_else() -> None:
    """C3.16, written a second time by hand."""
    side = {"suspended", "withdrawn", "merged"}
    application = {"registered", "accepted", "in_approval", "granted", "declined", "closed"}
    assert reachable("application") == application | side
    assert reachable("appointment") == {
        "requested", "confirmed", "in_service", "done", "evaluated", "closed", "cancelled", "no_show",
    }  # fmt: skip
    assert reachable("task") == {"assigned", "accepted", "in_progress", "done", "closed", "withdrawn"}


def test_every_state_is_reached_by_some_kind() -> None:
    assert set().union(*(reachable(kind) for kind in KINDS)) == set(STATES)
