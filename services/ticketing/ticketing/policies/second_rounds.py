"""Whatever is reopened or sent back has a limit again, by whichever policy a company has in force (ADR 0016, C3.2 rows
16 and 17).

A company may set how long the limit is and who hears of it. It cannot leave a case without one: a draft that does is
not put in force, and a policy from before there was this rule gets the shipped limit for what it leaves out.
"""

from datetime import datetime
from itertools import product

from msgspec.structs import replace

from ticketing.clocks.evaluation import Circumstances
from ticketing.clocks.happenings import REOPENED
from ticketing.clocks.policy import ClockRule, Policy
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.clocks.spans import span
from ticketing.tickets.codes import KINDS, PHASES, SEVERITIES

SHIPPED: tuple[ClockRule, ...] = tuple(rule for rule in DEFAULT_POLICY.rules if REOPENED in rule.restarts_on)
CASES = tuple(product(KINDS, SEVERITIES, PHASES))


def unlimited(policy: Policy) -> list[ClockRule]:
    """The shipped limits of which some case has none in this policy."""
    own = [rule for rule in policy.rules if REOPENED in rule.restarts_on]
    left = [case for case in CASES if not any(rule.applies(*case) for rule in own)]
    return [shipped for shipped in SHIPPED if any(shipped.applies(*case) for case in left)]


def shipped_limit(policy: Policy, case: Circumstances, at: datetime) -> datetime | None:
    """Until when a second round that begins now ends by the shipped limits, for a case its own policy knows none of.
    None for a kind that has no second round."""
    rules = [rule for rule in SHIPPED if rule.applies(case.kind, case.severity, case.phase)]
    return min((span(rule, policy, at)[1] for rule in rules), default=None)


def limited(policy: Policy) -> Policy:
    """The same policy when every case has a limit, else with the shipped ones it lacks. A rule of the company's that
    leaves out cases keeps its limit and counts for them as well."""
    rules = {rule.key: rule for rule in policy.rules}
    missing = unlimited(policy)
    for shipped in missing:
        own = rules.get(shipped.key)
        rules[shipped.key] = shipped if own is None else _widened(own, shipped)
    return replace(policy, rules=tuple(rules.values())) if missing else policy


def _widened(own: ClockRule, shipped: ClockRule) -> ClockRule:
    cases = {name: _all_of(getattr(own, name), getattr(shipped, name)) for name in ("kinds", "severities", "phases")}
    events = {name: _both(getattr(own, name), getattr(shipped, name)) for name in ("starts_on", "restarts_on")}
    return replace(own, **cases, **events)


def _all_of(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """None named means all of them."""
    return _both(one, other) if one and other else ()


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
