"""Operators and their sessions, outside of any tenant."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from identity.models import Model

ACTIVE = "active"
LEFT = "left"


class Operator(Model):
    """Somebody who runs the platform. `totp_sealed` is the enrolled second factor, `totp_step` its last used step."""

    __tablename__ = "operator"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    login: Mapped[str]
    display_name: Mapped[str]
    password_hash: Mapped[str]
    status: Mapped[str] = mapped_column(default=ACTIVE)
    totp_sealed: Mapped[bytes | None]
    totp_confirmed_at: Mapped[datetime | None]
    totp_step: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime]


class OperatorSession(Model):
    __tablename__ = "operator_session"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    operator_id: Mapped[UUID]
    secret_hash: Mapped[bytes]
    previous_hash: Mapped[bytes | None]
    renewed_at: Mapped[datetime]
    started_at: Mapped[datetime]
    last_seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    address: Mapped[str]
    user_agent: Mapped[str]
