"""Everything an attempt needs once its transaction is closed."""

from datetime import datetime
from email.message import EmailMessage
from typing import Self
from uuid import UUID

from msgspec import Struct
from msgspec.structs import replace

from notifications.clients.registry import Contact
from notifications.deliveries.mail import compose
from notifications.templates.catalogue import LegalKind, Locale, language
from notifications.templates.service import Draft

NAMELESS: dict[Locale, str] = {"zh-CN": "客户", "en": "customer"}


class Try(Struct, frozen=True):
    """One attempt of one delivery. `attempts` is the number made before it: whoever finds another number is late."""

    tenant_id: UUID
    delivery_id: UUID
    attempts: int


class Letter(Struct, frozen=True, kw_only=True):
    recipient_id: UUID
    drafts: dict[Locale, Draft]
    """in every language: the reader's is known only once registry has told it"""
    locale: Locale
    legal_kind: LegalKind
    sender_name: str
    provider_key: str
    started_at: datetime

    @property
    def draft(self) -> Draft:
        return self.drafts[self.locale]

    def for_reader(self, contact: Contact) -> Self:
        return replace(self, locale=language(contact.locale)) if contact.locale else self

    def mail(self, contact: Contact, sender: str, to: str) -> EmailMessage:
        """Raises ValueError when the address cannot stand in a header."""
        return compose(
            self.draft.filled(addressee=contact.name or NAMELESS[self.locale]),
            provider_key=self.provider_key,
            sender=sender,
            sender_name=self.sender_name,
            to=to,
            locale=self.locale,
            legal_kind=self.legal_kind,
            at=self.started_at,
        )
