"""Facts stated by notifications: what became of messages."""

from uuid import UUID

from events import Event


class TenantProvisioned(Event, frozen=True, kw_only=True):
    type = "notifications.tenant.provisioned.v1"


class MessageDead(Event, frozen=True, kw_only=True):
    """A message could not be delivered on any channel. `subject_kind` and `subject_id` say what it is about."""

    type = "notifications.message.dead.v1"
    template: str
    recipient_kind: str
    """staff | person"""
    recipient_id: UUID
    error_code: str
    subject_kind: str | None = None
    subject_id: UUID | None = None


class MessageRevived(Event, frozen=True, kw_only=True):
    """Somebody has a message sent again that could not be delivered."""

    type = "notifications.message.revived.v1"
