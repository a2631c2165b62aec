"""Facts stated by notifications: what became of messages."""

from uuid import UUID

from events import Event


class TenantProvisioned(Event, frozen=True, kw_only=True):
    type = "notifications.tenant.provisioned.v1"


class MessageDead(Event, frozen=True, kw_only=True):
    """A message could not be delivered on any channel."""

    type = "notifications.message.dead.v1"
    template: str
    recipient_kind: str
    """staff | person"""
    recipient_id: UUID
    error_code: str
