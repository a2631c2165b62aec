"""Projection of ticketing's tickets."""

from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.models import Model
from kit.models import Scope, TenantRow


class Ticket(Model, TenantRow):  # type: ignore[misc]
    __tablename__ = "ticket"
    __scope__ = Scope(community="community_id")

    no: Mapped[str]
    community_id: Mapped[UUID]
