"""What is noted, that it makes one chain under concurrency, and that tampering in the database shows."""

import asyncio
from typing import Any

import asyncpg
import pytest
from identity_companies import Browser, Company
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from uuid_utils.compat import uuid7

from identity.audit_entries.service import AuditService


async def actions(company: Company) -> list[str]:
    async with company.harness.work() as work:
        rows = await work.session.execute(
            text("SELECT action FROM audit_entry WHERE tenant_id = :t ORDER BY seq"), {"t": company.harness.tenant_id}
        )
        return list(rows.scalars())


async def verdict(company: Company) -> str | None:
    async with company.harness.work() as work:
        return await AuditService(work).verify()


async def as_owner(company: Company, statement: str) -> None:
    """Somebody with the database in their hands."""
    connection = await asyncpg.connect(company.harness.runtime.settings.owner_database_url)
    async with connection.transaction():
        await connection.execute(f"SET LOCAL app.tenant_id = '{company.harness.tenant_id}'")
        await connection.execute(statement, company.harness.tenant_id)
    await connection.close()


async def test_what_happens_to_accounts_and_rights_is_noted(company: Company, operator: Browser) -> None:
    await company.browser().sign_in(company.admin, "not this one at all")
    await company.browser().sign_in("nobody@example.com", "not this one at all")
    admin = await company.signed_in()
    body = {"display_name": "李娜", "email": f"li@{company.harness.slug}.example.com", "scope": "tenant"}
    staff = (await admin.post("/api/identity/staff", json=body)).json()
    path = f"/api/identity/staff/{staff['id']}"
    await admin.patch(path, json={"roles": ["cashier"]}, headers={"If-Match": '"1"'})
    await admin.post(f"{path}/leave", headers={"If-Match": '"2"'})
    tenant = f"/api/identity/operator/tenants/{company.harness.tenant_id}"
    await operator.post(f"{tenant}/suspend", json={"reason": "unpaid since May"})
    await operator.post(f"{tenant}/resume")
    assert await actions(company) == [
        "tenant.founded", "sign_in.refused", "sign_in.refused", "sign_in.succeeded",
        "staff.invited", "staff.changed", "staff.left", "tenant.suspended", "tenant.resumed",
    ]  # fmt: skip
    assert await verdict(company) is None


async def test_concurrent_entries_make_one_chain(company: Company) -> None:
    async def note(number: int) -> None:
        async with company.harness.work() as work:
            await AuditService(work).note("test.noted", uuid7(), number=number)

    await asyncio.gather(*(note(number) for number in range(12)))
    assert (await actions(company)).count("test.noted") == 12
    assert await verdict(company) is None


@pytest.mark.parametrize(
    ("statement", "complaint"),
    [
        ("UPDATE audit_entry SET action = 'nothing' WHERE tenant_id = $1 AND seq = 1", "entry 1 was changed"),
        ("DELETE FROM audit_entry WHERE tenant_id = $1 AND seq = 1", "entry 1 is missing"),
        ("DELETE FROM audit_entry WHERE tenant_id = $1 AND seq = 2", "the chain ends at 1, its head says 2"),
        ("DELETE FROM audit_head WHERE tenant_id = $1", "the chain ends at 2, its head says 0"),
        ("UPDATE audit_head SET seq = 1 WHERE tenant_id = $1", "the chain ends at 2, its head says 1"),
    ],
)
async def test_tampering_shows(company: Company, statement: str, complaint: str) -> None:
    await company.signed_in()
    assert await verdict(company) is None
    await as_owner(company, statement)
    assert await verdict(company) == complaint


@pytest.mark.parametrize("verb", ["UPDATE audit_entry SET seq = 9", "DELETE FROM audit_entry"])
async def test_the_application_cannot_change_or_remove(company: Company, verb: str) -> None:
    async with company.harness.work() as work:
        change: Any = text(f"{verb} WHERE tenant_id = :t")
        with pytest.raises(ProgrammingError, match="permission denied"):
            await work.session.execute(change, {"t": company.harness.tenant_id})
        await work.rollback()


async def test_a_check_waits_for_nobody_and_nobody_for_it(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody adds an entry while the chain is checked, and while somebody else is about to add one."""
    monkeypatch.setattr("identity.audit_entries.service._AT_A_TIME", 2)
    for _ in range(4):
        await note(company)
    async with company.harness.work() as adding:
        await AuditService(adding).note("test.noted", uuid7())  # holds the head until it commits
        assert await asyncio.wait_for(verdict(company), 5) is None
    async with company.harness.work() as checking:
        service = AuditService(checking)
        read = service.entries.entries

        async def slowly(after: int, limit: int) -> Any:
            batch = await read(after, limit)
            if len(await actions(company)) < 9:
                await asyncio.wait_for(note(company), 5)
            return batch

        monkeypatch.setattr(service.entries, "entries", slowly)
        assert await service.verify() is None
    assert len(await actions(company)) == 9


async def note(company: Company) -> None:
    async with company.harness.work() as work:
        await AuditService(work).note("test.noted", uuid7())
