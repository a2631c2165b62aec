"""Bills: list and tabs, explanation, void, overdue."""

from datetime import UTC, datetime

import pytest
from billing_estate import ALL, Estate, if_match
from uuid_utils.compat import uuid7

from billing.bills import repository
from events import billing as published

BILLS = "/api/billing/bills"


async def test_the_list_filters_counts_and_pages(estate: Estate) -> None:
    first, second = await estate.unit("1-1-101"), await estate.unit("1-1-102", area="100")
    await estate.issue("2025-05")
    await estate.issue("2025-06")
    await estate.pay(first, 25060)
    await estate.pay(second, 100)
    client = estate.clerk
    answer = (await client.get(BILLS, params={"community_id": str(estate.community), "limit": 3})).json()
    assert len(answer["items"]) == 3
    assert answer["counts"] == {"issued": 2, "partially_paid": 1, "paid": 1}
    narrowed = (await client.get(BILLS, params={"building_id": str(estate.building), "state": "paid"})).json()
    assert narrowed["counts"] == answer["counts"]
    params = {"community_id": str(estate.community), "limit": 3, "cursor": answer["next_cursor"]}
    assert len((await client.get(BILLS, params=params)).json()["items"]) == 1
    filters = (
        ({"state": "paid"}, 1),
        ({"unit_id": str(first)}, 2),
        ({"payer_id": str(estate.owners[second])}, 2),
        ({"building_id": str(estate.building)}, 4),
        ({"building_id": str(uuid7())}, 0),
        ({"month": "2025-05"}, 2),
        ({"month": "2025-07"}, 0),
        ({"no": answer["items"][0]["no"]}, 1),
        ({"overdue": True}, 0),
        ({"overdue": False}, 4),
    )
    for wanted, count in filters:
        assert len(await estate.bills(**wanted)) == count, wanted
    assert (await client.get(BILLS, params={"state": "lost"})).status_code == 400


async def test_the_bills_of_a_household_are_in_the_order_of_their_periods(estate: Estate) -> None:
    """A bill issued late for an earlier month stands behind the later month, and says what it is for."""
    unit = await estate.unit("1-1-101")
    for month in ("2025-06", "2025-04", "2025-05"):
        await estate.issue(month)
    for whose in ({"unit_id": str(unit)}, {"payer_id": str(estate.owners[unit])}):
        first = (await estate.clerk.get(BILLS, params={**whose, "limit": 2})).json()
        rest = (await estate.clerk.get(BILLS, params={**whose, "limit": 2, "cursor": first["next_cursor"]})).json()
        bills = first["items"] + rest["items"]
        assert [bill["period_from"] for bill in bills] == ["2025-06-01", "2025-05-01", "2025-04-01"]
        assert all(bill["items"] for bill in bills)


async def test_counting_stops_where_nobody_counts_any_more(estate: Estate, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many bills there are, a tab costs at most so many entries of an index."""
    monkeypatch.setattr(repository, "COUNTED", 2)
    for number in range(3):
        await estate.unit(f"1-1-10{number}")
    await estate.issue("2025-04")
    await estate.pay(estate.units[0], 25060)
    assert (await estate.clerk.get(BILLS)).json()["counts"] == {"issued": 2, "paid": 1, "overdue": 2}


async def test_why_this_amount(estate: Estate) -> None:
    await estate.unit("1-1-101")
    await estate.issue()
    (bill,) = await estate.bills()
    detail = await estate.clerk.get(f"{BILLS}/{bill['id']}")
    assert detail.headers["etag"] == '"1"'
    (line,) = detail.json()["lines"]
    trace = line["trace"]
    assert trace["inputs"] == {"gross_area": "89.50", "unit_price": "2.80"}
    assert (trace["exact"], trace["rounded"], trace["days"]) == ("250.60", "250.60", 30)
    journal = (await estate.clerk.get(f"/api/billing/ledger/journals/{detail.json()['journal_id']}")).json()
    (transfer,) = journal["transfers"]
    assert (transfer["debit_kind"], transfer["credit_kind"]) == ("receivable", "revenue")
    assert (transfer["credit_ref"], transfer["amount_cents"]) == (line["charge_item_id"], 25060)


async def test_void_takes_a_second_person_and_frees_the_period(estate: Estate) -> None:
    await estate.unit("1-1-101")
    await estate.issue()
    (bill,) = await estate.bills()
    path, body = f"{BILLS}/{bill['id']}/void", {"reason": "面积有误"}
    issuer = await estate.finance.post(path, json=body, headers=if_match(1))
    assert (issuer.status_code, issuer.json()["code"]) == (403, "second_person_required")
    assert (await estate.clerk.post(path, json=body)).status_code == 428
    assert (await estate.clerk.post(path, json=body, headers=if_match(0))).status_code == 412
    void = await estate.clerk.post(path, json=body, headers=if_match(1))
    assert (void.json()["bill"]["state"], void.json()["version"]) == ("void", 2)
    assert void.json()["void_reason"] == "面积有误"
    journal = await estate.clerk.get(f"/api/billing/ledger/journals/{void.json()['void_journal_id']}")
    assert [transfer["credit_kind"] for transfer in journal.json()["transfers"]] == ["receivable"]
    assert set((await estate.ledger()).values()) == {0}
    assert any(isinstance(event, published.BillVoided) for event in await estate.harness.outbox())
    again = await estate.clerk.post(path, json=body, headers=if_match(2))
    assert (again.status_code, again.json()["code"]) == (409, "bill_not_open")
    assert (await estate.issue())["run"]["bills"] == 1


async def test_a_bill_with_money_on_it_is_not_voided(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue()
    await estate.pay(unit, 100)
    (bill,) = await estate.bills()
    refused = await estate.clerk.post(f"{BILLS}/{bill['id']}/void", json={"reason": "x"}, headers=if_match(2))
    assert (refused.status_code, refused.json()["code"]) == (409, "bill_not_open")


async def test_permission_and_scope(estate: Estate) -> None:
    await estate.unit("1-1-101")
    await estate.issue()
    (bill,) = await estate.bills()
    path = f"{BILLS}/{bill['id']}"
    elsewhere = estate.harness.staff(ALL, communities=[uuid7()])
    stranger = (await estate.harness.other_tenant()).staff(ALL)
    for client in (elsewhere, stranger):
        assert (await client.get(path)).status_code == 404
        void = await client.post(f"{path}/void", json={"reason": "x"}, headers=if_match(1))
        assert void.status_code == 404
        listed = (await client.get(BILLS)).json()
        assert (listed["items"], listed["counts"]) == ([], {})
    assert (await estate.harness.staff({"billing.run.read"}).get(path)).status_code == 403
    reader = estate.harness.staff({"billing.bill.read"})
    assert (await reader.post(f"{path}/void", json={"reason": "x"}, headers=if_match(1))).status_code == 403
    assert (await estate.harness.anonymous().get(path)).status_code == 401


async def test_a_bill_falls_overdue_once_at_midnight_after_its_due_date(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue()
    clock = estate.harness.clock

    async def overdue() -> list[published.BillOverdue]:
        await estate.harness.fire_timers()
        return [event for event in await estate.harness.outbox() if isinstance(event, published.BillOverdue)]

    clock.set(datetime(2025, 6, 30, 15, 59, 59, tzinfo=UTC))
    assert await overdue() == []
    clock.set(datetime(2025, 6, 30, 16, 0, tzinfo=UTC))
    (fact,) = await overdue()
    assert (fact.balance_cents, str(fact.due_date)) == (25060, "2025-06-30")
    (bill,) = await estate.bills(overdue=True)
    assert (bill["version"], bill["overdue_at"]) == (3, "2025-06-30T16:00:00Z"), "reminded of, then overdue"
    assert await estate.bills(overdue=False) == []
    account = await estate.account(unit)
    assert (account["overdue_cents"], account["open_cents"]) == (25060, 25060)
    clock.set(datetime(2025, 7, 3, 1, 0, tzinfo=UTC))
    assert len(await overdue()) == 1
    await estate.pay(unit, 25060)
    assert await estate.bills(overdue=True) == []
    assert [paid["id"] for paid in await estate.bills(overdue=False)] == [bill["id"]]


async def test_a_bill_of_a_month_that_is_over_is_overdue_from_its_issue_on(estate: Estate) -> None:
    unit = await estate.unit("1-1-101")
    await estate.issue("2025-04")
    (bill,) = await estate.bills()
    assert (bill["due_date"], bill["overdue_at"]) == ("2025-04-30", "2025-06-02T02:00:00Z")
    assert (await estate.account(unit))["overdue_cents"] == 25060
    facts = [event for event in await estate.harness.outbox() if isinstance(event, published.BillOverdue)]
    assert [fact.no for fact in facts] == [bill["no"]]
    await estate.issue("2025-06")
    assert len(await estate.bills(overdue=True)) == 1
    estate.harness.clock.set(datetime(2025, 6, 30, 16, 0, tzinfo=UTC))
    await estate.harness.fire_timers()
    assert len(await estate.bills(overdue=True)) == 2
