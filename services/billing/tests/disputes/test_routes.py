"""Disputes over the wire: taken down at a bill, ruled on by somebody else, without a late fee meanwhile."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import httpx
from billing_estate import ALL, Estate, if_match, plan_item
from uuid_utils.compat import uuid7

from events import billing as published
from events import registry, ticketing
from testkit.harness import Client

LATE = datetime(2025, 8, 9, 4, 0, tzinfo=UTC)
"""40 days after the bill of June was due"""
TAKING = {"billing.dispute.read", "billing.dispute.open"}


def desk(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | TAKING, **more)


def ruler(estate: Estate, **more: Any) -> Client:
    return estate.harness.staff(ALL | {"billing.dispute.read", "billing.dispute.settle"}, **more)


async def owing(estate: Estate) -> dict[str, Any]:
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-06")
    (bill,) = await estate.bills(unit_id=str(unit))
    return bill


async def lines(estate: Estate, bill: dict[str, Any]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}")).json()["lines"]
    return found


async def dispute(client: Client, bill: dict[str, Any], **more: Any) -> httpx.Response:
    return await client.post(f"/api/billing/bills/{bill['id']}/disputes", json={"reason": "面积算错"} | more)


async def settle(client: Client, found: dict[str, Any], outcome: str = "rejected") -> httpx.Response:
    body = {"outcome": outcome, "answer": "面积与产权证一致"}
    path = f"/api/billing/disputes/{found['id']}/settle"
    return await client.post(path, json=body, headers=if_match(found["version"]))


async def withdraw(client: Client, found: dict[str, Any]) -> httpx.Response:
    path = f"/api/billing/disputes/{found['id']}/withdraw"
    return await client.post(path, json={"answer": "业主来电撤回"}, headers=if_match(found["version"]))


async def ticket(estate: Estate, community: UUID, kind: str = "complaint") -> UUID:
    known = {"no": "TS001", "kind": kind, "channel": "phone", "state": "registered", "severity": "normal"}
    of = ticketing.ComplaintRegistered if kind == "complaint" else ticketing.TicketRegistered
    id = uuid7()
    await estate.harness.consume(of(**known, community_id=community), id)
    return id


async def test_a_disputed_bill_says_so_until_somebody_else_has_ruled(estate: Estate) -> None:
    bill = await owing(estate)
    assert bill["disputed_at"] is None
    opened = await dispute(desk(estate), bill)
    assert opened.status_code == 201, opened.text
    found = opened.json()
    assert found["no"].startswith("YY")
    assert (found["state"], found["amount_cents"], found["may_settle"]) == ("open", 25060, False)
    (listed,) = await estate.bills(disputed="true")
    assert (listed["id"], listed["disputed_at"] is None) == (bill["id"], False)
    assert await estate.bills(disputed="false") == []
    counts = (await estate.clerk.get("/api/billing/bills", params={"limit": "1"})).json()["counts"]
    assert counts == {"issued": 1, "disputed": 1}
    listed = (await ruler(estate).get("/api/billing/disputes", params={"state": "open"})).json()["items"]
    assert [(one["id"], one["bill_no"], one["may_settle"]) for one in listed] == [(found["id"], bill["no"], True)]
    settled = await settle(ruler(estate), found)
    assert settled.status_code == 200, settled.text
    assert (settled.json()["state"], settled.json()["answer"]) == ("rejected", "面积与产权证一致")
    (bill,) = await estate.bills(unit_id=bill["unit_id"])
    assert bill["disputed_at"] is None
    told = [e for e in await estate.harness.outbox() if isinstance(e, published.BillDisputed)]
    ended = [e for e in await estate.harness.outbox() if isinstance(e, published.BillDisputeSettled)]
    assert [(e.dispute_no, e.disputed_cents, e.balance_cents) for e in told] == [(found["no"], 25060, 25060)]
    assert [(e.outcome, e.settled_by is None) for e in ended] == [("rejected", False)]


async def test_what_is_disputed_bears_no_late_fee_meanwhile(estate: Estate) -> None:
    """40 days late, eleven of them in dispute: the day it is taken down, the day it is settled and those between."""
    listed = await estate.clerk.get("/api/billing/charge-items", params={"community_id": str(estate.community)})
    path = f"/api/billing/charge-items/{listed.json()['items'][0]['id']}/late-fee-policies"
    agreed = {"valid_from": "2025-01-01", "mode": "daily_rate", "rate": "0.0005", "clause": "合同第八条"}
    assert (await estate.clerk.post(path, json=agreed)).status_code == 201
    bill = await owing(estate)
    estate.harness.clock.set(datetime(2025, 7, 20, 4, 0, tzinfo=UTC))
    found = (await dispute(desk(estate), bill)).json()
    estate.harness.clock.set(datetime(2025, 7, 30, 4, 0, tzinfo=UTC))
    assert (await settle(ruler(estate), found)).status_code == 200
    estate.harness.clock.set(LATE)
    fee = (await estate.clerk.get(f"/api/billing/bills/{bill['id']}/late-fee")).json()
    assert fee["cents"] == 363, "29 days of 250.60"
    (part,) = fee["items"][0]["parts"]
    assert (part["days"], part["disputed"], part["counted"]) == (40, 11, 29)


async def test_only_some_lines_are_disputed(estate: Estate) -> None:
    await estate.price([plan_item("1"), plan_item("2", "0", "18", name="电梯费", category="lift_fee", formula="fixed")])
    await estate.unit("1-1-101", charges=("1", "2"))
    await estate.unit("1-1-102")
    await estate.issue("2025-06")
    two, one = sorted(await estate.bills(), key=lambda bill: bill["amount_cents"], reverse=True)
    lift = next(line for line in await lines(estate, two) if line["item_code"] == "2")
    (fee,) = await lines(estate, one)
    refused = await dispute(desk(estate), two, line_ids=[lift["id"], fee["id"]])
    assert (refused.status_code, refused.json()["errors"][0]["code"]) == (422, "unknown_record"), (
        "a line of another bill"
    )
    found = (await dispute(desk(estate), two, line_ids=[lift["id"]])).json()
    assert (found["line_ids"], found["amount_cents"]) == ([lift["id"]], 1800)


async def test_whoever_took_it_down_does_not_rule_on_it(estate: Estate) -> None:
    bill = await owing(estate)
    both = desk(estate)
    found = (await dispute(both, bill)).json()
    refused = await settle(ruler(estate, id=both.id), found)
    assert (refused.status_code, refused.json()["code"]) == (403, "second_person_required")
    (bill,) = await estate.bills(unit_id=bill["unit_id"])
    assert bill["disputed_at"] is not None


async def test_the_payer_withdraws_it_and_may_raise_it_again(estate: Estate) -> None:
    bill = await owing(estate)
    client = desk(estate)
    found = (await dispute(client, bill)).json()
    again = await dispute(client, bill)
    assert (again.status_code, again.json()["code"]) == (409, "already_disputed")
    gone = await withdraw(client, found)
    assert (gone.status_code, gone.json()["state"]) == (200, "withdrawn"), gone.text
    late = await settle(ruler(estate), gone.json())
    assert (late.status_code, late.json()["code"]) == (409, "dispute_settled")
    assert (await dispute(client, bill)).status_code == 201
    of_bill = (await client.get(f"/api/billing/bills/{bill['id']}/disputes")).json()["items"]
    assert [one["state"] for one in of_bill] == ["open", "withdrawn"]


async def test_somebody_else_was_faster(estate: Estate) -> None:
    bill = await owing(estate)
    found = (await dispute(desk(estate), bill)).json()
    assert (await estate.pay(UUID(bill["unit_id"]), 100)).status_code == 201
    assert (await settle(ruler(estate), found)).status_code == 412, "money came in since"


async def test_what_is_paid_is_not_disputed_any_more(estate: Estate) -> None:
    bill = await owing(estate)
    assert (await estate.pay(UUID(bill["unit_id"]), 25060)).status_code == 201
    refused = await dispute(desk(estate), bill)
    assert (refused.status_code, refused.json()["code"]) == (409, "not_disputable")


async def test_its_ticket_is_of_the_same_community(estate: Estate) -> None:
    bill, client = await owing(estate), desk(estate)
    elsewhere = uuid7()
    await estate.harness.consume(registry.CommunityCreated(code="XY", name="星苑"), elsewhere)
    for ticket_id, code in ((uuid7(), "unknown_record"), (await ticket(estate, elsewhere), "of_another_community")):
        refused = await dispute(client, bill, ticket_id=str(ticket_id))
        assert refused.status_code == 422
        assert [(one["field"], one["code"]) for one in refused.json()["errors"]] == [("ticket_id", code)]
    known = await ticket(estate, estate.community, "inquiry")
    found = await dispute(client, bill, ticket_id=str(known))
    assert (found.status_code, found.json()["ticket_no"]) == (201, "TS001")


async def test_a_caller_nobody_has_verified_disputes_nothing(estate: Estate) -> None:
    bill = await owing(estate)
    operator = estate.harness.staff({"billing.bill.read", "billing.dispute.read", "billing.dispute.open"})
    refused = await dispute(operator, bill)
    assert (refused.status_code, refused.json()["code"]) == (403, "caller_unverified")
    found = (await dispute(desk(estate), bill)).json()
    assert (await withdraw(operator, found)).json()["code"] == "caller_unverified"
    assert (await operator.get("/api/billing/disputes")).status_code == 403
    (bill,) = await estate.bills(unit_id=bill["unit_id"])
    assert bill["disputed_at"] is not None


async def test_what_is_put_right_by_voiding_it_is_settled_all_the_same(estate: Estate) -> None:
    bill = await owing(estate)
    assert (await dispute(desk(estate), bill)).status_code == 201
    (bill,) = await estate.bills(disputed="true")
    void = await estate.harness.staff(ALL).post(
        f"/api/billing/bills/{bill['id']}/void", json={"reason": "面积有误"}, headers=if_match(bill["version"])
    )
    assert void.status_code == 200, void.text
    (found,) = (await ruler(estate).get(f"/api/billing/bills/{bill['id']}/disputes")).json()["items"]
    assert (found["state"], found["bill_state"]) == ("open", "void"), "the payer still waits for an answer"
    assert (await settle(ruler(estate), found, "upheld")).json()["state"] == "upheld"
    assert await estate.bills(disputed="true") == []
