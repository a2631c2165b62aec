"""Checks of recordings over HTTP."""

from datetime import date
from uuid import UUID

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody

from kit.work import Work
from ticketing.occurrences.days import refuse_unknown
from ticketing.recording_checks.schemas import RecordingCheckRead, RecordScores, TakeSamples
from ticketing.recording_checks.service import RecordingCheckService

READ, SCORE = "ticketing.recording_check.read", "ticketing.recording_check.score"


@get("/recording-checks", permission=READ, summary="The checks of a month")
async def list_recording_checks(
    work: NamedDependency[Work], *, month: FromQuery[date], operator_id: FromQuery[UUID | None] = None
) -> list[RecordingCheckRead]:
    """`month` is any day of it."""
    refuse_unknown(month=month)
    return await RecordingCheckService(work).of_month(month, operator_id)


@post("/recording-checks", permission=SCORE, status_code=200, summary="Draw the sample of a month that is over")
async def draw_recordings(data: JSONBody[TakeSamples], work: NamedDependency[Work]) -> list[RecordingCheckRead]:
    """Each operator's month is drawn once; asked again it shows what was drawn."""
    return await RecordingCheckService(work).draw(data.month)


@get("/recording-checks/{check_id:uuid}", permission=READ, summary="One check")
async def read_recording_check(check_id: FromPath[UUID], work: NamedDependency[Work]) -> RecordingCheckRead:
    return await RecordingCheckService(work).read(check_id)


@post("/recording-checks/{check_id:uuid}/scores", permission=SCORE, status_code=200, summary="Score a recording")
async def score_recording(
    check_id: FromPath[UUID],
    data: JSONBody[RecordScores],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
) -> RecordingCheckRead:
    return await RecordingCheckService(work).score(check_id, if_match, data.scores, data.coaching)


routes = [list_recording_checks, draw_recordings, read_recording_check, score_recording]
