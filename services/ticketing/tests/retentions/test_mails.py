"""Of mails that became no ticket nobody knows in the end who wrote about what; that they came is known for ever."""

from datetime import timedelta
from typing import Any

from mail_world import MailWorld
from sqlalchemy import text

from ticketing.retentions.repository import LOG_KEPT, YEARS_KEPT
from ticketing.retentions.timers import NIGHTLY, next_night


async def written(post: MailWorld) -> dict[str, bytes]:
    """One of each end a mail may have."""
    await post.mailbox(host=None, login=None, password=None, community_id=None)
    secret = (await post.key("email"))["secret"]
    mails = {
        "ticket": post.letter(subject="HC花园 停电"),
        "ignored": post.letter(subject="休假", Auto_Submitted="auto-replied"),
        "settled": post.letter(subject="广告", sender="ad@example.com"),
        "waiting": post.letter(subject="停水", sender="li@example.com"),
    }
    raw = {name: mail.as_bytes() for name, mail in mails.items()}
    for one in raw.values():
        assert (await post.hand_in(one, secret)).status_code == 201
    (settled,) = [mail for mail in await post.mails(waiting=True) if mail["subject"] == "广告"]
    assert (await post.see_to(settled, "settle", {"note": "推销"})).status_code == 200
    async with post.world.harness.work() as work:
        work.schedule(NIGHTLY, next_night(work.now), work.tenant_id)
    return raw


async def passes(post: MailWorld, time: timedelta) -> dict[str, dict[str, Any]]:
    post.world.harness.clock.advance(time)
    await post.world.harness.fire_timers()
    return {mail["subject"]: mail for mail in await post.mails() if not mail["forgotten_at"]}


async def test_what_became_no_ticket_is_forgotten_and_never_read_again(post: MailWorld) -> None:
    raw = await written(post)
    assert set(await passes(post, LOG_KEPT - timedelta(days=2))) == {"HC花园 停电", "休假", "广告", "停水"}
    assert set(await passes(post, timedelta(days=4))) == {"HC花园 停电", "停水"}
    forgotten = [mail for mail in await post.mails() if mail["forgotten_at"]]
    assert {(mail["sender"], mail["subject"], mail["settled_note"]) for mail in forgotten} == {(None, "", None)}
    (waiting,) = await post.mails(waiting=True)
    assert (waiting["subject"], waiting["kept"]) == ("停水", True)
    assert set(await passes(post, YEARS_KEPT - LOG_KEPT)) == {"HC花园 停电"}
    assert await post.mails(waiting=True) == []
    assert "mail_waiting" not in {row["source"] for row in await post.exceptions()}
    secret = (await post.key("email"))["secret"]
    for one in raw.values():
        assert (await post.hand_in(one, secret)).json() == {"outcome": "ignored"}
    assert len(await post.tickets()) == 1
    async with post.world.harness.work() as work:
        left = await work.session.execute(
            text("""SELECT count(*) FROM incoming_mail WHERE tenant_id = :tenant_id AND forgotten_at IS NOT NULL
            AND (coalesce(sender, sender_blind, content) IS NOT NULL OR length(subject) > 0)"""),
            {"tenant_id": work.tenant_id},
        )
        assert left.scalar_one() == 0


async def test_what_is_forgotten_cannot_be_seen_to(post: MailWorld) -> None:
    await written(post)
    (waiting,) = await post.mails(waiting=True)
    await passes(post, YEARS_KEPT + timedelta(days=2))
    for verb, body in (
        ("settle", {"note": "已电话联系"}),
        ("register", {"community_id": str(post.world.community), "kind": "complaint"}),
    ):
        refused = await post.see_to(waiting, verb, body)
        assert (refused.status_code, refused.json()["code"]) == (409, "mail_not_waiting")
