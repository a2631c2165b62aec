"""Tokens, encryption, limits, cursors, settings: the parts that need no HTTP."""

import asyncio
from base64 import urlsafe_b64encode
from datetime import timedelta
from uuid import uuid4

import msgspec
import pytest
from cryptography.exceptions import InvalidTag
from sqlalchemy import text
from uuid_utils.compat import uuid7

from kit import cipher, clock
from kit.database import TenantMismatch, new_session
from kit.guards import slug_of
from kit.limits import Limiter, counted
from kit.paging import decode, encode
from kit.problems import InvalidCursor, NotSignedIn, TooManyRequests
from kit.repository import upper_bound
from kit.settings import Settings
from kit.tokens import Claims
from stack import Stack
from testkit.harness import Harness, Running
from testkit.statements import UnboundStatement

KEK = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="


def test_a_missing_secret_stops_the_start() -> None:
    with pytest.raises(msgspec.ValidationError, match="database_url"):
        Settings.load({"LINTEL_SERVICE": "alpha"})


def test_what_one_tenant_encrypts_another_cannot_read() -> None:
    mine, yours, key = uuid7(), uuid7(), b"k" * 32
    sealed = cipher.Cipher(mine, key).encrypt("13800138000")
    assert cipher.Cipher(mine, key).decrypt(sealed) == "13800138000"
    with pytest.raises(InvalidTag):
        cipher.Cipher(yours, key).decrypt(sealed)
    with pytest.raises(InvalidTag):
        cipher.Cipher(mine, b"x" * 32).decrypt(sealed)
    assert cipher.Cipher(mine, key).encrypt("a") != cipher.Cipher(mine, key).encrypt("a")


def test_blind_indexes_find_equals_within_one_tenant_only() -> None:
    mine = cipher.Cipher(uuid7(), b"k" * 32)
    assert mine.blind("13800138000") == mine.blind("13800138000") != mine.blind("13800138001")
    assert mine.blind("1") != cipher.Cipher(uuid7(), b"x" * 32).blind("1")


def test_a_wrapped_key_belongs_to_its_tenant() -> None:
    tenant = uuid7()
    wrapped = cipher.wrap(KEK, tenant, b"k" * 32)
    assert cipher.unwrap(KEK, tenant, wrapped) == b"k" * 32
    with pytest.raises(InvalidTag):
        cipher.unwrap(KEK, uuid7(), wrapped)


@pytest.mark.parametrize(
    ("host", "slug"),
    [("acme.localhost:8080", "acme"), ("ACME.localhost", "acme"), ("localhost:8080", ""), ("[::1]:8080", "")],
)
def test_the_first_label_of_a_host_names_the_tenant(host: str, slug: str) -> None:
    assert slug_of(host) == slug


def claims(harness: Harness) -> Claims:
    return harness.principal({"alpha.note.read"})


def odd(part: object) -> str:
    return urlsafe_b64encode(msgspec.json.encode(part)).decode().rstrip("=")


def test_tokens_are_refused_for_every_fault(harness: Harness, running: Running, servers_of_kit: Stack) -> None:
    issuer, verifier = running.issuer, running.runtime.tokens
    good = claims(harness)
    assert verifier.verify(issuer.issue(good)).principal.may("alpha.note.read")
    replace = msgspec.structs.replace
    elsewhere = issuer.issue(replace(good, aud="elsewhere"))
    faulty = {
        "expired": issuer.issue(replace(good, exp=good.iat - 1)),
        "from the future": issuer.issue(replace(good, iat=good.iat + 60)),
        "another audience": elsewhere,
        "a service posing as identity": running.runtime.tokens.issue(replace(good, iss="alpha")),
        "a stolen issuer name": running.runtime.tokens.issue(good),
        "identity posing as a service": issuer.issue(replace(good, realm="service")),
        "nonsense": "a.b.c",
        "no signature": issuer.issue(good).rsplit(".", 1)[0] + ".",
        "another signature": f"{issuer.issue(good).rpartition('.')[0]}.{elsewhere.rpartition('.')[2]}",
        "empty": "",
        **{f"crit {crit}": ".".join((odd({"alg": "Ed25519", "kid": "identity", "crit": crit}), odd({}), "AAAA"))
           for crit in (1, None, [[1]], [{}])},
    }  # fmt: skip
    for name, token in faulty.items():
        with pytest.raises(NotSignedIn):
            assert verifier.verify(token) is None, name


def test_a_cached_token_still_expires(harness: Harness, running: Running) -> None:
    token = running.issuer.issue(claims(harness))
    running.runtime.tokens.verify(token)
    clock.advance(timedelta(minutes=6))
    with pytest.raises(NotSignedIn):
        running.runtime.tokens.verify(token)


async def test_a_limit_is_exact_over_processes(running: Running) -> None:
    url = running.runtime.settings.redis_url
    limiters = [Limiter(url, "alpha") for _ in range(4)]
    for limiter in limiters:  # a slow machine must not bring the bucket of the process into play
        limiter._pool.connection_kwargs |= {"socket_timeout": 20, "socket_connect_timeout": 20}
    subject = uuid4().hex

    busy = asyncio.Semaphore(8)  # more at once than this would measure the machine, not the limit

    async def take(limiter: Limiter) -> bool:
        async with busy:
            try:
                await limiter.take("50/hour", "platform", subject)
            except TooManyRequests:
                return False
        return True

    try:
        results = await asyncio.gather(*(take(limiters[n % 4]) for n in range(200)))
    finally:
        for limiter in limiters:
            await limiter.close()
    assert sum(results) == 50


@pytest.mark.parametrize(
    ("address", "shared"),
    [("203.0.113.7", "203.0.113.7"), ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"), ("testclient", "testclient")],
)
def test_an_address_counts_as_what_one_caller_can_have(address: str, shared: str) -> None:
    assert counted(address) == shared


async def test_without_valkey_limits_still_hold_and_nothing_breaks() -> None:
    limiter = Limiter("redis://127.0.0.1:1", "alpha")
    for _ in range(3):
        await limiter.take("3/hour", "platform", "x")
    with pytest.raises(TooManyRequests):
        await limiter.take("3/hour", "platform", "x")
    await limiter.close()


def test_a_cursor_belongs_to_its_list() -> None:
    cursor = encode(["a", 1], "bound")
    assert decode(cursor, [str, int], "bound") == ["a", 1]
    for wrong in (lambda: decode(cursor, [str, int], "other"), lambda: decode(cursor, [str], "bound"),
                  lambda: decode(cursor, [int, int], "bound"), lambda: decode("%%%", [str], "bound"),
                  lambda: decode(urlsafe_b64encode(b"[" * 700).decode(), [str], "bound"),
                  lambda: decode(encode(["a" * 1_000, 1], "bound"), [str, int], "bound")):  # fmt: skip
        with pytest.raises(InvalidCursor):
            wrong()


def test_everything_with_a_prefix_lies_below_its_bound() -> None:
    found = [name for name in ("弟", "张", "张伟", "张\U0001f600", "弡", "章") if "张" <= name < upper_bound("张")]
    assert found == ["张", "张伟", "张\U0001f600"]


async def test_the_statement_guard_bites(harness: Harness) -> None:
    with pytest.raises(UnboundStatement):
        async with harness.work() as work:
            await work.session.execute(text("SELECT words FROM note"))


async def test_a_session_of_another_tenant_cannot_begin(harness: Harness) -> None:
    async with harness.work():
        session = new_session(harness.runtime.engine, uuid7())
        with pytest.raises(TenantMismatch):
            await session.execute(text("SELECT 1"))
        await session.close()


async def test_the_database_alone_keeps_tenants_apart(harness: Harness, running: Running) -> None:
    """Row-level security without any predicate of ours: an unguarded engine of the app role."""
    from kit.database import engine_for

    async with harness.work() as work:
        await work.session.execute(
            text("INSERT INTO tally (tenant_id, id, notes) VALUES (:tenant_id, :id, 1)"),
            {"tenant_id": harness.tenant_id, "id": uuid7()},
        )
    engine = engine_for(running.runtime.settings.database_url, 1)
    async with engine.connect() as connection:
        assert (await connection.execute(text("SELECT count(*) FROM tally"))).scalar_one() == 0
        await connection.execute(text(f"SET LOCAL app.tenant_id = '{harness.tenant_id}'"))
        assert (await connection.execute(text("SELECT count(*) FROM tally"))).scalar_one() == 1
    await engine.dispose()
