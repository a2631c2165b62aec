"""Scripts over HTTP."""

from uuid import UUID

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.work import Work
from ticketing.scripts.schemas import AddScript, ChangeScript, ScriptRead
from ticketing.scripts.service import ScriptService

READ, MANAGE = "ticketing.article.read", "ticketing.script.manage"


@get("/scripts", permission=READ, summary="What is said on the phone, by situation")
async def list_scripts(work: NamedDependency[Work], *, community_id: FromQuery[UUID | None] = None) -> list[ScriptRead]:
    """As it holds in a community, or for the company."""
    return await ScriptService(work).holding(community_id)


@get("/scripts/all", permission=MANAGE, summary="All scripts, those of communities included")
async def list_all_scripts(work: NamedDependency[Work]) -> list[ScriptRead]:
    return await ScriptService(work).all()


@post("/scripts", permission=MANAGE, summary="Give a community words of its own")
async def add_script(data: JSONBody[AddScript], work: NamedDependency[Work]) -> ScriptRead:
    return await ScriptService(work).add(data)


@put("/scripts/{script_id:uuid}", permission=MANAGE, summary="Reword a script")
async def change_script(
    script_id: FromPath[UUID], data: JSONBody[ChangeScript], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> ScriptRead:
    return await ScriptService(work).change(script_id, if_match, data)


routes = [list_scripts, list_all_scripts, add_script, change_script]
