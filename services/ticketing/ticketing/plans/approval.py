"""When work on a complaint needs an approved plan (C3.2 row 10): a major case, cost above the limit, or several
departments. Money in 分."""

from ticketing.procedure_rules.rules import ProcedureRules


def reasons(rules: ProcedureRules, *, major: bool, cost_cents: int, departments: int) -> list[str]:
    """Codes of what demands the approval; empty where the handler acts on own authority (C3.2 row 12)."""
    found = {
        "major": major,
        "cost_above_limit": cost_cents > rules.plan_cost_cents,
        "several_departments": departments > 1,
    }
    return [code for code, applies in found.items() if applies]
