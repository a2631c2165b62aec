"""Tenants as operators and as their own people see them; suspension is felt everywhere."""

from typing import Any
from uuid import UUID, uuid4

from identity_companies import Browser, Company
from sqlalchemy import text
from uuid_utils.compat import uuid7

from events import identity as facts
from events import registry, ticketing

TENANTS = "/api/identity/operator/tenants"


async def test_tenants_are_listed_with_their_usage(operator: Browser, company: Company) -> None:
    unit, community, building = uuid7(), uuid7(), uuid7()
    created = registry.UnitCreated(
        community_id=community, building_id=building, building_code="3", entrance_code="1", floor=12, number="1201",
        code="3-1-1201", unit_type="residence", gross_area="89.5", occupancy_status="vacant",
    )  # fmt: skip
    await company.harness.consume(created, unit, twice=True)
    await company.harness.consume(created, uuid7())
    await company.harness.consume(registry.UnitRemoved(community_id=community), unit)
    ticket: dict[str, Any] = {
        "no": "TS1", "kind": "complaint", "channel": "phone", "state": "registered", "severity": "normal",
        "community_id": community,
    }  # fmt: skip
    await company.harness.consume(ticketing.ComplaintRegistered(**ticket), uuid7(), twice=True)
    await company.harness.consume(ticketing.TicketRegistered(**ticket | {"kind": "repair"}), uuid7())
    await company.signed_in()

    found = (await operator.get(TENANTS, params={"slug": company.harness.slug})).json()
    [tenant] = found["items"]
    assert found["counts"] == {"active": 1}
    assert (tenant["staff"], tenant["units"], tenant["tickets"]) == (1, 1, 2)
    assert tenant["last_activity_at"] is not None
    assert (await operator.get(f"{TENANTS}/{tenant['id']}")).json() == tenant
    steps = (await operator.get(f"{TENANTS}/{tenant['id']}/provisioning")).json()
    assert all(step["done_at"] for step in steps)
    assert (await operator.get(f"{TENANTS}/{uuid4()}")).status_code == 404


async def test_the_list_is_paged(operator: Browser, company: Company, other_company: Company) -> None:
    first = (await operator.get(TENANTS, params={"limit": 1})).json()
    second = (await operator.get(TENANTS, params={"limit": 1, "cursor": first["next_cursor"]})).json()
    assert first["items"][0]["slug"] < second["items"][0]["slug"]


async def test_a_suspended_company_is_shut_out_and_comes_back(operator: Browser, company: Company) -> None:
    directory = company.harness.runtime.directory
    staff = await company.signed_in()
    path = f"{TENANTS}/{company.harness.tenant_id}"
    await company.harness.forget_outbox()
    suspended = await operator.post(f"{path}/suspend", json={"reason": "unpaid since May"})
    assert suspended.status_code == 200, suspended.text
    assert (suspended.json()["status"], suspended.json()["suspend_reason"]) == ("suspended", "unpaid since May")
    directory.forget()
    for answer in (
        await company.browser().sign_in(company.admin),
        await staff.get("/api/identity/me"),
        await staff.post("/api/identity/sessions/refresh"),
        await company.browser().post("/api/identity/password-resets", json={"login": company.admin}),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "tenant_suspended")
    assert (await company.browser().get("/api/identity/brand")).json()["status"] == "suspended"
    again = await operator.post(f"{path}/suspend", json={"reason": "unpaid since May"})
    assert (again.status_code, again.json()["code"]) == (409, "tenant_not_active")

    resumed = await operator.post(f"{path}/resume")
    assert (resumed.json()["status"], resumed.json()["suspend_reason"]) == ("active", None)
    directory.forget()
    assert (await staff.get("/api/identity/me")).status_code == 200
    assert (await operator.post(f"{path}/resume")).json()["code"] == "tenant_not_suspended"
    assert [type(fact) for fact in await company.harness.outbox()] == [facts.TenantSuspended, facts.TenantResumed]


async def test_timers_of_a_suspended_company_wait(operator: Browser, company: Company) -> None:
    await company.browser().post("/api/identity/password-resets", json={"login": company.admin})
    path = f"{TENANTS}/{company.harness.tenant_id}"
    await operator.post(f"{path}/suspend", json={"reason": "unpaid since May"})
    await company.harness.running.alarm.step()
    async with company.harness.work() as work:
        assert await _timers(work, company.harness.tenant_id) == 1
    await operator.post(f"{path}/resume")
    while await company.harness.running.alarm.step():
        pass
    async with company.harness.work() as work:
        assert await _timers(work, company.harness.tenant_id) == 0


async def test_permissions_of_operators(company: Company) -> None:
    path = f"{TENANTS}/{company.harness.tenant_id}"
    reader = company.harness.operator({"ops.tenant.read"})
    assert (await reader.get(TENANTS)).status_code == 200
    assert (await reader.post(f"{path}/suspend", json={"reason": "because"})).status_code == 403
    assert (await reader.post(f"{path}/resume")).status_code == 403
    assert (await company.harness.operator(set()).get(TENANTS)).status_code == 403
    manager = company.harness.operator({"ops.tenant.manage"})
    assert (await manager.post(f"{path}/suspend", json={"reason": "x"})).status_code == 400
    assert (await manager.post(f"{TENANTS}/{uuid4()}/suspend", json={"reason": "because"})).status_code == 404


async def _timers(work: Any, tenant_id: UUID) -> int:
    rows = await work.session.execute(
        text("SELECT count(*) FROM timer WHERE tenant_id = :t AND kind = 'password_reset.asked'"), {"t": tenant_id}
    )
    return int(rows.scalar_one())


async def test_the_own_company(company: Company) -> None:
    admin = await company.signed_in()
    own = (await admin.get("/api/identity/tenant")).json()
    assert (own["slug"], own["plan"], own["staff"], own["units"]) == (company.harness.slug, "trial", 1, 0)
    assert (await company.harness.staff(set()).get("/api/identity/tenant")).status_code == 403
    assert (await company.browser().get("/api/identity/tenant")).status_code == 401
