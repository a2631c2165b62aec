"""No path reaches a state C3.2 forbids: the rows of the domain's table stand here again, written by hand, and any
sequence of verbs is held against them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from ticketing.tickets.errors import WrongState
from ticketing.tickets.transitions import BACK, TRANSITIONS, after

OPEN = {
    "registered", "accepted", "validity_pending", "assigned", "investigating", "planning", "plan_review", "processing",
    "resolved", "feedback_given", "invalid_replied",
}  # fmt: skip
ROWS = {
    ("registered", "accepted"), ("accepted", "validity_pending"), ("validity_pending", "assigned"),
    ("validity_pending", "invalid_replied"), ("accepted", "invalid_replied"), ("accepted", "assigned"),
    ("assigned", "investigating"), ("investigating", "planning"), ("planning", "plan_review"),
    ("plan_review", "processing"), ("plan_review", "planning"), ("planning", "processing"),
    ("processing", "resolved"), ("resolved", "feedback_given"), ("feedback_given", "closed"),
    ("feedback_given", "processing"), ("closed", "processing"), ("invalid_replied", "closed"),
    ("invalid_replied", "validity_pending"),
}  # fmt: skip
WITHDRAWABLE = OPEN - {"resolved", "feedback_given", "invalid_replied"}
ALLOWED = (
    ROWS
    | {(state, "suspended") for state in OPEN}
    | {(state, "merged") for state in OPEN}
    | {(state, "withdrawn") for state in WITHDRAWABLE}
)
VERBS = sorted({row.verb for row in TRANSITIONS})


def attempt(verb: str, state: str) -> str:
    """A refused verb leaves the state as it is."""
    try:
        return after(verb, "complaint", state)
    except WrongState:
        return state


@settings(max_examples=400)
@given(st.lists(st.sampled_from(VERBS), max_size=60))
def test_any_sequence_of_verbs_keeps_to_the_table_of_the_domain(verbs: list[str]) -> None:
    state, before = "registered", None
    for verb in verbs:
        reached = attempt(verb, state)
        if reached == BACK:
            assert state == "suspended"
            state, before = before or "", None
        elif reached != state:
            assert (state, reached) in ALLOWED, verb
            state, before = reached, state if reached == "suspended" else None
    assert state in OPEN | {"suspended", "closed", "withdrawn", "merged"}


def test_every_row_of_the_domain_is_there() -> None:
    known = {(source, row.target) for row in TRANSITIONS if "complaint" in row.kinds for source in row.sources}
    assert known >= ALLOWED
