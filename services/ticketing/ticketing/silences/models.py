"""The last silence of a ticket that was too long."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate
from ticketing.models import Model


class Silence(Model, Aggregate):
    """Its id is the ticket's. Over as soon as something is logged: nobody has to write that here."""

    __tablename__ = "silence"
    __table_args__ = (ForeignKeyConstraint(["tenant_id", "id"], ["ticket.tenant_id", "ticket.id"]),)

    since: Mapped[datetime]
    """when something was logged last"""
    reminded_at: Mapped[datetime]
    listed_at: Mapped[datetime]
    """when it has lasted as long again and is a supervisor's to see"""
