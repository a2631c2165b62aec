"""A connection to a telephone system, and which of its reports were heard."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, TenantRow
from ticketing.models import Model


class PbxLink(Model, Aggregate):
    """`signing_key` is the SHA-256 of the key the company was shown once, sealed: nobody can show the key again."""

    __tablename__ = "pbx_link"

    name: Mapped[str]
    signing_key: Mapped[bytes]
    dial_url: Mapped[str | None]
    """where calls out are asked for; None: the system only reports"""
    active: Mapped[bool]
    heard_at: Mapped[datetime | None]


class PbxReport(Model, TenantRow):
    """One report, so that it counts once. The id follows from the connection and the system's own id of the report."""

    __tablename__ = "pbx_report"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "pbx_link_id"], ["pbx_link.tenant_id", "pbx_link.id"]),
        Index("pbx_report_by_age", "tenant_id", "heard_at"),
    )

    pbx_link_id: Mapped[UUID]
    kind: Mapped[str]
    at: Mapped[datetime]
    heard_at: Mapped[datetime]
