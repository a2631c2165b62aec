"""Suggested clusters over HTTP."""

from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody

from kit.work import Work
from ticketing.clusters.schemas import ClusterRead, DismissCluster
from ticketing.clusters.service import ClusterService

MANAGE = "ticketing.incident.manage"


@get("/clusters", permission=MANAGE, summary="Tickets that may have one cause")
async def list_clusters(work: NamedDependency[Work], community_id: FromQuery[UUID | None] = None) -> list[ClusterRead]:
    """By the figures of the procedure rules, over the last day."""
    return await ClusterService(work).suggested(community_id)


@post("/clusters/dismiss", permission=MANAGE, status_code=204, summary="They have nothing to do with each other")
async def dismiss_cluster(data: JSONBody[DismissCluster], work: NamedDependency[Work]) -> None:
    await ClusterService(work).dismiss(data)


routes = [list_clusters, dismiss_cluster]
