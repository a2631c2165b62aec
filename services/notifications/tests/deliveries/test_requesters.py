"""The requester whom registry does not know, answered at the address ticketing tells at the moment of sending."""

from email.message import EmailMessage
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from events import ticketing
from notifications.clients.ticketing import TicketingClient

from .story import Story


class Ticketing:
    """Answers like the service; nothing of it is stored."""

    def __init__(self) -> None:
        self.known: dict[str, dict[str, Any]] = {}
        self.down = False

    def __call__(self, request: httpx.Request) -> httpx.Response:
        assert request.headers["authorization"].startswith("Bearer ")
        if self.down:
            return httpx.Response(503)
        found = self.known.get(request.url.path.rpartition("/")[2])
        return httpx.Response(200, json=found) if found else httpx.Response(404)


@pytest.fixture
async def requesters(story: Story, monkeypatch: pytest.MonkeyPatch) -> Ticketing:
    told = Ticketing()
    client = TicketingClient("http://ticketing", story.harness.runtime.tokens.for_service, httpx.MockTransport(told))
    monkeypatch.setattr(story.sender, "ticketing", client)
    return told


def fact(channel: str = "email", person_id: UUID | None = None) -> ticketing.ComplaintReplied:
    return ticketing.ComplaintReplied(
        no="TSHC202603010001",
        kind="complaint",
        channel=channel,
        state="feedback_given",
        severity="general",
        community_id=uuid4(),
        person_id=person_id,
    )


def letter(story: Story) -> EmailMessage:
    (mail,) = story.office.mails
    return mail


async def test_an_answer_goes_to_who_wrote_with_the_number_and_a_way_back(story: Story, requesters: Ticketing) -> None:
    ticket = story.subject
    requesters.known[str(ticket)] = {
        "email": "zhang@example.com", "name": "张三", "reply_to": "kefu@acme.example", "answer": "楼道灯已更换。",
        "mark": "ab" * 16,
    }  # fmt: skip
    await story.harness.consume(fact(), ticket)
    await story.send_due()
    mail = letter(story)
    assert (mail["To"], mail["Reply-To"]) == ("zhang@example.com", "kefu@acme.example")
    assert "TSHC202603010001" in mail["Subject"]
    assert f".{ticket}@" in mail["Message-ID"]
    assert mail["X-Lintel-Mail"] == "ab" * 16
    body = mail.get_body(("plain",))
    assert body is not None
    assert "楼道灯已更换。" in body.get_content()
    (delivery,) = await story.deliveries()
    assert (delivery["state"], "zhang@" in str(delivery)) == ("sent", False)


async def test_who_cannot_be_answered_by_mail_is_phoned(story: Story, requesters: Ticketing) -> None:
    requesters.known[str(story.subject)] = {"email": None, "name": None, "reply_to": None, "answer": "好了"}
    await story.harness.consume(fact(), story.subject)
    await story.send_due()
    (delivery,) = await story.deliveries()
    assert (delivery["state"], delivery["error_code"]) == ("unreachable", "no_address")


async def test_it_is_tried_again_while_ticketing_is_away(story: Story, requesters: Ticketing) -> None:
    requesters.down = True
    await story.harness.consume(fact(), story.subject)
    await story.send_due()
    (delivery,) = await story.deliveries()
    assert (delivery["state"], delivery["error_code"]) == ("planned", "registry_unavailable")
