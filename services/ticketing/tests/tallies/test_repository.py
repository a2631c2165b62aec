"""The tabs of every list are counted without reading more than the limit, however much there is."""

from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple

import asyncpg
import msgspec
import pytest
from sqlalchemy import event, text
from ticketing_world import World

from kit.principal import DataScope, Principal
from kit.work import Work
from stack import Stack
from ticketing.callbacks.models import SETTLED
from ticketing.callbacks.repository import CallbackFilter, CallbackRepository
from ticketing.calls.codes import OVER
from ticketing.calls.repository import CallFilter, CallRepository
from ticketing.complaints.repository import ComplaintFilter, ComplaintRepository
from ticketing.consultations.codes import ANSWERED
from ticketing.consultations.repository import ConsultationFilter, ConsultationRepository
from ticketing.department_tasks.repository import DepartmentTaskRepository, TaskFilter
from ticketing.incidents.repository import IncidentRepository
from ticketing.overviews.repository import OverviewRepository, TicketFilter
from ticketing.tallies import repository
from ticketing.tallies.repository import Tally
from ticketing.tickets.codes import ENDED
from ticketing.visit_queues.repository import VisitFilter, VisitQueueRepository
from ticketing.work_orders.codes import OFF_THE_BOARD
from ticketing.work_orders.repository import OrderFilter, WorkOrderRepository

MANY, LIMIT, OPEN = 400, 20, 30
_COPIES = """
INSERT INTO {table} SELECT (jsonb_populate_record(NULL::{table}, CAST(:row AS jsonb) || jsonb_build_object(
  'tenant_id', CAST(:tenant_id AS uuid), 'id', gen_random_uuid(), 'no', 'N' || state || n, 'occasion', state || n,
  'state', state, 'validity', 'valid',
  'community_id', CASE WHEN n % 2 = 0 THEN CAST(:here AS text) ELSE CAST(:there AS text) END))).*
FROM unnest(CAST(:states AS text[])) state, generate_series(1, :many) n"""
_AT, _SOMEBODY = "2025-03-05T00:00Z", "018f0000-0000-7000-8000-000000000001"
ROW = {
    **dict.fromkeys(("rang_at", "due_at", "opened_at", "state_since", "due_from", "created_at", "updated_at"), _AT),
    **dict.fromkeys(("opened_by", "expert_id"), _SOMEBODY),
    **dict.fromkeys(("question", "title", "banner", "contact_key"), "停水"),
    "version": 1,
    "rules_version": 1,
    "tries": 0,
    "shown_files": [],
    "direction": "in",
    "kind": "missed_call",
    "cohort": "ad_hoc",
    "discipline": "legal",
}
"""What no row of these tables can do without; tickets and work orders are copied from real ones"""
Count = Callable[[Work], Awaitable[Tally]]


class List(NamedTuple):
    table: str
    open: str
    ended: tuple[str, ...]
    tally: Count
    many_open: int = OPEN


LISTS = {
    "calls": List("call", "ringing", OVER, lambda work: CallRepository(work).tally(CallFilter(), {})),
    "call-backs": List("callback", "due", SETTLED, lambda work: CallbackRepository(work).tally(CallbackFilter())),
    "consultations": List(
        "consultation",
        "open",
        ANSWERED,
        lambda work: ConsultationRepository(work).tally(ConsultationFilter()),
        many_open=1,  # of one discipline of one ticket
    ),
    "incidents": List("incident", "opened", ("closed",), lambda work: IncidentRepository(work).tally(None)),
    "visits": List(
        "return_visit",
        "due",
        ("unreachable", "cancelled"),
        lambda work: VisitQueueRepository(work).tally(VisitFilter()),
    ),
    "tickets": List("ticket", "accepted", ENDED, lambda work: OverviewRepository(work).tally(TicketFilter())),
    "work orders": List(
        "work_order", "dispatched", OFF_THE_BOARD, lambda work: WorkOrderRepository(work).tally(OrderFilter())
    ),
}


async def fill(world: World, table: str, states: tuple[str, ...], many: int, row: dict[str, Any]) -> None:
    async with world.harness.work() as work:
        values = {"row": msgspec.json.encode(row).decode(), "tenant_id": work.tenant_id, "states": list(states)}
        places = {"here": str(world.community), "there": str(world.elsewhere)}
        await work.session.execute(text(_COPIES.format(table=table)), values | places | {"many": many})


async def look(servers: Stack, table: str) -> None:
    """So that plans are made for what is there."""
    dsn = servers.endpoints.postgres_dsn.rsplit("/", 1)[0]
    connection = await asyncpg.connect(f"{dsn}/lintel_ticketing")
    try:
        await connection.execute(f"ANALYZE {table}")
    finally:
        await connection.close()


async def copied(world: World, table: str) -> dict[str, Any]:
    """A row like what is there, or like any of the tables that need nothing special."""
    if table not in {"ticket", "work_order"}:
        ticket = await world.register()
        return ROW | {"ticket_id": ticket["id"] if table == "consultation" else None}
    await world.work_order(await world.register(kind="repair", class_l1="public", accept=True))
    async with world.harness.work() as work:
        found = await work.session.execute(
            text(f"SELECT to_jsonb(one) - 'status_token_hash' FROM {table} one WHERE tenant_id = :tenant_id"),
            {"tenant_id": work.tenant_id},
        )
        row: dict[str, Any] = found.scalar_one()
        return row


async def explained(world: World, work: Work, count: Count) -> tuple[Tally, dict[str, Any]]:
    """What was counted, and how PostgreSQL did it."""
    said: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        if "count(*)" in statement:  # not what the process does on its own
            said.append((statement, values))

    engine = world.harness.runtime.engine.sync_engine
    event.listen(engine, "before_cursor_execute", note)
    try:
        found = await count(work)
    finally:
        event.remove(engine, "before_cursor_execute", note)
    ((statement, parameters),) = said
    connection = await work.session.connection()
    await connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
    plan = await connection.exec_driver_sql(f"EXPLAIN (ANALYZE, FORMAT JSON) {statement}", parameters)
    return found, plan.scalar_one()[0]["Plan"]


def scans(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    if "Relation Name" in plan or "Index Name" in plan:
        yield plan
    for part in plan.get("Plans", ()):
        yield from scans(part)


def touched(plan: dict[str, Any]) -> int:
    """Rows and entries of indexes that were looked at."""
    rows = sum((one["Actual Rows"] + one.get("Rows Removed by Filter", 0)) * one["Actual Loops"] for one in scans(plan))
    return int(rows)


@pytest.mark.parametrize("name", LISTS)
async def test_what_has_ended_is_counted_up_to_the_limit(
    world: World, servers: Stack, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(repository, "ENDED_COUNTED", LIMIT)
    table, is_open, ended, count, many_open = LISTS[name]
    row = await copied(world, table)
    await fill(world, table, ended, MANY, row)
    await fill(world, table, (is_open,), many_open, row)
    await look(servers, table)
    here = Principal(
        realm="staff",
        tenant_id=world.harness.tenant_id,
        id=world.clerk_id,
        scope=DataScope(communities=frozenset({world.community})),
    )
    for principal, opened in ((None, many_open), (here, many_open // 2)):
        async with world.harness.work(principal) as work:
            found, plan = await explained(world, work, count)
        assert {state: found.counts[state] for state in ended} == dict.fromkeys(ended, LIMIT)
        assert sorted(found.or_more) == sorted(ended)
        assert opened <= found.counts.get(is_open, 0) <= opened + 2
        assert touched(plan) <= len(ended) * LIMIT * 2 + 3 * many_open + 10, plan


async def test_complaints_are_counted_by_ruling_up_to_the_limit(
    world: World, servers: Stack, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(repository, "ENDED_COUNTED", LIMIT)
    row = await copied(world, "ticket") | {"kind": "complaint"}
    await fill(world, "ticket", ("closed",), MANY, row)
    await world.register()
    await look(servers, "ticket")

    async def count(work: Work, **narrowed: Any) -> Tally:
        wanted = ComplaintFilter(tickets=TicketFilter(**narrowed))
        return await ComplaintRepository(OverviewRepository(work)).tally(wanted)

    async with world.harness.work() as work:
        found, plan = await explained(world, work, count)
        assert found == Tally(counts={"unruled": 1, "valid": LIMIT}, or_more=["valid"])
        assert touched(plan) <= LIMIT * 2 + 10, plan
        assert await count(work, open_only=True) == Tally(counts={"unruled": 1}, or_more=[])
        since = datetime(2025, 3, 1, tzinfo=UTC)
        assert await count(work, registered_since=since) == Tally(counts={"unruled": 1, "valid": MANY}, or_more=[])


async def test_tasks_given_by_somebody_are_found_without_those_of_all_others(world: World, servers: Stack) -> None:
    """Mine are those given to me and those I gave: each is found by an index of its own."""
    ticket = await world.processing()
    row = ROW | {
        **dict.fromkeys(("assignee_id", "created_by"), _SOMEBODY),
        "ticket_id": ticket["id"],
        "ticket_no": ticket["no"],
        "department": "工程部",
        "task": "勘查漏点",
    }
    await fill(world, "department_task", ("open", "blocked", "done", "cancelled"), MANY, row)
    await fill(world, "department_task", ("open",), 2, row | {"created_by": str(world.clerk_id)})
    await look(servers, "department_task")

    async def count(work: Work) -> Tally:
        return await DepartmentTaskRepository(work).tally(TaskFilter(of_id=world.clerk_id))

    async with world.harness.work() as work:
        found, plan = await explained(world, work, count)
    assert found == Tally(counts={"open": 2}, or_more=[])
    assert touched(plan) <= LIMIT, plan
