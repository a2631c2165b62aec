"""How much mail opens tickets in a day; what comes beyond waits and is shown, and nothing is lost."""

from datetime import timedelta

import pytest
from mail_world import MailWorld


async def test_one_sender_opens_so_many_tickets_a_day_and_the_rest_waits_as_one_entry(
    post: MailWorld,
) -> None:
    await post.mailbox(most_per_sender=2)
    for number in range(5):
        await post.send(post.letter(subject=f"第{number}件"))
    await post.send(post.letter(subject="别人的", sender="lisi@example.com"))
    await post.look()
    assert sorted(row["title"] for row in await post.tickets()) == ["别人的", "第0件", "第1件"]
    waiting = await post.mails(waiting=True)
    assert [(mail["subject"], mail["reason"], mail["kept"]) for mail in waiting] == [
        (f"第{number}件", "too_many", True) for number in (4, 3, 2)
    ]
    (row,) = await post.exceptions()
    assert (row["source"], row["link"], row["label"], row["degree"]) == (
        "mail_flood", "mail", f"{post.address} × 3", 1,
    )  # fmt: skip
    register = {"community_id": str(post.world.community), "kind": "complaint"}
    first, second = waiting[2], waiting[1]
    opened = await post.see_to(first, "register", register)
    assert (opened.status_code, opened.json()["outcome"]) == (200, "registered")
    settled = await post.see_to(second, "settle", {"note": "重复群发", "and_alike": True})
    assert settled.status_code == 200, settled.text
    assert await post.mails(waiting=True) == []
    assert await post.exceptions() == []
    post.world.harness.clock.advance(timedelta(days=1))
    await post.send(post.letter(subject="第二天"))
    await post.look()
    assert "第二天" in {row["title"] for row in await post.tickets()}


async def test_many_senders_open_so_many_tickets_a_day_and_the_rest_waits_as_one_entry(post: MailWorld) -> None:
    box = await post.mailbox(most_per_day=2)
    assert box["most_per_sender"] == 20
    for number in range(5):
        await post.send(post.letter(subject=f"第{number}件", sender=f"s{number}@example.com"))
    await post.look()
    (row,) = [one for one in await post.tickets() if one["title"] == "第0件"]
    assert sorted(one["title"] for one in await post.tickets()) == ["第0件", "第1件"]
    waiting = await post.mails(waiting=True)
    assert [(mail["reason"], mail["kept"]) for mail in waiting] == [("too_many", True)] * 3
    (entry,) = await post.exceptions()
    assert (entry["source"], entry["label"]) == ("mail_flood", f"{post.address} × 3")
    await post.send(post.letter(subject=f"Re: {row['no']}", words="还有", sender="s0@example.com"))
    await post.look()
    assert len(await post.mails(waiting=True)) == 3, "who has a ticket goes on with it"
    changed = await post.admin().patch(
        f"/api/ticketing/mailboxes/{box['id']}", json={"most_per_day": 3}, headers={"If-Match": f'"{box["version"]}"'}
    )
    assert (changed.status_code, changed.json()["most_per_day"]) == (200, 3), changed.text
    await post.send(post.letter(subject="放宽之后", sender="s9@example.com"))
    await post.look()
    assert "放宽之后" in {one["title"] for one in await post.tickets()}
    alike = await post.see_to(waiting[0], "settle", {"note": "群发广告", "and_alike": True})
    assert alike.status_code == 200, alike.text
    assert len(await post.mails(waiting=True)) == 2, "the others are of other senders"
    whole = await post.see_to(waiting[1], "settle", {"note": "群发广告", "and_flood": True})
    assert whole.status_code == 200, whole.text
    assert await post.mails(waiting=True) == []
    assert await post.exceptions() == []


async def test_what_cannot_be_registered_keeps_nobody_else_from_it(post: MailWorld) -> None:
    await post.mailbox(community_id=None, most_per_day=2)
    for number in range(4):
        await post.send(post.letter(subject="停水", words=f"不知在哪 {number}", sender=f"s{number}@example.com"))
    await post.send(post.letter(subject="HC花园 停电", words="一号楼"))
    await post.look()
    reasons = [mail["reason"] for mail in await post.mails(waiting=True)]
    assert sorted(reasons) == ["community_unknown"] * 2 + ["too_many"] * 2
    assert [row["title"] for row in await post.tickets()] == ["HC花园 停电"]


async def test_somebody_who_goes_on_and_on_about_a_ticket_is_a_flood_too(post: MailWorld) -> None:
    await post.mailbox(most_per_sender=3)
    await post.send(post.letter())
    await post.look()
    (row,) = await post.tickets()
    for number in range(4):
        await post.send(post.letter(subject=f"Re: {row['no']}", words=f"再说一次 {number}"))
    await post.look()
    written = [entry for entry in (await post.world.detail(row))["entries"] if entry["verb"] == "write_in"]
    assert [entry["text"] for entry in written] == ["再说一次 0", "再说一次 1"]
    waiting = await post.mails(waiting=True)
    assert [mail["reason"] for mail in waiting] == ["too_many"] * 2
    assert len(await post.tickets()) == 1
    body = {"community_id": str(post.world.community), "kind": "complaint"}
    assert (await post.see_to(waiting[1], "register", body)).status_code == 200
    (new,) = [one for one in await post.tickets() if one["id"] != row["id"]]
    detail = await post.world.detail(new)
    assert detail["ticket"]["repeat_of"] == row["id"]
    assert "sender_differs" not in {entry["verb"] for entry in detail["entries"]}


@pytest.mark.parametrize("figure", [{"most_per_sender": 0}, {"most_per_day": 10_001}, {"most_per_day": "x"}])
async def test_figures_have_bounds(post: MailWorld, figure: dict[str, object]) -> None:
    body = {"address": post.address, "community_id": str(post.world.community)} | figure
    refused = await post.admin().post("/api/ticketing/mailboxes", json=body)
    assert refused.status_code == 400
    assert await post.mailboxes() == []
