"""A company's own policy meets a release with clocks it does not know (C3.3).

Left as it is, an appointment would never be confirmed late and a task never be overdue, and nobody would have decided
that. So the shipped rules of the codes it cannot know are added, once; a code it knew and has no rule for was dropped
on purpose and stays dropped. A rule for "all kinds" whose shipped original names its kinds now is narrowed to them: the
kinds that came since have clocks of their own.

And whatever is reopened or sent back has a limit: where it leaves out a case, the shipped one is added.
"""

from msgspec.structs import replace

from ticketing.clocks.policy import CODES, ClockRule, Policy
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.policies.second_rounds import limited, unlimited

_SHIPPED = {rule.key: rule for rule in DEFAULT_POLICY.rules}


def completed(policy: Policy) -> Policy:
    """The same policy when it knows every clock there is and leaves no second round without a limit."""
    if added := _unknown(policy):
        policy = replace(policy, rules=(*(_narrowed(rule) for rule in policy.rules), *added), knows=CODES)
    return limited(policy)


def note_of(policy: Policy) -> str:
    """Why there is a version nobody published, for the history."""
    added = []
    if codes := "、".join(dict.fromkeys(rule.code for rule in _unknown(policy))):
        added.append(f"补入本制度发布时尚不存在的时钟 {codes}")
    if keys := "、".join(rule.key for rule in unlimited(policy)):
        added.append(f"补入再次处理（重新打开、退回）的时限 {keys}，使其始终有时限")
    return f"系统升级：{'；'.join(added)}。其余内容未变。"


def _unknown(policy: Policy) -> tuple[ClockRule, ...]:
    known = {*policy.knows, *(rule.code for rule in policy.rules)}
    return tuple(rule for rule in DEFAULT_POLICY.rules if rule.code not in known)


def _narrowed(rule: ClockRule) -> ClockRule:
    shipped = _SHIPPED.get(rule.key)
    return rule if rule.kinds or shipped is None else replace(rule, kinds=shipped.kinds)
