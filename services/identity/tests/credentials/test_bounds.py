"""What a new password may cost: the estimate, the queue in front of it, the tries a link has."""

import asyncio
import threading
from typing import Any

import pytest
from identity_companies import PASSWORD, Company, Mailbox

from identity.credentials import strength
from identity.credentials.errors import SignInBusy
from identity.credentials.hashing import Hashing
from testkit.harness import Running
from testkit.statements import held

NEW = "marble teapot sings 17"
RESETS = "/api/identity/password-resets"
DISGUISED = "4@8({[<3690|1!7$5+%2"


async def reset_link(company: Company, mailbox: Mailbox) -> str:
    await company.browser().post(RESETS, json={"login": company.admin})
    await company.harness.fire_timers()
    return mailbox.secret(company.admin)


@pytest.mark.parametrize("password", [DISGUISED, DISGUISED * 12, "1|!+7" * 20, "$|+@4!17" * 30])
def test_an_estimate_reads_a_short_text_in_few_ways(password: str) -> None:
    text = strength.estimated(password, {"greencity"})
    assert len(text) <= strength.ESTIMATED
    assert strength.readings(text) <= strength.READINGS < strength.readings(DISGUISED)


def test_digits_keep_their_places_and_words_their_letters() -> None:
    assert strength.estimated("123456789 p@ssw0rd", set()) == "123456789 p@ssw0rd"
    assert strength.estimated("Kestrel GreenCity otter", {"greencity"}) == "Kestrel  otter"


def test_a_password_is_estimated_once(monkeypatch: pytest.MonkeyPatch) -> None:
    estimated: list[str] = []

    def estimate(text: str, **_: Any) -> dict[str, int]:
        estimated.append(text)
        return {"score": 4}

    monkeypatch.setattr(strength, "zxcvbn", estimate)
    assert strength.problem(DISGUISED * 3, ("绿城物业", "greencity")) is None
    assert len(estimated) == 1


async def test_judging_is_behind_the_same_bound_as_hashing(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def slowly(*_: Any) -> None:
        begun.set()
        go_on.wait(10)

    monkeypatch.setattr(strength, "problem", slowly)
    pool = Hashing(slots=1, waiting=0)
    first = asyncio.create_task(pool.weakness(NEW, ()))
    await asyncio.to_thread(begun.wait, 10)
    with pytest.raises(SignInBusy):
        await pool.weakness(NEW, ())
    with pytest.raises(SignInBusy):
        await pool.hash(NEW)
    go_on.set()
    assert await first is None
    assert await pool.weakness(NEW, ()) is None


async def test_nobody_holds_a_connection_while_a_password_is_judged(
    identity: Running, company: Company, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    connections: list[int] = []
    judge = strength.problem

    def judging(*arguments: Any) -> str | None:
        connections.append(held(identity.runtime.engine))
        return judge(*arguments)

    link, page = await reset_link(company, mailbox), await company.signed_in()
    monkeypatch.setattr(strength, "problem", judging)
    changed = await page.post("/api/identity/me/password", json={"current_password": PASSWORD, "password": NEW})
    assert changed.status_code == 200, changed.text
    reset = await company.browser().post(f"{RESETS}/confirm", json={"token": link, "password": NEW})
    assert reset.status_code == 410  # the change has used the link up
    link = await reset_link(company, mailbox)
    reset = await company.browser().post(f"{RESETS}/confirm", json={"token": link, "password": PASSWORD})
    assert reset.status_code == 200, reset.text
    assert connections == [0, 0]


async def test_one_link_cannot_be_tried_without_end(company: Company, mailbox: Mailbox) -> None:
    confirm = {"token": await reset_link(company, mailbox), "password": "password1234"}
    codes = [(await company.browser().post(f"{RESETS}/confirm", json=confirm)).status_code for _ in range(12)]
    assert codes == [422] * 10 + [429] * 2
    other = {"token": await reset_link(company, mailbox), "password": NEW}
    assert (await company.browser().post(f"{RESETS}/confirm", json=other)).status_code == 200
