"""Which mail servers may be asked."""

import pytest
from mail_world import MailWorld
from msgspec.structs import replace

from ticketing.mailboxes.hosts import HostRefused, address_of


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.1.2.3", "192.168.0.9", "169.254.169.254", "::1", "fd00::1", "0.0.0.0", "224.0.0.1",
     "::ffff:127.0.0.1", "100.64.0.1"],
)  # fmt: skip
def test_the_own_network_is_refused(host: str) -> None:
    with pytest.raises(HostRefused, match="host_not_allowed"):
        address_of(host, 993, private=False)
    if not host.startswith(("224", "fd00", "100.64", "::ffff")):
        assert address_of(host, 993, private=True)


def test_public_addresses_and_unknown_names() -> None:
    assert address_of("93.184.216.34", 993, private=False) == "93.184.216.34"
    with pytest.raises(HostRefused, match="host_unknown"):
        address_of("no-such-host.invalid", 993, private=True)


async def test_a_mailbox_on_a_private_host_is_refused_unless_settings_allow_it(post: MailWorld, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    runtime = post.world.harness.runtime
    monkeypatch.setattr(runtime, "settings", replace(runtime.settings, private_mail_hosts=False))
    body = {"address": post.address, "host": "127.0.0.1", "login": "a", "password": "b"}
    refused = await post.admin().post("/api/ticketing/mailboxes", json=body)
    assert (refused.status_code, refused.json()["code"]) == (422, "mail_host_not_allowed")
    unknown = await post.admin().post("/api/ticketing/mailboxes", json=body | {"host": "no-such.invalid"})
    assert unknown.json()["errors"][0] == {"field": "host", "code": "host_unknown", "message": ""}


async def test_what_a_mailbox_needs_and_who_may_add_it(post: MailWorld) -> None:
    await post.mailbox()
    same = await post.admin().post("/api/ticketing/mailboxes", json={"address": post.address.upper()})
    assert (same.status_code, same.json()["code"]) == (409, "mailbox_taken")
    for body, field in (
        ({"address": "no address"}, "address"),
        ({"address": "a@b.example", "host": "127.0.0.1"}, "login"),
        ({"address": "a@b.example", "community_id": str(post.world.unit)}, "community_id"),
    ):
        refused = await post.admin().post("/api/ticketing/mailboxes", json=body)
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, field)
    for kind in ("task", "application"):
        refused = await post.admin().post("/api/ticketing/mailboxes", json={"address": "a@b.example", "kind": kind})
        assert (refused.status_code, refused.json()["errors"][0]["field"]) == (400, "kind")
    limited = post.admin(communities=[post.world.community])
    whole = await limited.post("/api/ticketing/mailboxes", json={"address": "b@b.example"})
    assert whole.json()["errors"][0] == {"field": "community_id", "code": "required", "message": ""}
    elsewhere = post.admin(communities=[post.world.elsewhere])
    assert (await elsewhere.get("/api/ticketing/mailboxes")).json()["items"] == []
    (box,) = await post.mailboxes()
    assert "password" not in box
    assert box["has_password"]
