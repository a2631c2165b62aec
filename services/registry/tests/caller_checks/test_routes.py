"""Does what a caller says agree with the file: yes or no for each datum, on record, and nobody can guess for long."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from events.registry import CallerChecked
from services.registry.tests.stories import API, EVERYTHING, VERSION_1, community, estate, person
from testkit.harness import Client, Harness

VERIFY = {"registry.person.verify"}
DETAILS: dict[str, Any] = {
    "document": {"type": "resident_id", "number": "11010519491231002X"},
    "phones": ["138 1234 5678"],
}


async def owner(staff: Client) -> dict[str, Any]:
    there = await community(staff)
    unit = (await estate(staff, there["id"]))[0]
    who = await person(staff, there["id"], "张三丰", **DETAILS)
    body = {"owners": [{"person_id": who["id"]}], "valid_from": "2025-01-01", "evidence": "合同"}
    bought = await staff.post(f"{API}/units/{unit['id']}/ownerships", json=body, headers=VERSION_1)
    assert bought.status_code == 201, bought.text
    return who | {"unit_code": unit["code"], "unit_id": unit["id"], "community_id": there["id"]}


async def check(staff: Client, person_id: str, call: str, **said: str) -> Any:
    return await staff.post(f"{API}/persons/{person_id}/caller-checks", json={"call_id": call} | said)


async def test_two_data_that_agree_verify_a_caller(harness: Harness) -> None:
    staff = harness.staff(EVERYTHING | VERIFY)
    who, call = await owner(staff), str(uuid4())
    first = await check(staff, who["id"], call, phone="138-1234-5678", name="张三")
    assert first.json() == {"agreed": ["phone"], "differed": ["name"], "verified": False}
    second = await check(staff, who["id"], call, unit_code=who["unit_code"])
    assert second.json() == {"agreed": ["unit_code"], "differed": [], "verified": True}
    other_call = await check(staff, who["id"], str(uuid4()), id_last4="002x")
    assert other_call.json() == {"agreed": ["id_last4"], "differed": [], "verified": False}
    told = [fact for fact in await harness.outbox() if isinstance(fact, CallerChecked)]
    assert next((fact.staff_id, fact.agreed, fact.differed) for fact in told) == (staff.id, ("phone",), ("name",))
    # Of each try what agreed in it, for ticketing knows whose the call was in between; and which homes are theirs.
    assert [fact.agreed for fact in told] == [("phone",), ("unit_code",), ("id_last4",)]
    assert {fact.owned_unit_ids for fact in told} == {(UUID(who["unit_id"]),)}


async def test_what_agreed_before_verifies_nobody_who_answers_wrongly(harness: Harness) -> None:
    staff = harness.staff(EVERYTHING | VERIFY)
    who, call = await owner(staff), str(uuid4())
    other = await person(staff, who["community_id"], "李四光")
    assert (await check(staff, who["id"], call, name="张三丰", id_last4="002X")).json()["verified"] is True
    assert (await check(staff, who["id"], call, name="张三")).json()["verified"] is False
    assert (await check(staff, who["id"], call, unit_code=who["unit_code"])).json()["verified"] is True
    # Somebody else was asked about in between: it begins anew.
    await check(staff, other["id"], call, name="李四光")
    assert (await check(staff, who["id"], call, name="张三丰")).json()["verified"] is False
    assert (await check(staff, who["id"], call, id_last4="002X")).json()["verified"] is True
    told = [fact for fact in await harness.outbox() if isinstance(fact, CallerChecked)]
    assert (told[1].agreed, told[1].differed) == ((), ("name",))


async def test_who_only_lives_there_owns_nothing(harness: Harness) -> None:
    staff = harness.staff(EVERYTHING | VERIFY)
    at = await owner(staff)
    lodger = await person(staff, at["community_id"], "李房客")
    place = f"{API}/units/{at['unit_id']}"
    stay = {"person_id": lodger["id"], "relation": "lessee", "valid_from": "2025-01-01"}
    version = {"If-Match": (await staff.get(place)).headers["etag"]}
    moved_in = await staff.post(f"{place}/occupants", json=stay, headers=version)
    assert moved_in.status_code == 201, moved_in.text
    answer = await check(staff, lodger["id"], str(uuid4()), name="李房客", unit_code=at["unit_code"])
    assert answer.json()["verified"] is True
    (told,) = [fact for fact in await harness.outbox() if isinstance(fact, CallerChecked)]
    assert told.owned_unit_ids == ()


async def test_what_was_said_is_not_kept(harness: Harness) -> None:
    staff = harness.staff(EVERYTHING | VERIFY)
    who = await owner(staff)
    await check(staff, who["id"], str(uuid4()), phone="13799990000", name="李四光")
    async with harness.work() as work:
        for table in ("caller_check", "outbox", "idempotency_key"):
            kept = await work.session.execute(
                text(f"SELECT CAST(t AS text) FROM {table} t WHERE tenant_id = :tenant_id"),
                {"tenant_id": work.tenant_id},
            )
            said = str(kept.scalars().all())
            assert "13799990000" not in said
            assert "李四光" not in said


async def test_nobody_guesses_for_long(harness: Harness) -> None:
    staff, colleague = harness.staff(EVERYTHING | VERIFY), harness.staff(EVERYTHING | VERIFY)
    who = await owner(staff)
    for number in range(3):
        await check(staff, who["id"], str(uuid4()), name=f"猜{number}", id_last4=f"000{number}")
    refused = await check(colleague, who["id"], str(uuid4()), name="张三丰")
    assert (refused.status_code, refused.json()["code"]) == (429, "guessed_too_often")
    harness.clock.set(harness.clock.now() + timedelta(minutes=61))
    later = harness.staff(EVERYTHING | VERIFY)
    assert (await check(later, who["id"], str(uuid4()), name="张三丰")).json()["agreed"] == ["name"]


@pytest.mark.parametrize("said", [{}, {"id_last4": "12"}, {"name": ""}, {"phone": "1" * 31}, {"age": "40"}])
async def test_what_does_not_fit_is_refused(harness: Harness, said: dict[str, str]) -> None:
    staff = harness.staff(EVERYTHING | VERIFY)
    who = await owner(staff)
    assert (await check(staff, who["id"], str(uuid4()), **said)).status_code in {400, 422}


async def test_only_the_desk_checks_and_only_within_reach(harness: Harness) -> None:
    staff = harness.staff(EVERYTHING)
    who = await owner(staff)
    refused = await check(staff, who["id"], str(uuid4()), name="张三丰")
    assert (refused.status_code, refused.json()["permission"]) == (403, "registry.person.verify")
    elsewhere = harness.staff(EVERYTHING | VERIFY, communities=[uuid4()])
    assert (await check(elsewhere, who["id"], str(uuid4()), name="张三丰")).status_code == 404
    nobody = harness.staff(EVERYTHING | VERIFY)
    assert (await check(nobody, str(uuid4()), str(uuid4()), name="张三丰")).status_code == 404
