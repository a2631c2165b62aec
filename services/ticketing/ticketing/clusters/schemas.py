"""Suggested clusters on the wire."""

from datetime import datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.entries.schemas import Reason
from ticketing.tickets.schemas import Code


class ClusterTicketRead(Read, frozen=True, kw_only=True):
    id: UUID
    no: str
    kind: str
    title: str
    state: str
    unit_id: UUID | None
    unit_code: str | None
    registered_at: datetime


class ClusterRead(Read, frozen=True, kw_only=True):
    """Open tickets that belong to no incident, the oldest first. `incident_id`: one of the class
    that is open for the building."""

    community_id: UUID
    building_id: UUID
    building_code: str
    class_l1: str
    since: datetime
    tickets: list[ClusterTicketRead]
    incident_id: UUID | None
    incident_title: str | None


class DismissCluster(Body, frozen=True, kw_only=True):
    building_id: UUID
    class_l1: Code
    reason: Reason
