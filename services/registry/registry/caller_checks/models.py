"""One check of a caller: which data agreed and which did not, never what was said. Append-only."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from registry.models import Model


class CallerCheck(Model, Aggregate):
    __tablename__ = "caller_check"
    __table_args__ = (
        Index("caller_check_of_person", "tenant_id", "person_id", "at"),
        Index("caller_check_of_call", "tenant_id", "call_id"),
    )

    person_id: Mapped[UUID]
    staff_id: Mapped[UUID]
    call_id: Mapped[UUID]
    """as ticketing calls it"""
    agreed: Mapped[list[Any]]
    differed: Mapped[list[Any]]
    at: Mapped[datetime]
