"""Routes of the search."""

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from kit.work import Work
from registry.searches.schemas import CallersRead, SearchRead
from registry.searches.service import SearchService


@get(
    "/search",
    permission="registry.unit.read",
    limit="240/minute",
    summary="Units, people and cars by phone, code, name or plate",
)
async def search(work: NamedDependency[Work], q: FromQuery[str]) -> SearchRead:
    return await SearchService(work).search(q)


@get("/callers", permission="registry.person.read", limit="120/minute", summary="Who is calling from this number")
async def find_callers(work: NamedDependency[Work], phone: FromQuery[str]) -> CallersRead:
    return await SearchService(work).callers(phone)


routes = [search, find_callers]
