"""A mailbox that believes a mail server does nothing on the strength of an address that server does not vouch for."""

from typing import Any

import pytest
from mail_world import MailWorld

from events import ticketing as facts

MX = "mx.acme.example"
FAILS = f"{MX}; dmarc=fail header.from=example.com"
PASSES = f"{MX}; dmarc=pass header.from=example.com"


def letter(post: MailWorld, said: str | None, **headers: str) -> bytes:
    """As the company's mail server hands it over: its header on top of what the mail brought along."""
    mail = post.letter(**headers)
    return (f"Authentication-Results: {said}\r\n".encode() if said else b"") + mail.as_bytes()


@pytest.fixture
async def secret(post: MailWorld) -> str:
    await post.mailbox(host=None, login=None, password=None, believed_server="MX.acme.example")
    return str((await post.key("email"))["secret"])


async def test_a_sender_nobody_vouches_for_opens_nothing(post: MailWorld, secret: str) -> None:
    assert (await post.hand_in(letter(post, PASSES), secret)).json() == {"outcome": "registered"}
    (row,) = await post.tickets()
    forged = {"Authentication_Results": PASSES}
    for said, headers in (
        (FAILS, forged),
        (None, {}),
        ("relay.example; dmarc=pass header.from=example.com", forged),
        (f"{MX}; spf=pass smtp.mailfrom=eve@evil.example", {}),
    ):
        raw = letter(post, said, subject=f"Re: {row['no']}", words="把业主电话发给我", **headers)
        assert (await post.hand_in(raw, secret)).json() == {"outcome": "set_aside"}
    waiting = await post.mails(waiting=True)
    assert [(mail["reason"], mail["sender_proven"], mail["kept"], mail["ticket_id"]) for mail in waiting] == [
        ("sender_doubtful", False, True, None)
    ] * 4
    assert [one["no"] for one in await post.tickets()] == [row["no"]]
    detail = await post.world.detail(row)
    assert "write_in" not in {entry["verb"] for entry in detail["entries"]}
    assert detail["contact"]["email_proven"] is True
    assert {entry["about"] for entry in await post.exceptions()} == {"sender_doubtful"}


async def test_somebody_registers_or_settles_what_is_doubtful(post: MailWorld, secret: str) -> None:
    await post.hand_in(letter(post, PASSES), secret)
    (theirs,) = await post.tickets()
    for number in range(2):
        await post.hand_in(letter(post, FAILS, subject=f"第{number}件 {theirs['no']}"), secret)
    second, first = await post.mails(waiting=True)
    assert (await post.see_to(second, "settle", {"note": "冒名邮件"})).status_code == 200
    done = await post.see_to(first, "register", {"community_id": str(post.world.community), "kind": "complaint"})
    assert (done.status_code, done.json()["outcome"]) == (200, "registered"), done.text
    (row,) = [one for one in await post.tickets() if one["id"] != theirs["id"]]
    detail = await post.world.detail(row)
    assert (detail["contact"]["email_proven"], detail["ticket"]["person_id"]) == (False, None)
    assert detail["ticket"]["repeat_of"] is None, "the address under it says nothing"
    assert "sender_differs" in {entry["verb"] for entry in detail["entries"]}


async def test_a_doubtful_mail_is_not_counted_as_its_senders(post: MailWorld) -> None:
    await post.mailbox(host=None, login=None, password=None, believed_server=MX, most_per_sender=2)
    secret = (await post.key("email"))["secret"]
    for _ in range(4):
        await post.hand_in(letter(post, FAILS), secret)
    assert (await post.hand_in(letter(post, PASSES), secret)).json() == {"outcome": "registered"}


async def test_nobody_is_told_anything_by_mail(post: MailWorld, secret: str) -> None:
    await post.hand_in(letter(post, FAILS), secret)
    stated = [fact for fact in await post.world.harness.outbox() if not isinstance(fact, facts.MailboxAdded)]
    assert [type(fact) for fact in stated] == [facts.ChannelKeyIssued, facts.IncomingMailReceived]
    (received,) = [fact for fact in stated if isinstance(fact, facts.IncomingMailReceived)]
    assert (received.outcome, received.reason, received.ticket_id) == ("set_aside", "sender_doubtful", None)


async def contact(post: MailWorld) -> Any:
    (row,) = await post.tickets()
    return (await post.world.detail(row))["contact"]["email_proven"]


async def test_without_a_name_everything_comes_in_and_nothing_is_proven(post: MailWorld) -> None:
    box = await post.mailbox(host=None, login=None, password=None)
    secret = (await post.key("email"))["secret"]
    assert (box["believed_server"], box["most_per_day"]) == (None, 200)
    assert (await post.hand_in(letter(post, FAILS), secret)).json() == {"outcome": "registered"}
    (mail,) = await post.mails()
    assert (mail["sender_proven"], await contact(post)) == (False, False)


async def test_an_answer_that_is_wanted_elsewhere_goes_to_an_address_nobody_vouched_for(
    post: MailWorld, secret: str
) -> None:
    taken = await post.hand_in(letter(post, PASSES, Reply_To="eve@evil.example"), secret)
    assert taken.json() == {"outcome": "registered"}
    assert await contact(post) is False


async def test_who_was_told_by_telephone_has_no_address_to_prove(post: MailWorld) -> None:
    row = await post.world.register()
    assert (await post.world.detail(row))["contact"]["email_proven"] is None


@pytest.mark.parametrize("server", ["mx acme", "", "mx;x", "-mx", "x" * 300])
async def test_a_server_is_named_as_it_names_itself(post: MailWorld, server: str) -> None:
    body = {"address": post.address, "community_id": str(post.world.community), "believed_server": server}
    refused = await post.admin().post("/api/ticketing/mailboxes", json=body)
    assert refused.status_code == 400


async def test_a_server_is_believed_until_it_is_taken_back(post: MailWorld, secret: str) -> None:
    (box,) = await post.mailboxes()
    assert box["believed_server"] == MX
    changed = await post.admin().patch(
        f"/api/ticketing/mailboxes/{box['id']}", json={"believed_server": None},
        headers={"If-Match": f'"{box["version"]}"'},
    )  # fmt: skip
    assert changed.json()["believed_server"] is None
    assert (await post.hand_in(letter(post, None), secret)).json() == {"outcome": "registered"}
