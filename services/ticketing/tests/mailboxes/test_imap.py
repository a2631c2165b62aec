"""A company names the server of its mailbox, so it may be anybody's: none of them may keep or fill us for ever."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Thread

import pytest
from mail_world import MailWorld

from ticketing.mailboxes.errors import Unreadable
from ticketing.mailboxes.imap import Server, Session
from ticketing.mailboxes.models import EVERY, PATIENCE, MailboxPosition

Talk = Callable[[socket.socket], None]


@contextmanager
def server_that(talks: Talk) -> Iterator[Server]:
    listening = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        with suppress(OSError):
            connection, _ = listening.accept()
            with connection, suppress(OSError):
                talks(connection)

    Thread(target=serve, daemon=True).start()
    port = listening.getsockname()[1]
    yield Server(host="127.0.0.1", port=port, security="none", login="a", password="b", folder="INBOX", private=True)
    listening.close()


def _drips(connection: socket.socket) -> None:
    for _ in range(600):
        connection.sendall(b"*")
        time.sleep(0.05)


def _never_ends(connection: socket.socket) -> None:
    connection.sendall(b"* OK hello\r\n")
    connection.recv(1000)
    while True:
        connection.sendall(b"* OK and another thing\r\n" * 1000)


def _answers(connection: socket.socket, mail: bytes) -> None:
    """Lets everybody in and tells of one small mail; what it hands out is `mail`."""
    connection.sendall(b"* OK hello\r\n")
    while line := connection.recv(1000):
        tag, command = line.split()[0], line.upper()
        if b"CAPABILITY" in command:
            connection.sendall(b"* CAPABILITY IMAP4rev1\r\n")
        elif b"SELECT" in command:
            connection.sendall(b"* 1 EXISTS\r\n* OK [UIDVALIDITY 1] valid\r\n")
        elif b"SEARCH" in command:
            connection.sendall(b"* SEARCH 1\r\n")
        elif b"RFC822.SIZE" in command:
            connection.sendall(b"* 1 FETCH (UID 1 RFC822.SIZE 10)\r\n")
        elif b"BODY.PEEK" in command:
            connection.sendall(mail)
        connection.sendall(tag + b" OK done\r\n")


def test_a_server_that_drips_is_hung_up_on() -> None:
    begun = time.monotonic()
    with server_that(_drips) as server, pytest.raises(Unreadable, match="no_connection"), Session(server, 0.5):
        pass
    assert time.monotonic() - begun < 5


def test_a_server_that_never_ends_is_hung_up_on() -> None:
    with server_that(_never_ends) as server, pytest.raises(Unreadable), Session(server, 20):
        pass


def test_a_mail_larger_than_was_told_is_not_taken_in() -> None:
    mail = b"* 1 FETCH (UID 1 BODY[] {4000000000}\r\n" + b"x" * 1000
    with server_that(lambda c: _answers(c, mail)) as server, Session(server, 20) as session:
        (waiting,) = session.waiting(0)
        with pytest.raises(Unreadable, match="connection_lost"):
            session.content(waiting.uid, waiting.size)


def test_a_server_that_does_not_answer_is_asked_ever_more_seldom() -> None:
    pauses = [MailboxPosition(last_uid=0, failures=failures).pause / EVERY for failures in range(PATIENCE + 8)]
    assert pauses == [1, 1, 1, 1, 2, 4, 8, 16, 32, 32, 32]


async def test_a_password_goes_to_another_server_only_when_it_is_given_again(post: MailWorld) -> None:
    """Who may change a mailbox does not learn its password by sending it to a server of their own."""
    box = await post.mailbox()
    path, version = f"/api/ticketing/mailboxes/{box['id']}", {"If-Match": f'"{box["version"]}"'}
    for change in ({"host": "localhost"}, {"port": 1143}, {"security": "starttls"}):
        refused = await post.admin().patch(path, json=change, headers=version)
        assert refused.status_code == 422, refused.text
        assert refused.json()["errors"] == [{"field": "password", "code": "required", "message": ""}]
    known = await post.admin().patch(path, json={"port": 1143, "password": "read-the-sink"}, headers=version)
    assert known.status_code == 200, known.text


async def test_a_company_has_only_so_many_mailboxes(post: MailWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ticketing.mailboxes.service.MOST", 1)
    await post.mailbox()
    refused = await post.admin().post("/api/ticketing/mailboxes", json={"address": "zwei@acme.example"})
    assert (refused.status_code, refused.json()["code"]) == (409, "too_many_mailboxes")
