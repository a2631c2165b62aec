"""A repair whose bill was voided is billed anew."""

from typing import Any
from uuid import UUID

from billing_estate import ALL, Estate, chargeable, if_match, used
from uuid_utils.compat import uuid7

from events import billing as published
from testkit.harness import Client

BILLS = "/api/billing/bills"


async def repair(estate: Estate, unit: UUID) -> UUID:
    order = uuid7()
    fact = chargeable(estate, unit, material=3510, used=(used("三角阀", "2", "个", "17.55", 3510),))
    await estate.harness.consume(fact, order)
    return order


async def detail(estate: Estate, id: str) -> dict[str, Any]:
    found: dict[str, Any] = (await estate.clerk.get(f"{BILLS}/{id}")).json()
    return found


async def void(estate: Estate, id: str) -> dict[str, Any]:
    version = (await detail(estate, id))["version"]
    voided = await estate.clerk.post(f"{BILLS}/{id}/void", json={"reason": "开错"}, headers=if_match(version))
    assert voided.status_code == 200, voided.text
    found: dict[str, Any] = voided.json()
    return found


async def rebill(client: Client, bill: dict[str, Any]) -> Any:
    return await client.post(f"{BILLS}/{bill['bill']['id']}/rebill", headers=if_match(bill["version"]))


def what_for(bill: dict[str, Any]) -> list[tuple[Any, ...]]:
    return [
        (line["kind"], line["label"], line["amount_cents"], line["period_from"], line["trace"])
        for line in bill["lines"]
    ]


async def test_a_repair_whose_bill_is_void_is_billed_anew_and_settled_when_paid(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    order = await repair(estate, unit)
    (first,) = await estate.bills()
    voided = await void(estate, first["id"])
    assert voided["replaced_by"] is None
    answer = await rebill(estate.finance, voided)
    assert answer.status_code == 201, answer.text
    second = answer.json()
    assert second["bill"]["no"] != first["no"]
    assert second["work_order_id"] == voided["work_order_id"] == str(order)
    same = ("unit_id", "payer_id", "joint", "amount_cents", "period_from")
    assert [second["bill"][name] for name in same] == [first[name] for name in same]
    assert (second["bill"]["state"], second["bill"]["balance_cents"], second["version"]) == ("issued", 11510, 1)
    assert second["issued_by"] == str(estate.finance.id)
    assert what_for(second) == what_for(voided)
    assert second["journal_id"] not in (None, voided["journal_id"], voided["void_journal_id"])
    assert (await detail(estate, first["id"]))["replaced_by"] == second["bill"]["id"]
    assert (await estate.ledger())["receivable", ""] == 11510

    assert (await estate.pay(unit, 11510)).status_code == 201
    facts = await estate.harness.outbox()
    issued = [fact.no for fact in facts if isinstance(fact, published.BillIssued)]
    assert issued == [first["no"], second["bill"]["no"]]
    settled = [fact for fact in facts if isinstance(fact, published.WorkOrderSettled)]
    assert settled == [published.WorkOrderSettled(work_order_id=order, bill_id=UUID(second["bill"]["id"]))]


async def test_only_the_latest_void_bill_of_a_repair_is_billed_anew(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue()
    (monthly,) = await estate.bills()
    await repair(estate, unit)
    (first,) = [bill for bill in await estate.bills() if bill["id"] != monthly["id"]]
    for refused in (await void(estate, monthly["id"]), await detail(estate, first["id"])):
        answer = await rebill(estate.finance, refused)
        assert (answer.status_code, answer.json()["code"]) == (409, "not_rebillable")
    voided = await void(estate, first["id"])
    second = (await rebill(estate.finance, voided)).json()
    again = await rebill(estate.finance, voided)
    assert (again.status_code, again.json()["code"]) == (409, "not_rebillable")
    own = await estate.finance.post(
        f"{BILLS}/{second['bill']['id']}/void", json={"reason": "x"}, headers=if_match(second["version"])
    )
    assert (own.status_code, own.json()["code"]) == (403, "second_person_required")
    third = (await rebill(estate.finance, await void(estate, second["bill"]["id"]))).json()
    for old in (first["id"], second["bill"]["id"]):
        assert (await detail(estate, old))["replaced_by"] == third["bill"]["id"]


async def test_credit_pays_a_repair_that_is_billed_anew(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await repair(estate, unit)
    (first,) = await estate.bills()
    voided = await void(estate, first["id"])
    await estate.pay(unit, 20000, overpayment="credit")
    second = (await rebill(estate.finance, voided)).json()
    assert (second["bill"]["state"], second["credit_used_cents"]) == ("paid", 11510)


async def test_who_may_bill_a_repair_anew(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await repair(estate, unit)
    (first,) = await estate.bills()
    voided = await void(estate, first["id"])
    assert (await rebill(estate.harness.staff(ALL, communities=[uuid7()]), voided)).status_code == 404
    assert (await rebill((await estate.harness.other_tenant()).staff(ALL), voided)).status_code == 404
    assert (await rebill(estate.harness.staff(ALL - {"billing.run.issue"}), voided)).status_code == 403
    stale = await estate.finance.post(f"{BILLS}/{first['id']}/rebill", headers=if_match(1))
    assert stale.status_code == 412
