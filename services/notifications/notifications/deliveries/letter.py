"""What an attempt carries once its transaction is closed."""

from datetime import datetime
from email.message import EmailMessage
from uuid import UUID

from msgspec import Struct

from notifications.deliveries.mail import compose
from notifications.templates.rendering import Text
from notifications.templates.shapes import LegalKind, Locale


class Try(Struct, frozen=True):
    """One attempt of one delivery. `attempts` is the number made before it: who finds another number is late."""

    tenant_id: UUID
    delivery_id: UUID
    attempts: int


class Recipient(Struct, frozen=True):
    """A person of registry, or the requester of a ticket whom only ticketing knows."""

    id: UUID
    by_ticket: bool


class Letter(Struct, frozen=True, kw_only=True):
    """A written mail, still without its address in a header."""

    text: Text
    text_version: int
    locale: Locale
    legal_kind: LegalKind
    sender_name: str
    provider_key: str
    written_at: datetime
    reply_to: str | None = None
    mark: str | None = None

    def mail(self, sender: str, to: str) -> EmailMessage:
        """Raises ValueError when the address cannot stand in a header."""
        return compose(
            self.text,
            provider_key=self.provider_key,
            sender=sender,
            sender_name=self.sender_name,
            to=to,
            locale=self.locale,
            legal_kind=self.legal_kind,
            at=self.written_at,
            reply_to=self.reply_to,
            mark=self.mark,
        )
