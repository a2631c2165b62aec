"""Colleagues who read their inbox."""

from uuid import UUID

from events import identity
from testkit.harness import Client, Harness


async def onboard(harness: Harness, role: str, *communities: UUID, locale: str = "zh-CN") -> Client:
    """Somebody of this role; without communities they serve the whole company."""
    client = harness.staff({"notifications.inbox.read"})
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
    await harness.consume(fact, client.id)
    return client
