"""People and communities for the tests of the organisation."""

from typing import Any
from uuid import UUID, uuid4

from identity_companies import PASSWORD, Browser, Company, Mailbox
from uuid_utils.compat import uuid7

from events import registry

API = "/api/identity"


def etag(version: int) -> dict[str, str]:
    return {"If-Match": f'"{version}"'}


async def community(company: Company, name: str = "华城") -> str:
    id = uuid7()
    await company.harness.consume(registry.CommunityCreated(code=name, name=name), id)
    return str(id)


async def invited(admin: Browser, name: str, **changes: Any) -> dict[str, Any]:
    wish = {"display_name": name, "email": f"{uuid4().hex}@example.com", "scope": "tenant"} | changes
    answer = await admin.post(f"{API}/staff", json=wish)
    assert answer.status_code == 201, answer.text
    staff: dict[str, Any] = answer.json()
    return staff


async def joined(company: Company, admin: Browser, mailbox: Mailbox, name: str, **changes: Any) -> dict[str, Any]:
    """Somebody who accepted the invitation."""
    staff = await invited(admin, name, **changes)
    await company.harness.fire_timers()
    confirm = {"token": mailbox.secret(staff["email"]), "password": PASSWORD}
    assert (await company.browser().post(f"{API}/invitations/confirm", json=confirm)).status_code == 200
    member: dict[str, Any] = (await admin.get(f"{API}/staff/{staff['id']}")).json()
    return member


async def leave(admin: Browser, staff: dict[str, Any]) -> None:
    gone = await admin.post(f"{API}/staff/{staff['id']}/leave", headers=etag(staff["version"]))
    assert gone.status_code == 200, gone.text


def ids(*texts: str) -> tuple[UUID, ...]:
    return tuple(UUID(text) for text in texts)
