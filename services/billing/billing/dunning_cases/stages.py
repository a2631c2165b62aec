"""How far a case goes (C4.11): open → reminded → (visit due → visited) → demand_1 → demand_2 → lawyer → litigation,
or settled, paused, closed.

A stage is due by the due date of the oldest overdue bill and the days the company has set for it. After a visit was
asked for and after each letter the next stage waits for the response period besides, so that a debt that is old when
its case is opened is not dunned all at once; no two stages come on one day. What is not worth the minimum goes no
further. Disputes, complaints and hardship hold up all stages above the visit; who suspends a case holds up all of them.
A lawyer's letter and a suit are only proposed: a leader decides.
"""

from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from billing.dunning_cases.limitation import warning
from billing.dunning_policies.terms import Terms

Stage = Literal["open", "reminded", "visit_due", "visited", "demand_1", "demand_2", "lawyer", "litigation"]
State = Literal["running", "paused", "settled", "closed"]
Hold = Literal["disputed", "complaint", "hardship", "suspended"]
Proposed = Literal["lawyer", "litigation"]
OPEN, REMINDED, VISIT_DUE, VISITED = "open", "reminded", "visit_due", "visited"
DEMAND_1, DEMAND_2, LAWYER, LITIGATION = "demand_1", "demand_2", "lawyer", "litigation"
RUNNING, PAUSED, SETTLED, CLOSED = "running", "paused", "settled", "closed"
LIVE = (RUNNING, PAUSED)
DISPUTED, COMPLAINT, HARDSHIP, SUSPENDED = "disputed", "complaint", "hardship", "suspended"
AFTER = {
    OPEN: REMINDED,
    REMINDED: VISIT_DUE,
    VISIT_DUE: DEMAND_1,
    VISITED: DEMAND_1,
    DEMAND_1: DEMAND_2,
    DEMAND_2: LAWYER,
    LAWYER: LITIGATION,
}
PROPOSED = (LAWYER, LITIGATION)
LETTERS = {DEMAND_1: "CJ", DEMAND_2: "CJ", LAWYER: "LS"}
"""What demands the debt in writing, with the prefix of its number"""
_DAYS_OF = {VISIT_DUE: "visit", VISITED: "visit"}
_ABOVE_VISIT = (DEMAND_1, DEMAND_2, LAWYER, LITIGATION)
_PATIENT = (VISIT_DUE, VISITED, DEMAND_1, DEMAND_2, LAWYER)


class Standing(Struct, frozen=True, kw_only=True):
    """What a case and its bills are like. `asked`: a proposal waits, or one of the next step was rejected."""

    stage: str
    stage_on: date
    cents: int
    bills: int
    oldest_due: date | None
    lapses_on: date | None
    lapse_warned: int | None = None
    disputed: bool = False
    complaint: bool = False
    hardship_until: date | None = None
    suspended: bool = False
    suspended_until: date | None = None
    asked: bool = False


class Verdict(Struct, frozen=True, kw_only=True):
    """What becomes of it. `reach`: the stage that has come; `propose`: what a leader has to decide on; `warn`: the
    claim is down to so many days."""

    state: str
    held_by: tuple[str, ...] = ()
    reach: str | None = None
    propose: str | None = None
    next_on: date | None = None
    warn: int | None = None


def judge(found: Standing, terms: Terms, today: date, *, advance: bool, granted: str | None = None) -> Verdict:
    """`advance`: a stage may come; otherwise only what holds it up and whether it is settled is looked at. `granted`:
    the step a leader lets come, whatever the day, unless something holds it up."""
    if not found.bills or found.oldest_due is None or found.lapses_on is None:
        return Verdict(state=SETTLED)
    holds = held_by(found, today)
    paused = is_paused(found.stage, holds)
    worth = found.cents >= terms.minimum_cents
    level = warning(found.lapses_on, today)
    warn = level if level is not None and (found.lapse_warned is None or level < found.lapse_warned) else None
    due = due_on(found.stage, found.stage_on, found.oldest_due, terms) if worth else None
    following = AFTER.get(found.stage)
    reach = propose = None
    if advance and not paused and due is not None and due <= today:
        if following not in PROPOSED:
            reach = following
        elif not found.asked:
            propose = following
    if granted is not None and not paused and worth and following == granted:
        reach = granted
    if reach is not None:
        paused = is_paused(reach, holds)
        due = due_on(reach, today, found.oldest_due, terms)
    state = PAUSED if paused else RUNNING
    return Verdict(state=state, held_by=holds, reach=reach, propose=propose, next_on=due, warn=warn)


def due_on(stage: str, stage_on: date, oldest_due: date, terms: Terms) -> date | None:
    """The day on which the stage after this one comes; None: it is the last one."""
    following = AFTER.get(stage)
    if following is None:
        return None
    days = terms.days[_DAYS_OF.get(following, following)]
    distance = days - terms.days[_DAYS_OF.get(stage, stage)]
    patience = min(terms.response_days, distance) if stage in _PATIENT else 1
    return max(oldest_due + timedelta(days=days), stage_on + timedelta(days=patience))


def held_by(found: Standing, today: date) -> tuple[str, ...]:
    """A day something holds until is the last one it does."""
    holds = {
        DISPUTED: found.disputed,
        COMPLAINT: found.complaint,
        HARDSHIP: found.hardship_until is not None and today <= found.hardship_until,
        SUSPENDED: found.suspended and (found.suspended_until is None or today <= found.suspended_until),
    }
    return tuple(name for name, holding in holds.items() if holding)


def is_paused(stage: str, holds: tuple[str, ...]) -> bool:
    return SUSPENDED in holds or (bool(holds) and AFTER.get(stage) in _ABOVE_VISIT)
