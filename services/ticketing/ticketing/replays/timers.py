"""The background job of a replay: one chunk per firing. A step that fails again and again ends it visibly."""

from kit.timers import Due, timer
from kit.work import Work
from ticketing.replays.service import STEP, ReplayService

TRIES = 8
"""About four minutes with growing pauses: longer than a restart of a server, shorter than somebody waits."""


@timer(STEP)
async def step(work: Work, due: Due) -> None:
    replays = ReplayService(work)
    await (replays.fail(due.subject_id) if due.attempts >= TRIES else replays.step(due.subject_id))


timers = [step]
