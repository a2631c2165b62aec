"""Returns of answers: only one that shows what our answer bore says anything about it."""

from uuid import uuid4

from mail_world import MailWorld

MAY = {"ticketing.exception.read", "ticketing.incoming_mail.handle"}


async def opened(post: MailWorld, **figures: int) -> dict[str, object]:
    await post.mailbox(**figures)
    await post.send(post.letter())
    await post.look()
    (row,) = await post.tickets()
    return row


async def test_an_answer_that_comes_back_is_set_aside_beside_its_ticket_once(post: MailWorld) -> None:
    row = await opened(post)
    for _ in range(3):
        await post.send(post.returned(await post.answer(row)))
    await post.look()
    (waiting,) = await post.mails(waiting=True)
    assert (waiting["reason"], waiting["ticket_id"], waiting["kept"]) == ("undelivered", row["id"], False)
    assert [mail["reason"] for mail in await post.mails(outcome="ignored")] == ["bounce"] * 2, "it is known already"
    assert [entry["verb"] for entry in (await post.world.detail(row))["entries"]].count("mail_returned") == 1
    assert len(await post.tickets()) == 1
    await post.see_to(waiting, "settle", {"note": "已电话告知"})
    await post.send(post.returned(await post.answer(row)))
    await post.look()
    assert [mail["reason"] for mail in await post.mails(waiting=True)] == ["undelivered"]


async def test_a_return_that_is_made_up_marks_nothing(post: MailWorld) -> None:
    row = await opened(post)
    true = await post.answer(row)
    mark = true.partition("X-Lintel-Mail: ")[2][:32]
    for made_up in (
        true.replace(mark, "0" * 32),
        true.replace(f"X-Lintel-Mail: {mark}\n", ""),
        true.replace(str(row["id"]), str(uuid4())),
        "Message-ID: <else@example.com>\n",
    ):
        await post.send(post.returned(made_up))
    await post.look()
    assert await post.mails(waiting=True) == []
    assert [mail["reason"] for mail in await post.mails(outcome="ignored")] == ["bounce"] * 4
    assert "mail_returned" not in {entry["verb"] for entry in (await post.world.detail(row))["entries"]}


async def test_returns_that_prove_nothing_are_counted_and_fill_nothing(post: MailWorld) -> None:
    row = await opened(post, most_per_sender=2, most_per_day=3)
    for number in range(4):
        await post.send(post.returned(f"Message-ID: <{number}@example.com>\n"))
    await post.send(post.returned("Message-ID: <x@example.com>\n", sender="postmaster@example.org"))
    await post.send(post.returned("Message-ID: <y@example.com>\n", sender="postmaster@example.net"))
    await post.look()
    ignored = await post.mails(outcome="ignored")
    assert [mail["reason"] for mail in ignored] == ["bounce"] * 3, "two of the first sender, and three of the mailbox"
    waiting = await post.mails(waiting=True)
    assert [(mail["reason"], mail["kept"]) for mail in waiting] == [("too_many", False)] * 3
    (entry,) = await post.exceptions()
    assert (entry["source"], entry["label"]) == ("mail_flood", f"{post.address} × 3")
    await post.send(post.returned(await post.answer(row)))
    await post.send(post.letter(subject="另一件", sender="lisi@example.com"))
    await post.look()
    assert "undelivered" in [mail["reason"] for mail in await post.mails(waiting=True)], "what is proven is seen to"
    assert "另一件" in {one["title"] for one in await post.tickets()}, "and nobody else is kept from writing"


async def test_the_mark_of_one_answer_opens_no_other(post: MailWorld) -> None:
    row = await opened(post)
    await post.send(post.letter(subject="另一件"))
    await post.look()
    (other,) = [one for one in await post.tickets() if one["id"] != row["id"]]
    mine = await post.answer(row)
    await post.send(post.returned(mine.replace(str(row["id"]), other["id"])))
    await post.look()
    assert await post.mails(waiting=True) == []


async def test_an_answer_to_a_complaint_that_comes_back_is_not_seen_to_by_whom_it_is_about(post: MailWorld) -> None:
    """Saying that the requester was told otherwise ends the wait; the list of exceptions leaves it out as well."""
    row, world = await opened(post), post.world
    await post.send(post.returned(await post.answer(row)))
    await post.look()
    ticket = (await world.detail(row))["ticket"]
    await world.verb(ticket, "reclassify", complained_about_id=world.supervisor_id, reason="客户说是他")
    (waiting,) = await post.mails(waiting=True)
    path, note = f"/api/ticketing/incoming-mails/{waiting['id']}/settle", {"note": "已电话告知"}
    etag = {"If-Match": f'"{waiting["version"]}"'}
    found = {}
    for id in (world.supervisor_id, world.manager_id):
        client = world.harness.staff(MAY, id=id)
        listed = (await client.get("/api/ticketing/exceptions", params={"source": "mail_waiting"})).json()["items"]
        said = await client.post(path, json=note, headers=etag)
        found[id] = ([one["subject_id"] for one in listed], said.status_code, said.json().get("code"))
    assert found[world.supervisor_id] == ([], 409, "conflict_of_interest")
    assert found[world.manager_id] == ([waiting["id"]], 200, None)
