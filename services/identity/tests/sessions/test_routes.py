"""Sessions of staff over HTTP: cookies, renewal, theft, sign-out."""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from identity_companies import PASSWORD, Company
from sqlalchemy import text

from events import identity as facts
from identity.credentials.hashing import Hashing
from kit import clock
from kit.guards import STAFF_COOKIE

SESSION = "lintel_session"


def cookie_lines(answer: Any) -> list[str]:
    return [value for name, value in answer.headers.multi_items() if name == "set-cookie"]


async def test_sign_in_sets_two_guarded_cookies_and_tells_who_one_is(company: Company) -> None:
    browser = company.browser()
    answer = await browser.sign_in(company.admin.upper())
    assert answer.status_code == 201
    lines = {line.split("=", 1)[0]: line.lower() for line in cookie_lines(answer)}
    assert lines.keys() == {STAFF_COOKIE, SESSION}
    for line in lines.values():
        assert "httponly" in line
        assert "secure" in line
        assert "samesite=strict" in line
    assert "path=/;" in lines[STAFF_COOKIE] + ";"
    assert "path=/api/identity" in lines[SESSION]
    assert "domain" not in lines[STAFF_COOKIE]

    me = (await browser.get("/api/identity/me")).json()
    assert me == answer.json()
    assert me["staff"]["id"] == str(company.admin_id)
    assert me["tenant"]["slug"] == company.harness.slug
    assert me["scope"] == "tenant"
    assert "identity.staff.manage" in me["permissions"]
    assert not [name for name in me["permissions"] if name.startswith("billing.")]


async def test_only_digests_are_kept(company: Company) -> None:
    browser = await company.signed_in()
    secret = browser.cookies[SESSION]
    async with company.harness.work() as work:
        rows = await work.session.execute(
            text("SELECT row_to_json(s)::text FROM session s WHERE tenant_id = :t"), {"t": company.harness.tenant_id}
        )
        assert secret not in str(rows.all())


@pytest.mark.parametrize("login", ["", "nobody@example.com", "13800138000", "x" * 200, "'; --"])
async def test_unknown_accounts_and_wrong_passwords_look_the_same(company: Company, login: str) -> None:
    wrong = await company.browser().sign_in(company.admin, "not the right one at all")
    assert (wrong.status_code, wrong.json()["code"]) == (401, "sign_in_refused")
    if login:
        unknown = await company.browser().sign_in(login, "not the right one at all")
        assert {**unknown.json(), "request_id": 0} == {**wrong.json(), "request_id": 0}
    assert not cookie_lines(wrong)


async def test_unknown_accounts_cost_a_hash_too() -> None:
    hashing = Hashing(slots=1, waiting=1)
    checked: list[str] = []
    matches = hashing._matches
    hashing._matches = lambda stored, password: checked.append(stored) or matches(stored, password)  # type: ignore[method-assign,func-returns-value]
    assert not await hashing.verify(None, "anything at all")
    assert checked[0].startswith("$argon2id$v=19$m=19456,t=2,p=1$")


async def test_another_company_does_not_know_ones_password(company: Company, other_company: Company) -> None:
    assert (await other_company.browser().sign_in(company.admin)).status_code == 401


async def test_a_token_of_one_company_is_nothing_on_anothers_host(company: Company, other_company: Company) -> None:
    token = (await company.signed_in()).cookies[STAFF_COOKIE]
    there = other_company.browser()
    answer = await there.get("/api/identity/me", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401


async def test_renewal_moves_the_session_on(company: Company) -> None:
    browser = await company.signed_in()
    secret, token = browser.cookies[SESSION], browser.cookies[STAFF_COOKIE]
    clock.freeze(clock.now() + timedelta(minutes=6))
    assert (await browser.get("/api/identity/me")).status_code == 401
    renewed = await browser.post("/api/identity/sessions/refresh")
    assert renewed.status_code == 200, renewed.text
    assert browser.cookies[SESSION] != secret
    assert browser.cookies[STAFF_COOKIE] != token
    assert (await browser.get("/api/identity/me")).status_code == 200


async def test_of_many_concurrent_renewals_exactly_one_moves_the_session_on(company: Company) -> None:
    browser = await company.signed_in()
    secret = browser.cookies[SESSION]
    racers = [company.browser() for _ in range(8)]
    answers = await asyncio.gather(
        *(racer.post("/api/identity/sessions/refresh", headers={"Cookie": f"{SESSION}={secret}"}) for racer in racers)
    )
    assert [answer.status_code for answer in answers] == [200] * 8
    assert len({racer.cookies[SESSION] for racer in racers}) == 1
    async with company.harness.work() as work:
        row = await work.session.execute(
            text("SELECT count(*), count(previous_hash), count(ended_at) FROM session WHERE tenant_id = :t"),
            {"t": company.harness.tenant_id},
        )
        assert tuple(row.one()) == (1, 1, 0)
    following = await racers[0].post("/api/identity/sessions/refresh")
    assert following.status_code == 200


async def test_an_old_secret_after_the_grace_ends_the_session(company: Company) -> None:
    browser = await company.signed_in()
    stolen = browser.cookies[SESSION]
    await browser.post("/api/identity/sessions/refresh")
    await company.harness.forget_outbox()
    clock.freeze(clock.now() + timedelta(seconds=11))
    thief = await company.browser().post("/api/identity/sessions/refresh", headers={"Cookie": f"{SESSION}={stolen}"})
    assert (thief.status_code, thief.json()["code"]) == (401, "session_over")
    assert (await browser.post("/api/identity/sessions/refresh")).status_code == 401
    assert (await browser.get("/api/identity/me")).status_code == 401
    assert [type(fact) for fact in await company.harness.outbox()] == [facts.SessionRevoked]


@pytest.mark.parametrize("pause", [timedelta(minutes=30), timedelta(hours=12)])
async def test_idle_and_old_sessions_are_over(company: Company, pause: timedelta) -> None:
    browser = await company.signed_in()
    clock.freeze(clock.now() + pause)
    assert (await browser.post("/api/identity/sessions/refresh")).status_code == 401


async def test_a_busy_session_still_ends_after_twelve_hours(company: Company) -> None:
    browser = await company.signed_in()
    start = clock.now()
    for minutes in range(25, 12 * 60, 25):
        clock.freeze(start + timedelta(minutes=minutes))
        assert (await browser.post("/api/identity/sessions/refresh")).status_code == 200
    clock.freeze(start + timedelta(hours=12))
    assert (await browser.post("/api/identity/sessions/refresh")).status_code == 401


async def test_signing_out_ends_session_and_token(company: Company) -> None:
    browser = await company.signed_in()
    token = browser.cookies[STAFF_COOKIE]
    assert (await browser.delete("/api/identity/sessions/current")).status_code == 204
    assert SESSION not in browser.cookies
    other = company.browser()
    answer = await other.get("/api/identity/me", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401
    assert facts.SessionRevoked in [type(fact) for fact in await company.harness.outbox()]


async def test_signing_in_again_ends_the_earlier_session_of_the_browser(company: Company) -> None:
    browser = await company.signed_in()
    earlier = browser.cookies[SESSION]
    await browser.sign_in(company.admin)
    answer = await company.browser().post("/api/identity/sessions/refresh", headers={"Cookie": f"{SESSION}={earlier}"})
    assert answer.status_code == 401
    assert len((await browser.get("/api/identity/sessions")).json()) == 1


async def test_a_planted_session_is_worth_nothing(company: Company) -> None:
    browser = company.browser()
    browser.cookies.set(SESSION, "planted", domain=company.host, path="/api/identity")
    await browser.sign_in(company.admin)
    assert "planted" not in browser.cookies.get(SESSION, domain=company.host, path="/api/identity", default="")  # type: ignore[operator]


async def test_own_sessions_can_be_listed_and_ended_others_not(company: Company, other_company: Company) -> None:
    here, there = await company.signed_in(), await company.signed_in()
    listed = (await here.get("/api/identity/sessions")).json()
    assert [session["current"] for session in listed].count(True) == 1
    assert len(listed) == 2
    other = next(session for session in listed if not session["current"])
    assert (await here.delete(f"/api/identity/sessions/{other['id']}")).status_code == 204
    assert (await there.get("/api/identity/me")).status_code == 401
    assert (await here.delete(f"/api/identity/sessions/{other['id']}")).status_code == 404
    foreign = await other_company.signed_in()
    current = next(session for session in listed if session["current"])
    assert (await foreign.delete(f"/api/identity/sessions/{current['id']}")).status_code == 404
    assert (await foreign.delete(f"/api/identity/sessions/{uuid4()}")).status_code == 404


async def test_unsafe_requests_need_the_own_page(company: Company) -> None:
    browser = await company.signed_in()
    renew = "/api/identity/sessions/refresh"
    assert (await browser.post(renew, headers={"Origin": "https://evil.example"})).status_code == 403
    plain = company.browser()
    del plain.headers["X-Lintel-Client"]
    secret = browser.cookies[SESSION]
    assert (await plain.post(renew, headers={"Cookie": f"{SESSION}={secret}"})).status_code == 403
    evil = company.browser()
    evil.headers["Origin"] = "https://evil.example"
    signed = await evil.sign_in(company.admin)
    assert (signed.status_code, signed.json()["code"]) == (403, "cross_site")


async def test_without_a_session_there_is_nothing_to_renew(company: Company) -> None:
    assert (await company.browser().post("/api/identity/sessions/refresh")).status_code == 401
    assert (await company.browser().get("/api/identity/me")).status_code == 401


async def test_unknown_hosts(page: Any) -> None:
    nobody = page(f"x{uuid4().hex[:8]}.localhost")
    answer = await nobody.sign_in("a@example.com")
    assert (answer.status_code, answer.json()["code"]) == (404, "unknown_tenant")
    assert (await nobody.get("/api/identity/brand")).status_code == 404


async def test_brand(company: Company) -> None:
    answer = await company.browser().get("/api/identity/brand")
    assert answer.json() == {
        "slug": company.harness.slug, "name": "绿城物业", "logo_url": None, "color": None, "locale": "zh-CN",
        "status": "active",
    }  # fmt: skip


async def test_outdated_hashes_are_renewed_at_sign_in(company: Company) -> None:
    from argon2 import PasswordHasher

    weak = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1).hash(PASSWORD)
    await _store(company, weak)
    await company.signed_in()
    async with company.harness.work() as work:
        stored = await work.session.execute(
            text("SELECT password_hash FROM credential WHERE tenant_id = :t"), {"t": company.harness.tenant_id}
        )
        assert str(stored.scalar_one()).startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    await company.signed_in()


async def test_a_full_queue_is_told_to_come_back() -> None:
    from identity.credentials.errors import SignInBusy

    hashing = Hashing(slots=1, waiting=1)
    stored = await hashing.hash(PASSWORD)
    outcomes = await asyncio.gather(*(hashing.verify(stored, PASSWORD) for _ in range(5)), return_exceptions=True)
    assert [outcome for outcome in outcomes if outcome is True] == [True, True]
    assert len([outcome for outcome in outcomes if isinstance(outcome, SignInBusy)]) == 3
    assert await hashing.verify(stored, PASSWORD)


async def _store(company: Company, password_hash: str) -> None:
    async with company.harness.work() as work:
        await work.session.execute(
            text("UPDATE credential SET password_hash = :h WHERE tenant_id = :t"),
            {"h": password_hash, "t": company.harness.tenant_id},
        )
