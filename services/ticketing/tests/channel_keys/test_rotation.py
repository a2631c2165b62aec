"""A key gets another secret, and the system that uses it has time to change over."""

from datetime import datetime, timedelta
from typing import Any

import httpx
from mail_world import MailWorld

from events import ticketing as facts

KEYS = "/api/ticketing/channel-keys"


async def rotate(post: MailWorld, key: dict[str, Any], until: datetime) -> httpx.Response:
    etag = {"If-Match": f'"{key["version"]}"'}
    return await post.admin().post(f"{KEYS}/{key['id']}/rotate", json={"old_until": until.isoformat()}, headers=etag)


async def opens(post: MailWorld, secret: str) -> int | str:
    answer = await post.hand_in(post.letter().as_bytes(), secret)
    return answer.status_code if answer.is_success else str(answer.json()["code"])


async def test_the_old_secret_opens_until_the_time_given_and_not_a_moment_longer(post: MailWorld) -> None:
    await post.mailbox(host=None)
    first = await post.key("email")
    clock = post.world.harness.clock
    answer = await rotate(post, first["key"], clock.now() + timedelta(hours=2))
    assert answer.status_code == 200, answer.text
    second = answer.json()
    assert (second["key"]["id"], second["key"]["previous_hint"]) == (first["key"]["id"], first["secret"][-4:])
    assert second["secret"] != first["secret"]
    clock.advance(timedelta(hours=2) - timedelta(microseconds=1))
    assert [await opens(post, one["secret"]) for one in (first, second)] == [201, 201]
    clock.advance(timedelta(microseconds=1))
    assert [await opens(post, one["secret"]) for one in (first, second)] == ["channel_key_expired", 201]
    assert ("incoming_mails", "channel_key_expired", 1) in await post.refusals()
    assert any(isinstance(fact, facts.ChannelKeyRotated) for fact in await post.world.harness.outbox())


async def test_a_secret_that_got_lost_is_replaced_and_the_one_in_use_stays(post: MailWorld) -> None:
    await post.mailbox(host=None)
    used = await post.key("email")
    now = post.world.harness.clock.now()
    lost = (await rotate(post, used["key"], now + timedelta(days=1))).json()
    again = (await rotate(post, lost["key"], now + timedelta(days=2))).json()
    found = [await opens(post, one["secret"]) for one in (used, lost, again)]
    assert found == [201, "channel_key_unknown", 201]


async def test_at_once_too_long_and_revoked(post: MailWorld) -> None:
    await post.mailbox(host=None)
    key = await post.key("email")
    now = post.world.harness.clock.now()
    refused = await rotate(post, key["key"], now + timedelta(days=30, seconds=1))
    assert (refused.status_code, refused.json()["code"], refused.json()["days"]) == (422, "overlap_too_long", 30)
    at_once = (await rotate(post, key["key"], now)).json()
    assert [await opens(post, one["secret"]) for one in (key, at_once)] == ["channel_key_expired", 201]
    etag = {"If-Match": f'"{at_once["version"]}"'}
    path = f"{KEYS}/{at_once['key']['id']}/revoke"
    revoked = (await post.admin().post(path, json={"reason": "停用"}, headers=etag)).json()
    assert (await rotate(post, revoked, now)).json()["code"] == "channel_key_revoked"
    assert await opens(post, at_once["secret"]) == "channel_key_revoked"
