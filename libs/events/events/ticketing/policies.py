"""Facts about the rules the clocks follow."""

from uuid import UUID

from events import Event


class ClockPolicyPublished(Event, frozen=True, kw_only=True):
    """In force for clocks started from now on; those that run keep the version they were started under."""

    type = "ticketing.clock_policy.published.v1"

    policy_version: int
    published_by: UUID
    changes: int
    """in how many places it differs from the version before"""
