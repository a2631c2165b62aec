"""Figures of the procedure with their defaults. Assumptions marked A in C3.2 stay the tenant's to change."""

from msgspec import Struct


class ProcedureRules(Struct, frozen=True, kw_only=True):
    """Money in 分, spans in the unit their name says."""

    major_claim_cents: int = 1_000_000
    """a claim from here on makes a case major (10,000 yuan)"""
    major_households: int = 5
    """as many households on one cause make it major"""
    major_repeats: int = 3
    """the matter comes up again for this time within `repeat_days`"""
    repeat_days: int = 90
    plan_cost_cents: int = 100_000
    """a plan that costs more is approved before work begins"""
    transfer_minutes: int = 30
    """a colleague answers an offered transfer within this (C3.1 invariant 6)"""
    refusals_to_supervisor: int = 3
    urge_hours: int = 4
    """an urge notice is answered within this"""
    urges_to_leader: int = 3
    cluster_tickets: int = 3
    """as many tickets of one building and class within `cluster_minutes` may have one cause"""
    cluster_minutes: int = 120
    incident_review_days: int = 3
    """an incident is reviewed this soon after it was controlled (C3.16)"""
    silence_hours: int = 24
    """hours of business after which the handler of a ticket is reminded when nothing was logged (S0-22)"""
    major_silence_hours: int = 4
    """the same for major and urgent cases, in natural hours"""
    appraisal_closure_weight: int = 100
    """how much the closure rate of their valid complaints counts in the appraisal of specialists; it is the base
    (C3.13, S0-56), so never nothing. Weights are shares of their sum"""
    appraisal_limits_weight: int = 0
    """the same of the limits they had to keep"""
    appraisal_repeats_weight: int = 0
    """the same of complaints that did not come up again"""


DEFAULT_RULES = ProcedureRules()
