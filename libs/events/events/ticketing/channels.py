"""Facts about the ways in which matters come from outside: mailboxes, keys of other systems, their cases (C3.1)."""

from uuid import UUID

from events import Event


class MailboxFact(Event, frozen=True, kw_only=True):
    """`community_id` is None for a mailbox of the whole company."""

    community_id: UUID | None = None
    enabled: bool


class MailboxAdded(MailboxFact, frozen=True, kw_only=True):
    type = "ticketing.mailbox.added.v1"


class MailboxChanged(MailboxFact, frozen=True, kw_only=True):
    type = "ticketing.mailbox.changed.v1"


class MailboxFailed(MailboxFact, frozen=True, kw_only=True):
    """It could not be read several times in a row; `reason` is a code."""

    type = "ticketing.mailbox.failed.v1"
    reason: str


class MailboxRecovered(MailboxFact, frozen=True, kw_only=True):
    type = "ticketing.mailbox.recovered.v1"


class IncomingMailFact(Event, frozen=True, kw_only=True):
    """`ticket_id` is what came of it; what is set aside waits for somebody. `reason` is a code."""

    outcome: str
    """registered | added | ignored | set_aside"""
    reason: str | None = None
    mailbox_id: UUID | None = None
    community_id: UUID | None = None
    ticket_id: UUID | None = None
    ticket_no: str | None = None
    handler_id: UUID | None = None


class IncomingMailReceived(IncomingMailFact, frozen=True, kw_only=True):
    type = "ticketing.incoming_mail.received.v1"
    accused: tuple[UUID, ...] = ()
    """whom its ticket is about: they hear nothing of it"""


class IncomingMailSettled(IncomingMailFact, frozen=True, kw_only=True):
    """Somebody has seen to a mail that was set aside."""

    type = "ticketing.incoming_mail.settled.v1"


class ChannelKeyFact(Event, frozen=True, kw_only=True):
    channel: str


class ChannelKeyIssued(ChannelKeyFact, frozen=True, kw_only=True):
    type = "ticketing.channel_key.issued.v1"


class ChannelKeyRotated(ChannelKeyFact, frozen=True, kw_only=True):
    """It has another secret; the old one opens for a while."""

    type = "ticketing.channel_key.rotated.v1"


class ChannelKeyRevoked(ChannelKeyFact, frozen=True, kw_only=True):
    type = "ticketing.channel_key.revoked.v1"


class ChannelCaseFact(Event, frozen=True, kw_only=True):
    """A case of an outside system and the ticket it has become. The number of the outside system stays here."""

    channel: str
    ticket_id: UUID
    ticket_no: str
    community_id: UUID
    handler_id: UUID | None = None
    first_receiver_id: UUID | None = None
    presses: int = 0
    """how often it was pressed for"""


class ChannelCaseRegistered(ChannelCaseFact, frozen=True, kw_only=True):
    type = "ticketing.channel_case.registered.v1"


class ChannelCasePressed(ChannelCaseFact, frozen=True, kw_only=True):
    """The outside system presses for an answer (催办)."""

    type = "ticketing.channel_case.pressed.v1"
    accused: tuple[UUID, ...] = ()
    """whom the case is about: they hear nothing of it"""
