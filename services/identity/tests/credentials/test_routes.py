"""Forgotten and changed passwords, and what the answers do not tell."""

from datetime import timedelta

import pytest
from identity_companies import PASSWORD, Company, Mailbox

from kit import clock

NEW = "marble teapot sings 17"
RESETS = "/api/identity/password-resets"


async def secret(company: Company, mailbox: Mailbox) -> str:
    assert (await company.browser().post(RESETS, json={"login": company.admin})).status_code == 202
    await company.harness.fire_timers()
    return mailbox.secret(company.admin)


async def test_a_forgotten_password(company: Company, mailbox: Mailbox) -> None:
    signed_in = await company.signed_in()
    confirm = {"token": await secret(company, mailbox), "password": NEW}
    assert (await company.browser().post(f"{RESETS}/confirm", json=confirm)).status_code == 200
    assert (await signed_in.get("/api/identity/me")).status_code == 401
    assert (await company.browser().sign_in(company.admin, PASSWORD)).status_code == 401
    assert (await company.browser().sign_in(company.admin, NEW)).status_code == 201
    again = await company.browser().post(f"{RESETS}/confirm", json=confirm)
    assert (again.status_code, again.json()["code"]) == (410, "link_spent")
    await company.harness.fire_timers()
    assert "已更改" in mailbox.to(company.admin)[-1]["Subject"]


@pytest.mark.parametrize("login", ["nobody@example.com", "13912345678", "gibberish"])
async def test_the_answer_is_the_same_for_everybody(company: Company, mailbox: Mailbox, login: str) -> None:
    known = await company.browser().post(RESETS, json={"login": company.admin})
    unknown = await company.browser().post(RESETS, json={"login": login})
    assert (known.status_code, known.json()) == (unknown.status_code, unknown.json()) == (202, {"accepted": True})
    await company.harness.fire_timers()
    assert not mailbox.to(login)


async def test_links_live_an_hour_and_newer_ones_supersede(company: Company, mailbox: Mailbox) -> None:
    first = await secret(company, mailbox)
    second = await secret(company, mailbox)
    old = await company.browser().post(f"{RESETS}/confirm", json={"token": first, "password": NEW})
    assert old.status_code == 410
    clock.freeze(clock.now() + timedelta(hours=1))
    late = await company.browser().post(f"{RESETS}/confirm", json={"token": second, "password": NEW})
    assert late.status_code == 410
    clock.freeze(clock.now() - timedelta(minutes=1))
    good = await company.browser().post(f"{RESETS}/confirm", json={"token": second, "password": NEW})
    assert good.status_code == 200


async def test_a_reset_link_is_no_invitation(company: Company, mailbox: Mailbox) -> None:
    confirm = {"token": await secret(company, mailbox), "password": NEW}
    assert (await company.browser().post("/api/identity/invitations/confirm", json=confirm)).status_code == 410


async def test_a_weak_password_does_not_spend_the_link(company: Company, mailbox: Mailbox) -> None:
    token = await secret(company, mailbox)
    weak = await company.browser().post(f"{RESETS}/confirm", json={"token": token, "password": "password1234"})
    assert weak.json()["errors"] == [{"field": "password", "code": "password_too_weak", "message": ""}]
    good = await company.browser().post(f"{RESETS}/confirm", json={"token": token, "password": NEW})
    assert good.status_code == 200


async def test_changing_ones_password_ends_the_other_sessions(company: Company) -> None:
    here, there = await company.signed_in(), await company.signed_in()
    path = "/api/identity/me/password"
    wrong = await here.post(path, json={"current_password": "not this one", "password": NEW})
    assert (wrong.status_code, wrong.json()["code"]) == (403, "wrong_password")
    weak = await here.post(path, json={"current_password": PASSWORD, "password": "short"})
    assert weak.json()["errors"][0]["code"] == "password_too_short"
    assert (await here.post(path, json={"current_password": PASSWORD, "password": NEW})).status_code == 200
    assert (await here.get("/api/identity/me")).status_code == 200
    assert (await there.get("/api/identity/me")).status_code == 401
    assert (await company.browser().sign_in(company.admin, NEW)).status_code == 201
    assert (await company.browser().post(path, json={"current_password": NEW, "password": NEW})).status_code == 401


async def test_nobodys_mailbox_is_flooded(company: Company, mailbox: Mailbox) -> None:
    for _ in range(7):
        answer = await company.browser().post(RESETS, json={"login": company.admin})
        assert answer.status_code == 202
        await company.harness.fire_timers()
    assert len(mailbox.to(company.admin)) == 5


@pytest.mark.parametrize("text", ["\x00", "a\x00b@example.com", "\ud7ff", "😀" * 60])
async def test_strange_text_is_refused_or_ignored(company: Company, text: str) -> None:
    answers = [
        await company.browser().post(RESETS, json={"login": text}),
        await company.browser().sign_in(text),
        await company.browser().post(f"{RESETS}/confirm", json={"token": text, "password": NEW}),
    ]
    assert all(answer.status_code < 500 for answer in answers)
