"""An incident and what belongs to it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope, TenantRow
from ticketing.incidents import errors
from ticketing.models import Model, one_of

UNCLOSED = ("opened", "controlled", "reviewed")
STATES = (*UNCLOSED, "closed")


class Incident(Model, Aggregate):
    """Its tickets are answered and visited one by one; it only says what they have in common."""

    __tablename__ = "incident"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        UniqueConstraint("tenant_id", "no"),
        CheckConstraint(one_of("state", STATES), name="incident_state_check"),
        Index("incident_by_state", "tenant_id", "state", "opened_at", "id"),
        Index("incident_by_community", "tenant_id", "community_id", "state", "opened_at", "id"),
    )

    no: Mapped[str]
    community_id: Mapped[UUID]
    class_l1: Mapped[str | None]
    title: Mapped[str]
    banner: Mapped[str]
    """what operators read out to callers of the places concerned"""
    expected_end_at: Mapped[datetime | None]
    state: Mapped[str]
    opened_by: Mapped[UUID]
    opened_at: Mapped[datetime]
    cause: Mapped[str | None]
    controlled_by: Mapped[UUID | None]
    controlled_at: Mapped[datetime | None]
    review_due_at: Mapped[datetime | None]
    review: Mapped[str | None]
    reviewed_by: Mapped[UUID | None]
    reviewed_at: Mapped[datetime | None]
    closed_by: Mapped[UUID | None]
    closed_at: Mapped[datetime | None]

    def control(self, cause: str, by: UUID, review_due_at: datetime, at: datetime) -> None:
        """The cause is removed: nothing is read out any more."""
        self._leave("opened")
        self.state, self.cause, self.controlled_by, self.controlled_at = "controlled", cause, by, at
        self.review_due_at = review_due_at

    def look_back(self, review: str, by: UUID, at: datetime) -> None:
        self._leave("controlled")
        self.state, self.review, self.reviewed_by, self.reviewed_at = "reviewed", review, by, at

    def close(self, by: UUID, at: datetime) -> None:
        self._leave("reviewed")
        self.state, self.closed_by, self.closed_at = "closed", by, at

    def refuse_unless(self, *states: str) -> None:
        if self.state not in states:
            raise errors.IncidentWrongState(state=self.state, allowed_from=states)

    def _leave(self, source: str) -> None:
        self.refuse_unless(source)


class IncidentPlace(Model, TenantRow):
    """A building the incident concerns, or one unit of it."""

    __tablename__ = "incident_place"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "incident_id"], ["incident.tenant_id", "incident.id"]),
        Index("incident_place_of_incident", "tenant_id", "incident_id"),
        Index("incident_place_of_building", "tenant_id", "building_id"),
    )

    incident_id: Mapped[UUID]
    building_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]


class IncidentTicket(Model, TenantRow):
    """A ticket of the incident, as long as nobody has found that it is none."""

    __tablename__ = "incident_ticket"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "incident_id"], ["incident.tenant_id", "incident.id"]),
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        Index(
            "incident_ticket_joined", "tenant_id", "ticket_id", unique=True, postgresql_where=text("left_at IS NULL")
        ),
        Index("incident_ticket_of_incident", "tenant_id", "incident_id", "joined_at"),
    )

    incident_id: Mapped[UUID]
    ticket_id: Mapped[UUID]
    joined_by: Mapped[UUID]
    joined_at: Mapped[datetime]
    left_at: Mapped[datetime | None]


class IncidentNotice(Model, TenantRow):
    """What everybody concerned was told; only added."""

    __tablename__ = "incident_notice"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "incident_id"], ["incident.tenant_id", "incident.id"]),
        Index("incident_notice_of_incident", "tenant_id", "incident_id", "sent_at"),
    )

    incident_id: Mapped[UUID]
    text: Mapped[str]
    sent_by: Mapped[UUID]
    sent_at: Mapped[datetime]
    tickets: Mapped[int]
    """how many it stands in"""
    contacts: Mapped[int]
    """how many are told: somebody with two tickets once"""
