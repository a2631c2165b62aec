"""A company's own policy meets a release with clocks it does not know (C3.3).

Left as it is, an appointment would never be confirmed late and a task never be overdue, and nobody would have decided
that. So the shipped rules of the codes it cannot know are added, once; a code it knew and has no rule for was dropped
on purpose and stays dropped. A rule for "all kinds" whose shipped original names its kinds now is narrowed to them: the
kinds that came since have clocks of their own.
"""

from msgspec.structs import replace

from ticketing.clocks.policy import CODES, ClockRule, Policy
from ticketing.clocks.shipped import DEFAULT_POLICY

_SHIPPED = {rule.key: rule for rule in DEFAULT_POLICY.rules}


def completed(policy: Policy) -> Policy:
    """The same policy when it knows every clock there is."""
    added = _unknown(policy)
    if not added:
        return policy
    return replace(policy, rules=(*(_narrowed(rule) for rule in policy.rules), *added), knows=CODES)


def note_of(policy: Policy) -> str:
    """Why there is a version nobody published, for the history."""
    codes = "、".join(dict.fromkeys(rule.code for rule in _unknown(policy)))
    return f"系统升级：补入本制度发布时尚不存在的时钟 {codes}，其余内容未变。"


def _unknown(policy: Policy) -> tuple[ClockRule, ...]:
    known = {*policy.knows, *(rule.code for rule in policy.rules)}
    return tuple(rule for rule in DEFAULT_POLICY.rules if rule.code not in known)


def _narrowed(rule: ClockRule) -> ClockRule:
    shipped = _SHIPPED.get(rule.key)
    return rule if rule.kinds or shipped is None else replace(rule, kinds=shipped.kinds)
