"""What a release seeds reaches the tenants that are there already, not only new ones.

After the migrations every service prepares each of its tenants once more: `on_provision` adds what is missing and
leaves alone what a company changed. A few milliseconds for each tenant.
"""

import sys
from uuid import UUID

from sqlalchemy import text

from kit.runtime import Runtime
from kit.service import Service
from kit.settings import Settings
from kit.work import open_work

_TENANTS = text("SELECT tenant_id, slug FROM tenant ORDER BY tenant_id")


async def seed(service: Service, settings: Settings) -> int:
    """Prepare every tenant, each in a transaction of its own; returns how many could not be and says which."""
    if service.on_provision is None:
        return 0
    runtime = Runtime(service, settings)
    runtime.worker_inside = True  # the worker finds the facts by itself: there is no connection to wake it over
    failed = 0
    try:
        async with open_work(runtime, None) as work:
            tenants: list[tuple[UUID, str]] = [(row[0], row[1]) for row in await work.session.execute(_TENANTS)]
        for tenant_id, slug in tenants:
            try:
                async with open_work(runtime, tenant_id) as work:
                    await service.on_provision(work)
            except Exception as error:  # what ails one company must not keep the release from the others
                failed += 1
                print(f"lintel: {service.name}: {slug} was not prepared: {error!r}", file=sys.stderr)
    finally:
        await runtime.limiter.close()
        await runtime.engine.dispose()
        await runtime.relay_engine.dispose()
    return failed
