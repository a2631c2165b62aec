"""A message: who is told what, and what became of it (C5.1, C5.6).

queued → sent | unknown | unreachable | dead. `unknown`: the mail system may or may not have taken it.
`unreachable`: no address is known. `dead`: every channel failed.
"""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from kit.models import Scope, TenantRow
from notifications.models import Model

GIVEN_UP = frozenset({"unreachable", "dead"})


class Message(Model, TenantRow):
    __tablename__ = "message"
    __scope__ = Scope(community="community_id", own=("in_charge_id", "recipient_id"))

    version: Mapped[int]
    """how many facts were published about it"""
    created_at: Mapped[datetime]
    template: Mapped[str]
    legal_kind: Mapped[str]
    recipient_kind: Mapped[str]
    recipient_id: Mapped[UUID]
    in_charge_id: Mapped[UUID | None]
    """the staff member who phones when nothing else reaches the recipient"""
    community_id: Mapped[UUID | None]
    unit_id: Mapped[UUID | None]
    subject_kind: Mapped[str]
    subject_id: Mapped[UUID]
    urgent: Mapped[bool]
    facts: Mapped[dict[str, Any]]
    """values of the template's variables, raw: ids, codes, amounts, instants"""
    dedupe_key: Mapped[str]
    state: Mapped[str]

    @property
    def place(self) -> tuple[UUID | None, UUID | None]:
        return self.community_id, self.unit_id

    @property
    def to_requester(self) -> bool:
        """The recipient is nobody registry knows: the ticket itself stands for whoever wrote it."""
        return self.subject_kind == "ticket" and self.recipient_id == self.subject_id
