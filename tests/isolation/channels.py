"""The chapter of the story in which files are kept, customers write mails, and another system hands over a case."""

from urllib.parse import quote
from uuid import UUID, uuid4

from httpx import AsyncClient

from events.notifications import MessageDead
from testkit.world import World
from tests.company import Company, Json
from tests.isolation.canaries import Canaries
from ticketing.undelivered_answers.service import UndeliveredAnswerService

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 3


async def play(company: Company, outside: AsyncClient, community_id: str, canaries: Canaries) -> None:
    """`outside` is a client nobody is signed in to. What customers say is sealed or read with the ticket alone."""
    specialist = company.as_("property_specialist")
    ticket = (await specialist.get("ticketing/tickets", open_only="true"))["items"][0]
    path = f"ticketing/tickets/{ticket['id']}/attachments"
    words = canaries.words
    for name, content in ((f"{words}.png", PICTURE), (f"{words}.txt", words.encode())):
        await specialist.post(path, content=content, headers={"X-File-Name": quote(name)})
    await _write(company, outside, community_id, canaries)
    await _hand_over(company, outside, community_id, canaries)


async def miss(world: World, company: Company, words: str) -> None:
    """An answer by mail reached nobody, and somebody rings at the door instead."""
    centre = company.as_("csc_staff")
    tickets = (await centre.get("ticketing/tickets"))["items"]
    ticket = next(one for one in tickets if one["channel"] == "email")
    dead = MessageDead(
        template="mail_answered",
        recipient_kind="person",
        recipient_id=UUID(ticket["id"]),
        error_code="recipient_refused",
        subject_kind="ticket",
        subject_id=UUID(ticket["id"]),
    )
    async with world.harness("ticketing", company.tenant_id, company.slug).work() as work:
        await UndeliveredAnswerService(work).fail(uuid4(), dead)
    (missed,) = (await centre.get(f"ticketing/tickets/{ticket['id']}/procedure"))["undelivered_answers"]
    path = f"ticketing/undelivered-answers/{missed['id']}/settle"
    await centre.post(path, {"note": words}, version=missed["version"])


async def _key(company: Company, channel: str, community_id: str) -> str:
    body = {"name": channel, "channel": channel, "communities": [community_id]}
    return str((await company.as_("csc_staff").post("ticketing/channel-keys", body))["secret"])


async def _write(company: Company, outside: AsyncClient, community_id: str, canaries: Canaries) -> None:
    """One mail finds its community, the other waits for somebody."""
    centre = company.as_("csc_staff")
    secret = await _key(company, "email", community_id)
    for address, community, subject in (("near@a.example", community_id, "one"), ("far@a.example", None, "two")):
        mailbox: Json = {"address": address, "community_id": community}
        await centre.post("ticketing/mailboxes", mailbox)
        sender = f"From: {canaries.contact_name} <{canaries.email}>\r\nTo: {address}\r\n"
        raw = f"{sender}Subject: {subject}\r\nMessage-ID: <{subject}@{company.slug}>\r\n\r\n{canaries.words}"
        headers = {"X-Lintel-Key": secret, "X-Envelope-To": address}
        taken = await outside.post("/api/ticketing/incoming-mails", content=raw.encode(), headers=headers)
        assert taken.status_code == 201, taken.text
    turned_away = await outside.post("/api/ticketing/incoming-mails", content=b"x", headers={"X-Lintel-Key": "lk_no"})
    assert turned_away.status_code == 401


async def _hand_over(company: Company, outside: AsyncClient, community_id: str, canaries: Canaries) -> None:
    body = {
        "channel": "complaint_mailbox",
        "outside_no": "mailbox-1",
        "community_id": community_id,
        "title": "夜间噪音",
        "description": canaries.words,
        "place": "东门",
        "contact_name": canaries.contact_name,
        "contact_phone": canaries.phones[1],
    }
    headers = {"X-Lintel-Key": await _key(company, "complaint_mailbox", community_id)}
    for press in (0, 1):
        answer = await outside.post("/api/ticketing/channel-cases", json=body | {"press": press}, headers=headers)
        assert answer.status_code == 200, answer.text
