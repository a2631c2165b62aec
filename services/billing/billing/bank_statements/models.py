"""What was taken in of a bank's file: the lines that were new. Amounts in 分."""

from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.models import Model
from kit.models import Aggregate, Scope

PREFIX = "YH"
IN_TIME = timedelta(days=3)
"""So long after it was taken in finance is told of what nobody has assigned (C4.12)."""


class BankStatement(Model, Aggregate):  # type: ignore[misc]
    __tablename__ = "bank_statement"
    __scope__ = Scope(community="community_id")

    no: Mapped[str]
    community_id: Mapped[UUID]
    first_day: Mapped[date]
    last_day: Mapped[date]
    lines: Mapped[int]
    in_cents: Mapped[int]
    out_cents: Mapped[int]
    taken_by: Mapped[UUID]
    told_at: Mapped[datetime | None]
    """when finance was told that lines of it wait"""
