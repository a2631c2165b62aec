"""What strangers may have us mail: how many invitations, and with which names."""

from typing import Any
from uuid import uuid4

import pytest
from identity_companies import Browser, Company

from identity.mails import allowances
from identity.staff import names
from kit.problems import InvalidFields

STAFF = "/api/identity/staff"


async def invite(admin: Browser, **changes: Any) -> Any:
    wish = {"display_name": "李娜", "email": f"{uuid4().hex}@example.com", "scope": "tenant"}
    return await admin.post(STAFF, json=wish | changes)


async def test_a_company_invites_so_many_a_day(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowances, "INVITATIONS_ON_TRIAL", "2/day")
    admin = await company.signed_in()
    first = await invite(admin)
    again = await admin.post(f"{STAFF}/{first.json()['id']}/invitation")
    assert (first.status_code, again.status_code) == (201, 200)
    refused = await invite(admin, display_name="王五")
    assert (refused.status_code, refused.json()["code"]) == (429, "invitations_used_up")
    assert int(refused.headers["Retry-After"]) > 0
    assert [staff["display_name"] for staff in (await admin.get(STAFF)).json()["items"]] == ["张伟", "李娜"]
    by_hand = await invite(admin, email=None, mobile="13800138000")
    assert by_hand.status_code == 201  # nothing is mailed: the link is handed over
    assert (await admin.post(f"{STAFF}/{by_hand.json()['id']}/invitation")).json()["link"]


async def test_a_company_that_is_known_invites_more(company: Company, monkeypatch: pytest.MonkeyPatch) -> None:
    from sqlalchemy import text

    monkeypatch.setattr(allowances, "INVITATIONS_ON_TRIAL", "1/day")
    async with company.harness.work() as work:
        account = {"id": company.harness.tenant_id}
        await work.session.execute(text("UPDATE tenant_account SET plan = 'standard' WHERE id = :id"), account)
    admin = await company.signed_in()
    assert [(await invite(admin)).status_code for _ in range(2)] == [201, 201]


async def test_one_mailbox_is_not_flooded_by_many_companies(
    company: Company, other_company: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(allowances, "INVITATIONS_TO_ONE", "1/day")
    address = f"victim@{uuid4().hex}.example.com"
    assert (await invite(await company.signed_in(), email=address)).status_code == 201
    refused = await invite(await other_company.signed_in(), email=address)
    assert (refused.status_code, refused.json()["code"]) == (429, "invited_often")


@pytest.mark.parametrize(
    "name", ["中奖 http://evil.example/win", "HTTPS：／／evil", "看 www.evil", "evil.com", "Evil.CN 领奖", "x.ly/abc"]
)
async def test_a_name_is_no_link(name: str) -> None:
    with pytest.raises(InvalidFields) as refused:
        names.check(display_name=name)
    [error] = refused.value.members["errors"]
    assert (error.field, error.code) == ("display_name", "link_in_name")


@pytest.mark.parametrize("name", ["张伟", "J.R. Smith", "Dr.Wang", "绿城物业（3.0）", "A/B 楼", "阿凡提·买买提"])
async def test_people_are_called_what_they_are_called(name: str) -> None:
    names.check(display_name=name)


async def test_links_are_refused_at_their_field(company: Company) -> None:
    admin = await company.signed_in()
    link = "请打开 http://evil.example/win"
    refused = await invite(admin, display_name=link)
    assert (refused.status_code, refused.json()["errors"]) == (
        422, [{"field": "display_name", "code": "link_in_name", "message": ""}],
    )  # fmt: skip
    staff = (await invite(admin)).json()
    version = {"If-Match": f'"{staff["version"]}"'}
    renamed = await admin.patch(f"{STAFF}/{staff['id']}", json={"display_name": link}, headers=version)
    assert renamed.status_code == 422
    wish = {"company_name": link, "slug": f"s{uuid4().hex[:12]}", "admin_name": link, "email": "a@example.com"}
    asked = await company.browser("localhost").post("/api/identity/sign-ups", json=wish)
    assert {error["field"] for error in asked.json()["errors"]} == {"company_name", "admin_name"}
