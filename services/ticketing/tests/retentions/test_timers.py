"""What is old enough goes at night, in batches; what proves something stays."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text
from switchboard import Switchboard
from ticketing_world import World
from uuid_utils.compat import uuid7

from kit.clock import midnight
from ticketing.calls.models import NumberAccess
from ticketing.channel_keys.models import DoorRefusal
from ticketing.clocks.models import ClockEvent
from ticketing.contacts.models import ContactAccess
from ticketing.replays.models import DONE, ClockReplay, ClockReplayFinding
from ticketing.retentions import repository
from ticketing.retentions.repository import KEPT, LOG_KEPT, TRACES_KEPT, YEARS_KEPT
from ticketing.retentions.timers import NIGHTLY, next_night

TABLES = [kept.table for kept in KEPT if not kept.stamps]


async def rows(world: World, table: str) -> int:
    async with world.harness.work() as work:
        found = await work.session.execute(
            text(f"SELECT count(*) FROM {table} WHERE tenant_id = :tenant_id"), {"tenant_id": work.tenant_id}
        )
        return int(found.scalar_one())


async def kept(world: World) -> dict[str, int]:
    return {table.__tablename__: await rows(world, table.__tablename__) for table in TABLES}


async def tonight(world: World) -> None:
    async with world.harness.work() as work:
        assert await work.waits(NIGHTLY), "every company has one"
        work.schedule(NIGHTLY, next_night(work.now), work.tenant_id)


async def leave_traces(world: World, pbx: Switchboard) -> None:
    """One of everything that goes one day, and a ticket with its clocks."""
    ticket = await world.register()
    async with world.harness.work() as work:
        seen = {"tenant_id": work.tenant_id, "staff_id": world.clerk_id, "purpose": "回访", "at": work.now}
        work.session.add(ContactAccess(id=uuid7(), ticket_id=ticket["id"], fields="contact_phone", **seen))
        work.session.add(NumberAccess(id=uuid7(), subject="call", subject_id=uuid7(), **seen))
    call = await pbx.spoken("c1", ticket=ticket)
    async with world.harness.work() as work:
        now, tenant = work.now, work.tenant_id
        replay = ClockReplay(
            tenant_id=tenant, id=uuid7(), draft_version=1, policy_version=1, since=now, until=now, state=DONE,
            requested_by=uuid7(), tickets_total=1, tickets_done=1, tickets_changed=1, reports_total=0,
            reports_changed=0, counts={}, version=1, created_at=now, updated_at=now,
        )  # fmt: skip
        work.session.add(replay)
        await work.session.flush()
        columns = {"tenant_id": tenant, "replay_id": replay.id, "ticket_id": ticket["id"], "id": uuid7(), "code": "K01"}
        work.session.add(ClockReplayFinding(**columns))
        work.session.add(
            DoorRefusal(
                tenant_id=tenant, id=uuid7(), day=work.today, door="cases", reason="unknown", key_hint="", attempts=1,
                last_at=now,
            )
        )  # fmt: skip
        values = {"tenant_id": tenant, "id": uuid7(), "call_id": call, "link": pbx.id, "now": now, "day": work.today}
        await work.session.execute(
            text("""INSERT INTO dialing (tenant_id, id, call_id, pbx_link_id, extension, state, attempts, asked_at)
            VALUES (:tenant_id, :id, :call_id, :link, '801', 'placed', 1, :now)"""),
            {name: values[name] for name in ("tenant_id", "id", "call_id", "link", "now")},
        )
        await work.session.execute(
            text("""INSERT INTO frequent_alert (tenant_id, id, day, caller, call_id)
            VALUES (:tenant_id, :id, :day, 'x', :call_id)"""),
            {name: values[name] for name in ("tenant_id", "id", "day", "call_id")},
        )


async def test_what_is_old_enough_goes_and_the_proof_stays(world: World, pbx: Switchboard) -> None:
    await leave_traces(world, pbx)
    before, proof = await kept(world), await rows(world, ClockEvent.__tablename__)
    assert all(before.values()), before
    await tonight(world)
    logs = {"pbx_report", "door_refusal", "clock_replay", "clock_replay_finding"}
    looks = {"contact_access", "number_access"}
    for passed, left in (
        (TRACES_KEPT - timedelta(days=2), set(before)),
        (timedelta(days=4), logs | looks),
        (LOG_KEPT - TRACES_KEPT - timedelta(days=4), logs | looks),
        (timedelta(days=4), looks),
        (YEARS_KEPT - LOG_KEPT - timedelta(days=4), looks),
        (timedelta(days=4), set()),
    ):
        world.harness.clock.advance(passed)
        await world.harness.fire_timers()
        assert {table for table, number in (await kept(world)).items() if number} == left
    assert await rows(world, "clock_event") >= proof


async def test_many_go_in_batches(world: World, pbx: Switchboard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repository, "BATCH", 2)
    for number in range(5):
        await pbx.report("ringing", f"c{number}")
    await tonight(world)
    world.harness.clock.advance(LOG_KEPT + timedelta(days=2))
    await world.harness.fire_timers()
    assert await rows(world, "pbx_report") == 0


def test_it_is_night_when_hardly_anybody_works() -> None:
    noon = datetime(2025, 3, 5, 4, 0, tzinfo=UTC)
    assert next_night(noon) == midnight(datetime(2025, 3, 6).date()) + timedelta(hours=3)
    assert next_night(next_night(noon)) - next_night(noon) == timedelta(days=1)
    assert next_night(noon - timedelta(hours=10)) == midnight(datetime(2025, 3, 5).date()) + timedelta(hours=3)
