"""Mail of a real mailbox: read once, never lost, and answered in its own ticket."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from held_timers import at_once, held
from mail_world import MailWorld
from sqlalchemy import text

from events import ticketing as facts
from kit import failpoints
from stack.imap import Account
from ticketing.incoming_mails import postman
from ticketing.incoming_mails.codes import LARGEST
from ticketing.incoming_mails.postman import Round
from ticketing.mailboxes.service import POLL

PNG = b"\x89PNG\r\n\x1a\n" + b"x" * 200


async def test_a_mail_becomes_a_ticket_with_its_files(post: MailWorld) -> None:
    await post.mailbox()
    mail = post.letter(subject="楼道灯不亮", words="三号楼楼道灯不亮\n\n> 旧的话")
    mail.add_attachment(PNG, maintype="image", subtype="png", filename="灯.png")
    mail.add_attachment(b"MZ\x90\x00", maintype="application", subtype="octet-stream", filename="看图.exe")
    await post.send(mail)
    await post.look()
    (row,) = await post.tickets()
    detail = await post.world.detail(row)
    ticket = detail["ticket"]
    assert (ticket["channel"], ticket["kind"], ticket["title"]) == ("email", "complaint", "楼道灯不亮")
    assert (ticket["description"], ticket["handler_id"], ticket["place"]) == ("三号楼楼道灯不亮", None, "见来信")
    assert detail["contact"]["email"] == "z***@example.com"
    files = [(file["name"], file["added_by"]) for file in detail["attachments"]]
    assert files == [("mail.txt", None), ("灯.png", None)]
    (left_out,) = [entry for entry in detail["entries"] if entry["verb"] == "leave_out"]
    assert left_out["details"]["files"] == [{"name": "看图.exe", "code": "attachment_type_not_allowed"}]
    assert "K01" in {clock["code"] for clock in detail["clocks"]}
    (kept,) = await post.mails()
    assert (kept["outcome"], kept["sender"], kept["ticket_id"]) == ("registered", "z***@example.com", ticket["id"])
    assert [box["error"] for box in await post.mailboxes()] == [None]


async def test_what_every_letter_encloses_stands_once(post: MailWorld) -> None:
    """The picture of a signature comes with each of them: it would leave no room for what is really shown."""
    await post.mailbox()
    for words in ("三号楼楼道灯不亮", "还是不亮", "第三次补充"):
        (subject,) = [f"Re: {row['no']}" for row in await post.tickets()] or ["楼道灯不亮"]
        mail = post.letter(subject=subject, words=words)
        mail.add_attachment(PNG, maintype="image", subtype="png", filename="logo.png")
        await post.send(mail)
        await post.look()
    (row,) = await post.tickets()
    assert [file["name"] for file in (await post.world.detail(row))["attachments"]] == ["logo.png"]


async def test_nothing_is_read_twice_whatever_the_server_does(post: MailWorld, servers) -> None:  # type: ignore[no-untyped-def]
    await post.mailbox()
    await post.send(post.letter())
    await post.look()
    await post.look()
    account = Account(servers.home / "mail", post.address)
    assert [account.seen(uid) for uid in account.uids] == [True]
    account.renumber()
    await post.send(post.letter(subject="另一件"))
    await post.look()
    assert sorted(row["title"] for row in await post.tickets()) == ["另一件", "楼道灯不亮"]


async def test_a_kill_between_keeping_and_marking_loses_nothing(post: MailWorld, servers) -> None:  # type: ignore[no-untyped-def]
    await post.mailbox()
    await post.send(post.letter())
    with pytest.MonkeyPatch.context() as patch:

        def die(name: str) -> None:
            if name == "mail.kept":
                raise SystemError("killed")

        patch.setattr(failpoints, "hit", die)
        await post.look()
    account = Account(servers.home / "mail", post.address)
    assert [account.seen(uid) for uid in account.uids] == [False]
    assert len(await post.tickets()) == 1
    await post.send(post.letter(subject="其后"))
    await post.look()
    assert len(await post.tickets()) == 2


async def test_an_answer_goes_on_with_its_ticket_only_from_its_contact(post: MailWorld) -> None:
    await post.mailbox()
    await post.send(post.letter())
    await post.look()
    (row,) = await post.tickets()
    answer = f"<0195d6a0-0000-7000-8000-000000000001.{row['id']}@lintel.localhost>"
    await post.send(post.letter(subject=f"回复: [{row['no']}] 楼道灯", words="还是不亮"))
    await post.send(post.letter(subject="回复", words="第二次补充", In_Reply_To=answer))
    lie = post.letter(subject=f"Re: {row['no']}", words="我是骗子", sender="eve@example.com")
    lie["Reply-To"] = "zhang@example.com"  # only of what From says the mail servers on the way vouch
    await post.send(lie)
    await post.look()
    detail = await post.world.detail(row)
    written = [(entry["text"], entry["visibility"]) for entry in detail["entries"] if entry["verb"] == "write_in"]
    assert written == [("还是不亮", "internal"), ("第二次补充", "internal")]
    (other,) = [one for one in await post.tickets() if one["no"] != row["no"]]
    theirs = await post.world.detail(other)
    assert (theirs["ticket"]["description"], theirs["ticket"]["repeat_of"]) == ("我是骗子", None)
    (hint,) = [entry for entry in theirs["entries"] if entry["verb"] == "sender_differs"]
    assert hint["details"] == {"no": row["no"], "ticket_id": row["id"]}
    world = post.world
    about = {"complained_about_id": world.technician_id, "reason": "客户说是他"}
    await world.verb((await world.detail(row))["ticket"], "reclassify", by=world.supervisor_id, **about)
    read = (await world.as_staff(world.technician_id).get(f"/api/ticketing/tickets/{other['id']}")).json()
    (hint,) = [entry for entry in read["entries"] if entry["verb"] == "sender_differs"]
    assert hint["details"] == {}, "it would join the two for whom one of them is about"
    added = [fact for fact in await post.world.harness.outbox() if isinstance(fact, facts.IncomingMailReceived)]
    assert [fact.outcome for fact in added] == ["registered", "added", "added", "registered"]
    await post.world.harness.forget_outbox()
    await post.send(post.letter(subject=f"Re: {row['no']}", words="第三次补充"))
    await post.look()
    (fact,) = [fact for fact in await post.world.harness.outbox() if isinstance(fact, facts.IncomingMailReceived)]
    assert (fact.outcome, fact.accused) == ("added", (world.technician_id,)), "they are not told of it"


async def test_an_answer_to_an_ended_ticket_is_a_repeat(post: MailWorld) -> None:
    await post.mailbox()
    await post.send(post.letter())
    await post.look()
    (row,) = await post.tickets()
    await post.world.verb(row, "withdraw", statement="误会")
    await post.send(post.letter(subject=f"Re: {row['no']}", words="又坏了"))
    await post.look()
    (new,) = [one for one in await post.tickets() if one["no"] != row["no"]]
    assert (await post.world.detail(new))["ticket"]["repeat_of"] == row["id"]


async def test_machines_are_not_customers(post: MailWorld) -> None:
    await post.mailbox()
    for headers in ({"Auto_Submitted": "auto-replied"}, {"Precedence": "bulk"}, {"X_Lintel_Mail": "1"}):
        await post.send(post.letter(**headers))
    await post.send(post.letter(sender="MAILER-DAEMON@example.com"))
    await post.look()
    assert await post.tickets() == []
    assert sorted(mail["reason"] for mail in await post.mails(outcome="ignored")) == [
        "automatic",
        "bounce",
        "bulk",
        "own_mail",
    ]


async def test_what_is_too_large_is_named_and_left_where_it_is(post: MailWorld, servers, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    await post.mailbox()
    monkeypatch.setattr(postman, "LARGEST", 5000)
    assert LARGEST == 25 * 1024 * 1024
    await post.send(post.letter(subject="五十兆的录像", words="x" * 6000))
    await post.send(post.letter(subject="其后"))
    await post.look()
    assert [row["title"] for row in await post.tickets()] == ["其后"]
    (waiting,) = await post.mails(waiting=True)
    assert (waiting["reason"], waiting["subject"], waiting["kept"]) == ("too_large", "五十兆的录像", False)
    account = Account(servers.home / "mail", post.address)
    assert [account.seen(uid) for uid in account.uids] == [False, True]
    path = f"/api/ticketing/incoming-mails/{waiting['id']}"
    version = {"If-Match": f'"{waiting["version"]}"'}
    body = {"community_id": str(post.world.community), "kind": "complaint"}
    not_kept = await post.admin().post(f"{path}/register", json=body, headers=version)
    assert (not_kept.status_code, not_kept.json()["code"]) == (409, "mail_not_kept")
    settled = await post.admin().post(f"{path}/settle", json={"note": "已请业主改发链接"}, headers=version)
    assert settled.status_code == 200
    assert await post.mails(waiting=True) == []


async def test_a_mail_to_the_company_finds_its_community_or_waits(post: MailWorld) -> None:
    await post.mailbox(community_id=None)
    await post.send(post.letter(subject="HC花园 停水", words="一号楼停水"))
    await post.send(post.letter(subject="停水", words="没有说在哪里"))
    await post.look()
    (row,) = await post.tickets()
    assert row["title"] == "HC花园 停水"
    (waiting,) = await post.mails(waiting=True)
    assert (waiting["reason"], waiting["kept"]) == ("community_unknown", True)
    body = {"community_id": str(post.world.community), "kind": "inquiry"}
    path = f"/api/ticketing/incoming-mails/{waiting['id']}/register"
    headers = {"If-Match": f'"{waiting["version"]}"'}
    done = await post.admin().post(path, json=body, headers=headers)
    assert (done.json()["outcome"], done.json()["kept"]) == ("registered", False)
    assert {one["title"] for one in await post.tickets()} == {"HC花园 停水", "停水"}


async def test_a_mail_that_breaks_us_is_set_aside_and_those_behind_it_are_read(post: MailWorld, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    await post.mailbox()
    whole = postman.IncomingMailService.take

    async def take(self, mailbox, raw, letter):  # type: ignore[no-untyped-def]
        if b"poison" in raw:
            raise RuntimeError("a fault of ours")
        return await whole(self, mailbox, raw, letter)

    monkeypatch.setattr(postman.IncomingMailService, "take", take)
    await post.send(post.letter(subject="one", words="poison"))
    await post.send(post.letter(subject="two"))
    await post.look()
    assert [row["title"] for row in await post.tickets()] == ["two"]
    (waiting,) = await post.mails(waiting=True)
    assert (waiting["reason"], waiting["kept"]) == ("unreadable", True)


async def test_a_mail_that_cannot_even_be_set_aside_is_told(post: MailWorld, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    await post.mailbox()

    async def broken(self, *_args):  # type: ignore[no-untyped-def]
        raise RuntimeError("a fault of ours")

    for name in ("take", "set_aside"):
        monkeypatch.setattr(postman.IncomingMailService, name, broken)
    await post.send(post.letter())
    for _ in range(4):
        await post.look()
    (box,) = await post.mailboxes()
    assert (box["error"], box["failures"]) == ("unreadable", 4)
    failed = [fact for fact in await post.world.harness.outbox() if isinstance(fact, facts.MailboxFailed)]
    assert [fact.reason for fact in failed] == ["unreadable"]


async def test_a_mailbox_that_cannot_be_read_is_told_once(post: MailWorld) -> None:
    await post.mailbox(password="wrong")
    for _ in range(4):
        await post.look()
    (box,) = await post.mailboxes()
    assert (box["error"], box["failures"], box["has_password"]) == ("login_refused", 4, True)
    failed = [fact for fact in await post.world.harness.outbox() if isinstance(fact, facts.MailboxFailed)]
    assert [fact.reason for fact in failed] == ["login_refused"]
    (row,) = await post.exceptions()
    assert (row["source"], row["link"], row["link_id"], row["label"], row["about"]) == (
        "mailbox_unreadable", "mailbox", box["id"], post.address, "login_refused",
    )  # fmt: skip
    assert row["since"] < box["polled_at"], "it is one from the first failure on"
    path = f"/api/ticketing/mailboxes/{box['id']}"
    trial = await post.admin().post(f"{path}/test")
    assert trial.json() == {"error": "login_refused", "waiting": 0}
    changed = await post.admin().patch(
        path, json={"password": "read-the-sink"}, headers={"If-Match": f'"{box["version"]}"'}
    )
    assert changed.status_code == 200, changed.text
    await post.send(post.letter())
    assert (await post.admin().post(f"{path}/test")).json() == {"error": None, "waiting": 1}
    await post.look()
    recovered = [fact for fact in await post.world.harness.outbox() if isinstance(fact, facts.MailboxRecovered)]
    assert len(recovered) == 1
    assert len(await post.tickets()) == 1
    assert await post.exceptions() == []


async def test_a_mailbox_that_is_turned_off_is_not_read(post: MailWorld) -> None:
    box = await post.mailbox()
    await post.admin().patch(
        f"/api/ticketing/mailboxes/{box['id']}", json={"enabled": False}, headers={"If-Match": f'"{box["version"]}"'}
    )
    await post.send(post.letter())
    post.world.harness.clock.advance(timedelta(minutes=10))
    await post.look()
    assert await post.tickets() == []


async def test_slow_mailboxes_of_one_company_hold_up_no_other(post: MailWorld, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    slow, quick = uuid4(), uuid4()
    looked: list[Round] = []
    gate = asyncio.Event()

    async def look(self, round_):  # type: ignore[no-untyped-def]
        if round_.tenant_id == slow:
            await gate.wait()
        looked.append(round_)

    monkeypatch.setattr(postman.Postman, "_look", look)
    found = postman.Postman(post.world.harness.runtime)
    for _ in range(2 * postman.HANDS):
        await found.send(Round(slow, uuid4()))
    await found.send(Round(quick, uuid4()))
    await asyncio.sleep(0.05)
    assert [round_.tenant_id for round_ in looked] == [quick]
    gate.set()
    await found.drain()
    assert len(looked) == 2 * postman.HANDS + 1


async def test_mails_that_wait_are_exceptions_until_somebody_has_seen_to_them(post: MailWorld) -> None:
    await post.mailbox(community_id=None)
    await post.send(post.letter())
    await post.look()
    supervisor = post.world.harness.staff(
        {"ticketing.exception.read", "ticketing.exception.acknowledge"}, communities=[post.world.community]
    )
    (row,) = (await supervisor.get("/api/ticketing/exceptions")).json()["items"]
    assert (row["source"], row["link"], row["about"], row["label"], row["community_id"]) == (
        "mail_waiting", "mail", "community_unknown", post.address, None,
    )  # fmt: skip
    seen = {name: row[name] for name in ("source", "subject_id", "degree")} | {"note": "中心处理"}
    assert (await supervisor.post("/api/ticketing/exceptions/acknowledge", json=seen)).status_code == 204
    assert (await supervisor.get("/api/ticketing/exceptions")).json()["items"] == []
    (mail,) = await post.mails(waiting=True)
    path = f"/api/ticketing/incoming-mails/{mail['id']}/settle"
    settled = await post.admin().post(path, json={"note": "已电话联系"}, headers={"If-Match": f'"{mail["version"]}"'})
    assert settled.status_code == 200, settled.text
    gone = await supervisor.get("/api/ticketing/exceptions", params={"acknowledged": True})
    assert gone.json()["items"] == []


async def test_mails_that_wait_for_another_reason_are_settled_one_by_one(post: MailWorld) -> None:
    await post.mailbox(community_id=None)
    for sender in ("zhang@example.com", "lisi@example.com"):
        for number in range(2):
            await post.send(post.letter(subject=f"没有说在哪里 {number}", words="停水", sender=sender))
    await post.look()
    first, *others = await post.mails(waiting=True)
    settled = await post.see_to(first, "settle", {"note": "已电话联系", "and_alike": True})
    assert settled.status_code == 200, settled.text
    assert [mail["id"] for mail in await post.mails(waiting=True)] == [mail["id"] for mail in others]


async def test_who_changes_a_mailbox_waits_for_no_worker_that_looks_into_it(post: MailWorld) -> None:
    box = await post.mailbox()
    await post.look()
    async with held(post.world, POLL):
        put = post.admin().patch(
            f"/api/ticketing/mailboxes/{box['id']}",
            json={"folder": "INBOX"},
            headers={"If-Match": f'"{box["version"]}"'},
        )
        assert (await at_once(put)).status_code == 200
    await post.send(post.letter())
    for _ in range(2):
        await post.look()
    assert len(await post.tickets()) == 1
    async with post.world.harness.work() as work:
        counted = text("SELECT count(*) FROM timer WHERE tenant_id = :tenant_id AND kind = :kind")
        waiting = await work.session.execute(counted, {"tenant_id": work.tenant_id, "kind": POLL})
        assert waiting.scalar_one() == 1, "the timers have become one"
