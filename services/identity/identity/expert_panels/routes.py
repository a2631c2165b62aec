"""The expert panel of the company."""

from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from identity.expert_panels.disciplines import Discipline
from identity.expert_panels.schemas import ExpertPanelRead, NamePanel
from identity.expert_panels.service import ExpertPanelService
from kit.work import Work

READ, MANAGE = "identity.organisation.read", "identity.organisation.manage"


@get("/expert-panel", permission=READ, summary="Experts and leader of each discipline, with what is missing")
async def read_panel(work: NamedDependency[Work]) -> list[ExpertPanelRead]:
    return [ExpertPanelRead.of(found) for found in await ExpertPanelService(work).all()]


@put("/expert-panel/{discipline:str}", permission=MANAGE, summary="Name the experts and the leader of a discipline")
async def name_panel(
    discipline: FromPath[Discipline],
    data: JSONBody[NamePanel],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> ExpertPanelRead:
    """If-Match 0 for a discipline nobody was named for yet."""
    found = await ExpertPanelService(work).name(discipline, if_match, data.experts, data.leader_id)
    return ExpertPanelRead.of(found)


routes = [read_panel, name_panel]
