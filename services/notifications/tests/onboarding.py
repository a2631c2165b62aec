"""Colleagues who read their inbox."""

from uuid import UUID

from events import identity
from testkit.harness import Client, Harness

READS = {"notifications.inbox.read", "notifications.delivery.read"}


async def onboard(harness: Harness, role: str, *communities: UUID, locale: str = "zh-CN") -> Client:
    """Somebody of this role, who may look what became of a notice; without communities they serve the whole company."""
    client = harness.staff(READS)
    fact = identity.StaffOnboarded(
        display_name="李工",
        status="active",
        posts=(),
        roles=(role,),
        permissions=(),
        scope="community" if communities else "tenant",
        communities=communities,
        locale=locale,
    )
    await harness.consume(fact, client.id, twice=True)
    return client
