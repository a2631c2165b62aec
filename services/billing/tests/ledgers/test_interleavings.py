"""Whatever people do in whatever order: the books are right (invariant 2 of the ledger, on real PostgreSQL)."""

import asyncio
from collections.abc import Coroutine
from datetime import timedelta
from typing import Any
from uuid import UUID

import billing_adjustments as adjustments
import billing_refunds as refunds
import pytest
from billing_adjustments import remeasure
from billing_books import BALANCES, DOCUMENTS, WRONG
from billing_estate import ALL, Estate, if_match
from billing_once import ONCE, chosen, desk, fee_list, step
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import select, text

from billing.bills.models import OPEN, Bill, offered
from billing.late_fees.accrual import NO_FEE
from billing.late_fees.service import LateFees
from kit import clock, failpoints
from testkit.harness import Harness
from testkit.plugin import Services

SUPERVISION = {f"billing.day_closing.{action}" for action in ("read", "oversee", "check", "accept_difference")}
REFUNDING = ("request", "decide", "review", "approve", "pay_out")
STEPS = {("request-refund", "held"), ("decide", "refund_requested"), ("pay-out", "approved")}
UNADJUSTED = {
    *("not_adjustable", "replaced_elsewhere", "nothing_to_adjust", "adds_too_little", "below_waived", "not_rated"),
}
MONTHS = [f"2025-{month:02d}" for month in range(1, 7)]


class Books(RuleBasedStateMachine):
    """Two units; a run per month, days that make bills late, payments of any size, also rounded off, waivers, one-off
    bills with deposits that are given back or kept, corrections of what was charged, reversals, voids and
    closings of the shift, in any order."""

    services: Services
    loop: asyncio.AbstractEventLoop

    def do(self, work: Coroutine[Any, Any, Any]) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(60)

    @initialize()
    def open_books(self) -> None:
        self.estate, self.units = self.do(self._open())
        self.payments: list[dict[str, Any]] = []
        self.pending: list[dict[str, Any]] = []

    async def _open(self) -> tuple[Estate, list[UUID]]:
        estate = Estate(await Harness.create(await self.services.get("billing")))
        await estate.found()
        listed = await estate.clerk.get("/api/billing/charge-items", params={"community_id": str(estate.community)})
        agreed = {"valid_from": "2025-01-01", "mode": "daily_rate", "rate": "0.0005", "clause": "合同第八条"}
        path = f"/api/billing/charge-items/{listed.json()['items'][0]['id']}/late-fee-policies"
        assert (await estate.clerk.post(path, json=agreed)).status_code == 201
        self.items = await fee_list(estate)
        early = {
            "community_id": str(estate.community),
            "name": "提前缴费",
            "item_ids": [listed.json()["items"][0]["id"]],
        }
        terms = {"months": 1, "valid_from": "2025-01-01", "charged_share": "0.95", "pay_within_days": 20}
        assert (await estate.clerk.post("/api/billing/early-payments", json=early | terms)).status_code == 201
        return estate, [await estate.unit("1-1-101"), await estate.unit("1-1-102", area="33.33")]

    @rule(days=st.integers(1, 40))
    def days_pass(self, days: int) -> None:
        self.estate.harness.clock.advance(timedelta(days=days))

    @rule(month=st.sampled_from(MONTHS), killed=st.booleans())
    def bill_a_month(self, month: str, killed: bool) -> None:
        self.do(self._bill(month, killed))

    async def _bill(self, month: str, killed: bool) -> None:
        body = {"community_id": str(self.estate.community), "month": month}
        started = await self.estate.clerk.post("/api/billing/billing-runs", json=body)
        await self._fire(killed)
        run = (await self.estate.run(started.json()["id"]))["run"]
        path = f"/api/billing/billing-runs/{run['id']}"
        issued = await self.estate.finance.post(f"{path}/issue", headers=if_match(run["version"]))
        if issued.status_code == 409:
            body = {"reason": "无可出账"}
            await self.estate.clerk.post(f"{path}/discard", json=body, headers=if_match(run["version"]))
            return
        assert issued.status_code == 202, issued.text
        await self._fire(killed)
        assert (await self.estate.run(run["id"]))["run"]["state"] == "issued"

    async def _fire(self, killed: bool) -> None:
        """With `killed`, the worker dies once between the effect and the commit."""
        if killed:
            failpoints.arm("timer.effect")
            with pytest.raises(failpoints.Failed):
                await self.estate.harness.running.alarm._fire(self.estate.harness.tenant_id, 1)
        await self.estate.harness.fire_timers()

    @rule(unit=st.integers(0, 1), cents=st.integers(1, 60_000), agreed=st.booleans(), principal=st.booleans())
    def pay(self, unit: int, cents: int, agreed: bool, principal: bool) -> None:
        how = {"overpayment": "credit" if agreed else "refuse", "principal_first": principal}
        answer = self.do(self.estate.pay(self.units[unit], cents, **how))
        assert answer.status_code == 201 or (answer.status_code, agreed) == (409, False), answer.text
        if answer.status_code == 201:
            self.payments.append(answer.json())

    @rule(unit=st.integers(0, 1))
    def pay_early(self, unit: int) -> None:
        account = self.do(self.estate.account(self.units[unit]))
        offered = sum(bill["offered_cents"] for bill in account["open_bills"])
        if offered:
            owed = account["open_cents"] + account["late_fee_cents"] - offered
            answer = self.do(self.estate.pay(self.units[unit], owed))
            assert (answer.status_code, answer.json()["discount_cents"]) == (201, offered), answer.text
            self.payments.append(answer.json())

    @rule(unit=st.integers(0, 1))
    def pay_all_but_the_odd_coins(self, unit: int) -> None:
        account = self.do(self.estate.account(self.units[unit]))
        offered = sum(bill["offered_cents"] for bill in account["open_bills"])
        owed = account["open_cents"] + account["late_fee_cents"] - offered
        if owed < 10 or account["open_cents"] < 10:
            return
        answer = self.do(self.estate.pay(self.units[unit], owed // 10 * 10, round_off=True))
        assert answer.status_code == 201 or answer.json()["errors"][0]["code"] == "not_rounded_off", answer.text
        assert owed % 10 or answer.status_code == 422
        if answer.status_code == 201:
            assert answer.json()["waived_cents"] == owed % 10
            self.payments.append(answer.json())

    @rule(which=st.integers(0, 50), cents=st.integers(1, 30_000), late=st.booleans(), granted=st.booleans())
    def waive(self, which: int, cents: int, late: bool, granted: bool) -> None:
        bills = self.do(self.estate.bills())
        if not bills:
            return
        part = "late_fee" if late else "principal"
        body = {"part": part, "amount_cents": cents, "reason": "电梯停运"}
        asker = self.estate.harness.staff(ALL | {"billing.waiver.request", "billing.waiver.read"})
        asked = self.do(asker.post(f"/api/billing/bills/{bills[which % len(bills)]['id']}/waivers", json=body))
        assert asked.status_code in {201, 409}, asked.text
        if asked.status_code == 201:
            decision = {"approved": granted, "text": "核实"}
            path, version = f"/api/billing/waivers/{asked.json()['id']}/decide", if_match(asked.json()["version"])
            granter = self.estate.harness.staff(ALL | {f"billing.waiver.approve_{one}" for one in ("small", "any")})
            decided = self.do(granter.post(path, json=decision, headers=version))
            assert decided.status_code == 200, decided.text

    @rule(unit=st.integers(0, 1), fee=st.booleans(), paid=st.booleans())
    def charge_once(self, unit: int, fee: bool, paid: bool) -> None:
        """A deposit, perhaps beside a fee, perhaps paid at once."""
        items = {self.items["pass_deposit"]: "3"} | ({self.items["waste_fee"]: "1"} if fee else {})
        billed = self.do(desk(self.estate).post("/api/billing/one-off-bills", json=chosen(self.units[unit], items)))
        assert billed.status_code == 201, billed.text
        if paid and billed.json()["state"] == "issued":
            how = {"bill_ids": [billed.json()["bill_id"]], "overpayment": "credit"}
            taken = self.do(self.estate.pay(self.units[unit], billed.json()["amount_cents"], **how))
            assert taken.status_code == 201, taken.text
            self.payments.append(taken.json())

    @rule(which=st.integers(0, 50), kept=st.sampled_from([0, 1, 1_250, 3_000]), granted=st.booleans())
    def ask_for_a_refund(self, which: int, kept: int, granted: bool) -> None:
        found = self.do(desk(self.estate).get("/api/billing/deposits", params={"state": "held"})).json()["items"]
        if not found:
            return
        deposit, all_rights = found[which % len(found)], ONCE | {f"billing.deposit.{right}" for right in REFUNDING}
        told = {"told_on": clock.day_of(self.estate.harness.clock.now()).isoformat()} if kept else {}
        less = [{"amount_cents": kept, "reason": "损坏", "evidence": "照片"}] if kept else []
        steps: list[tuple[str, dict[str, Any]]] = [
            ("request-refund", {"receipt": "lost", "deductions": less} | told),
            ("decide", {"approved": granted, "text": "核实"}),
        ]
        if deposit["held_at"][:10] < (self.estate.harness.clock.now() - timedelta(days=29)).isoformat()[:10]:
            steps.append(("decide", {"approved": granted, "text": "核实"}))
        for verb, body in [*steps, ("pay-out", {"channel": "cash"})]:
            if (verb, deposit["state"]) not in STEPS:
                continue
            answer = self.do(step(self.estate.harness.staff(all_rights), deposit, verb, **body))
            assert answer.status_code == 200, answer.text
            deposit = answer.json()["deposit"]

    @rule(unit=st.integers(0, 1), cents=st.integers(1, 60_000), end=st.sampled_from(["pay-out", "fail", "decide", ""]))
    def refund_what_was_paid_ahead(self, unit: int, cents: int, end: str) -> None:
        self.do(self._refund(self.units[unit], cents, end))

    async def _refund(self, unit: UUID, cents: int, end: str) -> None:
        found = await refunds.ask(refunds.somebody(self.estate, "request"), self.estate, unit, cents)
        if found.status_code != 201:
            assert found.json()["code"] == "credit_too_small", found.text
            return
        detail, both = found.json(), ("review", "approve") if found.json()["refund"]["two_approvals"] else ("approve",)
        if end in {"pay-out", "fail"}:
            detail = await refunds.approved(self.estate, detail, *both)
        payer = refunds.somebody(self.estate, "pay_out", "decide", "approve")
        if end == "pay-out":
            await self.estate.open_shift(payer, 60_000)
        said = {
            "pay-out": {"channel": "cash"},
            "fail": {"text": "账户注销"},
            "decide": {"approved": False, "text": "不退"},
        }
        if end:
            over = await refunds.step(payer, detail, end, **said[end])
            assert over.status_code == 200, over.text

    @rule(which=st.integers(0, 50))
    def reverse(self, which: int) -> None:
        if not self.payments:
            return
        payment = self.payments.pop(which % len(self.payments))
        path = f"/api/billing/payments/{payment['id']}/reverse"
        body = {"reason": "退票"}
        answer = self.do(self.estate.finance.post(path, json=body, headers=if_match(1)))
        if answer.status_code == 409 and answer.json()["code"] == "shift_not_open":  # cash comes out of a drawer
            self.do(self.estate.open_shift())
            answer = self.do(self.estate.finance.post(path, json=body, headers=if_match(1)))
        refused = answer.json()["code"] if answer.status_code == 409 else None
        assert answer.status_code == 200 or refused in {"deposit_moves", "not_enough_cash", "credit_refunded"}, (
            answer.text
        )
        if refused in {"not_enough_cash", "credit_refunded"}:
            self.payments.append(payment)

    @rule(which=st.integers(0, 50), area=st.sampled_from(["30.00", "61.17", "123.45"]), last=st.integers(0, 40))
    def correct(self, which: int, area: str, last: int) -> None:
        """The area was wrong all the time, or the payer leaves inside the month."""
        self.do(self._correct(which, area, last))

    async def _correct(self, which: int, area: str, last: int) -> None:
        bills = await self.estate.bills()
        if not bills:
            return
        bill = bills[which % len(bills)]
        unit, ended = UUID(bill["unit_id"]), {}
        if last < 28:
            ended = {"last_day": f"{bill['period_from'][:8]}{last + 1:02}", "ended_by": "payer"}
        else:
            await remeasure(self.estate, unit, area, code=f"1-1-10{self.units.index(unit) + 1}")
        asked = await adjustments.ask(self.estate, bill, **ended)
        if asked.status_code != 201:
            assert asked.status_code == 422 or asked.json()["code"] in UNADJUSTED, asked.text
            return
        done = await adjustments.decide(self.estate, asked.json())
        assert done.status_code == 200, done.text
        again = await adjustments.decide(self.estate, done.json())
        assert again.json()["code"] == "adjustment_decided"

    @rule(missing=st.integers(-500, 500), settled_first=st.booleans(), settled=st.booleans())
    def close_the_shift(self, missing: int, settled_first: bool, settled: bool) -> None:
        self.do(self._close(missing, settled_first, settled))

    async def _close(self, missing: int, settled_first: bool, settled: bool) -> None:
        cashier = self.estate.cashier
        for shift in (await cashier.get("/api/billing/desk/shifts")).json()["shifts"]:
            path = f"/api/billing/day-closings/{shift['closing']['id']}"
            supervisor = self.estate.harness.staff(SUPERVISION)
            shown = (await supervisor.get(path)).json()
            assert shown["expected_cents"] == shift["expected_cents"]
            for way in ("in_cents", "out_cents"):
                assert sum(one[way] for one in shown["items"]) == sum(one[way] for one in shown["channels"])
            body = {"counted_cents": max(0, shown["expected_cents"] - missing), "reason": "清点"}
            closed = await cashier.post(f"{path}/submit", json=body, headers=if_match(shift["closing"]["version"]))
            assert closed.status_code == 200, closed.text
            now = closed.json()
            steps = [("accept-difference", {"text": "核实"})] if now["difference_cents"] and settled else []
            steps.insert(len(steps) if settled_first else 0, ("check", {}))
            for verb, said in steps:
                done = await supervisor.post(f"{path}/{verb}", json=said, headers=if_match(now["version"]))
                assert done.status_code == 200, done.text
                now = done.json()
            assert now["state"] == ("checked" if now["difference_cents"] and not settled else "closed")

    @rule(which=st.integers(0, 50))
    def void(self, which: int) -> None:
        bills = self.do(self.estate.bills(state="issued"))
        if not bills:
            return
        bill = bills[which % len(bills)]
        path = f"/api/billing/bills/{bill['id']}/void"
        voider = self.estate.harness.staff(ALL)
        answer = self.do(voider.post(path, json={"reason": "错"}, headers=if_match(bill["version"])))
        assert answer.status_code == 200 or answer.json()["code"] == "bill_added_to", answer.text

    @invariant()
    def the_books_are_right(self) -> None:
        if hasattr(self, "estate"):
            self.do(self._check())

    async def _check(self) -> None:
        async with self.estate.harness.work() as work:
            tenant = {"tenant_id": work.tenant_id}
            for wrong, statement in WRONG.items():
                assert (await work.session.execute(text(statement), tenant)).scalar_one() == 0, wrong
            documents = (await work.session.execute(DOCUMENTS, tenant)).one()
            ledger = dict.fromkeys(documents._fields, 0)
            for kind, cents in await work.session.execute(BALANCES, tenant):
                ledger[kind] += int(cents)
            bills = (await work.session.execute(select(Bill).where(Bill.tenant_id == work.tenant_id))).scalars().all()
            fees = await LateFees(work).of([bill for bill in bills if bill.state not in {"draft", "void"}])
            for bill in bills:
                fee = fees.get(bill.id, NO_FEE)
                settled = bill.late_fee_paid_cents and bill.late_fee_paid_cents + bill.late_fee_waived_cents
                assert settled <= fee.cents or bill.state == "void", "more than it cost"
                assert bill.state != "paid" or fee.left_cents == 0, "paid, and its late fee is open"
                promised = offered(bill, work.today) if bill.state in OPEN else 0
                assert not promised or fee.left_cents or bill.balance_cents > promised, "a promise that is not kept"
        assert sum(ledger.values()) == 0
        assert ledger == {kind: int(getattr(documents, kind)) for kind in ledger}


async def test_any_interleaving_keeps_the_books_right(running_services: Services) -> None:
    """The machine is synchronous and runs in a thread; the service stays on this loop."""
    Books.services, Books.loop = running_services, asyncio.get_running_loop()
    effort = settings(max_examples=12, stateful_step_count=15, suppress_health_check=list(HealthCheck))
    await asyncio.to_thread(run_state_machine_as_test, Books, settings=effort)
