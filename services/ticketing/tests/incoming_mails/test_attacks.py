"""What somebody might write to do harm: each of these costs nobody anything, and takes nobody else's mail away."""

import time

import pytest
from mail_world import MailWorld
from ticketing_world import World

from ticketing.incoming_mails.fingerprints import fingerprint
from ticketing.incoming_mails.letters import outline, read

HEAD = b"From: Zhang <zhang@example.com>\r\nMessage-ID: <1@x>\r\n"


@pytest.fixture
async def secret(post: MailWorld) -> str:
    await post.mailbox(host=None, login=None, password=None)
    return str((await post.key("email"))["secret"])


async def test_a_message_id_that_is_known_hides_no_other_letter(post: MailWorld, secret: str) -> None:
    """Whoever has seen a Message-ID may send another letter under it first."""
    first = post.letter(subject="广告", words="冒充", message_id="<same@example.com>")
    true = post.letter(subject="电梯困人", words="三号楼电梯困人", message_id="<same@example.com>")
    outcomes = [
        (await post.hand_in(raw, secret)).json()["outcome"]
        for raw in (first.as_bytes(), true.as_bytes(), true.as_bytes(), true.as_bytes().replace(b"\n", b"\r\n"))
    ]
    assert outcomes == ["registered", "registered", "ignored", "ignored"]
    assert {row["title"] for row in await post.tickets()} == {"广告", "电梯困人"}


def test_what_servers_on_the_way_change_makes_no_other_mail() -> None:
    raw = HEAD + b"Subject: x\r\n\r\nhello\r\n"
    moved = b"Received: by mx\r\nX-Spam: no\r\n" + raw.replace(b"\r\n", b"\n") + b"\n\n"
    assert fingerprint(raw) == fingerprint(moved)
    assert fingerprint(raw) == fingerprint(raw.replace(b"Zhang <", b"Zhang\r\n  <"))
    for other in (raw.replace(b"hello", b"hallo"), raw.replace(b"zhang@", b"wang@")):
        assert fingerprint(raw) != fingerprint(other)


async def test_a_number_of_another_company_is_no_number(post: MailWorld, secret: str) -> None:
    await post.hand_in(post.letter(subject="别家的").as_bytes(), secret)
    (theirs,) = await post.tickets()
    here = MailWorld(await World(await post.world.harness.other_tenant()).build(), post.servers)
    here.address = post.address
    await here.mailbox(host=None, login=None, password=None)
    key = (await here.key("email"))["secret"]
    answer = f"<{theirs['id']}.{theirs['id']}@lintel.localhost>"
    for mail in (here.letter(subject=f"Re: {theirs['no']}"), here.letter(subject="越界", In_Reply_To=answer)):
        taken = await here.hand_in(mail.as_bytes(), key)
        assert taken.json() == {"outcome": "registered"}, taken.text
    returned = here.returned(await post.answer(theirs)).as_bytes()
    assert (await here.hand_in(returned, key)).json() == {"outcome": "ignored"}
    for row in await here.tickets():
        assert (await here.world.detail(row))["ticket"]["repeat_of"] is None
    assert {entry["verb"] for entry in (await post.world.detail(theirs))["entries"]} == {"register"}


async def test_machines_that_answer_each_other_end_at_once(post: MailWorld, secret: str) -> None:
    """Our system writes to nobody because a mail came, so nothing keeps a machine that answers us going."""
    await post.hand_in(post.letter().as_bytes(), secret)
    (row,) = await post.tickets()
    ours = post.letter(subject=f"[{row['no']}] 答复", sender=post.address, X_Lintel_Mail="ab" * 16)
    notice = post.letter(subject=f"Re: [{row['no']}] 休假", words="不在办公室", Auto_Submitted="auto-replied")
    silent = post.letter(subject=f"Re: [{row['no']}] 休假", words="不在办公室，没有说是机器写的")
    outcomes = [(await post.hand_in(mail.as_bytes(), secret)).json()["outcome"] for mail in (ours, notice, silent)]
    assert outcomes == ["ignored", "ignored", "added"]
    stated = [type(fact).__name__ for fact in await post.world.harness.outbox()]
    assert not {name for name in stated if "Replied" in name or "Answered" in name}


async def test_thousands_of_recipients_are_looked_at_once(post: MailWorld, secret: str) -> None:
    crowd = ", ".join(f"r{number}@example.org" for number in range(8000))
    raw = post.letter().as_bytes().replace(f"To: {post.address}".encode(), f"To: {crowd}".encode())
    delivered = f"Delivered-To: {post.address}\n".encode() + raw
    begun = time.process_time()
    taken = await post.world.harness.anonymous().post(
        "/api/ticketing/incoming-mails", content=delivered, headers={"X-Lintel-Key": secret}
    )
    assert taken.json() == {"outcome": "registered"}, taken.text
    assert time.process_time() - begun < 2


def test_signs_that_hide_or_turn_words_around_are_gone() -> None:
    name = "=?utf-8?q?a=0D=0ABcc:_x=00=1B[2J=E2=80=AEgpj.exe=C2=85?="
    letter = read(HEAD + f"Subject: {name}\r\nReply-To: {name} <li@example.com>\r\n\r\nx\u202ey\x1b".encode())
    for said in (letter.subject, letter.sender_name or "", letter.words):
        assert not [sign for sign in said if ord(sign) < 32 or 0x7F <= ord(sign) < 0xA0 or sign == "\u202e"], said
    assert letter.subject.startswith("a")
    assert letter.words == "xy"


@pytest.mark.parametrize(
    "raw",
    [
        HEAD + b"Subject: =?gb2312?B?xOO6ww=\r\n\r\n\xff\xfe\x00",
        HEAD + b"Subject: \xc4\xe3\xba\xc3\r\nContent-Type: text/plain; charset=utf-16\r\n\r\n\xff\xfea",
        HEAD + b"Subject: x\r\nContent-Type: text/plain; charset=idna\r\n\r\n" + b"xn--" * 50,
        HEAD + b"Subject: x\r\nContent-Type: text/plain; charset=rot13\r\n\r\nabc",
        HEAD + b"Subject: x\r\nContent-Transfer-Encoding: uuencode\r\n\r\nbegin 666 ../../etc/passwd\r\nxx",
        b"\x00" * 100 + HEAD,
    ],
)
def test_broken_encodings_break_nothing(raw: bytes) -> None:
    letter = read(raw)
    assert "\x00" not in letter.subject + letter.words
    assert outline(raw).no_person is None


def test_a_head_of_fifty_megabytes_has_an_outline_and_a_fingerprint() -> None:
    for raw in (HEAD + b"X: " + b"a" * 50_000_000, HEAD + b"\r\n\t" * 10_000_000, b"\n" * 30_000_000):
        begun = time.process_time()
        outline(raw)
        fingerprint(raw)
        assert time.process_time() - begun < 5


async def test_a_file_name_leads_nowhere(post: MailWorld, secret: str) -> None:
    mail = post.letter()
    mail.add_attachment(b"hello", maintype="text", subtype="plain", filename="../../etc/\u202epasswd.txt")
    assert (await post.hand_in(mail.as_bytes(), secret)).json() == {"outcome": "registered"}
    (row,) = await post.tickets()
    names = [file["name"] for file in (await post.world.detail(row))["attachments"]]
    assert len(names) == 1
    assert not {"/", "\\", "\u202e"} & set(names[0]), names
