"""Statements over the wire: looked through, taken in once, put aside, told when they wait."""

import asyncio
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from billing_banking import bank_file, line, lines, row, send, somebody, suspend, suspended, taken
from billing_estate import ALL, Estate

from events import billing as published
from testkit.harness import Harness

SAMPLE = (Path(__file__).parents[4] / "tests" / "data" / "bank-statement.csv").read_bytes()
STATEMENTS = "/api/billing/bank-statements"


async def test_the_sample_is_looked_through_then_taken_in_once(estate: Estate) -> None:
    looked = (await send(estate, SAMPLE)).json()
    assert (looked["rows"], looked["new_lines"], looked["known"], looked["findings"]) == (180, 180, 0, [])
    assert looked["statement_id"] is None
    taken_in = (await send(estate, SAMPLE, take=True)).json()
    (found,) = (await somebody(estate).get(STATEMENTS)).json()["items"]
    assert (found["id"], found["no"][:4], found["lines"], found["waiting"]) == (
        taken_in["statement_id"], "YHHC", 180, 180,
    )  # fmt: skip
    assert (found["first_day"], found["last_day"]) == ("2025-03-01", "2025-03-31")
    assert (
        found["in_cents"] == looked["in_cents"] == sum(one["amount_cents"] for one in await lines(estate, found["id"]))
    )
    again = (await send(estate, SAMPLE)).json()
    assert (again["new_lines"], again["known"], {one["code"] for one in again["findings"]}) == (
        0, 180, {"taken_before"},
    )  # fmt: skip
    refused = await send(estate, SAMPLE, take=True)
    assert (refused.status_code, refused.json()["code"]) == (409, "statement_known")
    assert len((await somebody(estate).get(STATEMENTS)).json()["items"]) == 1
    assert (await estate.ledger()).get(("cash", "transfer"), 0) == 0, (
        "nothing is booked before somebody says whose it is"
    )


async def test_what_was_there_before_is_left_out_and_may_not_differ(estate: Estate) -> None:
    first = await taken(estate, row(100, serial="A"), row(200, serial="B"))
    more = bank_file(row(200, serial=" b "), row(300, serial="C"))
    looked = (await send(estate, more)).json()
    assert (looked["new_lines"], looked["known"], looked["in_cents"]) == (1, 1, 300)
    second = (await send(estate, more, take=True)).json()["statement_id"]
    assert [one["serial_no"] for one in await lines(estate, second)] == ["C"]
    assert len(await lines(estate, first)) == 2
    other = bank_file(row(201, serial="B"), row(400, serial="D"), row(1, serial="E", day="2025-06-03"))
    found = (await send(estate, other)).json()
    assert [(one["row"], one["column"], one["code"]) for one in found["findings"]] == [
        (2, "流水号", "differs"), (4, "交易日期", "in_the_future"),
    ]  # fmt: skip
    refused = await send(estate, other, take=True)
    assert (refused.status_code, refused.json()["code"], refused.json()["findings"]) == (409, "statement_faulty", 2)


async def test_of_two_who_take_the_same_file_in_one_does(estate: Estate) -> None:
    content = bank_file(row(100, serial="A"), row(200, serial="B"))
    answers = await asyncio.gather(*(send(estate, content, take=True) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]


async def test_what_is_no_statement_is_refused(estate: Estate) -> None:
    refused = await send(estate, "日期,金额".encode())
    assert (refused.status_code, refused.json()["code"], refused.json()["reason"]) == (
        422, "statement_unreadable", "columns",
    )  # fmt: skip


async def test_what_goes_out_is_kept_and_waits_for_nothing(estate: Estate) -> None:
    out = "2025-06-01,09:30:00,,12.00,1.00,供电局,1,电费,S2"
    id = await taken(estate, row(100), out)
    found = (await somebody(estate).get(f"{STATEMENTS}/{id}")).json()
    assert (found["out_cents"], found["waiting"]) == (1_200, 1)
    assert found["states"] == [
        {"state": "outgoing", "lines": 1, "amount_cents": 1_200},
        {"state": "unmatched", "lines": 1, "amount_cents": 100},
    ]


async def test_what_nobody_knows_stands_on_an_account_of_its_own(estate: Estate) -> None:
    id = await taken(estate, row(100, serial="A"), row(200, serial="B"), row(300, serial="C"))
    client, ids = somebody(estate, "reconcile"), [one["id"] for one in await lines(estate, id)]
    path = f"{STATEMENTS}/{id}/suspend"
    answer = await client.post(path, json={"line_ids": ids[:2]})
    assert (answer.status_code, answer.json()["waiting"]) == (200, 3), answer.text
    books = await estate.ledger()
    assert (books["cash", "transfer"], books["suspense", ""]) == (300, -300)
    again = await client.post(path, json={"line_ids": ids})
    assert (again.status_code, again.json()["code"], again.json()["unmatched"]) == (409, "bank_lines_settled", 1)
    assert (await estate.ledger())["suspense", ""] == -300, "of lines of which one is settled none is moved"
    told = [event for event in await estate.harness.outbox() if isinstance(event, published.BankLinesSuspended)]
    assert [(event.suspended, event.suspended_cents) for event in told] == [(2, 300)]


@pytest.mark.parametrize("waits", [True, False])
async def test_finance_is_told_once_of_what_waits_after_three_days(estate: Estate, waits: bool) -> None:
    unit = await estate.unit("1-1-101")
    id = await taken(estate, row(30_000))
    if not waits:
        one, client = await line(estate, id), somebody(estate, "reconcile")
        path = f"/api/billing/bank-lines/{one['id']}/receive"
        body = {"unit_id": str(unit), "overpayment": "credit"}
        assert (await client.post(path, json=body, headers={"If-Match": '"0"'})).status_code == 200
    for days in (timedelta(days=2, hours=23), timedelta(hours=2), timedelta(days=4)):
        estate.harness.clock.advance(days)
        await estate.harness.fire_timers()
        events = [one for one in await estate.harness.outbox() if isinstance(one, published.BankStatementUnresolved)]
        expected = [(1, 30_000)] if waits and days != timedelta(days=2, hours=23) else []
        assert [(event.waiting, event.waiting_cents) for event in events] == expected
    assert ((await somebody(estate).get(f"{STATEMENTS}/{id}")).json()["told_at"] is not None) is waits


async def test_nobody_else_sees_them(estate: Estate, harness: Harness) -> None:
    one = await suspended(estate)
    rights = ALL | {f"billing.bank_statement.{right}" for right in ("read", "reconcile", "decide", "pay_back")}
    for nobody in ((await harness.other_tenant()).staff(rights), harness.staff(rights, communities=[UUID(int=7)])):
        assert (await send(estate, SAMPLE, by=nobody)).status_code == 404
        assert (await nobody.get(STATEMENTS)).json()["items"] == []
        assert (await nobody.get("/api/billing/bank-lines")).json()["items"] == []
        for path in (f"{STATEMENTS}/{one['statement_id']}", f"/api/billing/bank-lines/{one['id']}"):
            assert (await nobody.get(path)).status_code == 404
        assert (await suspend(nobody, one)).status_code == 404
    reader = somebody(estate)
    assert (await send(estate, SAMPLE, by=reader)).status_code == 403
    assert (await suspend(reader, one)).status_code == 403
    assert (await estate.cashier.get(STATEMENTS)).status_code == 403
