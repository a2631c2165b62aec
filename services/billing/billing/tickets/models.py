"""Projection of ticketing's tickets."""

from uuid import UUID

from sqlalchemy import Uuid
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.orm import Mapped, mapped_column

from billing.models import Model
from kit.models import Scope, TenantRow

ENDED = ("closed", "withdrawn", "merged", "evaluated", "cancelled", "no_show")
"""The states in which a ticket of any kind waits for nobody (C3.2, C3.16)"""


class Ticket(Model, TenantRow):  # type: ignore[misc]
    """What is null is not known: it was last heard of before billing asked for it. `about_ids`: colleagues it is about,
    who do not learn whose it is."""

    __tablename__ = "ticket"
    __scope__ = Scope(community="community_id")

    no: Mapped[str]
    community_id: Mapped[UUID]
    kind: Mapped[str | None]
    unit_id: Mapped[UUID | None]
    person_id: Mapped[UUID | None]
    open: Mapped[bool | None]
    about_ids: Mapped[list[UUID] | None] = mapped_column(ARRAY(Uuid()))
