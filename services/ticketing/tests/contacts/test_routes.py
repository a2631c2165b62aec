"""Looking behind the mask: needs a purpose, is on record, and the record cannot be changed."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from ticketing_world import ALL_PERMISSIONS, World


async def test_every_look_is_written_down(world: World) -> None:
    ticket = await world.register()
    path = f"/api/ticketing/tickets/{ticket['id']}/contact/unmask"
    answer = await world.as_staff(world.handler_id).post(path, json={"purpose": "回电核实"})
    assert answer.json() == {"name": "张三丰", "phone": "13812345678", "email": None}
    async with world.harness.work() as work:
        rows = await work.session.execute(
            text("SELECT staff_id, fields, purpose FROM contact_access WHERE tenant_id = :tenant_id"),
            {"tenant_id": work.tenant_id},
        )
        assert [tuple(row) for row in rows] == [(world.handler_id, "contact_name,contact_phone", "回电核实")]


async def test_nothing_in_clear_stays_behind(world: World) -> None:
    ticket = await world.register()
    await world.as_staff().post(f"/api/ticketing/tickets/{ticket['id']}/contact/unmask", json={"purpose": "回电核实"})
    async with world.harness.work() as work:
        for table in ("idempotency_key", "outbox", "ticket", "ticket_entry", "timer"):
            statement = text(f"SELECT CAST(t AS text) FROM {table} t WHERE tenant_id = :tenant_id")
            kept = (await work.session.execute(statement, {"tenant_id": work.tenant_id})).scalars().all()
            for clear in ("13812345678", "张三丰"):
                assert clear not in str(kept)
                assert clear.encode().hex() not in str(kept)


async def test_a_purpose_is_needed(world: World) -> None:
    ticket = await world.register()
    path = f"/api/ticketing/tickets/{ticket['id']}/contact/unmask"
    for body in ({}, {"purpose": ""}, {"purpose": "x" * 201}):
        assert (await world.as_staff().post(path, json=body)).status_code == 400
    powerless = world.as_staff(permissions=ALL_PERMISSIONS - {"ticketing.contact.unmask"})
    assert (await powerless.post(path, json={"purpose": "回电核实"})).status_code == 403


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE contact_access SET tenant_id = tenant_id",  # rows go when their time is over, none is rewritten
        *("DELETE FROM ticket_entry", "UPDATE ticket_entry SET tenant_id = tenant_id"),
        *("DELETE FROM clock_policy", "UPDATE clock_policy SET tenant_id = tenant_id"),
    ],
)
async def test_the_record_cannot_be_changed(world: World, statement: str) -> None:
    changing = text(f"{statement} WHERE tenant_id = :tenant_id")
    with pytest.raises(ProgrammingError, match="permission denied"):
        async with world.harness.work() as work:
            await work.session.execute(changing, {"tenant_id": work.tenant_id})
