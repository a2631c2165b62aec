"""Suggests clusters, and notes that one is none."""

from datetime import timedelta
from itertools import groupby
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.paging import AnyRow
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.clusters.models import ClusterDismissal
from ticketing.clusters.repository import ClusterRepository
from ticketing.clusters.schemas import ClusterRead, ClusterTicketRead, DismissCluster
from ticketing.places.repository import PlaceRepository
from ticketing.procedure_rules.service import ProcedureRuleService

RECENT = timedelta(hours=24)
"""What was registered earlier is no cluster any more"""


class ClusterService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.clusters = ClusterRepository(work)

    async def suggested(self, community_id: UUID | None) -> list[ClusterRead]:
        rules = await ProcedureRuleService(self.work).in_force()
        rows = await self.clusters.alike(
            self.work.now - RECENT,
            timedelta(minutes=rules.cluster_minutes),
            rules.cluster_tickets,
            self._communities(community_id),
        )
        found = []
        for (building_id, class_l1), members in groupby(rows, key=lambda row: (row.building_id, row.class_l1)):
            tickets = list(members)
            first = tickets[0]
            found.append(
                ClusterRead(
                    community_id=first.community_id,
                    building_id=building_id,
                    building_code=first.building_code or "",
                    class_l1=class_l1,
                    since=first.registered_at,
                    tickets=[_ticket(row) for row in tickets],
                    incident_id=first.incident_id,
                    incident_title=first.incident_title,
                )
            )
        return found

    async def dismiss(self, data: DismissCluster) -> None:
        community_id = await PlaceRepository(self.work).community_of(data.building_id)
        if community_id is None:
            raise InvalidFields([FieldError("building_id", "unknown")])
        dismissed = self.clusters.add(
            ClusterDismissal(
                id=uuid7(),
                community_id=community_id,
                building_id=data.building_id,
                class_l1=data.class_l1,
                reason=data.reason,
                dismissed_by=self.work.principal.id,
                dismissed_at=self.work.now,
            )
        )
        stated = facts.ClusterDismissed(community_id=community_id, building_id=data.building_id, class_l1=data.class_l1)
        self.work.publish(stated, dismissed.id, 1)

    def _communities(self, wanted: UUID | None) -> list[UUID] | None:
        """Alike with what: nobody who sees only their own tickets can tell."""
        if self.work.principal.scope.own_only:
            return []
        scope = self.work.principal.scope.communities
        if wanted is None:
            return None if scope is None else sorted(scope)
        return [wanted] if scope is None or wanted in scope else []


def _ticket(row: AnyRow) -> ClusterTicketRead:
    """None is about whoever reads the suggestions: see the query."""
    return ClusterTicketRead(**{name: getattr(row, name) for name in ClusterTicketRead.__struct_fields__})
