"""A release comes to tenants that were there before it."""

from datetime import timedelta
from typing import Any

import msgspec
from identity_companies import Company
from sqlalchemy import text

from command.seeding import seed
from events import identity as facts
from identity.roles.catalogue import BY_CODE
from kit import clock


async def change(company: Company, *statements: str) -> None:
    async with company.harness.work() as work:
        for statement in statements:
            await work.session.execute(text(statement), {"t": company.harness.tenant_id})


async def rows(company: Company, statement: str) -> list[Any]:
    async with company.harness.work() as work:
        return list((await work.session.execute(text(statement), {"t": company.harness.tenant_id})).all())


async def release(company: Company) -> None:
    running = company.harness.running
    assert await seed(running.service, running.runtime.settings) == 0


async def test_what_is_missing_comes_and_what_a_company_changed_stays(company: Company, other_company: Company) -> None:
    admin = BY_CODE["tenant_admin"]
    before = msgspec.json.encode(sorted(admin.permissions - {"notifications.template.manage"})).decode()
    await change(
        company,
        "DELETE FROM post WHERE tenant_id = :t AND code = 'guard'",
        "UPDATE post SET name_zh = '秩序维护员', reports_to = NULL WHERE tenant_id = :t AND code = 'technician'",
        "DELETE FROM role WHERE tenant_id = :t AND code = 'agent'",
        f"UPDATE role SET permissions = '{before}', name_zh = '老板' WHERE tenant_id = :t AND code = 'tenant_admin'",
        """UPDATE role SET permissions = '["billing.bill.read"]', built_in = false WHERE tenant_id = :t
           AND code = 'auditor'""",
    )
    for _ in range(2):
        await release(company)
    assert await rows(company, "SELECT count(*) FROM post WHERE tenant_id = :t AND code = 'guard'") == [(1,)]
    kept = "SELECT name_zh, reports_to FROM post WHERE tenant_id = :t AND code = 'technician'"
    assert await rows(company, kept) == [("秩序维护员", None)]
    assert await rows(company, "SELECT built_in FROM role WHERE tenant_id = :t AND code = 'agent'") == [(True,)]
    role = "SELECT name_zh, permissions FROM role WHERE tenant_id = :t AND code = "
    assert await rows(company, f"{role}'tenant_admin'") == [("老板", sorted(admin.permissions))]
    assert await rows(company, f"{role}'auditor'") == [(BY_CODE["auditor"].name_zh, ["billing.bill.read"])]
    [told] = await company.harness.outbox()
    assert isinstance(told, facts.StaffChanged)
    assert "notifications.template.manage" in told.permissions
    noted = "SELECT details FROM audit_entry WHERE tenant_id = :t AND action = 'roles.renewed'"
    assert await rows(company, noted) == [({"roles": ["tenant_admin"]},)]
    assert await other_company.harness.outbox() == []


async def test_a_release_puts_no_timer_off(company: Company) -> None:
    due = "SELECT due_at FROM timer WHERE tenant_id = :t AND kind = 'tenant.tidy'"
    before = await rows(company, due)
    clock.freeze(clock.now() + timedelta(days=3))
    await release(company)
    assert await rows(company, due) == before


async def test_one_company_that_cannot_be_prepared_holds_no_other_up(
    company: Company, other_company: Company, capsys: Any
) -> None:
    await change(company, "UPDATE role SET permissions = 'null' WHERE tenant_id = :t AND code = 'guard'")
    await change(other_company, "DELETE FROM post WHERE tenant_id = :t AND code = 'guard'")
    running = company.harness.running
    assert await seed(running.service, running.runtime.settings) == 1
    assert f"{company.harness.slug} was not prepared" in capsys.readouterr().err
    assert await rows(other_company, "SELECT count(*) FROM post WHERE tenant_id = :t AND code = 'guard'") == [(1,)]
    await change(company, "UPDATE role SET permissions = '[]' WHERE tenant_id = :t AND code = 'guard'")
