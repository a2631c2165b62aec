"""Finds tickets that may have one cause."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy import text

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.clusters.models import ClusterDismissal
from ticketing.models import none_of, one_of
from ticketing.tickets.codes import ENDED, HANDLED
from ticketing.tickets.repository import TicketRepository

_ALIKE = text(f"""
WITH fresh AS MATERIALIZED (
  SELECT t.id, t.no, t.kind, t.title, t.state, t.unit_id, t.community_id, t.building_id, t.class_l1, t.registered_at
  FROM ticket t
  WHERE t.tenant_id = :tenant_id AND {none_of("t.state", ENDED)} AND {one_of("t.kind", HANDLED)}
    AND t.id <> ALL(CAST(:apart AS uuid[]))
    AND t.registered_at >= :since AND t.building_id IS NOT NULL AND t.class_l1 IS NOT NULL
    AND (CAST(:communities AS uuid[]) IS NULL OR t.community_id = ANY(CAST(:communities AS uuid[])))
    AND NOT EXISTS (SELECT FROM incident_ticket i
      WHERE i.tenant_id = t.tenant_id AND i.ticket_id = t.id AND i.left_at IS NULL)
    AND NOT EXISTS (SELECT FROM cluster_dismissal d
      WHERE d.tenant_id = t.tenant_id AND d.building_id = t.building_id AND d.class_l1 = t.class_l1
        AND d.dismissed_at >= t.registered_at)),
counted AS (
  SELECT *, count(*) OVER (PARTITION BY building_id, class_l1 ORDER BY registered_at
    RANGE BETWEEN CAST(:within AS interval) PRECEDING AND CURRENT ROW) AS together FROM fresh),
dense AS (
  SELECT building_id, class_l1, max(registered_at) AS last FROM counted WHERE together >= :enough
  GROUP BY building_id, class_l1)
SELECT f.id, f.no, f.kind, f.title, f.state, f.unit_id, u.code AS unit_code, f.community_id, f.building_id,
  b.code AS building_code, f.class_l1, f.registered_at, i.id AS incident_id, i.title AS incident_title
FROM dense JOIN fresh f ON f.building_id = dense.building_id AND f.class_l1 = dense.class_l1
LEFT JOIN unit u ON u.tenant_id = :tenant_id AND u.id = f.unit_id
LEFT JOIN building b ON b.tenant_id = :tenant_id AND b.id = f.building_id
LEFT JOIN LATERAL (
  SELECT o.id, o.title FROM incident o JOIN incident_place p ON p.tenant_id = o.tenant_id AND p.incident_id = o.id
  WHERE o.tenant_id = :tenant_id AND o.state = 'opened' AND p.building_id = f.building_id
    AND o.class_l1 = f.class_l1
  ORDER BY o.opened_at DESC LIMIT 1) i ON true
ORDER BY dense.last DESC, f.building_id, f.class_l1, f.registered_at, f.id
LIMIT 500""")  # noqa: S608  # constants


class ClusterRepository(Repository[ClusterDismissal]):
    model: ClassVar[type[ClusterDismissal]] = ClusterDismissal

    async def alike(
        self, since: datetime, within: timedelta, enough: int, communities: Sequence[UUID] | None
    ) -> Sequence[AnyRow]:
        """Tickets of clusters, those with the latest ticket first, the tickets of one in a row. What is about whoever
        reads them is in none, and makes none dense enough: a cluster names a building."""
        found = await self.session.execute(
            _ALIKE,
            {
                "tenant_id": self.work.tenant_id,
                "since": since,
                "within": within,
                "enough": enough,
                "communities": None if communities is None else list(communities),
                "apart": list(await TicketRepository(self.work).all_about_me()),
            },
        )
        return found.all()
