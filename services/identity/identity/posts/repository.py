"""Posts in SQL, who is on them, and the seed."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from uuid_utils.compat import uuid7

from identity.posts.catalogue import POSTS
from identity.posts.models import Post
from identity.posts.reporting import Holder
from identity.staff.models import LEFT, Staff, StaffPost
from kit.repository import Repository


class PostRepository(Repository[Post]):
    model = Post

    async def all(self) -> Sequence[Post]:
        statement = select(Post).where(Post.tenant_id == self.work.tenant_id).order_by(Post.position, Post.code)
        return (await self.session.execute(statement)).scalars().all()

    async def holders(self, posts: Collection[str], besides: UUID) -> list[Holder]:
        """Who is on one of these posts, longest-serving first."""
        statement = (
            select(Staff, StaffPost.post_code)
            .join(StaffPost, (StaffPost.tenant_id == Staff.tenant_id) & (StaffPost.staff_id == Staff.id))
            .where(
                Staff.tenant_id == self.work.tenant_id,
                StaffPost.post_code.in_(sorted(posts)),
                Staff.status != LEFT,
                Staff.id != besides,
            )
            .order_by(Staff.id)
        )
        rows = (await self.session.execute(statement)).all()
        return [Holder(staff.id, post, frozenset(staff.communities)) for staff, post in rows]

    async def seed(self) -> None:
        """Add the posts of the catalogue that are missing: they belong to the tenant, what it changed stays."""
        known = {post.code for post in await self.all()}
        missing = [
            {
                "tenant_id": self.work.tenant_id,
                "id": uuid7(),
                "code": post.code,
                "name_zh": post.name_zh,
                "name_en": post.name_en,
                "reports_to": post.reports_to,
                "headcount": post.headcount,
                "position": position,
            }
            for position, post in enumerate(POSTS)
            if post.code not in known
        ]
        if missing:
            added = insert(Post).values(missing).on_conflict_do_nothing(index_elements=["tenant_id", "code"])
            await self.session.execute(added)
