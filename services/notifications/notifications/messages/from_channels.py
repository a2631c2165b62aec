"""Who is told of the ways in which matters come from outside: mailboxes, mails, cases of other systems (C3.1)."""

from collections.abc import Callable
from typing import Any

from events import Event
from events import ticketing as facts
from kit.clock import day_of
from kit.consumers import Meta
from notifications.messages.telling import Telling, present, without

CENTRE = frozenset({"csc_staff"})
"""Receives everything that comes in online (C3.2 routing), and looks after mailboxes and keys"""

PRESSED = frozenset({"cs_supervisor", "csc_staff"})
"""Hear of an outside system that presses for an answer, besides whoever has the case"""

BY_DAY = frozenset({"too_many", "sender_doubtful"})
"""Why mails wait that anybody can send by the thousand"""


def mailbox_failed(event: facts.MailboxFailed, meta: Meta) -> Telling:
    return Telling(
        template="mailbox_failed",
        subject_kind="channel",
        subject_id=meta.aggregate_id,
        occurrence=str(meta.version),
        community_id=event.community_id,
        roles=CENTRE,
        facts={"reason": event.reason},
    )


def mail_received(event: facts.IncomingMailReceived, meta: Meta) -> Telling | None:
    """The handler hears of an answer, the centre of what waits for somebody, with the handler where an answer came
    back; a new ticket tells of itself. An answer to what is about its handler is the centre's."""
    handler = without(event, event.handler_id)
    if event.outcome == "added" and event.ticket_id is not None:
        return Telling(
            template="customer_wrote",
            subject_kind="ticket",
            subject_id=event.ticket_id,
            occurrence=str(meta.aggregate_id),
            community_id=event.community_id,
            recipients=handler,
            roles=frozenset() if handler else CENTRE,
            facts={"ticket_no": event.ticket_no},
        )
    if event.outcome == "set_aside" and event.reason in BY_DAY and event.mailbox_id is not None:
        return Telling(
            template="mail_set_aside",
            subject_kind="channel",
            subject_id=event.mailbox_id,
            occurrence=f"{event.reason}.{day_of(meta.time)}",  # once a day, however many come
            community_id=event.community_id,
            roles=CENTRE,
            facts={"reason": event.reason},
        )
    if event.outcome == "set_aside":
        return Telling(
            template="mail_set_aside",
            subject_kind="channel",
            subject_id=meta.aggregate_id,
            community_id=event.community_id,
            recipients=handler,
            roles=CENTRE,
            facts={"reason": event.reason},
        )
    return None


def case_pressed(event: facts.ChannelCasePressed, meta: Meta) -> Telling:
    return Telling(
        template="case_pressed",
        subject_kind="ticket",
        subject_id=event.ticket_id,
        occurrence=f"{meta.aggregate_id}.{meta.version}",
        community_id=event.community_id,
        recipients=present(event.handler_id, event.first_receiver_id),
        roles=PRESSED,
        facts={"ticket_no": event.ticket_no, "channel": event.channel, "presses": event.presses},
    )


def answer_undelivered(event: facts.AnswerUndelivered, meta: Meta) -> Telling:
    """The handler tells the customer in another way; the centre does where it is about its handler."""
    handler = without(event, event.handler_id)
    return Telling(
        template="answer_undelivered",
        subject_kind="ticket",
        subject_id=event.ticket_id,
        occurrence=f"{meta.aggregate_id}.{meta.version}",
        community_id=event.community_id,
        recipients=handler,
        roles=frozenset() if handler else CENTRE,
        facts={"ticket_no": event.ticket_no},
    )


TOLD: dict[type[Event], Callable[[Any, Meta], Telling | None]] = {
    facts.MailboxFailed: mailbox_failed,
    facts.IncomingMailReceived: mail_received,
    facts.ChannelCasePressed: case_pressed,
    facts.AnswerUndelivered: answer_undelivered,
}
