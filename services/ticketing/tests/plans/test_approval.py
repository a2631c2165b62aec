from ticketing.plans.approval import reasons
from ticketing.procedure_rules.rules import ProcedureRules


def test_what_demands_an_approved_plan() -> None:
    rules = ProcedureRules(plan_cost_cents=50_000)
    assert reasons(rules, major=False, cost_cents=50_000, departments=1) == []
    assert reasons(rules, major=False, cost_cents=50_001, departments=0) == ["cost_above_limit"]
    assert reasons(rules, major=True, cost_cents=0, departments=2) == ["major", "several_departments"]
