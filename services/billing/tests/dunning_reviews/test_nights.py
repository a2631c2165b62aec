"""Nights of dunning on a real database: each stage once, whatever is killed, paid or disputed in between."""

import asyncio
from datetime import timedelta
from uuid import UUID

import pytest
from billing_dunning import CLERK, DUE, changes, clerk, complain, detail, live, only, owing, pass_to, past, ticket, told
from billing_estate import ALL, Estate, if_match
from sqlalchemy import text

from billing.dunning_reviews import service as reviewing
from billing.dunning_reviews.timers import DUNNING, begin
from events import billing as published
from events import ticketing
from kit import failpoints


async def test_a_case_goes_stage_by_stage(estate: Estate) -> None:
    unit = await owing(estate)
    await estate.harness.forget_outbox()
    await pass_to(estate, 0)
    assert await live(estate) == [], "not late on the day it is due"
    for day, stage in ((1, "open"), (7, "reminded"), (15, "visit_due"), (30, "demand_1"), (60, "demand_2")):
        await pass_to(estate, day - 1)
        await pass_to(estate, day)
        (case,) = await live(estate)
        assert (case["stage"], case["state"], case["open_cents"]) == (stage, "running", 25060)
        assert case["stage_on"] == str(DUE + timedelta(days=day))
    assert (case["unit_id"], case["payer_id"]) == (str(unit), str(estate.owners[unit]))
    assert [stage for stage, _ in await changes(estate)] == ["open", "reminded", "visit_due", "demand_1", "demand_2"]
    await pass_to(estate, 90)
    (case,) = await live(estate)
    assert (case["stage"], case["proposed"]) == ("demand_2", "lawyer")
    await pass_to(estate, 91)
    (asked,) = await told(estate, published.DunningApprovalAsked)
    assert (asked.step, asked.asked_by) == ("lawyer", None)


async def test_letters_are_numbered_and_give_time_to_answer(estate: Estate) -> None:
    await owing(estate)
    for day in (1, 7, 15, 30):
        await pass_to(estate, day)
    whole = await only(estate)
    letter = whole["steps"][-1]
    assert (letter["stage"], letter["no"], letter["bills"]) == ("demand_1", "CJHC2025073000001", 1)
    assert letter["response_by"] == "2025-08-14"
    assert whole["case"]["lapses_on"] == "2028-07-30", "the claim runs anew from the letter"
    assert whole["open_bills"][0]["demanded_on"] == "2025-07-30"
    (fact,) = [e for e in await told(estate, published.DunningStageChanged) if e.stage == "demand_1"]
    assert (fact.document_no, str(fact.response_by)) == ("CJHC2025073000001", "2025-08-14")


async def test_what_is_due_soon_is_reminded_of_once(estate: Estate) -> None:
    await owing(estate)
    for day in (-6, -5, -5, -4, 0):
        await pass_to(estate, day)
        reminded = await told(estate, published.BillReminded)
        assert len(reminded) == (day > -6)
    assert reminded[0].due_date == DUE


async def test_what_is_issued_shortly_before_is_not_reminded_of(estate: Estate) -> None:
    await estate.unit("1-1-101")
    await pass_to(estate, -4)
    await estate.issue("2025-06")
    await pass_to(estate, -3)
    assert await told(estate, published.BillReminded) == []


async def test_a_killed_night_does_nothing_twice(estate: Estate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviewing, "CHUNK", 2)
    for number in range(5):
        await estate.unit(f"1-1-10{number}")
    await estate.issue("2025-06")
    await pass_to(estate, 1)
    assert len(await live(estate)) == 5
    for day, stage in ((7, "reminded"), (15, "visit_due"), (30, "demand_1")):
        estate.harness.clock.set(past(day))
        failpoints.arm("dunning.chunk")
        await estate.harness.fire_timers()
        assert [case["stage"] for case in await live(estate)] == [stage] * 5
        async with estate.harness.work() as work:
            begin(work)  # and once more on the same day
        await estate.harness.fire_timers()
    for case in await live(estate):
        steps = (await detail(estate, case["id"]))["steps"]
        assert [step["stage"] for step in steps] == ["open", "reminded", "visit_due", "demand_1"]
    numbers = {(await detail(estate, case["id"]))["steps"][-1]["no"] for case in await live(estate)}
    assert len(numbers) == 5
    assert len(await told(estate, published.DunningStageChanged)) == 20


async def test_a_night_is_as_many_statements_as_it_has_chunks(estate: Estate) -> None:
    async def statements(night: int) -> int:
        estate.harness.clock.set(past(night))
        async with estate.harness.work() as work:
            seen: list[str] = []
            execute = work.session.execute

            async def counted(statement: object, *rest: object, **more: object) -> object:
                seen.append(str(statement))
                return await execute(statement, *rest, **more)  # type: ignore[call-overload]

            work.session.execute = counted  # type: ignore[method-assign,assignment]
            await reviewing.ReviewService(work).night(UUID(int=0))
        return len(seen)

    await owing(estate)
    await pass_to(estate, 1)
    few = [await statements(day) for day in (7, 15, 30)]
    for number in range(20):
        await estate.unit(f"2-1-{number:03}")
    await estate.issue("2025-06")
    await pass_to(estate, 31)
    assert len(await live(estate)) == 21
    many = [await statements(day) for day in (37, 45, 60)]
    assert max(many) <= max(few), (few, many)


async def test_a_payment_settles_the_case_at_once(estate: Estate) -> None:
    unit = await owing(estate)
    await pass_to(estate, 1)
    (case,) = await live(estate)
    assert (await estate.pay(unit, 25060)).status_code == 201
    assert await live(estate) == []
    whole = await detail(estate, case["id"])
    assert (whole["case"]["state"], whole["case"]["open_cents"], whole["case"]["next_on"]) == ("settled", 0, None)
    assert (await changes(estate))[-1] == ("open", "settled")
    await pass_to(estate, 40)
    assert len(await changes(estate)) == 2, "nobody writes to who has paid"


async def test_payments_come_in_while_the_night_goes_on(estate: Estate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reviewing, "CHUNK", 2)
    units = [await estate.unit(f"1-1-10{number}") for number in range(6)]
    await estate.issue("2025-06")
    for day in (1, 7, 15):
        await pass_to(estate, day)
    estate.harness.clock.set(past(30))
    await estate.open_shift()
    cashier = estate.cashier
    paid = await asyncio.gather(
        *(estate.pay(unit, 25060, client=cashier) for unit in units[:3]),
        estate.harness.fire_timers(),
        *(estate.pay(unit, 25060, client=cashier) for unit in units[3:]),
    )
    assert {answer.status_code for answer in paid if not isinstance(answer, int)} == {201}
    assert await live(estate) == []
    settled = (await clerk(estate).get("/api/billing/dunning-cases", params={"state": "settled"})).json()["items"]
    assert len(settled) == 6
    for case in settled:
        stages = [step["stage"] for step in (await detail(estate, case["id"]))["steps"]]
        assert stages in (["open", "reminded", "visit_due"], ["open", "reminded", "visit_due", "demand_1"])


async def test_less_than_the_minimum_goes_no_further(estate: Estate) -> None:
    unit = await owing(estate)
    await pass_to(estate, 7)
    await pass_to(estate, 8)
    assert (await estate.pay(unit, 25060 - 4999)).status_code == 201
    await pass_to(estate, 60)
    (case,) = await live(estate)
    assert (case["stage"], case["open_cents"], case["next_on"]) == ("reminded", 4999, None)


async def test_below_the_minimum_no_case_is_opened(estate: Estate) -> None:
    unit = await owing(estate)
    assert (await estate.pay(unit, 25060 - 4999)).status_code == 201
    await pass_to(estate, 40)
    assert await live(estate) == []


async def test_a_reversed_payment_opens_another_case(estate: Estate) -> None:
    unit = await owing(estate)
    await pass_to(estate, 1)
    paid = (await estate.pay(unit, 25060)).json()
    path = f"/api/billing/payments/{paid['id']}/reverse"
    undone = await estate.finance.post(path, json={"reason": "退票"}, headers=if_match(paid["version"]))
    assert undone.status_code == 200, undone.text
    await pass_to(estate, 3)
    (case,) = await live(estate)
    assert case["stage"] == "open"
    settled = (await clerk(estate).get("/api/billing/dunning-cases", params={"state": "settled"})).json()["items"]
    assert len(settled) == 1


async def test_what_falls_overdue_later_joins_the_case(estate: Estate) -> None:
    await owing(estate)
    await pass_to(estate, 1)
    await estate.issue("2025-07")
    await pass_to(estate, 32)
    (case,) = await live(estate)
    assert (case["bills"], case["open_cents"], case["oldest_due"]) == (2, 50120, str(DUE))


async def test_a_dispute_holds_up_what_comes_after_the_visit(estate: Estate) -> None:
    unit = await owing(estate)
    for day in (1, 7):
        await pass_to(estate, day)
    (bill,) = await estate.bills(unit_id=str(unit))
    desk = estate.harness.staff(ALL | {"billing.dispute.read", "billing.dispute.open"})
    raised = await desk.post(f"/api/billing/bills/{bill['id']}/disputes", json={"reason": "面积算错"})
    assert raised.status_code == 201, raised.text
    (case,) = await live(estate)
    assert (case["held_by"], case["state"]) == (["disputed"], "running")
    for day in (15, 30, 60):
        await pass_to(estate, day)
    (case,) = await live(estate)
    assert (case["stage"], case["state"], case["held_by"]) == ("visit_due", "paused", ["disputed"])
    desk = estate.harness.staff(ALL | {"billing.dispute.read", "billing.dispute.open"})
    found = raised.json()
    (bill,) = await estate.bills(unit_id=str(unit))
    body = {"answer": "业主撤回"}
    path = f"/api/billing/disputes/{found['id']}/withdraw"
    assert (await desk.post(path, json=body, headers=if_match(bill["version"]))).status_code == 200
    (case,) = await live(estate)
    assert (case["stage"], case["state"], case["held_by"]) == ("visit_due", "running", [])
    await pass_to(estate, 61)
    assert (await live(estate))[0]["stage"] == "demand_1"


async def test_an_open_complaint_holds_it_up_until_it_is_closed(estate: Estate) -> None:
    unit = await owing(estate)
    for day in (1, 7, 15):
        await pass_to(estate, day)
    complaint = await complain(estate, unit)
    (case,) = await live(estate)
    assert (case["state"], case["held_by"]) == ("paused", ["complaint"])
    await pass_to(estate, 30)
    assert (await live(estate))[0]["stage"] == "visit_due"
    closed = ticketing.ComplaintClosed(**ticket(estate, unit, "closed"))
    await estate.harness.consume(closed, complaint)
    (case,) = await live(estate)
    assert (case["state"], case["held_by"]) == ("running", [])
    await pass_to(estate, 31)
    assert (await live(estate))[0]["stage"] == "demand_1"


async def test_a_colleague_a_complaint_is_about_is_not_told_whose_it_is(estate: Estate) -> None:
    unit = await owing(estate)
    await pass_to(estate, 1)
    reads = ALL | CLERK | {"ticketing.ticket.read"}
    accused, other = estate.harness.staff(reads), estate.harness.staff(reads)
    await complain(estate, unit, about=(accused.id,))
    (case,) = await live(estate)
    assert [one["no"] for one in (await detail(estate, case["id"], other))["tickets"]] == ["TSHC001"]
    assert (await detail(estate, case["id"], accused))["tickets"] == []
    assert (await detail(estate, case["id"]))["tickets"] == [], "nor who may not read tickets"


async def test_a_ticket_of_before_holds_nothing_up(estate: Estate) -> None:
    """What is not known of it is not made up."""
    unit = await owing(estate)
    await complain(estate, unit)
    async with estate.harness.work() as work:
        statement = "UPDATE ticket SET kind = NULL, open = NULL, unit_id = NULL WHERE tenant_id = :t"
        await work.session.execute(text(statement), {"t": work.tenant_id})
    await pass_to(estate, 15)
    assert (await live(estate))[0]["held_by"] == []


async def test_a_claim_is_warned_of_before_it_lapses(estate: Estate) -> None:
    await owing(estate)
    await pass_to(estate, 1)
    whole = await only(estate)
    body = {"reason": "业主在国外", "until": None}
    path = f"/api/billing/dunning-cases/{whole['case']['id']}/suspend"
    assert (await clerk(estate).post(path, json=body, headers=if_match(whole["version"]))).status_code == 200
    lapse = 365 * 3 + 1
    for left in (181, 180, 179, 90, 30, 0, -1):
        await pass_to(estate, lapse - left)
    warned = await told(estate, published.DunningLimitationNeared)
    assert [(e.days, str(e.lapses_on)) for e in warned] == [(days, "2028-06-30") for days in (180, 90, 30, 0)]


async def test_the_night_follows_the_sweep(estate: Estate) -> None:
    await pass_to(estate, 1)
    async with estate.harness.work() as work:
        rows = await work.session.execute(
            text("SELECT count(*) FROM timer WHERE tenant_id = :t AND kind = :k"), {"t": work.tenant_id, "k": DUNNING}
        )
        assert rows.scalar_one() == 0, "over for today"
