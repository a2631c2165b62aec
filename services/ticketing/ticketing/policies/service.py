"""Publishing clock policies."""

import msgspec
from msgspec.structs import replace

from kit.principal import NOBODY
from kit.work import Work
from ticketing.clocks.policy import Policy
from ticketing.clocks.shipped import DEFAULT_POLICY
from ticketing.policies.models import ClockPolicy
from ticketing.policies.repository import PolicyRepository


class PolicyService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.policies = PolicyRepository(work)

    async def publish(self, policy: Policy, version: int) -> Policy:
        """Put a policy in force from now on. Clocks that run keep the version they were started under."""
        published = replace(policy, version=version)
        actor = self.work.principal.id
        self.policies.add(
            ClockPolicy(
                version=version,
                content=msgspec.to_builtins(published),
                published_by=None if actor == NOBODY else actor,
                published_at=self.work.now,
            )
        )
        return published


async def seed_policy(work: Work) -> None:
    """A tenant starts with the shipped policy; whoever has one keeps it."""
    policies = PolicyService(work)
    if not await policies.policies.any():
        await policies.publish(DEFAULT_POLICY, version=1)
