"""The posts of the company, for the forms of staff."""

from litestar import get
from litestar.di import NamedDependency

from identity.posts.schemas import PostRead
from identity.posts.service import PostService
from kit.work import Work


@get("/posts", permission="identity.role.read", summary="Posts of the organisation")
async def list_posts(work: NamedDependency[Work]) -> list[PostRead]:
    return [PostRead.of(post) for post in await PostService(work).all()]


routes = [list_posts]
