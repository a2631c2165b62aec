"""Duty posts over HTTP."""

from uuid import UUID

from litestar import get, patch, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.work import Work
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.duty_posts.schemas import AddDutyPost, ChangeDutyPost, DutyPostRead
from ticketing.duty_posts.service import DutyPostService


@get("/duty-posts", permission="ticketing.duty.read", summary="The posts of a community")
async def list_duty_posts(work: NamedDependency[Work], community_id: FromQuery[UUID]) -> list[DutyPostRead]:
    return [DutyPostRead.of(post) for post in await DutyPostRepository(work).of_community(community_id)]


@post("/duty-posts", permission="ticketing.roster.plan", summary="Set up a post")
async def add_duty_post(data: JSONBody[AddDutyPost], work: NamedDependency[Work]) -> DutyPostRead:
    return DutyPostRead.of(await DutyPostService(work).add(data))


@patch("/duty-posts/{post_id:uuid}", permission="ticketing.roster.plan", summary="Change a post or take it out of use")
async def change_duty_post(
    post_id: FromPath[UUID],
    data: JSONBody[ChangeDutyPost],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> DutyPostRead:
    return DutyPostRead.of(await DutyPostService(work).change(post_id, if_match, data))


routes = [list_duty_posts, add_duty_post, change_duty_post]
