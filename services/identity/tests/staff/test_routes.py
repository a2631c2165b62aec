"""Staff over HTTP: invitations, rights, data scope, leaving, lists."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from identity_companies import PASSWORD, Browser, Company, Mailbox
from uuid_utils.compat import uuid7

from events import identity as facts
from events import registry
from kit import clock
from kit.guards import STAFF_COOKIE

STAFF = "/api/identity/staff"


def wish(**changes: Any) -> dict[str, Any]:
    return {"display_name": "李娜", "email": f"{uuid4().hex}@example.com", "scope": "tenant"} | changes


async def invited(admin: Browser, **changes: Any) -> dict[str, Any]:
    answer = await admin.post(STAFF, json=wish(**changes))
    assert answer.status_code == 201, answer.text
    staff: dict[str, Any] = answer.json()
    return staff


async def joined(company: Company, admin: Browser, mailbox: Mailbox, **changes: Any) -> tuple[dict[str, Any], Browser]:
    """Somebody who accepted the invitation and signed in."""
    staff = await invited(admin, **changes)
    await company.harness.fire_timers()
    accepted = await company.browser().post(
        "/api/identity/invitations/confirm", json={"token": mailbox.secret(staff["email"]), "password": PASSWORD}
    )
    assert accepted.status_code == 200, accepted.text
    browser = await company.signed_in(staff["email"])
    return (await admin.get(f"{STAFF}/{staff['id']}")).json(), browser


async def community(company: Company) -> UUID:
    id = uuid7()
    await company.harness.consume(registry.CommunityCreated(code="HC", name="华城"), id, twice=True)
    return id


def etag(staff: dict[str, Any]) -> dict[str, str]:
    return {"If-Match": f'"{staff["version"]}"'}


async def test_invited_people_get_a_mail_join_and_sign_in(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    staff = await invited(admin, roles=["finance"], posts=["finance_manager"])
    assert (staff["status"], staff["roles"], staff["posts"], staff["version"]) == (
        "invited", ["finance"], ["finance_manager"], 1,
    )  # fmt: skip
    assert (await company.browser().sign_in(staff["email"])).status_code == 401
    await company.harness.fire_timers()
    assert "绿城物业" in mailbox.to(staff["email"])[0]["Subject"]
    confirm = {"token": mailbox.secret(staff["email"]), "password": PASSWORD}
    assert (await company.browser().post("/api/identity/invitations/confirm", json=confirm)).status_code == 200
    again = await company.browser().post("/api/identity/invitations/confirm", json=confirm)
    assert (again.status_code, again.json()["code"]) == (410, "link_spent")
    me = (await company.browser().sign_in(staff["email"])).json()
    assert "billing.run.issue" in me["permissions"]
    published = [fact for fact in await company.harness.outbox() if isinstance(fact, facts.StaffSnapshot)]
    assert [(type(fact).__name__, fact.status) for fact in published] == [
        ("StaffOnboarded", "invited"), ("StaffChanged", "active"),
    ]  # fmt: skip
    assert "billing.run.issue" in published[0].permissions


async def test_an_invitation_of_another_company_is_nothing_here(
    company: Company, other_company: Company, mailbox: Mailbox
) -> None:
    staff = await invited(await company.signed_in())
    await company.harness.fire_timers()
    confirm = {"token": mailbox.secret(staff["email"]), "password": PASSWORD}
    there = await other_company.browser().post("/api/identity/invitations/confirm", json=confirm)
    assert there.status_code == 410
    assert (await company.browser().post("/api/identity/invitations/confirm", json=confirm)).status_code == 200


async def test_people_without_a_mail_address_get_the_link_by_hand(company: Company) -> None:
    admin = await company.signed_in()
    staff = await invited(admin, email=None, mobile="138 0013 8000")
    link = (await admin.post(f"{STAFF}/{staff['id']}/invitation")).json()
    assert not link["sent"]
    newer = (await admin.post(f"{STAFF}/{staff['id']}/invitation")).json()
    superseded, secret = (text["link"].split("#")[1] for text in (link, newer))
    path = "/api/identity/invitations/confirm"
    old = await company.browser().post(path, json={"token": superseded, "password": PASSWORD})
    assert old.status_code == 410
    assert (await company.browser().post(path, json={"token": secret, "password": PASSWORD})).status_code == 200
    assert (await company.browser().sign_in("+86 138-0013-8000")).status_code == 201
    late = await admin.post(f"{STAFF}/{staff['id']}/invitation")
    assert (late.status_code, late.json()["code"]) == (409, "already_joined")


async def test_a_change_of_rights_is_felt_at_once(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    staff, clerk = await joined(company, admin, mailbox, roles=["billing_clerk"])
    assert (await clerk.get("/api/identity/me")).status_code == 200
    await company.harness.forget_outbox()
    changed = await admin.patch(f"{STAFF}/{staff['id']}", json={"roles": ["finance"]}, headers=etag(staff))
    assert changed.status_code == 200
    assert changed.headers["ETag"] == f'"{staff["version"] + 1}"'
    assert (await clerk.get("/api/identity/me")).status_code == 401
    assert (await clerk.post("/api/identity/sessions/refresh")).status_code == 200
    assert "billing.run.issue" in (await clerk.get("/api/identity/me")).json()["permissions"]
    [fact] = await company.harness.outbox()
    assert isinstance(fact, facts.StaffChanged)
    assert fact.access_version == 2


async def test_a_new_name_does_not_end_tokens(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    staff, clerk = await joined(company, admin, mailbox)
    changed = await admin.patch(f"{STAFF}/{staff['id']}", json={"display_name": "Li Na"}, headers=etag(staff))
    assert changed.json()["display_name"] == "Li Na"
    assert (await clerk.get("/api/identity/me")).status_code == 200


async def test_who_leaves_is_out_at_once_and_may_be_hired_again(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    staff, clerk = await joined(company, admin, mailbox)
    await company.harness.forget_outbox()
    left = await admin.post(f"{STAFF}/{staff['id']}/leave", headers=etag(staff))
    assert left.json()["status"] == "left"
    assert (await clerk.get("/api/identity/me")).status_code == 401
    assert (await clerk.post("/api/identity/sessions/refresh")).status_code == 401
    assert (await company.browser().sign_in(staff["email"])).status_code == 401
    assert {type(fact) for fact in await company.harness.outbox()} == {facts.SessionRevoked, facts.StaffLeft}
    again = await admin.post(f"{STAFF}/{staff['id']}/leave", headers=etag(left.json()))
    assert (again.status_code, again.json()["code"]) == (409, "staff_has_left")
    change = await admin.patch(f"{STAFF}/{staff['id']}", json={"roles": []}, headers=etag(left.json()))
    assert change.json()["code"] == "staff_has_left"
    await invited(admin, email=staff["email"])


async def test_the_last_administrator_stays(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    me = (await admin.get(f"{STAFF}/{company.admin_id}")).json()
    alone = await admin.post(f"{STAFF}/{me['id']}/leave", headers=etag(me))
    assert (alone.status_code, alone.json()["code"]) == (409, "last_administrator")
    waiting = await invited(admin, roles=["tenant_admin"])
    assert waiting["status"] == "invited"
    still = await admin.post(f"{STAFF}/{me['id']}/leave", headers=etag(me))
    assert still.json()["code"] == "last_administrator"
    second, colleague = await joined(company, admin, mailbox, roles=["tenant_admin"])
    gone = await colleague.post(f"{STAFF}/{second['id']}/leave", headers=etag(second))
    assert gone.status_code == 200
    clock.freeze(clock.now() + timedelta(minutes=11))  # the denial is over; as if the request had begun before it
    await company.harness.runtime.denials.refresh()
    late = company.harness.staff({"identity.staff.manage"}, id=UUID(second["id"]))
    answer = await late.patch(f"{STAFF}/{me['id']}", json={"roles": ["finance"]}, headers=etag(me))
    assert (answer.status_code, answer.json()["code"]) == (409, "last_administrator")
    clock.freeze(None)
    await joined(company, admin, mailbox, roles=["tenant_admin"])
    assert (await admin.post(f"{STAFF}/{me['id']}/leave", headers=etag(me))).status_code == 200


async def test_nobody_grants_what_they_do_not_hold(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    _, hr = await joined(company, admin, mailbox, roles=["hr_manager"])
    for roles in (["finance"], ["tenant_admin"], ["hr_manager", "cashier"]):
        refused = await hr.post(STAFF, json=wish(roles=roles))
        assert (refused.status_code, refused.json()["code"]) == (403, "cannot_grant")
    assert "billing.run.issue" in (await hr.post(STAFF, json=wish(roles=["finance"]))).json()["missing"]
    await invited(hr, roles=["hr_manager"])

    clerk = await invited(admin, roles=["cashier"])
    moved = await hr.patch(f"{STAFF}/{clerk['id']}", json={"posts": ["cashier"]}, headers=etag(clerk))
    assert moved.status_code == 200
    boss = (await admin.get(f"{STAFF}/{company.admin_id}")).json()
    for answer in (
        await hr.patch(f"{STAFF}/{boss['id']}", json={"display_name": "X"}, headers=etag(boss)),
        await hr.post(f"{STAFF}/{boss['id']}/leave", headers=etag(boss)),
    ):
        assert (answer.status_code, answer.json()["code"]) == (403, "administrators_only")


async def test_an_invitation_is_issued_only_by_who_could_grant_the_account(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    here, there = await community(company), await community(company)
    _, hr = await joined(company, admin, mailbox, roles=["hr_manager"])
    _, local = await joined(company, admin, mailbox, roles=["hr_manager"], scope="community", communities=[str(here)])
    for manager, code, account in (
        (hr, "administrators_only", {"roles": ["tenant_admin"]}),
        (hr, "cannot_grant", {"roles": ["finance"]}),
        (hr, "cannot_grant", {"roles": ["hr_manager", "cashier"]}),
        (local, "scope_too_wide", {"roles": ["hr_manager"]}),
        (local, "scope_too_wide", {"scope": "community", "communities": [str(here), str(there)]}),
    ):
        for login in ({"email": None, "mobile": f"138{uuid4().int % 10**8:08}"}, {}):
            staff = await invited(admin, **account, **login)
            refused = await manager.post(f"{STAFF}/{staff['id']}/invitation")
            assert (refused.status_code, refused.json()["code"]) == (403, code)
            assert (await admin.post(f"{STAFF}/{staff['id']}/invitation")).status_code == 200
    near = await invited(admin, scope="community", communities=[str(here)], email=None, mobile="13800138003")
    assert (await local.post(f"{STAFF}/{near['id']}/invitation")).json()["link"]
    mate = await invited(admin, roles=["hr_manager"])
    assert (await hr.post(f"{STAFF}/{mate['id']}/invitation")).json()["sent"]


@pytest.mark.parametrize("roles", [["hr_manager"], ["tenant_admin"]])
async def test_nobody_changes_their_own_rights(company: Company, mailbox: Mailbox, roles: list[str]) -> None:
    admin = await company.signed_in()
    here = str(await community(company))
    me, browser = await joined(company, admin, mailbox, roles=roles, scope="own")
    for change in (
        {"scope": "tenant"},
        {"scope": "community", "communities": [here]},
        {"communities": [here]},
        {"roles": []},
        {"roles": [*roles, "guard"]},
    ):
        refused = await browser.patch(f"{STAFF}/{me['id']}", json=change, headers=etag(me))
        assert (refused.status_code, refused.json()["code"]) == (403, "own_rights"), change
    same = {"display_name": "Li Na", "roles": me["roles"], "scope": "own", "communities": []}
    assert (await browser.patch(f"{STAFF}/{me['id']}", json=same, headers=etag(me))).status_code == 200


async def test_whoever_sees_own_records_only_grants_no_wider_scope(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    here = str(await community(company))
    _, own = await joined(company, admin, mailbox, roles=["hr_manager"], scope="own")
    for body in (wish(), wish(scope="community", communities=[here])):
        answer = await own.post(STAFF, json=body)
        assert (answer.status_code, answer.json()["code"]) == (403, "scope_too_wide")
    assert (await own.post(STAFF, json=wish(scope="own"))).status_code == 201


async def test_data_scope(company: Company, other_company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    mine, theirs = await community(company), await community(other_company)
    for body, code in (
        (wish(scope="community"), "communities_required"),
        (wish(scope="tenant", communities=[str(mine)]), "communities_not_allowed"),
        (wish(scope="community", communities=[str(theirs)]), "unknown_community"),
    ):
        refused = await admin.post(STAFF, json=body)
        assert refused.json()["errors"][0]["code"] == code
    manager, browser = await joined(
        company, admin, mailbox, roles=["cs_manager"], scope="community", communities=[str(mine)]
    )
    me = (await browser.get("/api/identity/me")).json()
    assert (me["scope"], [c["code"] for c in me["communities"]]) == ("community", ["HC"])

    elsewhere = await community(company)
    near = await invited(admin, scope="own", communities=[str(mine)])
    far = await invited(admin, scope="community", communities=[str(elsewhere)])
    seen = {staff["id"] for staff in (await browser.get(STAFF)).json()["items"]}
    assert {manager["id"], near["id"], str(company.admin_id)} <= seen
    assert far["id"] not in seen
    assert (await browser.get(f"{STAFF}/{far['id']}")).status_code == 404


async def test_a_grantor_of_one_community_stays_inside_it(company: Company) -> None:
    mine, other = await community(company), await community(company)
    local = company.harness.staff({"identity.staff.manage", "identity.staff.read"}, communities=[mine])
    for body in (wish(), wish(scope="community", communities=[str(mine), str(other)]), wish(scope="own")):
        answer = await local.post(STAFF, json=body)
        assert (answer.status_code, answer.json()["code"]) == (403, "scope_too_wide")
    assert (await local.post(STAFF, json=wish(scope="community", communities=[str(mine)]))).status_code == 201


async def test_superiors_follow_from_the_posts(company: Company) -> None:
    admin = await company.signed_in()
    lead = await invited(admin, posts=["desk_lead"])
    clerk = await invited(admin, posts=["desk_clerk"])
    assert clerk["reports_to"] == lead["id"]
    named = await invited(admin, posts=["desk_clerk"], reports_to=str(company.admin_id))
    assert named["reports_to"] == str(company.admin_id)
    circle = await admin.patch(f"{STAFF}/{lead['id']}", json={"reports_to": clerk["id"]}, headers=etag(lead))
    assert circle.json()["errors"] == [{"field": "reports_to", "code": "circular", "message": ""}]
    unknown = await admin.post(STAFF, json=wish(reports_to=str(uuid4())))
    assert unknown.json()["errors"][0]["code"] == "unknown_staff"


async def test_one_person_holds_several_posts(company: Company) -> None:
    admin = await company.signed_in()
    supervisor = await invited(admin, posts=["cs_supervisor"])
    staff = await invited(admin, posts=["guide_lead", "butler"])
    assert (staff["posts"], staff["reports_to"]) == (["butler", "guide_lead"], supervisor["id"])
    guide = await invited(admin, posts=["guide"])
    assert guide["reports_to"] == staff["id"]
    fewer = await admin.patch(f"{STAFF}/{staff['id']}", json={"posts": ["butler"]}, headers=etag(staff))
    assert fewer.json()["posts"] == ["butler"]


async def test_logins_are_unique_while_somebody_works_here(company: Company, other_company: Company) -> None:
    admin = await company.signed_in()
    staff = await invited(admin, mobile="13800138001")
    for body in (wish(email=staff["email"].upper()), wish(mobile="+86 13800138001")):
        taken = await admin.post(STAFF, json=body)
        assert (taken.status_code, taken.json()["code"]) == (409, "login_taken")
    await invited(await other_company.signed_in(), email=staff["email"], mobile="13800138001")


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"email": None}, "email", "email_or_mobile_required"),
        ({"email": "nobody"}, "email", "bad_email"),
        ({"mobile": "12345"}, "mobile", "bad_mobile"),
        ({"roles": ["emperor"]}, "roles", "unknown_role"),
        ({"posts": ["emperor"]}, "posts", "unknown_post"),
    ],
)
async def test_bad_fields(company: Company, changes: dict[str, Any], field: str, code: str) -> None:
    answer = await (await company.signed_in()).post(STAFF, json=wish(**changes))
    assert answer.status_code == 422
    assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [(field, code)]


async def test_names_of_staff_are_one_visible_line(company: Company) -> None:
    admin = await company.signed_in()
    staff = await invited(admin, display_name="Maria de la Cruz · 李娜")
    for name in ("李\n娜", "李娜\n", "a\x1bb", "a\u2066b", " "):
        for answer in (
            await admin.post(STAFF, json=wish(display_name=name)),
            await admin.patch(f"{STAFF}/{staff['id']}", json={"display_name": name}, headers=etag(staff)),
        ):
            assert (answer.status_code, answer.json()["errors"][0]["code"]) == (400, "bad_format")


async def test_the_list_is_narrowed_counted_and_paged(company: Company) -> None:
    admin = await company.signed_in()
    for number in range(5):
        await invited(admin, display_name=f"Clerk {number}", roles=["cashier"])
    found = (await admin.get(STAFF, params={"role": "cashier", "limit": 2})).json()
    assert [staff["display_name"] for staff in found["items"]] == ["Clerk 0", "Clerk 1"]
    assert found["counts"] == {"invited": 5}
    following = (await admin.get(STAFF, params={"role": "cashier", "limit": 3, "cursor": found["next_cursor"]})).json()
    assert [staff["display_name"] for staff in following["items"]] == ["Clerk 2", "Clerk 3", "Clerk 4"]
    assert following["next_cursor"] is None
    assert len((await admin.get(STAFF, params={"name": "CLERK 3"})).json()["items"]) == 1
    assert (await admin.get(STAFF, params={"status": "left"})).json()["items"] == []
    assert (await admin.get(STAFF, params={"limit": 2, "cursor": found["next_cursor"]})).status_code == 400
    assert (await admin.get(STAFF, params={"status": "gone"})).status_code == 400


async def test_mobile_numbers_are_masked_for_readers(company: Company) -> None:
    staff = await invited(await company.signed_in(), mobile="13800138002")
    reader = company.harness.staff({"identity.staff.read"})
    assert (await reader.get(f"{STAFF}/{staff['id']}")).json()["mobile"] == "****8002"


async def test_permissions_and_versions(company: Company, other_company: Company) -> None:
    admin = await company.signed_in()
    staff = await invited(admin)
    path = f"{STAFF}/{staff['id']}"
    reader = company.harness.staff({"identity.staff.read"})
    assert (await company.browser().get(STAFF)).status_code == 401
    assert (await company.harness.staff(set()).get(STAFF)).status_code == 403
    assert (await reader.post(STAFF, json=wish())).status_code == 403
    assert (await reader.patch(path, json={}, headers=etag(staff))).status_code == 403
    assert (await reader.post(f"{path}/leave", headers=etag(staff))).status_code == 403
    assert (await reader.post(f"{path}/invitation")).status_code == 403
    assert (await admin.patch(path, json={})).status_code == 428
    assert (await admin.patch(path, json={}, headers={"If-Match": '"7"'})).status_code == 412
    assert (await admin.patch(path, json={"salary": 1}, headers=etag(staff))).status_code == 400
    stranger = await other_company.signed_in()
    foreign, random = await stranger.get(path), await stranger.get(f"{STAFF}/{uuid4()}")
    assert foreign.status_code == 404
    assert {**foreign.json(), "request_id": 0} == {**random.json(), "request_id": 0}
    for answer in (
        await stranger.patch(path, json={}, headers=etag(staff)),
        await stranger.post(f"{path}/leave", headers=etag(staff)),
        await stranger.post(f"{path}/invitation"),
    ):
        assert answer.status_code == 404


async def test_roles_and_posts_are_listed(company: Company) -> None:
    admin = await company.signed_in()
    roles = (await admin.get("/api/identity/roles")).json()
    assert roles[0]["code"] == "tenant_admin"
    assert all(role["name_zh"] and role["name_en"] and role["built_in"] for role in roles)
    posts = (await admin.get("/api/identity/posts")).json()
    assert {"code": "desk_clerk", "name_zh": "前台物业助理", "name_en": "Property assistant, desk",
            "reports_to": "desk_lead", "headcount": None} in posts  # fmt: skip
    assert (await company.harness.staff(set()).get("/api/identity/roles")).status_code == 403


async def test_whoever_sat_here_before_does_not_hide_who_comes_next(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    _, browser = await joined(company, admin, mailbox, roles=["technician"], scope="own")
    assert (await browser.sign_in(company.admin)).status_code == 201
    _, browser = await joined(company, admin, mailbox, roles=["technician"], scope="own")
    staff = await invited(admin)
    await company.harness.fire_timers()
    confirm = {"token": mailbox.secret(staff["email"]), "password": PASSWORD}
    assert (await browser.post("/api/identity/invitations/confirm", json=confirm)).status_code == 200


async def test_the_fullest_token_fits_into_a_cookie(company: Company, mailbox: Mailbox) -> None:
    admin = await company.signed_in()
    communities = [str(await community(company)) for _ in range(30)]
    everything = [role["code"] for role in (await admin.get("/api/identity/roles")).json()][:20]
    _, browser = await joined(
        company, admin, mailbox, display_name="名" * 100, roles=everything, scope="community", communities=communities
    )
    assert len(browser.cookies[STAFF_COOKIE]) + len(STAFF_COOKIE) < 4096
    more = await admin.post(STAFF, json=wish(scope="community", communities=[*communities, str(uuid4())]))
    assert more.status_code == 400
