"""From sign-up to sign-in, and what is refused on the way."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from identity_companies import ANSWERS, PASSWORD, Browser, Mailbox, Tenancy

from kit import clock
from testkit.harness import Running

Page = Callable[[str], Browser]


def wish(**changes: Any) -> dict[str, Any]:
    slug = f"s{uuid4().hex[:12]}"
    return {
        "company_name": "绿城物业",
        "slug": slug,
        "admin_name": "张伟",
        "email": f"zhang@{slug}.example.com",
        "locale": "zh-CN",
    } | changes


@pytest.fixture
def platform(page: Page) -> Browser:
    return page("localhost")


def harness_of(identity: Running, answer: dict[str, Any]) -> Tenancy:
    return Tenancy(identity, UUID(answer["id"]), answer["slug"])


async def test_from_sign_up_to_sign_in(identity: Running, platform: Browser, page: Page, mailbox: Mailbox) -> None:
    body = wish()
    asked = await platform.post("/api/identity/sign-ups", json=body)
    assert asked.status_code == 202
    progress_path = f"/api/identity/sign-ups/{asked.json()['id']}/progress"
    assert (await platform.get(progress_path)).json()["status"] == "pending"
    harness = harness_of(identity, asked.json())
    await harness.fire_timers()

    mail = mailbox.to(body["email"])[0]
    assert "绿城物业" in mail["Subject"]
    secret = mailbox.secret(body["email"])
    confirmed = await platform.post("/api/identity/sign-ups/confirm", json={"token": secret, "password": PASSWORD})
    assert confirmed.status_code == 200, confirmed.text
    assert confirmed.json()["url"].endswith("/login")
    assert f"//{body['slug']}." in confirmed.json()["url"]

    own_host = page(f"{body['slug']}.localhost")
    early = await own_host.sign_in(body["email"])
    assert (early.status_code, early.json()["code"]) == (409, "tenant_not_ready")
    progress = (await platform.get(progress_path)).json()
    assert progress.keys() == {"status", "steps"}  # the id is known to many later on: it must not name the company
    assert progress["status"] == "preparing"
    assert {step["name"]: step["done"] for step in progress["steps"]} == {
        "identity": True, "registry": False, "ticketing": False, "billing": False, "notifications": False,
        "activate": False,
    }  # fmt: skip

    for answer in ANSWERS:
        await harness.consume(answer(), harness.tenant_id, version=1, twice=True)
    assert (await platform.get(progress_path)).json()["status"] == "ready"
    signed = await own_host.sign_in(body["email"])
    assert signed.status_code == 201, signed.text
    assert signed.json()["staff"]["roles"] == ["tenant_admin"]
    told = [type(fact).__name__ for fact in await harness.outbox()]
    assert [name for name in told if name != "DepartmentCreated"] == [
        "TenantProvisionRequested", "StaffOnboarded", "TenantActivated",
    ]  # fmt: skip
    assert told.count("DepartmentCreated") == len((await own_host.get("/api/identity/departments")).json())


async def test_a_link_works_once_and_for_a_day(identity: Running, platform: Browser, mailbox: Mailbox) -> None:
    body = wish()
    asked = (await platform.post("/api/identity/sign-ups", json=body)).json()
    await harness_of(identity, asked).fire_timers()
    confirm = {"token": mailbox.secret(body["email"]), "password": PASSWORD}
    clock.freeze(clock.now() + timedelta(hours=24))
    late = await platform.post("/api/identity/sign-ups/confirm", json=confirm)
    assert (late.status_code, late.json()["code"]) == (410, "link_spent")
    clock.freeze(None)
    assert (await platform.post("/api/identity/sign-ups/confirm", json=confirm)).status_code == 200
    again = await platform.post("/api/identity/sign-ups/confirm", json=confirm)
    assert (again.status_code, again.json()["code"]) == (410, "link_spent")
    unknown = await platform.post("/api/identity/sign-ups/confirm", json=confirm | {"token": "x" * 43})
    assert {**unknown.json(), "request_id": 0} == {**again.json(), "request_id": 0}


async def test_a_weak_password_does_not_spend_the_link(identity: Running, platform: Browser, mailbox: Mailbox) -> None:
    body = wish()
    asked = (await platform.post("/api/identity/sign-ups", json=body)).json()
    await harness_of(identity, asked).fire_timers()
    confirm = {"token": mailbox.secret(body["email"]), "password": body["slug"]}
    weak = await platform.post("/api/identity/sign-ups/confirm", json=confirm)
    assert weak.status_code == 422
    assert weak.json()["errors"][0]["code"] == "password_too_weak"
    good = await platform.post("/api/identity/sign-ups/confirm", json=confirm | {"password": PASSWORD})
    assert good.status_code == 200


async def test_the_answer_tells_nothing_about_the_address(platform: Browser) -> None:
    first = await platform.post("/api/identity/sign-ups", json=wish(email="known@example.com"))
    again = await platform.post("/api/identity/sign-ups", json=wish(email="known@example.com"))
    assert first.status_code == again.status_code == 202
    assert first.json().keys() == again.json().keys()


async def test_a_mailbox_is_not_flooded_and_nobody_is_told(
    identity: Running, platform: Browser, mailbox: Mailbox
) -> None:
    address = f"victim@{uuid4().hex[:8]}.example.com"
    for _ in range(7):
        asked = await platform.post("/api/identity/sign-ups", json=wish(email=address))
        assert asked.status_code == 202
        await harness_of(identity, asked.json()).fire_timers()
    assert len(mailbox.to(address)) == 5


async def test_a_slug_is_reserved_until_the_sign_up_expires(identity: Running, platform: Browser) -> None:
    body = wish()
    asked = (await platform.post("/api/identity/sign-ups", json=body)).json()
    taken = await platform.post("/api/identity/sign-ups", json=wish(slug=body["slug"]))
    assert (taken.status_code, taken.json()["code"]) == (409, "slug_taken")
    check = (await platform.get("/api/identity/sign-ups/slug-check", params={"slug": body["slug"]})).json()
    assert (check["available"], check["code"]) == (False, "slug_taken")
    assert check["suggestions"] == taken.json()["suggestions"]
    assert all(suggestion.startswith(body["slug"]) for suggestion in check["suggestions"])

    clock.freeze(clock.now() + timedelta(hours=24, seconds=1))
    await harness_of(identity, asked).fire_timers()
    assert (await platform.get(f"/api/identity/sign-ups/{asked['id']}/progress")).json()["status"] == "expired"
    assert (await platform.post("/api/identity/sign-ups", json=wish(slug=body["slug"]))).status_code == 202


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"slug": "ops"}, "slug", "slug_reserved"),
        ({"slug": "x"}, "slug", "slug_too_short"),
        ({"slug": "绿城"}, "slug", "slug_too_short"),
        ({"slug": "绿城物业"}, "slug", "slug_bad_characters"),
        ({"email": "nobody"}, "email", "bad_email"),
        ({"email": "a@b.cn\nBcc: c@d.cn"}, "email", "bad_email"),
    ],
)
async def test_bad_fields(platform: Browser, changes: dict[str, str], field: str, code: str) -> None:
    answer = await platform.post("/api/identity/sign-ups", json=wish(**changes))
    assert answer.status_code == 422
    assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [(field, code)]


@pytest.mark.parametrize("changes", [{"more": 1}, {"company_name": "x" * 201}, {"slug": 5}, {"locale": "fr"}])
async def test_malformed_bodies(platform: Browser, changes: dict[str, Any]) -> None:
    assert (await platform.post("/api/identity/sign-ups", json=wish(**changes))).status_code == 400


@pytest.mark.parametrize("field", ["company_name", "admin_name"])
@pytest.mark.parametrize("name", ["绿城\n物业", "绿城物业\n", "a\rb", "a\x00b", "a\x85b", "a\u2028b", "a\u202eb", "  "])
async def test_names_are_one_visible_line(platform: Browser, field: str, name: str) -> None:
    answer = await platform.post("/api/identity/sign-ups", json=wish(**{field: name}))
    assert answer.status_code == 400
    assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [(field, "bad_format")]


async def test_foreign_pages_and_company_hosts_cannot_sign_companies_up(page: Page, company: Any) -> None:
    evil = await page("localhost").post(
        "/api/identity/sign-ups", json=wish(), headers={"Origin": "https://evil.example"}
    )
    assert (evil.status_code, evil.json()["code"]) == (403, "cross_site")
    assert (await company.browser().post("/api/identity/sign-ups", json=wish())).status_code == 404


async def test_unknown_sign_up(platform: Browser) -> None:
    assert (await platform.get(f"/api/identity/sign-ups/{uuid4()}/progress")).status_code == 404
