"""Arrears per unit: what colours the stack view."""

from datetime import UTC, datetime

from billing_estate import ALL, Estate
from uuid_utils.compat import uuid7

from testkit.harness import Client


async def test_only_units_that_owe_are_listed_with_what_is_overdue(estate: Estate) -> None:
    debtor, payer = await estate.unit("1-1-101"), await estate.unit("1-1-102")
    await estate.issue("2025-05")
    await estate.pay(payer, 25060)
    estate.harness.clock.set(datetime(2025, 6, 10, 1, 0, tzinfo=UTC))
    await estate.harness.fire_timers()
    await estate.issue("2025-06")
    await estate.pay(payer, 25060)
    params = {"community_id": str(estate.community), "building_id": str(estate.building)}
    arrears = (await estate.clerk.get("/api/billing/arrears", params=params)).json()
    assert arrears == {
        "items": [
            {
                "unit_id": str(debtor),
                "unit_code": "1-1-101",
                "bills": 2,
                "open_cents": 50120,
                "overdue_cents": 25060,
                "oldest_due": "2025-06-03",
            }
        ],
        "open_cents": 50120,
        "overdue_cents": 25060,
    }
    elsewhere = {"community_id": str(estate.community), "building_id": str(uuid7())}
    assert (await estate.clerk.get("/api/billing/arrears", params=elsewhere)).json()["items"] == []
    butler = estate.harness.staff(ALL, communities=[uuid7()])
    assert (await butler.get("/api/billing/arrears", params=params)).json()["items"] == []
    assert (await estate.harness.staff(set()).get("/api/billing/arrears", params=params)).status_code == 403


async def test_the_account_of_a_unit(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-05")
    await estate.issue("2025-06")
    for cents in range(1, 8):
        await estate.pay(unit, cents)
    account = await estate.account(unit)
    assert [bill["period_from"] for bill in account["open_bills"]] == ["2025-05-01", "2025-06-01"]
    assert [bill["items"] for bill in account["open_bills"]] == [["收费项目1"], ["收费项目1"]]
    assert account["open_cents"] == 50120 - 28
    assert [payment["amount_cents"] for payment in account["last_payments"]] == [7, 6, 5, 4, 3]
    assert (account["owner_id"], account["unit_code"]) == (str(estate.owners[unit]), "1-1-101")
    assert (await estate.clerk.get(f"/api/billing/units/{uuid7()}/account")).status_code == 404


async def test_payments_are_shown_with_bills_only_to_those_who_may_read_them(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-05")
    await estate.pay(unit, 25060)
    (bill,) = await estate.bills(unit_id=str(unit))
    paths = {f"/api/billing/bills/{bill['id']}": "payments", f"/api/billing/units/{unit}/account": "last_payments"}
    desk = estate.harness.staff({"billing.bill.read", "billing.bill.browse"})
    colleague = estate.harness.staff(ALL, own_only=True)
    for path, member in paths.items():
        assert len((await estate.clerk.get(path)).json()[member]) == 1
        assert [(await reader.get(path)).json()[member] for reader in (desk, colleague)] == [[], []], path


async def test_the_account_of_a_person_over_all_units(estate: Estate) -> None:
    first, second = await estate.unit("1-1-101"), await estate.unit("1-1-102")
    payer = estate.owners[first]
    await estate.issue("2025-05")
    estate.harness.clock.set(datetime(2025, 6, 10, 1, 0, tzinfo=UTC))
    await estate.harness.fire_timers()
    await estate.issue("2025-06")

    async def account(id: object, by: Client = estate.clerk) -> dict[str, object]:
        answer = await by.get("/api/billing/payer-account", params={"payer_id": str(id)})
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    nothing = {"payer_id": str(payer), "bills": 0, "open_cents": 0, "overdue_cents": 0, "late_fee_cents": 0}
    owed = nothing | {"bills": 2, "open_cents": 50120, "overdue_cents": 25060, "credit_cents": 0}
    assert await account(payer) == owed
    paid = await estate.pay(first, 50120 + 880, overpayment="credit")
    assert paid.status_code == 201, paid.text
    settled = nothing | {"credit_cents": 880}
    assert await account(payer) == settled
    assert (await account(estate.owners[second]))["bills"] == 2
    butler = estate.harness.staff(ALL, communities=[uuid7()])
    assert await account(payer, butler) == settled | {"credit_cents": 0}
    assert (await account(estate.owners[second], butler))["bills"] == 0
    nobody = estate.harness.staff(set())
    assert (await nobody.get("/api/billing/payer-account", params={"payer_id": str(payer)})).status_code == 403
