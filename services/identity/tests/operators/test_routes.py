"""The realm of operators: sign-in, second factor, sessions, leaving."""

import asyncio
import os
import sys
from collections.abc import Callable
from datetime import timedelta

import pyotp
import pytest
from identity_companies import PASSWORD, Browser, Company, enrol, sign_in_operator
from sqlalchemy import text

from identity.audit_entries.service import of_operators
from identity.operators.errors import OperatorExists
from identity.operators.service import OperatorService
from kit import clock
from kit.guards import OPERATOR_COOKIE
from kit.problems import InvalidFields
from kit.work import open_work
from stack import Stack
from testkit.harness import Running

Page = Callable[[str], Browser]
TENANTS = "/api/identity/operator/tenants"
ANOTHER = "walnut sextant harbour 57"


async def test_operators_sign_in_on_their_own_host_only(page: Page, login: str, company: Company) -> None:
    there = page("ops.localhost")
    answer = await sign_in_operator(there, login)
    assert answer.status_code == 201
    assert OPERATOR_COOKIE in there.cookies
    me = (await there.get("/api/identity/operator/me")).json()
    assert (me["login"], me["display_name"]) == (login, "值班员")
    assert (await sign_in_operator(company.browser(), login)).status_code == 404
    assert (await sign_in_operator(page("localhost"), login)).status_code == 404
    assert (await company.browser().sign_in(login)).status_code == 401


async def test_wrong_passwords_and_unknown_operators_look_the_same(page: Page, login: str) -> None:
    wrong = await sign_in_operator(page("ops.localhost"), login, "not this one at all")
    unknown = await sign_in_operator(page("ops.localhost"), "x@lintel.example", "not this one at all")
    assert wrong.status_code == 401
    assert {**wrong.json(), "request_id": 0} == {**unknown.json(), "request_id": 0}


async def test_guessing_is_slowed_down(page: Page, login: str) -> None:
    codes = [(await sign_in_operator(page("ops.localhost"), login, "wrong")).status_code for _ in range(21)]
    assert codes == [401] * 20 + [429]


async def test_an_operator_still_gets_in_from_where_the_account_was_used(page: Page, login: str) -> None:
    home = page("ops.localhost")
    assert (await sign_in_operator(home, login)).status_code == 201
    for _ in range(21):
        await sign_in_operator(page("ops.localhost"), login, "wrong")
    assert (await sign_in_operator(page("ops.localhost"), login)).status_code == 429
    assert (await sign_in_operator(home, login)).status_code == 201


async def test_the_two_realms_do_not_mix(operator: Browser, company: Company, page: Page) -> None:
    staff = await company.signed_in()
    assert (await staff.get(TENANTS)).status_code == 404
    assert (await staff.get("/api/identity/operator/me")).status_code == 404
    assert (await operator.get("/api/identity/staff")).status_code == 403
    assert (await operator.get("/api/identity/me")).status_code == 403
    token = operator.cookies[OPERATOR_COOKIE]
    smuggled = await company.browser().get(TENANTS, headers={"Authorization": f"Bearer {token}"})
    assert smuggled.status_code == 401
    assert (await page("ops.localhost").get(TENANTS)).status_code == 401


async def test_sessions_of_operators_renew_and_end(operator: Browser, page: Page) -> None:
    secret = operator.cookies["lintel_ops_session"]
    assert (await operator.post("/api/identity/operator/sessions/refresh")).status_code == 200
    assert operator.cookies["lintel_ops_session"] != secret
    clock.freeze(clock.now() + timedelta(seconds=11))
    thief = page("ops.localhost")
    stolen = {"Cookie": f"lintel_ops_session={secret}"}
    assert (await thief.post("/api/identity/operator/sessions/refresh", headers=stolen)).status_code == 401
    assert (await operator.post("/api/identity/operator/sessions/refresh")).status_code == 401
    assert (await operator.get(TENANTS)).status_code == 401  # theft ends the access token too


async def test_signing_out(operator: Browser, page: Page) -> None:
    secret, token = operator.cookies["lintel_ops_session"], operator.cookies[OPERATOR_COOKIE]
    bearer = {"Authorization": f"Bearer {token}"}
    assert (await page("ops.localhost").get(TENANTS, headers=bearer)).status_code == 200
    assert (await operator.delete("/api/identity/operator/sessions/current")).status_code == 204
    late = await operator.post(
        "/api/identity/operator/sessions/refresh", headers={"Cookie": f"lintel_ops_session={secret}"}
    )
    assert late.status_code == 401
    assert (await page("ops.localhost").get(TENANTS, headers=bearer)).status_code == 401


async def test_who_has_left_is_out_at_once(identity: Running, servers: Stack, page: Page, login: str) -> None:
    browser = page("ops.localhost")
    await sign_in_operator(browser, login)
    await enrol(browser)
    token = browser.cookies[OPERATOR_COOKIE]
    assert await lintel(servers, "operator", "end", login.upper()) == 0
    await identity.runtime.denials.refresh()  # every process does so each second
    bearer = {"Authorization": f"Bearer {token}"}
    assert (await page("ops.localhost").get(TENANTS, headers=bearer)).status_code == 401
    assert (await browser.post("/api/identity/operator/sessions/refresh")).status_code == 401
    assert (await sign_in_operator(page("ops.localhost"), login)).json()["code"] == "sign_in_refused"
    assert await lintel(servers, "operator", "end", login) == 1


async def test_who_has_left_comes_back_as_somebody_new(
    identity: Running, servers: Stack, page: Page, login: str
) -> None:
    before = page("ops.localhost")
    await sign_in_operator(before, login)
    await enrol(before)
    token = before.cookies[OPERATOR_COOKIE]
    id = (await before.get("/api/identity/operator/me")).json()["id"]
    assert await lintel(servers, "operator", "end", login) == 0
    assert await lintel(servers, "operator", "create", login.upper(), "新人", password="password1234") == 1
    assert await lintel(servers, "operator", "create", login.upper(), "新人", password=ANOTHER) == 0
    assert await lintel(servers, "operator", "create", login, "新人", password=ANOTHER) == 1
    await identity.runtime.denials.refresh()
    bearer = {"Authorization": f"Bearer {token}"}
    assert (await page("ops.localhost").get(TENANTS, headers=bearer)).status_code == 401
    assert (await before.post("/api/identity/operator/sessions/refresh")).status_code == 401
    assert (await sign_in_operator(page("ops.localhost"), login)).json()["code"] == "sign_in_refused"
    back = page("ops.localhost")
    me = (await sign_in_operator(back, login, ANOTHER)).json()
    assert (me["id"], me["display_name"], me["second_factor"]) == (id, "新人", "to_enrol")
    await enrol(back)
    assert (await back.get(TENANTS)).status_code == 200
    async with open_work(identity.runtime, None) as work:
        audit = await of_operators(work)
        noted = [entry.action for entry, _ in await audit.entries.entries(0, 10_000) if str(entry.subject_id) == id]
        assert await audit.verify() is None
    assert noted == ["operator.created", "operator.left", "operator.reopened"]
    assert "(operators): whole" in (await command(servers, "audit", "verify"))[1]


async def lintel(servers: Stack, *arguments: str, password: str = "") -> int | None:
    code, _ = await command(servers, *arguments, password=password)
    return code


async def command(servers: Stack, *arguments: str, password: str = "") -> tuple[int | None, str]:
    """Exit code and output of the command line."""
    environment = {**os.environ, **servers.service_env("identity"), "LINTEL_OPERATOR_PASSWORD": password}
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "command.cli", *arguments, env=environment, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate()
    return process.returncode, output.decode()


async def test_operators_are_unique_and_their_passwords_strong(identity: Running, login: str) -> None:
    with pytest.raises(OperatorExists):
        async with open_work(identity.runtime, None) as work:
            await OperatorService(work).create(login.upper(), "X", PASSWORD)
    with pytest.raises(InvalidFields):
        async with open_work(identity.runtime, None) as work:
            await OperatorService(work).create("y@lintel.example", "Y", "password1234")


async def test_without_a_second_factor_an_operator_may_only_enrol(page: Page, login: str) -> None:
    browser = page("ops.localhost")
    signed = (await sign_in_operator(browser, login)).json()
    assert (signed["second_factor"], signed["permissions"]) == ("to_enrol", [])
    assert (await browser.get(TENANTS)).status_code == 403
    wrong = await browser.post("/api/identity/operator/totp/confirm", json={"code": "000000"})
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong_code")
    await enrol(browser)
    assert (await browser.get(TENANTS)).status_code == 200
    assert (await browser.get("/api/identity/operator/me")).json()["second_factor"] == "on"
    again = await browser.post("/api/identity/operator/totp")
    assert (again.status_code, again.json()["code"]) == (409, "totp_enrolled")


async def test_a_code_is_asked_for_and_works_once(page: Page, login: str) -> None:
    clock.freeze(clock.now())
    browser = page("ops.localhost")
    await sign_in_operator(browser, login)
    factor = pyotp.TOTP(await enrol(browser))
    missing = await sign_in_operator(page("ops.localhost"), login)
    assert (missing.status_code, missing.json()["code"]) == (401, "totp_required")
    unknown = await sign_in_operator(page("ops.localhost"), login, "not the password")
    assert unknown.json()["code"] == "sign_in_refused"
    used = await sign_in_operator(page("ops.localhost"), login, code=factor.at(clock.now()))
    assert (used.status_code, used.json()["code"]) == (401, "sign_in_refused")
    clock.advance(timedelta(seconds=30))
    code = factor.at(clock.now())
    answers = await asyncio.gather(*(sign_in_operator(page("ops.localhost"), login, code=code) for _ in range(4)))
    assert sorted(answer.status_code for answer in answers) == [201, 401, 401, 401]


async def test_the_secret_is_sealed_and_a_lost_authenticator_replaced(
    identity: Running, page: Page, login: str
) -> None:
    browser = page("ops.localhost")
    await sign_in_operator(browser, login)
    secret = await enrol(browser)
    async with open_work(identity.runtime, None) as work:
        kept = await work.session.execute(text("SELECT totp_sealed FROM operator WHERE login = :l"), {"l": login})
        assert secret.encode() not in kept.scalar_one()
        assert await OperatorService(work).forget_factor(login)
        assert not await OperatorService(work).forget_factor("nobody@lintel.example")
    assert (await sign_in_operator(page("ops.localhost"), login)).json()["second_factor"] == "to_enrol"
