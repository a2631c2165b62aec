"""The tree of departments over HTTP."""

from typing import Any

from identity_companies import Browser, Company, Mailbox
from organisation import API, community, etag, invited, joined, leave
from sqlalchemy import text

from command.seeding import seed
from events import identity as facts

DEPARTMENTS = f"{API}/departments"


async def tree(admin: Browser) -> dict[str, dict[str, Any]]:
    return {row["name"]: row for row in (await admin.get(DEPARTMENTS)).json()}


async def change(admin: Browser, department: dict[str, Any], **wish: Any) -> Any:
    path = f"{DEPARTMENTS}/{department['id']}"
    return await admin.patch(path, json=wish, headers=etag(department["version"]))


async def remove(admin: Browser, department: dict[str, Any]) -> Any:
    return await admin.post(f"{DEPARTMENTS}/{department['id']}/remove", headers=etag(department["version"]))


async def test_a_company_starts_with_the_standard_organisation(company: Company) -> None:
    found = await tree(await company.signed_in())
    assert found["绿城物业"]["parent_id"] is None
    assert found["客户服务中心"]["parent_id"] == found["物业管理部"]["id"]
    assert found["热线组"]["kind"] == "group"
    assert {"engineering", "finance", "tender_contract"} <= {row["kind"] for row in found.values()}


async def test_a_department_is_added_renamed_moved_headed_and_told(company: Company) -> None:
    admin = await company.signed_in()
    found = await tree(admin)
    wish = {"name": "华城服务处", "kind": "community_office", "parent_id": found["绿城物业"]["id"]}
    made = await admin.post(DEPARTMENTS, json=wish)
    assert made.status_code == 201, made.text
    moved = await change(
        admin, made.json(), name="华城管理处", parent_id=found["物业管理部"]["id"], head_id=str(company.admin_id)
    )
    assert (moved.json()["name"], moved.json()["head_name"], moved.json()["version"]) == ("华城管理处", "张伟", 2)
    assert (await change(admin, made.json(), name="晚了")).status_code == 412
    told = [fact for fact in await company.harness.outbox() if isinstance(fact, facts.DepartmentSnapshot)]
    assert [type(fact).__name__ for fact in told] == ["DepartmentCreated", "DepartmentChanged"]
    assert told[-1].head_id == company.admin_id


async def test_the_tree_has_no_circle_and_its_root_stays(company: Company) -> None:
    admin = await company.signed_in()
    found = await tree(admin)
    circle = await change(admin, found["物业管理部"], parent_id=found["热线组"]["id"])
    assert (circle.status_code, circle.json()["code"]) == (409, "department_cycle")
    for refused in (
        await change(admin, found["绿城物业"], parent_id=found["财务部"]["id"]),
        await change(admin, found["绿城物业"], kind="finance"),
        await remove(admin, found["绿城物业"]),
    ):
        assert (refused.status_code, refused.json()["code"]) == (409, "root_department_stays")
    twice = await admin.post(
        DEPARTMENTS, json={"name": "财务部", "kind": "finance", "parent_id": found["绿城物业"]["id"]}
    )
    assert (twice.status_code, twice.json()["code"]) == (409, "department_name_taken")
    unknown = await admin.post(DEPARTMENTS, json={"name": "外部", "kind": "sales", "parent_id": str(company.admin_id)})
    assert unknown.json()["errors"][0]["code"] == "unknown_department"


async def test_a_department_with_people_or_departments_is_not_removed(company: Company) -> None:
    admin = await company.signed_in()
    found = await tree(admin)
    wang = await invited(admin, "王强", department_id=found["财务部"]["id"])
    assert wang["department_id"] == found["财务部"]["id"]
    listed = await admin.get(f"{API}/staff", params={"department": found["财务部"]["id"]})
    assert [staff["id"] for staff in listed.json()["items"]] == [wang["id"]]
    refused = await remove(admin, (await tree(admin))["财务部"])
    assert (refused.status_code, refused.json()["code"], refused.json()["staff"]) == (409, "department_in_use", 1)
    assert (await remove(admin, found["客户服务中心"])).json()["departments"] == 3
    await leave(admin, wang)
    assert (await remove(admin, found["财务部"])).status_code == 200
    assert "财务部" not in await tree(admin)
    nowhere = await admin.post(
        f"{API}/staff",
        json={"display_name": "赵", "mobile": "13900000001", "scope": "own", "department_id": found["财务部"]["id"]},
    )
    assert nowhere.json()["errors"][0]["code"] == "unknown_department"


async def test_a_head_is_active_and_a_leaver_leaves_the_chair_empty(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    found = await tree(admin)
    waiting = await invited(admin, "未到岗")
    refused = await change(admin, found["财务部"], head_id=waiting["id"])
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "not_active")
    li = await joined(company, admin, mailbox, "李明")
    assert (await change(admin, found["财务部"], head_id=li["id"])).status_code == 200
    await company.harness.forget_outbox()
    await leave(admin, li)
    assert (await tree(admin))["财务部"]["head_id"] is None
    [told] = [fact for fact in await company.harness.outbox() if isinstance(fact, facts.DepartmentChanged)]
    assert (told.head_id, str(told.vacated_by)) == (None, li["id"])


async def test_who_serves_some_communities_does_not_change_the_company(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    manager = await joined(
        company,
        admin,
        mailbox,
        "吴经理",
        roles=["cs_manager"],
        scope="community",
        communities=[await community(company)],
    )
    browser = await company.signed_in(manager["email"])
    found = await tree(browser)
    refused = await change(browser, found["财务部"], name="账务部")
    assert (refused.status_code, refused.json()["code"]) == (403, "whole_company_only")


async def test_a_release_brings_departments_to_a_company_that_was_there_before(company: Company) -> None:
    admin = await company.signed_in()
    found = await tree(admin)
    assert (await change(admin, found["设计部"], name="规划设计部")).status_code == 200
    assert (await remove(admin, found["采购部"])).status_code == 200
    async with company.harness.work() as work:
        await work.session.execute(
            text("DELETE FROM department WHERE tenant_id = :t AND code = 'tender_contract'"),
            {"t": company.harness.tenant_id},
        )
    running = company.harness.running
    for _ in range(2):
        assert await seed(running.service, running.runtime.settings) == 0
    names = set(await tree(admin))
    assert {"规划设计部", "招标合同部"} <= names
    assert not names & {"设计部", "采购部"}
