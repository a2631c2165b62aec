from collections.abc import Callable
from datetime import timedelta

import pytest
from identity_companies import PASSWORD, Browser, Company, sign_in_operator

from identity.operators.errors import OperatorExists
from identity.operators.service import create_operator
from kit import clock
from kit.guards import OPERATOR_COOKIE
from kit.problems import InvalidFields
from kit.work import open_work
from testkit.harness import Running

Page = Callable[[str], Browser]
TENANTS = "/api/identity/operator/tenants"


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


async def test_signing_out(operator: Browser) -> None:
    secret = operator.cookies["lintel_ops_session"]
    assert (await operator.delete("/api/identity/operator/sessions/current")).status_code == 204
    late = await operator.post(
        "/api/identity/operator/sessions/refresh", headers={"Cookie": f"lintel_ops_session={secret}"}
    )
    assert late.status_code == 401


async def test_operators_are_unique_and_their_passwords_strong(identity: Running, login: str) -> None:
    with pytest.raises(OperatorExists):
        async with open_work(identity.runtime, None) as work:
            await create_operator(work, login.upper(), "X", PASSWORD)
    with pytest.raises(InvalidFields):
        async with open_work(identity.runtime, None) as work:
            await create_operator(work, "y@lintel.example", "Y", "password1234")
