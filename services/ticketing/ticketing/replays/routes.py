"""Replays over HTTP: start one over the draft, follow it, see what would have been missed."""

from typing import Annotated
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from kit.paging import Page
from kit.schemas import Limit
from kit.work import Work
from ticketing.replays.repository import ReplayRepository
from ticketing.replays.schemas import ReplayFindingRead, ReplayRead, StartReplay
from ticketing.replays.service import ReplayService

OfClock = Annotated[str | None, QueryParameter(name="clock", pattern=r"^K\d\d$(?!\n)")]


@post(
    "/clock-policy/replays",
    permission="ticketing.clock_policy.manage",
    status_code=202,
    summary="Run the draft over the tickets of a period",
)
async def start_replay(data: JSONBody[StartReplay], work: NamedDependency[Work]) -> ReplayRead:
    return ReplayRead.of(await ReplayService(work).start(data.since, data.until))


@get("/clock-policy/replays", permission="ticketing.clock_policy.read", summary="Replays, the newest first")
async def list_replays(
    work: NamedDependency[Work], cursor: FromQuery[str | None] = None, limit: FromQuery[Limit] = 50
) -> Page[ReplayRead]:
    rows, following = await ReplayRepository(work).newest(cursor, limit)
    return Page(items=[ReplayRead.of(row[0]) for row in rows], next_cursor=following)


@get(
    "/clock-policy/replays/{replay_id:uuid}",
    permission="ticketing.clock_policy.read",
    summary="How far a replay is and what it found",
)
async def read_replay(replay_id: FromPath[UUID], work: NamedDependency[Work]) -> ReplayRead:
    return ReplayRead.of(await ReplayRepository(work).get(replay_id))


@get(
    "/clock-policy/replays/{replay_id:uuid}/findings",
    permission="ticketing.clock_policy.manage",
    summary="Tickets that are missed under one policy and not under the other",
)
async def list_replay_findings(
    replay_id: FromPath[UUID],
    work: NamedDependency[Work],
    of_clock: OfClock = None,
    cursor: FromQuery[str | None] = None,
    limit: FromQuery[Limit] = 50,
) -> Page[ReplayFindingRead]:
    replays = ReplayRepository(work)
    await replays.get(replay_id)
    rows, following = await replays.findings(replay_id, of_clock, cursor, limit)
    return Page(items=[ReplayFindingRead(**row._mapping) for row in rows], next_cursor=following)


routes = [start_replay, list_replays, read_replay, list_replay_findings]
