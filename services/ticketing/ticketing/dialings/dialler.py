"""The hands that speak to telephone systems. Nothing durable lives here: what is lost with the process is found again
by the timer of its dialing, and a telephone system places one call however often it is asked."""

import asyncio
from uuid import UUID
from weakref import WeakValueDictionary

from kit import clock, telemetry
from kit.runtime import Runtime
from kit.work import open_work
from ticketing.clients.pbx import HttpPbx, NotPlaced, Pbx
from ticketing.dialings.service import DIALLER, DialingService, Order
from ticketing.settings import settings_of

AT_ONCE = 8
OF_ONE_COMPANY = 2
"""at once: a system that says nothing holds up no other company's"""


class Dialler:
    def __init__(self, runtime: Runtime, pbx: Pbx) -> None:
        self._runtime = runtime
        self._pbx = pbx
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._gates: WeakValueDictionary[UUID, asyncio.Semaphore] = WeakValueDictionary()
        self._under_way: set[asyncio.Task[None]] = set()

    def accept(self, order: Order) -> None:
        """Go and ask; returns at once, so that no transaction and no timer waits for a telephone system."""
        task = asyncio.create_task(self._carry(order))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def drain(self) -> None:
        """Wait until everything accepted so far is settled."""
        while self._under_way:
            await asyncio.gather(*self._under_way, return_exceptions=True)

    async def stop(self) -> None:
        await self.drain()

    async def _carry(self, order: Order) -> None:
        of_company = self._gates.setdefault(order.tenant_id, asyncio.Semaphore(OF_ONE_COMPANY))
        async with of_company, self._gate:
            try:
                await self._pbx.place(order.url, order.key, order.call, clock.now())
            except NotPlaced as refused:
                await self._failed(order.tenant_id, order.dialing_id, refused.reason, final=refused.final)
            except Exception as error:  # the timer of the dialing looks at it again
                telemetry.log.error("dialing broke off", dialing=str(order.dialing_id), error=repr(error))
            else:
                async with open_work(self._runtime, order.tenant_id) as work:
                    await DialingService(work).placed(order.dialing_id)

    async def _failed(self, tenant_id: UUID, id: UUID, reason: str, *, final: bool) -> None:
        async with open_work(self._runtime, tenant_id) as work:
            await DialingService(work).not_placed(id, reason, final=final)


async def start(runtime: Runtime) -> None:
    runtime.state[DIALLER] = Dialler(runtime, HttpPbx(settings_of(runtime).allowed_hosts))


async def stop(runtime: Runtime) -> None:
    await runtime.state[DIALLER].stop()
