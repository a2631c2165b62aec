"""Passwords and one-time links: of both only a digest is kept."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from identity.models import Model
from kit.models import TenantRow

INVITATION = "invitation"
PASSWORD_RESET = "password_reset"  # noqa: S105 - a purpose, not a password


class Credential(Model, TenantRow):
    """The password of a staff member; the id is the staff member's."""

    __tablename__ = "credential"

    password_hash: Mapped[str]
    changed_at: Mapped[datetime]


class OneTimeLink(Model, TenantRow):
    """A link that sets a password once. Only the digest of its secret is kept."""

    __tablename__ = "one_time_link"

    staff_id: Mapped[UUID]
    purpose: Mapped[str]
    token_hash: Mapped[bytes]
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
