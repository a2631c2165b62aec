"""A mail server that can say no, for tests of sending; it speaks over a real socket and knows no SMTPUTF8."""

import asyncio
from email import message_from_bytes
from functools import partial

from aiosmtpd.smtp import SMTP, Envelope, Session


class PostOffice:
    """`refused` are its answers for some recipients, `to_mail` the one to contents; it thinks `pause` seconds."""

    def __init__(self) -> None:
        self.refused: dict[str, str] = {}
        self.to_mail = "250 OK queued"
        self.pause = 0.0
        self.taken: list[str] = []
        self.ids: list[str] = []
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        make = partial(SMTP, self, hostname="localhost", enable_SMTPUTF8=False)
        self._server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0)
        self.url = f"smtp://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        if self._server:
            self._server.close()

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if answer := self.refused.get(address):
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - the same
        await asyncio.sleep(self.pause)
        if self.to_mail.startswith("250"):
            self.taken += envelope.rcpt_tos
            self.ids.append(message_from_bytes(envelope.original_content or b"")["Message-ID"])
        return self.to_mail
