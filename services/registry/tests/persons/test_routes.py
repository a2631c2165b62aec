from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from msgspec import structs
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from events.billing import PaymentReversed, PaymentSucceeded
from events.registry import PersonChanged, PersonRegistered
from services.registry.tests.stories import API, EVERYTHING, VERSION_1, community, estate, person
from testkit.harness import Client, Harness

NUMBER = "11010519491231002X"
DETAILS: dict[str, Any] = {
    "gender": "male",
    "document": {"type": "resident_id", "number": NUMBER},
    "phones": ["138 1234 5678", "010-65543210"],
    "email": "zhang@example.com",
    "flags": ["elderly_alone"],
}


async def log(harness: Harness) -> list[tuple[str, str, str]]:
    async with harness.work() as work:
        statement = text("SELECT realm, field, purpose FROM pii_access_log WHERE tenant_id = :tenant_id ORDER BY field")
        rows = await work.session.execute(statement, {"tenant_id": harness.tenant_id})
        return [(row.realm, row.field, row.purpose) for row in rows]


async def test_a_person_is_shown_masked_and_stored_encrypted(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    await harness.forget_outbox()
    shown = await person(manager, home["id"], **DETAILS)
    assert (shown["name"], shown["id_number"], shown["phones"], shown["email"], shown["flags"]) == (
        "张**",
        "110105********002X",
        ["138****5678", "010****3210"],
        "z***@example.com",
        ["elderly_alone"],
    )
    assert await harness.outbox() == [PersonRegistered(kind="natural")]
    async with harness.work() as work:
        statement = text(
            "SELECT p::text || f::text FROM person p JOIN person_phone f ON f.tenant_id = p.tenant_id "
            "WHERE p.tenant_id = :tenant_id"
        )
        dump = "".join((await work.session.execute(statement, {"tenant_id": harness.tenant_id})).scalars())
    for clear in (NUMBER, "13812345678", "01065543210", "zhang@example.com"):
        assert clear not in dump
        assert clear.encode().hex() not in dump


async def test_the_same_identity_number_exists_once(manager: Client) -> None:
    home = await community(manager)
    await person(manager, home["id"], **DETAILS)
    body = {"community_id": home["id"], "name": "李四", "document": {"type": "resident_id", "number": NUMBER.lower()}}
    taken = await manager.post(f"{API}/persons", json=body)
    assert (taken.status_code, taken.json()["code"]) == (409, "id_number_taken")
    other = await person(manager, home["id"], "李四")
    change = {"document": {"type": "resident_id", "number": NUMBER}}
    again = await manager.patch(f"{API}/persons/{other['id']}", json=change, headers=VERSION_1)
    assert (again.status_code, again.json()["code"]) == (409, "id_number_taken")


async def test_a_person_changes_field_by_field(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    known = await person(manager, home["id"], **DETAILS)
    await harness.forget_outbox()
    at = f"{API}/persons/{known['id']}"
    changed = await manager.patch(at, json={"phones": ["13900000001"], "email": None}, headers=VERSION_1)
    assert (changed.status_code, changed.headers["ETag"]) == (200, '"2"')
    assert (changed.json()["phones"], changed.json()["email"]) == (["139****0001"], None)
    assert changed.json()["id_number"] == "110105********002X"
    assert await harness.outbox() == [PersonChanged(kind="natural")]
    stale = await manager.patch(at, json={"name": "李四"}, headers=VERSION_1)
    assert (stale.status_code, stale.json()["code"]) == (412, "stale_version")


@pytest.mark.parametrize(
    ("body", "field", "code"),
    [
        ({"phones": ["12345"]}, "phones[0]", "bad_phone"),
        ({"document": {"type": "resident_id", "number": "110105194912310021"}}, "document.number", "bad_id_checksum"),
        ({"document": {"type": "resident_id", "number": "1101051949"}}, "document.number", "bad_id_number"),
        ({"document": {"type": "credit_code", "number": "91350100M000100Y44"}}, "document.number", "bad_id_checksum"),
    ],
)
async def test_numbers_are_checked(manager: Client, body: dict[str, Any], field: str, code: str) -> None:
    home = await community(manager)
    answer = await manager.post(f"{API}/persons", json={"community_id": home["id"], "name": "张伟", **body})
    assert answer.status_code == 422
    assert [(error["field"], error["code"]) for error in answer.json()["errors"]] == [(field, code)]


async def test_bodies_are_checked(manager: Client) -> None:
    home = await community(manager)
    good = {"community_id": home["id"], "name": "张伟"}
    for wrong in (
        {"name": ""},
        {"name": "   "},
        {"name": "长" * 101},
        {"nickname": "小张"},
        {"flags": ["bad_temper"]},
        {"email": "nobody"},
        {"email": "a<b@example.com"},
        {"email": "a\x00b@example.com"},
        {"email": "a@exa\x1fmple.com"},
        {"email": "a,b@example.com"},
        {"email": "a@-example.com"},
        {"email": "a@example.com\n"},
        {"email": "a@example"},
        {"phones": ["13800000000"] * 6},
        {"community_id": "1"},
    ):
        assert (await manager.post(f"{API}/persons", json=good | wrong)).status_code == 400, wrong
    nowhere = await manager.post(f"{API}/persons", json=good | {"community_id": str(uuid4())})
    assert nowhere.status_code == 404


async def test_unmasking_needs_a_permission_and_a_purpose_and_is_logged(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    known = await person(manager, home["id"], **DETAILS)
    at = f"{API}/persons/{known['id']}/unmask"
    clerk = harness.staff({"registry.person.read"})
    assert (await clerk.post(at, json={"fields": ["phones"], "purpose": "回访"})).status_code == 403
    assert (await manager.post(at, json={"fields": ["phones"], "purpose": ""})).status_code == 400
    assert (await manager.post(at, json={"fields": [], "purpose": "回访客户"})).status_code == 400
    clear = await manager.post(at, json={"fields": ["phones", "id_number"], "purpose": "回访客户"})
    assert clear.json() == {"id": known["id"], "phones": ["13812345678", "01065543210"], "id_number": NUMBER}
    assert await log(harness) == [("staff", "id_number", "回访客户"), ("staff", "phones", "回访客户")]
    rest = await manager.post(at, json={"fields": ["name", "email"], "purpose": "寄送账单"})
    assert rest.json() == {"id": known["id"], "name": "张伟", "email": "zhang@example.com"}


def payment(community_id: str, payer_id: str, no: str, at: datetime) -> PaymentSucceeded:
    return PaymentSucceeded(
        community_id=UUID(community_id),
        payer_id=UUID(payer_id),
        channel="cash",
        amount_cents=500,
        credited_cents=0,
        receipt_no=no,
        received_at=at,
    )


async def test_the_receipt_of_a_reversed_payment_opens_nothing(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    known = await person(manager, home["id"], "张伟")
    paid, id = payment(home["id"], known["id"], "SJ1", harness.clock.now()), uuid4()
    cashier = harness.staff({"registry.person.read", "billing.receipt.print"})
    at, body = f"{API}/persons/{known['id']}/name-on-paper", {"receipt_no": "SJ1"}
    await harness.consume(paid, id)
    assert (await cashier.post(at, json=body)).status_code == 200
    await harness.consume(PaymentReversed(**structs.asdict(paid)), id)
    assert (await cashier.post(at, json=body)).status_code == 409


async def test_a_receipt_gets_the_full_name_of_its_day_on_record(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    harness.clock.set(datetime(2025, 6, 2, 2, 0, tzinfo=UTC))
    known, other = await person(manager, home["id"], "张伟"), await person(manager, home["id"], "李娜")
    at = f"{API}/persons/{known['id']}"
    harness.clock.set(datetime(2025, 6, 5, 2, 0, tzinfo=UTC))
    renamed = await harness.staff(EVERYTHING).patch(at, json={"name": "张大伟"}, headers=VERSION_1)
    assert renamed.status_code == 200
    prints = {"registry.person.read", "billing.receipt.print"}
    cashier = harness.staff(prints, communities=[UUID(home["id"])])

    for day in (2, 6):
        paid = payment(home["id"], known["id"], f"SJ{day}", datetime(2025, 6, day, 3, 0, tzinfo=UTC))
        await harness.consume(paid, uuid4(), twice=True)

    async def name(day: int) -> str:
        answer = await cashier.post(f"{at}/name-on-paper", json={"receipt_no": f"SJ{day}"})
        assert answer.status_code == 200, answer.text
        return str(answer.json()["name"])

    assert [await name(2), await name(6)] == ["张伟", "张大伟"]
    assert sorted(await log(harness)) == [("staff", "name", "receipt SJ2"), ("staff", "name", "receipt SJ6")]
    for whose, number in ((known, "SJ3"), (other, "SJ2")):
        answer = await cashier.post(f"{API}/persons/{whose['id']}/name-on-paper", json={"receipt_no": number})
        assert (answer.status_code, answer.json()["code"]) == (409, "receipt_not_known")
    body = {"receipt_no": "SJ2"}
    reader = harness.staff({"registry.person.read"})
    assert (await reader.post(f"{at}/name-on-paper", json=body)).status_code == 403
    far = harness.staff(prints, communities=[uuid4()])
    assert (await far.post(f"{at}/name-on-paper", json=body)).status_code == 404
    assert (await cashier.post(f"{at}/name-on-paper", json={"receipt_no": "SJ 1; x"})).status_code == 400


async def test_names_for_a_list_come_masked_and_within_the_scope(harness: Harness, manager: Client) -> None:
    home, other = await community(manager, "A"), await community(manager, "B")
    here = await person(manager, home["id"], "张伟")
    firm = await person(manager, home["id"], "海城商贸有限公司", kind="organisation")
    there = await person(manager, other["id"], "李娜")
    wanted = {"id": [here["id"], firm["id"], there["id"], str(uuid4())]}
    near = harness.staff({"registry.person.read"}, communities=[UUID(home["id"])])
    found = {row["id"]: row["name"] for row in (await near.get(f"{API}/persons/names", params=wanted)).json()}
    assert found == {here["id"]: "张**", firm["id"]: "海城商贸有限公司"}
    assert len((await manager.get(f"{API}/persons/names", params=wanted)).json()) == 3
    assert (await manager.get(f"{API}/persons/names")).json() == []
    endless = {"id": [str(uuid4()) for _ in range(201)]}
    assert (await manager.get(f"{API}/persons/names", params=endless)).status_code == 400
    assert (await harness.staff({"registry.unit.read"}).get(f"{API}/persons/names", params=wanted)).status_code == 403


async def test_unmasking_is_rate_limited(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    known = await person(manager, home["id"])
    body = {"fields": ["name"], "purpose": "核对姓名"}
    codes = [(await manager.post(f"{API}/persons/{known['id']}/unmask", json=body)).status_code for _ in range(31)]
    assert set(codes[:30]) == {200}
    assert codes[30] == 429
    assert len(await log(harness)) == 30


async def test_the_access_log_cannot_be_changed(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    known = await person(manager, home["id"])
    body = {"fields": ["name"], "purpose": "核对姓名"}
    await manager.post(f"{API}/persons/{known['id']}/unmask", json=body)
    for statement in ("UPDATE pii_access_log SET purpose = 'x'", "DELETE FROM pii_access_log"):
        async with harness.work() as work:
            change = text(f"{statement} WHERE tenant_id = :tenant_id")
            with pytest.raises(ProgrammingError, match="permission denied"):
                await work.session.execute(change, {"tenant_id": harness.tenant_id})
            await work.rollback()


async def test_contact_data_goes_to_services_only_and_is_logged(harness: Harness, manager: Client) -> None:
    home = await community(manager)
    known = await person(manager, home["id"], **DETAILS)
    at = f"{API}/contacts/{known['id']}"
    contact = await harness.service_client().get(at)
    assert contact.json() == {
        "id": known["id"],
        "name": "张伟",
        "phones": ["13812345678", "01065543210"],
        "email": "zhang@example.com",
        "locale": "zh-CN",
    }
    assert {(realm, purpose) for realm, _, purpose in await log(harness)} == {("service", "delivery")}
    assert (await manager.get(at)).status_code == 404
    assert (await harness.anonymous().get(at)).status_code == 401
    assert (await harness.service_client().get(f"{API}/contacts/{uuid4()}")).status_code == 404


async def test_the_view_from_all_sides(manager: Client) -> None:
    home = await community(manager)
    unit = (await estate(manager, home["id"]))[0]
    owner = await person(manager, home["id"], "张伟")
    wife = await person(manager, home["id"], "李娜")
    shares = {"owners": [{"person_id": owner["id"]}], "valid_from": "2025-01-01"}
    await manager.post(f"{API}/units/{unit['id']}/ownerships", json=shares)
    moves = {"person_id": wife["id"], "relation": "family", "valid_from": "2025-01-01"}
    await manager.post(f"{API}/units/{unit['id']}/occupants", json=moves, headers=VERSION_1)
    seen = (await manager.get(f"{API}/persons/{owner['id']}")).json()
    assert [(u["code"], u["relation"], u["share"]) for u in seen["units"]] == [("3-1-101", "owner", "1.000000")]
    assert seen["household"] == [{"person_id": wife["id"], "unit_id": unit["id"], "name": "李**", "relation": "family"}]


async def test_a_person_out_of_scope_is_not_there(harness: Harness, manager: Client) -> None:
    home, other = await community(manager, "A"), await community(manager, "B")
    known = await person(manager, home["id"])
    everything = {"registry.person.read", "registry.person.manage", "registry.person.unmask"}
    clerk = harness.staff(everything, communities=[UUID(other["id"])])
    at = f"{API}/persons/{known['id']}"
    assert (await clerk.get(at)).status_code == 404
    assert (await clerk.patch(at, json={"name": "李四"}, headers=VERSION_1)).status_code == 404
    assert (await clerk.post(f"{at}/unmask", json={"fields": ["name"], "purpose": "核对姓名"})).status_code == 404
    near = harness.staff(everything, communities=[UUID(home["id"])])
    assert (await near.get(at)).status_code == 200
    stranger = (await harness.other_tenant()).staff(everything)
    assert (await stranger.get(at)).status_code == 404
