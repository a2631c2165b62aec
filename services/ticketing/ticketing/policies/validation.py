"""What no clock policy may say: every fault names the field and what is wrong with it.

A company may make its limits shorter or longer, choose the calendar and who hears, and add rules. It cannot drop a
clock of the complaint procedure (K01–K12, C3.3), narrow it to fewer cases, move it to other events, or let it stand
still (C3.2 row 18); K13–K18 are its own to keep, but whatever is taken up again has a limit.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

from kit.problems import FieldError
from ticketing.clocks.escalation import GROUPS
from ticketing.clocks.happenings import HAPPENINGS, NOT_FOR_RULES
from ticketing.clocks.policy import CODES, ClockRule, Policy
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.policies.second_rounds import CASES, unlimited
from ticketing.tickets.codes import KINDS, PHASES, SEVERITIES

PROCEDURE_CODES: tuple[str, ...] = CODES[:12]
"""The clocks of the complaint procedure: always there, never pausable"""

EVENTS: tuple[str, ...] = tuple(event for event in HAPPENINGS if event not in NOT_FOR_RULES)
HEARERS: tuple[str, ...] = (
    "csc_staff",
    "cs_supervisor",
    "cs_manager",
    "desk_lead",
    "hotline_manager",
    "relations_manager",
    "property_specialist",
    "project_specialist",
    "engineering_supervisor",
    "leader_in_charge",
    "top_management",
)
"""Roles a miss can go to"""
OWNERS: tuple[str, ...] = ("first_receiver", "handler", *GROUPS)

LONGEST_MINUTES = 90 * 24 * 60
LONGEST_WEEKS = 104
"""until a limit is over, however few hours of a week count: it is counted opening by opening"""

_CODES_OF = {
    "starts_on": EVENTS,
    "stops_on": EVENTS,
    "restarts_on": EVENTS,
    "cancels_on": EVENTS,
    "escalates_to": HEARERS,
    "kinds": KINDS,
    "severities": SEVERITIES,
    "phases": PHASES,
    "yields_to": CODES,
    "supersedes": CODES,
}


def faults(policy: Policy) -> list[FieldError]:
    """Everything that keeps the policy from being put in force; fields as they stand in a draft."""
    found = [fault for place, rule in enumerate(policy.rules) for fault in _rule_faults(f"rules[{place}]", rule)]
    found += _endless(policy)
    if not 0 < policy.warning_share < 1:
        found.append(FieldError("warning_share", "out_of_range"))
    if not found:
        found = [*_between_rules(policy), *_procedure_faults(policy)]
        left_out = (rule for rule in unlimited(policy) if rule.code not in PROCEDURE_CODES)
        found += [FieldError("rules", "second_round_unlimited", rule.key) for rule in left_out]
    return found


def _rule_faults(at: str, rule: ClockRule) -> Iterator[FieldError]:
    if rule.code not in CODES:
        yield FieldError(f"{at}.code", "unknown")
    for name, known in _CODES_OF.items():
        if unknown := [code for code in getattr(rule, name) if code not in known]:
            yield FieldError(f"{at}.{name}", "unknown", ", ".join(unknown))
    for name in ("starts_on", "stops_on", "escalates_to"):
        if not getattr(rule, name):
            yield FieldError(f"{at}.{name}", "required")
    if both := set(rule.starts_on) & set(rule.stops_on):
        yield FieldError(f"{at}.stops_on", "starts_and_stops", ", ".join(sorted(both)))
    yield from _limit_faults(at, rule)
    if rule.pausable and rule.code in PROCEDURE_CODES:
        yield FieldError(f"{at}.pausable", "procedure_never_pauses")
    elif rule.pausable and rule.next_day_at is not None:
        yield FieldError(f"{at}.pausable", "fixed_time_never_pauses")
    if rule.code in (*rule.yields_to, *rule.supersedes):
        yield FieldError(f"{at}.supersedes", "itself")


def _limit_faults(at: str, rule: ClockRule) -> Iterator[FieldError]:
    if rule.calendar == "agreed":
        if rule.limit_minutes or rule.next_day_at is not None:
            yield FieldError(f"{at}.limit_minutes", "limit_and_agreed_time")
        if rule.kinds != ("task",):
            yield FieldError(f"{at}.kinds", "agreed_for_tasks")
        if rule.pausable:
            yield FieldError(f"{at}.pausable", "fixed_time_never_pauses")
    elif rule.next_day_at is not None:
        if rule.limit_minutes:
            yield FieldError(f"{at}.limit_minutes", "limit_and_fixed_time")
        if rule.calendar != "natural":
            yield FieldError(f"{at}.calendar", "fixed_time_is_natural")
    elif rule.limit_minutes <= 0:
        yield FieldError(f"{at}.limit_minutes", "not_positive")
    elif rule.limit_minutes > LONGEST_MINUTES:
        yield FieldError(f"{at}.limit_minutes", "out_of_range")


def _endless(policy: Policy) -> Iterator[FieldError]:
    """Limits that would take years because hardly an hour of a week counts: each would be counted through those years,
    for every ticket."""
    for place, rule in enumerate(policy.rules):
        hours = policy.hours(rule)
        if hours is not None and timedelta(minutes=rule.limit_minutes) > LONGEST_WEEKS * hours.in_a_week:
            yield FieldError(f"rules[{place}].limit_minutes", "endless")


def _between_rules(policy: Policy) -> Iterator[FieldError]:
    keys = Counter(rule.key for rule in policy.rules)
    for place, rule in enumerate(policy.rules):
        if keys[rule.key] > 1:
            yield FieldError(f"rules[{place}].variant", "duplicate", rule.key)
    for (_, one), (place, other) in combinations(enumerate(policy.rules), 2):
        if one.code == other.code and set(one.starts_on) & set(other.starts_on) and _meet(one, other):
            yield FieldError(f"rules[{place}].kinds", "same_case_twice", one.key)
        if other.code in one.supersedes and one.code in other.supersedes:
            yield FieldError(f"rules[{place}].supersedes", "each_other", one.key)


def _meet(one: ClockRule, other: ClockRule) -> bool:
    return any(one.applies(*case) and other.applies(*case) for case in CASES)


def _procedure_faults(policy: Policy) -> Iterator[FieldError]:
    """The procedure's own clocks are all there, for every case, between the events the procedure sends."""
    for place, rule in enumerate(policy.rules):
        for name in ("starts_on", "stops_on") if rule.code in PROCEDURE_CODES else ():
            theirs = {event for each in _shipped(rule.code) for event in getattr(each, name)}
            if set(getattr(rule, name)) - theirs:
                yield FieldError(f"rules[{place}].{name}", "not_of_this_clock", ", ".join(sorted(theirs)))
    for code in PROCEDURE_CODES:
        rules = [rule for rule in policy.rules if rule.code == code]
        if not rules:
            yield FieldError("rules", "procedure_clock_missing", code)
        elif any(not _same_start(rules, each, case) for each in _shipped(code) for case in CASES):
            yield FieldError("rules", "procedure_clock_narrowed", code)


def _shipped(code: str) -> list[ClockRule]:
    return [rule for rule in DEFAULT_POLICY.rules if rule.code == code]


def _same_start(rules: list[ClockRule], shipped: ClockRule, case: tuple[str, str, str]) -> bool:
    """In a case the shipped rule covers, something of that code starts and stops on each of its events."""
    if not shipped.applies(*case):
        return True
    here = [rule for rule in rules if rule.applies(*case)]
    return all(
        set(getattr(shipped, name)) <= {event for rule in here for event in getattr(rule, name)}
        for name in ("starts_on", "restarts_on", "stops_on")
    )


def longer_than_shipped(policy: Policy) -> list[str]:
    """Keys of rules whose limit is longer than the procedure's own: allowed, and worth a second look."""
    longest = {code: max(rule.limit_minutes for rule in _shipped(code)) for code in PROCEDURE_CODES}
    return [rule.key for rule in policy.rules if rule.limit_minutes > longest.get(rule.code, rule.limit_minutes)]
