"""A worker that dies where a test says: its session is ended at the server, so nothing but the database cleans up."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text

from kit.alarm import Alarm
from kit.runtime import Runtime
from kit.timers import Due, TimerHandler
from kit.work import Work

_END = text("SELECT pg_terminate_backend(:pid, 5000)")
POINTS = ("taken", "handled", "committed")
"""Before the first effect or between two groups of a batch; after an effect and before the commit; after the commit,
before anything else learns of it"""


class Killed(BaseException):
    """The worker is gone at this point."""


async def lose(runtime: Runtime, work: Work) -> None:
    """End the session of this unit of work at the server, as if the process at its other end were gone."""
    connection = await (await work.session.connection()).get_raw_connection()
    driver: Any = connection.driver_connection
    async with runtime.engine.connect() as other:
        assert (await other.execute(_END, {"pid": driver.get_server_pid()})).scalar_one()


class Mortal(Alarm):
    """Dies at the `nth` time it comes to `point`, if it does at all.

    `alone`: its batch has failed, and what is due is fired one by one. `survives`: only its connection is lost; the
    process goes on."""

    def __init__(
        self,
        runtime: Runtime,
        handlers: list[TimerHandler],
        point: str = "",
        nth: int = 1,
        *,
        alone: bool = False,
        survives: bool = False,
    ) -> None:
        super().__init__(runtime, handlers)
        self.dead = False
        self.fate = ""
        self._point, self._left, self._alone, self._survives = point, nth, alone, survives
        self._limits: dict[UUID, int] = {}

    async def _fire(self, tenant_id: UUID, limit: int) -> int:
        if self.dead:  # what a broken connection raises would have a living worker fire one by one
            raise Killed
        self._limits[tenant_id] = limit  # companies are served beside each other
        fired = await super()._fire(tenant_id, limit)
        if fired:
            await self._come_to("committed", None)
        return fired

    async def _handle(self, work: Work, dues: Sequence[Due]) -> None:
        if self._alone and self._limits[work.tenant_id] > 1:
            raise ConnectionError("the batch fails")
        await self._come_to("taken", work)
        await super()._handle(work, dues)
        await self._come_to("handled", work)

    async def _postpone(self, tenant_id: UUID, failure: Any) -> None:
        if self.dead:
            raise Killed
        await super()._postpone(tenant_id, failure)

    async def _come_to(self, point: str, work: Work | None) -> None:
        if point != self._point:
            return
        self._left -= 1
        if self._left:
            return
        self.fate = f"{point}{' alone' if self._alone else ''}{' survives' if self._survives else ''}"
        if work is not None:
            await lose(self._runtime, work)
        if not self._survives:
            self.dead = True
            raise Killed
