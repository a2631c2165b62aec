"""Proof 3: every route refuses everybody it is not for, and answers another company as if the thing did not exist."""

from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from kit.service import services
from kit.tenants import deny
from kit.work import open_work
from tests.isolation.bodies import BODIES, QUERIES
from tests.isolation.routes import OPS_HOST, UNSAFE, Caller, Route, neutral, routes
from tests.isolation.story import Story

SERVICES = sorted(services())
NO_COMMUNITY = {
    ("identity", "staff_id"): "people belong to the company",
    ("identity", "department_id"): "departments belong to the company",
    ("identity", "session_id"): "a session is its holder's alone",
    ("notifications", "item_id"): "a note is its reader's alone",
    ("ticketing", "key_id"): "keys belong to the company",
    ("ticketing", "pbx_link_id"): "a telephone system is the company's",
    ("ticketing", "replay_id"): "clock policies are the company's; the tickets behind a replay are shown within reach",
}
"""Ids of staff routes whose entity belongs to no community, with the reason."""

OWN = {
    ("ticketing", "ticket_id"),
    ("ticketing", "order_id"),
    ("ticketing", "call_id"),
    ("ticketing", "callback_id"),
    ("ticketing", "message_id"),
    ("ticketing", "check_id"),
    ("ticketing", "attachment_id"),
    ("ticketing", "swap_id"),
    ("ticketing", "attendance_id"),
    ("ticketing", "escalation_id"),
    ("ticketing", "receipt_id"),
    ("billing", "payment_id"),
    ("notifications", "delivery_id"),
    ("notifications", "item_id"),
    ("identity", "session_id"),
}
"""Ids whose entity is somebody's own: a token limited to its own records does not reach it."""

HELD = {("notifications", "item_id"): "inbox_item", ("ticketing", "receipt_id"): "report_receipt"}
"""Tables whose rows are one member's alone"""

PARTICULAR = {
    "GET /api/identity/staff": "the names of posts and roles are the same everywhere",
}
REFUSED_BY_RULE = {"wrong_password"}
"""Codes of refusals that only somebody gets who was let in."""


@pytest.fixture
async def caller(story: Story) -> AsyncIterator[Caller]:
    found = Caller(story)
    yield found
    await found.close()


def of(story: Story, service: str, *realms: str) -> list[Route]:
    return [r for r in routes(story) if r.service == service and (not realms or r.realm in realms)]


def guarded(story: Story, service: str) -> list[Route]:
    return of(story, service, "staff", "operator", "service")


def home(story: Story, route: Route) -> str:
    return OPS_HOST if route.realm == "operator" else story.a.host


def good_token(story: Story, route: Route, **claims: object) -> str:
    """A token the route accepts."""
    if route.realm == "service":
        return story.a.service_token()
    if route.realm == "operator":
        held = {route.permission} if route.permission else set()
        return story.a.token(held, realm="operator", **claims)  # type: ignore[arg-type]
    return story.a.token(**claims)  # type: ignore[arg-type]


@pytest.mark.parametrize("service", SERVICES)
async def test_every_route_is_known(story: Story, service: str) -> None:
    for route in of(story, service):
        assert route.body is not NotImplemented
        for name in route.ids:
            if route.realm == "staff":
                assert (service, name) in story.ids, f"{route.key}: extend the story: it has no {name}"


async def test_no_entry_is_left_over(story: Story) -> None:
    keys = {route.key for route in routes(story)}
    assert set(BODIES) | set(QUERIES) <= keys, sorted((set(BODIES) | set(QUERIES)) - keys)


@pytest.mark.parametrize("service", SERVICES)
async def test_nobody_gets_in_without_a_token(story: Story, caller: Caller, service: str) -> None:
    for route in guarded(story, service):
        answer, _ = await caller.call(route, home(story, route))
        assert (answer.status_code, answer.json()["code"]) == (401, "not_signed_in"), route.key


@pytest.mark.parametrize("service", SERVICES)
async def test_the_company_itself_gets_in(story: Story, caller: Caller, service: str) -> None:
    """Without this the refusals below would prove nothing: the same requests reach A's things when A sends them."""
    for route in of(story, service, "staff"):
        if route.endless or {(service, name) for name in route.ids} & {("identity", "session_id")}:
            continue
        holder = await _holder(story, service, route.ids)
        claims = {"id": holder} if holder else {}
        if service == "identity":
            claims = {"id": story.a.staff["admin"], "sid": UUID(story.ids["identity", "session_id"])}
        answer, _ = await caller.call(route, story.a.host, good_token(story, route, **claims))
        code = answer.json().get("code") if answer.status_code >= 400 else None
        reached = answer.status_code < 300 or answer.status_code in {409, 412, 422} or code in REFUSED_BY_RULE
        assert reached, f"{route.key}: {answer.status_code} {answer.text}"


async def _holder(story: Story, service: str, ids: list[str]) -> UUID | None:
    """Whose alone the thing is that the route is about."""
    found = [(HELD[service, name], story.ids[service, name]) for name in ids if (service, name) in HELD]
    if not found:
        return None
    (table, id), connection = found[0], await story.superuser(service)
    try:
        return UUID(str(await connection.fetchval(f"SELECT staff_id FROM {table} WHERE id = $1", UUID(id))))
    finally:
        await connection.close()


@pytest.mark.parametrize("service", SERVICES)
async def test_a_missing_permission_is_refused(story: Story, caller: Caller, service: str) -> None:
    for route in of(story, service, "staff", "operator"):
        if not route.permission:
            continue
        everything = {r.permission for r in routes(story) if r.permission} - {route.permission}
        token = story.a.token(frozenset(filter(None, everything)), realm=route.realm)
        answer, _ = await caller.call(route, home(story, route), token)
        assert answer.status_code == 403, f"{route.key}: {answer.status_code} {answer.text}"
        assert (answer.json()["code"], answer.json()["permission"]) == ("forbidden", route.permission), route.key


@pytest.mark.parametrize("service", SERVICES)
async def test_what_is_anothers_looks_like_nothing(story: Story, caller: Caller, service: str) -> None:
    """B asks for A's things and for things that do not exist: status and body are the same."""
    for route in of(story, service, "staff", "public"):
        if route.endless:
            continue
        token = story.b.token() if route.realm == "staff" else None
        answer, names = await caller.call(route, story.b.host, token)
        if not names.used:
            continue
        foreign = neutral(answer, names)
        nothing = neutral(*await caller.call(route, story.b.host, token, real=False))
        platform = route.path.startswith("/api/identity/sign-ups/{")  # known by its id alone, before there is a tenant
        assert foreign == nothing or platform, f"{route.key}: {foreign} instead of {nothing}"
        if route.ids and route.realm == "staff":
            assert foreign[0] == 404, f"{route.key}: {foreign}"


@pytest.mark.parametrize("service", SERVICES)
async def test_another_communitys_things_look_like_nothing(story: Story, caller: Caller, service: str) -> None:
    elsewhere = [uuid4()]
    for route in of(story, service, "staff"):
        limited = [name for name in route.ids if (service, name) not in NO_COMMUNITY]
        if not limited:
            continue
        foreign = neutral(*await caller.call(route, story.a.host, story.a.token(communities=elsewhere)))
        nothing = neutral(*await caller.call(route, story.a.host, story.a.token(communities=elsewhere), real=False))
        assert foreign[0] == 404, f"{route.key}: {foreign}"
        assert foreign == nothing, f"{route.key}: {foreign} instead of {nothing}"


@pytest.mark.parametrize("service", SERVICES)
async def test_what_is_somebody_elses_looks_like_nothing(story: Story, caller: Caller, service: str) -> None:
    for route in of(story, service, "staff"):
        if not {(service, name) for name in route.ids} & OWN:
            continue
        foreign = neutral(*await caller.call(route, story.a.host, story.a.token(own_only=True)))
        assert foreign[0] == 404, f"{route.key}: {foreign}"


@pytest.mark.parametrize("service", SERVICES)
async def test_lists_and_bodies_do_not_reach_another_community(story: Story, caller: Caller, service: str) -> None:
    """Ids in a query or a body are held against the data scope as well."""
    elsewhere = [uuid4()]
    for route in of(story, service, "staff"):
        if route.ids or route.endless or route.key in PARTICULAR:
            continue
        token = story.a.token(communities=elsewhere)
        answer, names = await caller.call(route, story.a.host, token)
        if not names.used:
            continue
        nothing = neutral(*await caller.call(route, story.a.host, token, real=False))
        assert neutral(answer, names) == nothing, f"{route.key}: {answer.text}"


@pytest.mark.parametrize("service", SERVICES)
async def test_realms_do_not_mix(story: Story, caller: Caller, service: str) -> None:
    a = story.a
    everything = frozenset(r.permission for r in routes(story) if r.permission)
    operator, staff = a.token(everything, realm="operator"), a.token(everything)
    for route in guarded(story, service):
        wrong = {
            "staff": [(OPS_HOST, operator, {403}), (a.host, operator, {401}), (a.host, a.service_token(), {403})],
            "operator": [(a.host, staff, {404}), (OPS_HOST, staff, {401}), (a.host, a.service_token(), {404})],
            "service": [(a.host, staff, {404}), (OPS_HOST, operator, {404})],
        }[route.realm]
        for host, token, refused in wrong:
            answer, _ = await caller.call(route, host, token)
            assert answer.status_code in refused, f"{route.key} on {host}: {answer.status_code} {answer.text}"


@pytest.mark.parametrize("service", SERVICES)
async def test_a_token_is_good_on_its_own_host_only(story: Story, caller: Caller, service: str) -> None:
    for route in of(story, service, "staff"):
        for host in (story.b.host, "localhost", "www.localhost"):
            answer, _ = await caller.call(route, host, story.a.token())
            assert answer.status_code == 401, f"{route.key} on {host}: {answer.status_code}"
        forged = story.a.token(slug=story.b.slug)
        answer, _ = await caller.call(route, story.b.host, forged)
        assert answer.status_code == 401, f"{route.key}: A's tenant under B's slug: {answer.status_code}"


@pytest.mark.parametrize("service", SERVICES)
async def test_dead_tokens_are_refused(story: Story, caller: Caller, service: str) -> None:
    running, a = story.world.running[service], story.a
    session, staff = uuid4(), uuid4()
    async with open_work(running.runtime, a.tenant_id) as work:
        await deny(work, session)
        await deny(work, staff, access_version=2)
    past = int((work.now - timedelta(minutes=6)).timestamp())
    for route in of(story, service, "staff"):
        for why, token in {
            "expired": a.token(iat=past, exp=past + 300),
            "session ended": a.token(sid=session),
            "permissions changed": a.token(id=staff, av=1),
            "tampered": _tampered(a.token()),
            "other audience": a.token(aud="else"),
            "issued by another service": _as_service(story, a.token()),
        }.items():
            answer, _ = await caller.call(route, a.host, token)
            assert answer.status_code == 401, f"{route.key}: {why}: {answer.status_code}"


def _tampered(token: str) -> str:
    """Another signature. Not its end: that is mostly zeros, so zeros in its place may leave it as it was."""
    said, _, signature = token.rpartition(".")
    return f"{said}.{'B' if signature[0] == 'A' else 'A'}{signature[1:]}"


def _as_service(story: Story, _: str) -> str:
    """A staff token that ticketing signed by itself."""
    harness = story.world.harness("ticketing", story.a.tenant_id, story.a.slug)
    return harness.runtime.tokens.issue(harness.principal(frozenset()))


@pytest.mark.parametrize("service", SERVICES)
async def test_what_creates_needs_an_idempotency_key(story: Story, caller: Caller, service: str) -> None:
    for route in of(story, service, "staff"):
        if route.method == "POST" and route.opt.get("idempotent", True):
            answer, _ = await caller.call(route, story.a.host, story.a.token(), without=("Idempotency-Key",))
            assert answer.status_code == 400, f"{route.key}: {answer.status_code} {answer.text}"
            assert answer.json()["code"] == "idempotency_key_required", route.key


@pytest.mark.parametrize("service", SERVICES)
async def test_a_cookie_from_another_page_does_nothing(story: Story, caller: Caller, service: str) -> None:
    for route in of(story, service, "staff", "operator"):
        if route.method not in UNSAFE:
            continue
        host = home(story, route)
        name = "__Host-lintel-ops" if route.realm == "operator" else "__Host-lintel"
        cookie = f"{name}={good_token(story, route)}"
        for headers in (
            {},
            {"Origin": f"http://{host}"},
            {"X-Lintel-Client": "web"},
            {"Origin": "http://evil.example", "X-Lintel-Client": "web"},
            {"Origin": f"http://{story.b.host}", "X-Lintel-Client": "web"},
        ):
            answer, _ = await caller.call(route, host, headers={"Cookie": cookie} | headers)
            assert (answer.status_code, answer.json()["code"]) == (403, "cross_site"), f"{route.key}: {headers}"
