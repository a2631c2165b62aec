"""A company whose mail is read from a real IMAP server, and a key for every door."""

from datetime import timedelta
from email.message import EmailMessage
from typing import Any
from uuid import uuid4

import aiosmtplib
import httpx
from ticketing_world import ALL_PERMISSIONS, World

from stack import Stack
from stack.imap import PASSWORD
from testkit.harness import Client

_MINUTE = timedelta(seconds=61)
CHANNELS = {"ticketing.channel.read", "ticketing.channel.manage", "ticketing.incoming_mail.handle"}


class MailWorld:
    def __init__(self, world: World, servers: Stack) -> None:
        self.world = world
        self.servers, self.where = servers, servers.endpoints
        self.address = f"kefu-{uuid4().hex[:10]}@acme.example"

    def admin(self, **reach: Any) -> Client:
        return self.world.harness.staff(ALL_PERMISSIONS | CHANNELS, **reach)

    async def mailbox(self, **changes: Any) -> dict[str, Any]:
        body = {
            "address": self.address,
            "community_id": str(self.world.community),
            "host": self.where.imap_host,
            "port": self.where.imap_port,
            "security": "none",
            "login": self.address,
            "password": PASSWORD,
        } | changes
        answer = await self.admin().post("/api/ticketing/mailboxes", json=body)
        assert answer.status_code == 201, answer.text
        kept: dict[str, Any] = answer.json()
        return kept

    async def mailboxes(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await self.admin().get("/api/ticketing/mailboxes")).json()["items"]
        return found

    def letter(self, subject: str = "楼道灯不亮", words: str = "三号楼楼道灯不亮", **headers: str) -> EmailMessage:
        mail = EmailMessage()
        mail["From"] = headers.pop("sender", "张三 <zhang@example.com>")
        mail["To"] = self.address
        mail["Subject"] = subject
        mail["Message-ID"] = headers.pop("message_id", f"<{uuid4()}@example.com>")
        for name, value in headers.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(words)
        return mail

    async def send(self, mail: EmailMessage) -> None:
        await aiosmtplib.send(mail, recipients=[self.address], hostname=self.where.smtp_host, port=self.where.smtp_port)

    async def look(self) -> None:
        """The mailbox's timer rings, and the look is waited for."""
        self.world.harness.clock.advance(_MINUTE)
        await self.world.harness.fire_timers()
        await self.world.harness.runtime.state["postman"].drain()

    async def mails(self, **query: Any) -> list[dict[str, Any]]:
        answer = await self.admin().get("/api/ticketing/incoming-mails", params=query)
        assert answer.status_code == 200, answer.text
        found: list[dict[str, Any]] = answer.json()["items"]
        return found

    async def tickets(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = (await self.admin().get("/api/ticketing/tickets")).json()["items"]
        return found

    async def key(self, channel: str, *communities: str) -> dict[str, Any]:
        body = {"name": channel, "channel": channel, "communities": list(communities) or [str(self.world.community)]}
        answer = await self.admin().post("/api/ticketing/channel-keys", json=body)
        assert answer.status_code == 201, answer.text
        issued: dict[str, Any] = answer.json()
        return issued

    async def hand_in(self, raw: bytes, secret: str | None, by: Client | None = None) -> httpx.Response:
        headers = {"Content-Type": "message/rfc822", "X-Envelope-To": self.address}
        if secret:
            headers["X-Lintel-Key"] = secret
        return await (by or self.world.harness.anonymous()).post(
            "/api/ticketing/incoming-mails", content=raw, headers=headers
        )

    async def refusals(self) -> list[tuple[str, str, int]]:
        answer = await self.admin().get("/api/ticketing/door-refusals")
        return sorted((row["door"], row["reason"], row["attempts"]) for row in answer.json()["items"])

    async def exceptions(self) -> list[dict[str, Any]]:
        supervisor = self.world.harness.staff({"ticketing.exception.read"}, communities=[self.world.community])
        found: list[dict[str, Any]] = (await supervisor.get("/api/ticketing/exceptions")).json()["items"]
        return found

    async def see_to(self, mail: dict[str, Any], verb: str, body: dict[str, Any]) -> httpx.Response:
        path = f"/api/ticketing/incoming-mails/{mail['id']}/{verb}"
        return await self.admin().post(path, json=body, headers={"If-Match": f'"{mail["version"]}"'})

    async def answer(self, row: dict[str, Any]) -> str:
        """The headers of an answer of ours to the requester of a ticket, as notifications writes them."""
        path = f"/api/ticketing/correspondences/{row['id']}"
        mark = (await self.world.harness.service_client().get(path)).json()["mark"]
        return f"Message-ID: <{uuid4()}.{row['id']}@lintel.localhost>\nX-Lintel-Mail: {mark}\nSubject: Re\n"

    def returned(self, headers: str, sender: str = "MAILER-DAEMON@example.com") -> EmailMessage:
        """What a mail server writes that could not deliver a mail with these headers."""
        notice = self.letter(subject="Undelivered Mail", words="no such user", sender=sender)
        notice.add_attachment(headers.encode(), maintype="text", subtype="rfc822-headers")
        return notice
