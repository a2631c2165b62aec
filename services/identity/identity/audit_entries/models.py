"""Entries of the audit chain and its head, one chain for each tenant."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from identity.models import Model
from kit.models import TenantRow


class AuditEntry(Model, TenantRow):
    """One act. The application may read and add, never change or remove."""

    __tablename__ = "audit_entry"

    seq: Mapped[int]
    at: Mapped[datetime]
    actor_realm: Mapped[str]
    actor_id: Mapped[UUID]
    action: Mapped[str]
    subject_id: Mapped[UUID]
    details: Mapped[dict[str, Any]]
    digest: Mapped[bytes]


class AuditHead(Model, TenantRow):
    """The end of a tenant's chain; its id is the tenant's. Locked while an entry is added."""

    __tablename__ = "audit_head"

    seq: Mapped[int] = mapped_column(default=0)
    digest: Mapped[bytes]
