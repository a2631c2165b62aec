"""The last number given per community, prefix and local day."""

from datetime import date
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from ticketing.models import Model


class NumberCounter(Model):
    __tablename__ = "number_counter"
    __table_args__ = (Index("number_counter_by_day", "tenant_id", "day"),)

    tenant_id: Mapped[UUID] = mapped_column(primary_key=True)
    community_id: Mapped[UUID] = mapped_column(primary_key=True)
    prefix: Mapped[str] = mapped_column(primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    last: Mapped[int]
