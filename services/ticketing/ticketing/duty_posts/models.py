"""A place that is staffed in shifts, with the rules of its duty."""

from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.duty_posts.codes import POST_KINDS
from ticketing.models import Model, one_of


class DutyPost(Model, Aggregate):
    __tablename__ = "duty_post"
    __scope__ = Scope(community="community_id")
    __table_args__ = (
        UniqueConstraint("tenant_id", "community_id", "name"),
        CheckConstraint(one_of("kind", POST_KINDS), name="duty_post_kind_check"),
        CheckConstraint("minimum_heads > 0", name="duty_post_minimum_heads_check"),
    )

    community_id: Mapped[UUID]
    kind: Mapped[str]
    name: Mapped[str]
    minimum_heads: Mapped[int]
    concurrent: Mapped[bool]
    """its people may hold another post at the same time (S4-14: operators also watch the cameras)"""
    deputies: Mapped[list[Any]]
    """staff ids, asked in this order when somebody is off (S3-30)"""
    checklist: Mapped[list[Any]]
    """what is done before the post is closed; `CLOSING_CHECKLIST` codes or the company's own words"""
    manned_shifts: Mapped[list[Any]]
    """ids of the shift templates it is to be manned on every day; empty: as it is planned otherwise"""
    active: Mapped[bool]
