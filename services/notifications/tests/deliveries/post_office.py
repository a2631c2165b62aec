"""A mail server and registry's contact route for tests of sending: the mail goes over a real socket."""

import asyncio
from collections.abc import Awaitable, Callable
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import partial
from typing import Any
from uuid import UUID

import msgspec
from aiosmtpd.smtp import SMTP, Envelope, Session

from kit.runtime import Runtime


class PostOffice:
    """Takes mails over SMTP. `to_recipient` and `to_mail` are its answers; it thinks `pause` seconds about a mail."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.to_recipient = "250 OK"
        self.to_mail = "250 OK queued"
        self.pause = 0.0
        self.thinking = asyncio.Event()
        self._server: asyncio.Server | None = None
        self.port = 0

    async def open(self) -> None:
        make = partial(SMTP, self, hostname="localhost")
        self._server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def close(self) -> None:
        if self._server:
            self._server.close()
            self._server = None

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if self.to_recipient.startswith("250"):
            envelope.rcpt_tos.append(address)
        return self.to_recipient

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - the same
        self.thinking.set()
        await asyncio.sleep(self.pause)
        if self.to_mail.startswith("250"):
            mail = message_from_bytes(envelope.original_content or b"", policy=default)
            assert isinstance(mail, EmailMessage)
            self.mails.append(mail)
        return self.to_mail


class Contacts:
    """Registry's contact route: answers a service that shows its own token, per tenant."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self.known: dict[UUID, dict[str, Any]] = {}
        self.status = 200
        self.asked: list[UUID | None] = []

    def add(self, person_id: UUID, **contact: Any) -> None:
        known = {"id": person_id, "name": "王芳", "phones": ["13800001234"], "email": None, "locale": "zh-CN"}
        self.known[person_id] = known | contact

    async def __call__(
        self, scope: dict[str, Any], receive: Callable[[], Awaitable[Any]], send: Callable[[Any], Awaitable[None]]
    ) -> None:
        token = dict(scope["headers"])[b"authorization"].decode().removeprefix("Bearer ")
        principal = self._runtime.tokens.verify(token).principal
        assert principal.realm == "service"
        self.asked.append(principal.tenant_id)
        contact = self.known.get(UUID(scope["path"].removeprefix("/api/registry/contacts/")))
        status = self.status if contact else 404
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": msgspec.json.encode(contact)})
