"""Which posts there are and whom a person on them reports to."""

from collections.abc import Collection, Sequence
from uuid import UUID

from identity.posts import reporting
from identity.posts.models import Post
from identity.posts.repository import PostRepository
from kit.problems import FieldError, InvalidFields
from kit.work import Work


class PostService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.posts = PostRepository(work)

    async def all(self) -> Sequence[Post]:
        return await self.posts.all()

    async def check_known(self, codes: Collection[str]) -> None:
        if set(codes) - {post.code for post in await self.posts.all()}:
            raise InvalidFields([FieldError("posts", "unknown_post")])

    async def superior(self, staff_id: UUID, codes: Sequence[str], communities: Collection[UUID]) -> UUID | None:
        """Who the holder of these posts reports to when nobody is named."""
        reports_to = {post.code: post.reports_to for post in await self.posts.all()}
        superiors = {above for above in reports_to.values() if above}
        holders = await self.posts.holders(superiors, besides=staff_id)
        return reporting.superior(codes, communities, reports_to, holders)
