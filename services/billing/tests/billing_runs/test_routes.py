"""The run from dry run to issue, through the API."""

from events import billing as published

from ..conftest import LIFT_FEE, Estate, plan_item


async def test_a_month_is_billed_from_dry_run_to_issue(estate: Estate) -> None:
    await estate.price([plan_item("1"), LIFT_FEE])
    unit = await estate.unit("1-1-101", charges=("1", "3"))
    detail = await estate.calculate()
    run = detail["run"]
    assert (run["state"], run["version"]) == ("calculated", 1)
    assert (run["bills"], run["lines"], run["amount_cents"]) == (2, 2, 25060 + 1800)
    assert [(t["code"], t["amount_cents"]) for t in detail["totals"]] == [("1", 25060), ("3", 1800)]
    drafts = await estate.bills(run_id=run["id"], state="draft")
    assert {(d["period_from"], d["no"]) for d in drafts} == {("2025-05-01", None), ("2025-06-01", None)}
    assert await estate.bills() == []

    issued = (await estate.issue_run(run))["run"]
    assert (issued["state"], issued["bills_done"]) == ("issued", 2)
    bills = {bill["period_from"]: bill for bill in await estate.bills(unit_id=str(unit))}
    advance, arrears = bills["2025-06-01"], bills["2025-05-01"]
    assert advance["no"].startswith("ZDHC20250602")
    assert (advance["due_date"], arrears["due_date"]) == ("2025-06-30", "2025-06-17")
    assert advance["payer_id"] == str(estate.owners[unit])
    facts = [event for event in await estate.harness.outbox() if isinstance(event, published.BillIssued)]
    assert {(fact.no, fact.amount_cents) for fact in facts} == {
        (advance["no"], 25060),
        (arrears["no"], 1800),
    }
    ledger = await estate.ledger()
    assert ledger[("receivable", "")] == 26860
    assert sum(ledger.values()) == 0
