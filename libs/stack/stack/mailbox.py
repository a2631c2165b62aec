"""The mail sink's own process: takes every mail over SMTP, keeps the newest as files, serves viewer and IMAP.

usage: python -m stack.mailbox <folder> <smtp port> <viewer port> <imap port>
"""

import asyncio
import os
import signal
import sys
import uuid
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from threading import Thread

from aiosmtpd.smtp import SMTP, Envelope, Session

from stack import imap
from stack.forwarding import Forwarding
from stack.ports import LOOPBACK
from stack.viewer import serve

KEPT = 500  # mails
LARGEST = 32 * 1024 * 1024  # bytes


class Mailbox:
    """Handler of the SMTP server: each accepted mail becomes `<folder>/<time>-<uuid>.eml`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.forwarding = Forwarding(folder)

    async def handle_DATA(self, _: SMTP, __: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        content = envelope.content or b""
        body = content if isinstance(content, bytes) else content.encode()
        await asyncio.to_thread(self.keep, envelope.mail_from or "", envelope.rcpt_tos, body)
        return await asyncio.to_thread(self.forwarding.hand_on, envelope.mail_from or "", envelope.rcpt_tos, body)

    def keep(self, sender: str, recipients: list[str], body: bytes) -> None:
        envelope = [f"Return-Path: <{sender}>", *(f"Delivered-To: {recipient}" for recipient in recipients)]
        name = f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}-{uuid.uuid4()}"
        unfinished = self.folder / f".{name}"
        with unfinished.open("wb") as out:
            out.write("".join(f"{line}\r\n" for line in envelope).encode() + body)
            out.flush()
            os.fsync(out.fileno())
        unfinished.rename(self.folder / f"{name}.eml")
        for old in sorted(self.folder.glob("*.eml"))[:-KEPT]:
            old.unlink(missing_ok=True)


async def receive(folder: Path, port: int, imap_port: int) -> None:
    loop = asyncio.get_running_loop()
    ended = asyncio.Event()
    loop.add_signal_handler(signal.SIGTERM, ended.set)
    session = partial(SMTP, Mailbox(folder), enable_SMTPUTF8=True, data_size_limit=LARGEST, hostname="localhost")
    server = await loop.create_server(session, LOOPBACK, port)
    reading = await imap.listen(folder, LOOPBACK, imap_port)
    await ended.wait()
    reading.close()
    server.close()


def main(folder: Path, smtp_port: int, viewer_port: int, imap_port: int) -> None:
    for unfinished in folder.glob(".*Z-*"):
        unfinished.unlink()
    Thread(target=serve, args=(folder, LOOPBACK, viewer_port), daemon=True).start()
    asyncio.run(receive(folder, smtp_port, imap_port))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:5]))
