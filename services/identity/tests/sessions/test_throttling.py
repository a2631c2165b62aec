"""Guessing is slowed down, and the holder of an account still gets in."""

from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import uuid4

import pytest
from identity_companies import Company

from identity.sessions import throttling
from identity.sessions.throttling import Throttle
from kit import clock
from kit.limits import Limiter
from kit.problems import TooManyRequests
from testkit.harness import Running

WRONG = "certainly not this one"


@pytest.fixture
async def without_valkey(identity: Running) -> AsyncIterator[None]:
    """Nobody listens where the counters should be."""
    working = identity.runtime.limiter
    identity.runtime.limiter = Limiter("redis://127.0.0.1:1", "identity")
    yield
    await identity.runtime.limiter.close()
    identity.runtime.limiter = working


async def test_guessing_one_account_is_slowed_down_from_everywhere(company: Company) -> None:
    codes = [(await company.browser().sign_in(company.admin, WRONG)).status_code for _ in range(23)]
    assert codes == [401] * 20 + [429] * 3
    right = await company.browser().sign_in(company.admin)
    assert right.status_code == 429
    assert int(right.headers["Retry-After"]) > 0


async def test_the_holder_still_gets_in_from_where_the_account_was_used(company: Company) -> None:
    home = await company.signed_in()
    for _ in range(22):
        await company.browser().sign_in(company.admin, WRONG)
    assert (await company.browser().sign_in(company.admin)).status_code == 429
    assert (await home.sign_in(company.admin)).status_code == 201


async def test_holders_still_get_in_while_somebody_guesses_at_the_whole_company(
    company: Company, without_valkey: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.freeze(clock.now())
    monkeypatch.setattr(throttling, "TENANT", "5/hour")
    home = await company.signed_in()
    codes = [(await company.browser().sign_in(f"{uuid4().hex}@example.com", WRONG)).status_code for _ in range(6)]
    assert codes == [401] * 4 + [429] * 2
    assert (await home.sign_in(company.admin)).status_code == 201
    assert (await company.browser().sign_in(company.admin)).status_code == 429


async def test_an_account_that_does_not_exist_is_slowed_down_alike(company: Company) -> None:
    login = f"{uuid4().hex}@example.com"
    codes = [(await company.browser().sign_in(login, WRONG)).status_code for _ in range(21)]
    assert codes == [401] * 20 + [429]


async def test_postgresql_counts_while_valkey_is_down(company: Company, without_valkey: None) -> None:
    clock.freeze(clock.now())
    codes = [(await company.browser().sign_in(company.admin, WRONG)).status_code for _ in range(22)]
    assert codes == [401] * 20 + [429] * 2
    clock.advance(timedelta(minutes=3))
    assert (await company.browser().sign_in(company.admin)).status_code == 201
    assert (await company.browser().sign_in(company.admin)).status_code == 429


async def test_one_address_is_slowed_down_over_all_accounts(identity: Running, without_valkey: None) -> None:
    clock.freeze(clock.now())
    throttle, address = Throttle(identity.runtime, "somewhere"), uuid4().hex
    for _ in range(300):
        await throttle.arrive(address)
    with pytest.raises(TooManyRequests):
        await throttle.arrive(address)
    await throttle.arrive(uuid4().hex)


async def test_an_address_is_its_network_and_counted_over_all_companies(
    identity: Running, without_valkey: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock.freeze(clock.now())
    monkeypatch.setattr(throttling, "ADDRESS", "3/hour")
    monkeypatch.setattr(throttling, "ADDRESS_EVERYWHERE", "5/hour")
    network = f"2001:db8:{uuid4().hex[:4]}:{uuid4().hex[:4]}"
    here, there = Throttle(identity.runtime, uuid4().hex), Throttle(identity.runtime, uuid4().hex)
    for last in range(3):
        await here.arrive(f"{network}::{last}")
    with pytest.raises(TooManyRequests):
        await here.arrive(f"{network}::9")
    await there.arrive(f"{network}:a::1")
    await there.arrive(f"{network}:b::1")
    with pytest.raises(TooManyRequests):
        await there.arrive(f"{network}:c::1")
    await there.arrive(f"2001:db8:{uuid4().hex[:4]}:1::1")


async def test_an_account_is_known_in_the_whole_network_it_was_used_from(
    company: Company, without_valkey: None
) -> None:
    clock.freeze(clock.now())
    home, next_day = company.browser(), company.browser()
    network = f"2001:db8:{uuid4().hex[:4]}:7"
    home.headers["X-Forwarded-For"], next_day.headers["X-Forwarded-For"] = f"{network}::1", f"{network}:a:b:c:d"
    assert (await home.sign_in(company.admin)).status_code == 201
    for _ in range(20):
        await company.browser().sign_in(company.admin, WRONG)
    assert (await company.browser().sign_in(company.admin)).status_code == 429
    assert (await next_day.sign_in(company.admin)).status_code == 201


async def test_keys_tell_nothing(identity: Running, company: Company, without_valkey: None) -> None:
    from sqlalchemy import text

    await company.browser().sign_in(company.admin, WRONG)
    async with company.harness.work() as work:
        keys = str((await work.session.execute(text("SELECT key FROM throttle_counter"))).scalars().all())
    assert company.admin not in keys
    assert company.harness.slug not in keys


async def test_other_spellings_are_the_same_account(company: Company) -> None:
    spellings = [f"{'-' * dashes}138 0013 8000" for dashes in range(20)]
    for spelling in spellings:
        assert (await company.browser().sign_in(spelling, WRONG)).status_code == 401
    assert (await company.browser().sign_in("+8613800138000", WRONG)).status_code == 429
