"""A ruling on a complaint. Append-only: an objection leads to a further ruling."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model, one_of
from ticketing.tickets.codes import VALIDITIES

RULINGS_AT_MOST = 2
"""The first one, and one after the customer's objection with new facts (C3.2 row 22)"""


class Ruling(Model, TenantRow):
    __tablename__ = "ruling"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint(one_of("result", VALIDITIES), name="ruling_result_check"),
        CheckConstraint("basis IN ('own', 'leader_consulted')", name="ruling_basis_check"),
        Index("ruling_of_ticket", "tenant_id", "ticket_id", "at"),
    )

    ticket_id: Mapped[UUID]
    at: Mapped[datetime]
    ruled_by: Mapped[UUID]
    grounds_sufficient: Mapped[bool]
    demand_reasonable: Mapped[bool]
    result: Mapped[str]
    basis: Mapped[str]
    leader_id: Mapped[UUID | None]
    consulted_at: Mapped[datetime | None]
    reason: Mapped[str]
    customer_reaction: Mapped[str | None]
    """how the customer took an invalid ruling (S0-16)"""


def follows(grounds_sufficient: bool, demand_reasonable: bool, result: str) -> bool:
    """Whether the result agrees with the two tests: valid passes both, partly valid exactly one, invalid not both."""
    passed = grounds_sufficient + demand_reasonable
    return {"valid": passed == 2, "partly_valid": passed == 1, "invalid": passed < 2}[result]
