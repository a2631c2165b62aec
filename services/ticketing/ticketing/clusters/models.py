"""Somebody has looked at alike tickets and found that they are not of one cause."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from kit.models import Scope, TenantRow
from ticketing.models import Model


class ClusterDismissal(Model, TenantRow):
    """Only added. Tickets registered before it count no more."""

    __tablename__ = "cluster_dismissal"
    __scope__ = Scope(community="community_id")
    __table_args__ = (Index("cluster_dismissal_of_building", "tenant_id", "building_id", "class_l1", "dismissed_at"),)

    community_id: Mapped[UUID]
    building_id: Mapped[UUID]
    class_l1: Mapped[str]
    reason: Mapped[str]
    dismissed_by: Mapped[UUID]
    dismissed_at: Mapped[datetime]
