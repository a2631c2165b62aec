"""States facts of registry through kit's own unit of work, from a process of its own.

The units exist nowhere else: what is measured is how their facts travel.
usage: python -m tests.benchmarks.facts < spec > stated   (MessagePack of `Spec` and `Stated`; registry's environment)
"""

import asyncio
import subprocess
import sys
import time
from collections.abc import Mapping
from uuid import UUID

import msgspec
from msgspec import Struct
from sqlalchemy import text
from uuid_utils.compat import uuid7

from events.registry import UnitCreated
from kit.runtime import Runtime
from kit.service import services
from kit.work import open_work


class Spec(Struct, frozen=True):
    """`per_second` = 0: as fast as can be."""

    tenants: list[UUID]
    transactions: int
    facts: int
    """in each transaction"""
    per_second: float = 0.0
    """transactions"""


class Stated(Struct, frozen=True):
    transactions: dict[str, list[UUID]]
    """transaction number → units whose facts it committed"""


def state(environment: Mapping[str, str], spec: Spec) -> Stated:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.facts"],
        input=msgspec.msgpack.encode(spec),
        capture_output=True,
        check=True,
        env=dict(environment),
    )
    # Logs may precede the one line that counts.
    return msgspec.json.decode(ended.stdout.splitlines()[-1], type=Stated)


async def _state(spec: Spec) -> Stated:
    service = services()["registry"]
    runtime = Runtime(service, service.settings.load())
    await runtime.start()
    stated: dict[str, list[UUID]] = {}
    started = time.perf_counter()
    for number in range(spec.transactions):
        if spec.per_second:
            await asyncio.sleep(max(0.0, started + number / spec.per_second - time.perf_counter()))
        units = [uuid7() for _ in range(spec.facts)]
        async with open_work(runtime, spec.tenants[number % len(spec.tenants)]) as work:
            for unit in units:
                work.publish(_created(unit), unit, 1)
            found = await work.session.execute(text("SELECT pg_current_xact_id()::text"))
            stated[found.scalar_one()] = units
    await runtime.stop()
    return Stated(stated)


def _created(unit: UUID) -> UnitCreated:
    return UnitCreated(
        community_id=unit, building_id=unit, building_code="3", entrance_code="1", floor=12, number="1201",
        code="3-1-1201", unit_type="residence", gross_area="89.50", occupancy_status="occupied_owner",
    )  # fmt: skip


if __name__ == "__main__":
    given = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Spec)
    sys.stdout.buffer.write(msgspec.json.encode(asyncio.run(_state(given))) + b"\n")
