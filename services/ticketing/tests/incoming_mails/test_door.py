"""The door for mail servers: a key, a known recipient, and nothing twice."""

import asyncio
from collections.abc import AsyncIterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mail_world import MailWorld

from ticketing.incoming_mails.codes import LARGEST


async def test_a_mail_server_hands_mail_in(post: MailWorld) -> None:
    await post.mailbox(host=None, login=None, password=None)
    secret = (await post.key("email"))["secret"]
    raw = post.letter().as_bytes()
    first = await post.hand_in(raw, secret)
    assert (first.status_code, first.json()) == (201, {"outcome": "registered"})
    assert (await post.hand_in(raw, secret)).json() == {"outcome": "ignored"}
    (row,) = await post.tickets()
    assert row["channel"] == "email"
    trial = await post.admin().post(f"/api/ticketing/mailboxes/{(await post.mailboxes())[0]['id']}/test")
    assert (trial.status_code, trial.json()["code"]) == (409, "mailbox_not_read")


async def test_who_is_turned_away_is_on_record(post: MailWorld) -> None:
    await post.mailbox(host=None, login=None, password=None)
    mail = post.letter().as_bytes()
    forum = (await post.key("forum"))["secret"]
    elsewhere = (await post.key("email", str(post.world.elsewhere)))["secret"]
    gone = await post.key("email")
    revoked = await post.admin().post(
        f"/api/ticketing/channel-keys/{gone['key']['id']}/revoke",
        json={"reason": "密钥外泄"},
        headers={"If-Match": f'"{gone["version"]}"'},
    )
    assert revoked.status_code == 200
    for secret, status, code in (
        (None, 401, "channel_key_missing"),
        ("lk_" + "a" * 48, 401, "channel_key_unknown"),
        (gone["secret"], 401, "channel_key_revoked"),
        (forum, 403, "channel_not_yours"),
        (elsewhere, 403, "community_not_yours"),
    ):
        answer = await post.hand_in(mail, secret)
        assert (answer.status_code, answer.json()["code"]) == (status, code)
    staff = await post.hand_in(mail, None, by=post.admin())
    assert (staff.status_code, staff.json()["code"]) == (403, "no_door_for_staff")
    assert await post.tickets() == []
    assert await post.refusals() == [
        ("incoming_mails", "channel_key_missing", 1),
        ("incoming_mails", "channel_key_revoked", 1),
        ("incoming_mails", "channel_key_unknown", 1),
        ("incoming_mails", "channel_not_yours", 1),
        ("incoming_mails", "community_not_yours", 1),
        ("incoming_mails", "no_door_for_staff", 1),
    ]


async def test_what_is_no_mail_for_us_is_refused(post: MailWorld) -> None:
    secret = (await post.key("email"))["secret"]
    unknown = await post.hand_in(post.letter().as_bytes(), secret)
    assert (unknown.status_code, unknown.json()["code"]) == (422, "mailbox_unknown")
    assert (await post.hand_in(b"  ", secret)).json()["code"] == "mail_empty"
    large = await post.hand_in(b"x" * (LARGEST + 1), secret)
    assert (large.status_code, large.json()["code"]) == (413, "mail_too_large")


async def test_the_same_mail_from_two_sides_at_once_is_one_ticket(post: MailWorld) -> None:
    await post.mailbox(host=None, login=None, password=None)
    secret = (await post.key("email"))["secret"]
    raw = post.letter().as_bytes()
    answers = await asyncio.gather(*(post.hand_in(raw, secret) for _ in range(3)))
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert len(await post.tickets()) == 1


async def test_another_companys_key_opens_nothing(post: MailWorld) -> None:
    await post.mailbox(host=None, login=None, password=None)
    secret = (await post.key("email"))["secret"]
    other = await post.world.harness.other_tenant()
    answer = await post.hand_in(post.letter().as_bytes(), secret, by=other.anonymous())
    assert (answer.status_code, answer.json()["code"]) == (401, "channel_key_unknown")


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(raw=st.binary(min_size=1, max_size=1500))
async def test_random_bytes_never_break_the_door(post: MailWorld, raw: bytes) -> None:
    if not await post.mailboxes():
        await post.mailbox(host=None, login=None, password=None)
        post.secret = (await post.key("email"))["secret"]  # type: ignore[attr-defined]
    answer = await post.hand_in(raw, post.secret)  # type: ignore[attr-defined]
    assert answer.status_code in {201, 422}, answer.text
    if answer.status_code == 201:
        assert answer.json()["outcome"] in {"registered", "ignored", "set_aside"}


async def test_nothing_is_taken_in_from_whoever_has_no_key(post: MailWorld) -> None:
    await post.mailbox(host=None, login=None, password=None)
    sent = 0

    async def endless() -> AsyncIterator[bytes]:
        nonlocal sent
        for _ in range(50):
            sent += 1
            yield b"x" * 100_000

    answer = await post.world.harness.anonymous().post(
        "/api/ticketing/incoming-mails", content=endless(), headers={"X-Lintel-Key": "lk_" + "a" * 48}
    )
    assert (answer.status_code, answer.json()["code"]) == (401, "channel_key_unknown")
    assert sent <= 1, "a mail was taken in before anybody looked at the key"


async def test_many_who_knock_in_vain_hold_up_nobody(post: MailWorld) -> None:
    """Each holds one connection at most: with two they would wait for each other until all give up."""
    door = post.world.harness.anonymous()
    knocks = (
        door.get("/api/ticketing/channel-cases/1", headers={"X-Lintel-Key": "lk_" + "a" * 48, **_from(number)})
        for number in range(90)
    )
    answers = await asyncio.wait_for(asyncio.gather(*knocks), 9)
    assert {answer.status_code for answer in answers} == {401}
    assert ("channel_cases", "channel_key_unknown", 90) in await post.refusals()


def _from(number: int) -> dict[str, str]:
    """An address of its own, so that no limit per address hides what is to be seen."""
    return {"X-Forwarded-For": f"198.51.100.{number}"}


async def test_a_key_brings_mail_to_its_own_communities_only(post: MailWorld) -> None:
    """Also through the mailbox of the company, and into tickets that are there."""
    await post.mailbox(host=None, login=None, password=None, community_id=None)
    whole = (await post.key("email", str(post.world.community), str(post.world.elsewhere)))["secret"]
    there = (await post.key("email", str(post.world.elsewhere)))["secret"]
    assert (await post.hand_in(post.letter(subject="HC花园 停水").as_bytes(), whole)).json()["outcome"] == "registered"
    (row,) = await post.tickets()
    for subject in ("HC花园 停电", f"Re: {row['no']}"):
        taken = await post.hand_in(post.letter(subject=subject, words="又").as_bytes(), there)
        assert taken.json() == {"outcome": "set_aside"}
    assert [one["no"] for one in await post.tickets()] == [row["no"]]
    entries = (await post.world.detail(row))["entries"]
    assert "write_in" not in {entry["verb"] for entry in entries}
