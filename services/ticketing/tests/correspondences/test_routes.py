"""Notifications learns whom an answer goes to; nobody else does."""

from mail_world import MailWorld
from ticketing_world import SUPERVISION, TICKET_PERMISSIONS


async def test_an_answer_goes_to_who_wrote_and_comes_back_to_the_mailbox(post: MailWorld) -> None:
    await post.mailbox(host=None, login=None, password=None, kind="inquiry")
    await post.hand_in(post.letter().as_bytes(), (await post.key("email"))["secret"])
    (row,) = await post.tickets()
    ticket = await post.world.verb(row, "accept")
    centre = post.world.harness.staff(TICKET_PERMISSIONS | SUPERVISION | {"ticketing.reply.publish"})
    done = await post.world.send(centre, ticket, "reply", channel="email", text="路灯已更换")
    assert done.status_code == 200, done.text
    path = f"/api/ticketing/correspondences/{row['id']}"
    told = await post.world.harness.service_client().get(path)
    mark = told.json()["mark"]
    assert len(mark) == 32
    assert told.json() == {
        "mark": mark,
        "email": "zhang@example.com",
        "name": "张三",
        "reply_to": post.address,
        "answer": "路灯已更换",
    }
    assert (await post.admin().get(path)).status_code == 404
    assert (await post.world.harness.anonymous().get(path)).status_code == 401
    other = await post.world.harness.other_tenant()
    assert (await other.service_client().get(path)).status_code == 404
