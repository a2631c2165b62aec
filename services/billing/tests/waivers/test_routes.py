"""Waivers over the wire: asked for, granted within limits by somebody else, in the books."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
import pytest
from billing_estate import ALL, Estate, if_match, plan_item

from events import billing as published
from testkit.harness import Client, Harness

LATE = datetime(2025, 8, 9, 4, 0, tzinfo=UTC)
"""40 days after the bill of June was due"""
LEVELS = ["small", "medium", "large", "any"]


async def owing(estate: Estate, area: str = "89.50") -> dict[str, Any]:
    """The bill of June of a home, 250.60 unless it is another one."""
    unit = await estate.unit("1-1-101", area)
    await estate.issue("2025-06")
    (bill,) = await estate.bills(unit_id=str(unit))
    return bill


async def agree(estate: Estate) -> None:
    listed = await estate.clerk.get("/api/billing/charge-items", params={"community_id": str(estate.community)})
    path = f"/api/billing/charge-items/{listed.json()['items'][0]['id']}/late-fee-policies"
    agreed = {"valid_from": "2025-01-01", "mode": "daily_rate", "rate": "0.0005", "clause": "合同第八条"}
    assert (await estate.clerk.post(path, json=agreed)).status_code == 201


def requester(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | {"billing.waiver.read", "billing.waiver.request"}, **more)


def granter(estate: Estate, level: str = "small", id: UUID | None = None, **more: Any) -> Client:
    levels = {f"billing.waiver.approve_{one}" for one in LEVELS[: LEVELS.index(level) + 1]}
    return estate.harness.staff(ALL | {"billing.waiver.read"} | levels, id=id, **more)


async def ask(client: Client, bill: dict[str, Any], cents: int, part: str = "principal", **more: Any) -> httpx.Response:
    body = {"part": part, "amount_cents": cents, "reason": "电梯停运三天"}
    return await client.post(f"/api/billing/bills/{bill['id']}/waivers", json=body | more)


async def decide(client: Client, waiver: dict[str, Any], approved: bool = True, **more: Any) -> httpx.Response:
    path = f"/api/billing/waivers/{waiver['id']}/decide"
    return await client.post(path, json={"approved": approved} | more, headers=if_match(waiver["version"]))


async def test_what_is_granted_is_off_the_bill_and_in_the_books(estate: Estate) -> None:
    bill = await owing(estate)
    asked = await ask(requester(estate), bill, 5060)
    assert asked.status_code == 201, asked.text
    waiver = asked.json()
    assert waiver["no"].startswith("JM")
    assert (waiver["state"], waiver["bill_no"], waiver["may_decide"]) == ("requested", bill["no"], False)
    granted = await decide(granter(estate), waiver, text="同意")
    assert (granted.status_code, granted.json()["state"]) == (200, "applied"), granted.text
    (bill,) = await estate.bills(unit_id=bill["unit_id"])
    assert [bill[name] for name in ("state", "waived_cents", "balance_cents")] == ["partially_paid", 5060, 20000]
    ledger = await estate.ledger()
    assert (ledger["waiver", ""], ledger["receivable", ""]) == (5060, 20000)
    journal = (await estate.clerk.get(f"/api/billing/ledger/journals/{granted.json()['journal_id']}")).json()
    assert [(one["kind"], one["amount_cents"]) for one in journal["transfers"]] == [("waiver", 5060)]
    told = [event for event in await estate.harness.outbox() if isinstance(event, published.WaiverFact)]
    assert [type(event) for event in told] == [published.WaiverRequested, published.WaiverApplied]
    assert (told[0].level, told[0].amount_cents, told[0].bill_no) == ("small", 5060, bill["no"])
    assert (await estate.pay(UUID(bill["unit_id"]), 20000)).status_code == 201
    (bill,) = await estate.bills(unit_id=bill["unit_id"])
    assert bill["state"] == "paid"


async def test_a_bill_that_is_waived_in_full_is_settled(estate: Estate) -> None:
    bill = await owing(estate)
    waiver = (await ask(requester(estate), bill, 25060)).json()
    assert (await decide(granter(estate, "medium"), waiver)).status_code == 200
    (bill,) = await estate.bills(unit_id=bill["unit_id"])
    assert (bill["state"], bill["balance_cents"]) == ("paid", 0)
    assert any(isinstance(event, published.BillPaid) for event in await estate.harness.outbox())


async def test_b43_half_of_a_late_fee(estate: Estate) -> None:
    """5.01 of which 2.505, rounded to 2.51, is waived: 2.50 is left."""
    await agree(estate)
    bill = await owing(estate)
    estate.harness.clock.set(LATE)
    waiver = (await ask(requester(estate), bill, 251, "late_fee")).json()
    assert (await decide(granter(estate), waiver)).status_code == 200
    fee = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}/late-fee")).json()
    assert [fee[name] for name in ("cents", "waived_cents", "open_cents")] == [501, 251, 250]
    ledger = await estate.ledger()
    assert ledger["receivable", ""] == 25060
    assert ledger.get(("waiver", ""), 0) == 0, "what was never earned is no loss"
    assert (await estate.pay(UUID(bill["unit_id"]), 25310)).status_code == 201
    (bill,) = await estate.bills(unit_id=bill["unit_id"])
    assert (bill["state"], bill["late_fee_paid_cents"], bill["late_fee_waived_cents"]) == ("paid", 250, 251)


async def test_what_is_waived_bears_no_further_late_fee(estate: Estate) -> None:
    await agree(estate)
    bill = await owing(estate)
    estate.harness.clock.set(LATE)
    waiver = (await ask(requester(estate), bill, 20000)).json()
    assert (await decide(granter(estate), waiver)).status_code == 200
    estate.harness.clock.set(datetime(2025, 8, 19, 4, 0, tzinfo=UTC))
    fee = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}/late-fee")).json()
    assert fee["cents"] == 527, "40 days of 200.00 and 50 of 50.60"


async def test_whoever_asks_never_grants(estate: Estate) -> None:
    bill = await owing(estate)
    both = requester(estate)
    waiver = (await ask(both, bill, 100)).json()
    same = granter(estate, "any", id=both.id)
    refused = await decide(same, waiver)
    assert (refused.status_code, refused.json()["code"]) == (403, "second_person_required")
    assert (await same.get(f"/api/billing/waivers/{waiver['id']}")).json()["may_decide"] is False


async def test_each_level_grants_up_to_its_limit(estate: Estate) -> None:
    bill = await owing(estate, "1000")
    waiver = (await ask(requester(estate), bill, 20_001)).json()
    refused = await decide(granter(estate, "small"), waiver)
    assert (refused.status_code, refused.json()["code"]) == (403, "beyond_your_limit")
    assert refused.json()["needed"] == "billing.waiver.approve_medium"
    (untouched,) = await estate.bills(unit_id=bill["unit_id"])
    assert untouched["waived_cents"] == 0
    assert (await decide(granter(estate, "medium"), waiver)).status_code == 200


async def test_nobody_grants_more_than_the_month_allows(estate: Estate) -> None:
    for home in range(11):
        await estate.unit(f"1-1-1{home:02d}")
    await estate.issue("2025-06")
    one, supervisor = requester(estate), granter(estate)
    *bills, bill = await estate.bills()
    for each in bills:
        waiver = (await ask(one, each, 20_000)).json()
        assert (await decide(supervisor, waiver)).status_code == 200
    last = (await ask(one, bill, 1)).json()
    assert (await decide(supervisor, last)).json()["code"] == "beyond_your_limit"
    assert (await decide(granter(estate), last)).status_code == 200, "another supervisor"


async def test_what_is_cut_into_pieces_is_no_smaller(estate: Estate) -> None:
    bill = await owing(estate, "1000")
    waiver = (await ask(requester(estate), bill, 19_000)).json()
    assert (await decide(granter(estate), waiver)).status_code == 200
    more = (await ask(requester(estate), bill, 1_001)).json()
    assert (await granter(estate).get(f"/api/billing/waivers/{more['id']}")).json()["may_decide"] is False
    refused = await decide(granter(estate), more)
    assert (refused.status_code, refused.json()["code"]) == (403, "beyond_your_limit")
    assert refused.json()["needed"] == "billing.waiver.approve_medium"
    told = [event for event in await estate.harness.outbox() if isinstance(event, published.WaiverRequested)]
    assert [event.level for event in told] == ["small", "medium"]
    assert (await decide(granter(estate, "medium"), more)).status_code == 200


async def test_a_rejection_says_why_and_another_may_be_asked_for(estate: Estate) -> None:
    bill = await owing(estate)
    waiver = (await ask(requester(estate), bill, 100)).json()
    second = await ask(requester(estate), bill, 200)
    assert (second.status_code, second.json()["code"]) == (409, "waiver_waits")
    silent = await decide(granter(estate), waiver, approved=False)
    assert (silent.status_code, silent.json()["errors"][0]["field"]) == (422, "text")
    rejected = await decide(granter(estate), waiver, approved=False, text="证据不足")
    assert (rejected.json()["state"], rejected.json()["decision"]) == ("rejected", "证据不足")
    again = await decide(granter(estate), rejected.json())
    assert (again.status_code, again.json()["code"]) == (409, "waiver_decided")
    assert (await ask(requester(estate), bill, 200)).status_code == 201


async def test_only_whoever_asked_withdraws(estate: Estate) -> None:
    bill = await owing(estate)
    one = requester(estate)
    waiver = (await ask(one, bill, 100)).json()
    path = f"/api/billing/waivers/{waiver['id']}/withdraw"
    other = await requester(estate).post(path, headers=if_match(waiver["version"]))
    assert (other.status_code, other.json()["code"]) == (403, "not_your_waiver")
    back = await one.post(path, headers=if_match(waiver["version"]))
    assert (back.status_code, back.json()["state"]) == (200, "withdrawn")


@pytest.mark.parametrize(("cents", "part"), [(25061, "principal"), (1, "late_fee")])
async def test_no_more_than_what_is_open(estate: Estate, cents: int, part: str) -> None:
    refused = await ask(requester(estate), await owing(estate), cents, part)
    assert (refused.status_code, refused.json()["code"]) == (409, "nothing_to_waive")


async def test_money_that_came_in_meanwhile_leaves_less_to_waive(estate: Estate) -> None:
    bill = await owing(estate)
    waiver = (await ask(requester(estate), bill, 10000)).json()
    await estate.pay(UUID(bill["unit_id"]), 20000)
    refused = await decide(granter(estate), waiver)
    assert (refused.status_code, refused.json()["open_cents"]) == (409, 5060)
    assert (await estate.ledger())["receivable", ""] == 5060


async def test_what_is_collected_for_others_is_not_waived(estate: Estate) -> None:
    await estate.price([plan_item("1"), plan_item("2", "0", "100", formula="fixed", name="水费", category="water")])
    unit = await estate.unit("1-1-101", charges=("1", "2"))
    await estate.issue("2025-06")
    (bill,) = await estate.bills(unit_id=str(unit))
    assert bill["balance_cents"] == 35060
    refused = await ask(requester(estate), bill, 25061)
    assert (refused.status_code, refused.json()["own_cents"]) == (409, 25060)
    assert (await ask(requester(estate), bill, 25060)).status_code == 201


async def test_a_paid_or_void_bill_has_nothing_to_waive(estate: Estate) -> None:
    bill = await owing(estate)
    await estate.pay(UUID(bill["unit_id"]), 25060)
    refused = await ask(requester(estate), bill, 1)
    assert (refused.status_code, refused.json()["code"]) == (409, "bill_not_open")


async def test_a_bill_that_was_waived_in_part_is_not_voided(estate: Estate) -> None:
    """Its receivable is smaller by now: taking it back whole would take back too much."""
    bill = await owing(estate)
    waiver = (await ask(requester(estate), bill, 100)).json()
    await decide(granter(estate), waiver)
    (bill,) = await estate.bills(unit_id=bill["unit_id"])
    path = f"/api/billing/bills/{bill['id']}/void"
    refused = await estate.clerk.post(path, json={"reason": "错"}, headers=if_match(bill["version"]))
    assert (refused.status_code, refused.json()["code"]) == (409, "bill_not_open")


async def test_the_list_is_narrowed_and_bounded(estate: Estate, harness: Harness) -> None:
    bill = await owing(estate)
    waiver = (await ask(requester(estate), bill, 100)).json()
    path = "/api/billing/waivers"
    for found in ({"state": "requested"}, {"bill_id": bill["id"]}, {"community_id": str(estate.community)}, {}):
        assert [one["id"] for one in (await granter(estate).get(path, params=found)).json()["items"]] == [waiver["id"]]
    assert (await granter(estate).get(path, params={"state": "applied"})).json()["items"] == []
    stranger = (await harness.other_tenant()).staff(ALL | {"billing.waiver.read", "billing.waiver.approve_small"})
    elsewhere = granter(estate, communities=[UUID(int=7)])
    for nobody in (stranger, elsewhere):
        assert (await nobody.get(path)).json()["items"] == []
        assert (await nobody.get(f"{path}/{waiver['id']}")).status_code == 404
        assert (await decide(nobody, waiver)).status_code == 404
    assert (await estate.cashier.get(path)).status_code == 403
