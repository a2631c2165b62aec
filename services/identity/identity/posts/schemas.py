"""Posts on the wire, named in both languages."""

from identity.posts.models import Post
from kit.schemas import Read


class PostRead(Read, frozen=True, kw_only=True):
    code: str
    name_zh: str
    name_en: str
    reports_to: str | None
    headcount: int | None

    @classmethod
    def of(cls, post: Post) -> "PostRead":
        return cls(
            code=post.code,
            name_zh=post.name_zh,
            name_en=post.name_en,
            reports_to=post.reports_to,
            headcount=post.headcount,
        )
