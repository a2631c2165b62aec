import pytest

from ticketing.tickets.codes import ENDED, KINDS, STATES
from ticketing.tickets.errors import WrongState
from ticketing.tickets.transitions import TRANSITIONS, after, possible

PATH = ["accept", "assign", "take_measure", "resolve", "reply", "close"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_main_path_leads_from_registered_to_closed(kind: str) -> None:
    state, seen = "registered", []
    for verb in PATH:
        state = after(verb, kind, state)
        seen.append(state)
    assert seen == ["accepted", "assigned", "processing", "resolved", "feedback_given", "closed"]


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
    assert possible(kind, state) == ()


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
    assert {s for row in TRANSITIONS for s in (*row.sources, *([row.target] if row.target else []))} <= set(STATES)


def test_every_open_state_leads_on() -> None:
    for kind in KINDS:
        for state in set(STATES) - set(ENDED):
            targets = {row.target for row in TRANSITIONS if kind in row.kinds and state in row.sources and row.target}
            assert targets, (kind, state)
