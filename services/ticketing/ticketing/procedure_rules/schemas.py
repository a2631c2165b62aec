"""The figures of the procedure on the wire."""

from typing import Annotated

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.procedure_rules.rules import DEFAULT_RULES

Cents = Annotated[int, Meta(ge=0, le=10**12)]
Hours = Annotated[int, Meta(ge=1, le=240)]
Weight = Annotated[int, Meta(ge=0, le=100)]
Times = Annotated[int, Meta(ge=1, le=100)]


class ChangeProcedureRules(Body, frozen=True, kw_only=True):
    major_claim_cents: Cents
    major_households: Annotated[int, Meta(ge=2, le=1000)]
    major_repeats: Times
    repeat_days: Annotated[int, Meta(ge=1, le=730)]
    plan_cost_cents: Cents
    transfer_minutes: Annotated[int, Meta(ge=5, le=1440)]
    refusals_to_supervisor: Times
    urge_hours: Annotated[int, Meta(ge=1, le=72)]
    urges_to_leader: Times
    cluster_tickets: Annotated[int, Meta(ge=2, le=100)] = DEFAULT_RULES.cluster_tickets
    cluster_minutes: Annotated[int, Meta(ge=10, le=1440)] = DEFAULT_RULES.cluster_minutes
    incident_review_days: Annotated[int, Meta(ge=1, le=30)] = DEFAULT_RULES.incident_review_days
    silence_hours: Hours = DEFAULT_RULES.silence_hours
    major_silence_hours: Hours = DEFAULT_RULES.major_silence_hours
    appraisal_closure_weight: Annotated[int, Meta(ge=1, le=100)] = DEFAULT_RULES.appraisal_closure_weight
    appraisal_limits_weight: Weight = DEFAULT_RULES.appraisal_limits_weight
    appraisal_repeats_weight: Weight = DEFAULT_RULES.appraisal_repeats_weight


class ProcedureRulesRead(Read, frozen=True, kw_only=True):
    """Money in 分. `version` is 0 while the defaults are in force."""

    version: int
    major_claim_cents: int
    major_households: int
    major_repeats: int
    repeat_days: int
    plan_cost_cents: int
    transfer_minutes: int
    refusals_to_supervisor: int
    urge_hours: int
    urges_to_leader: int
    cluster_tickets: int
    cluster_minutes: int
    incident_review_days: int
    silence_hours: int
    major_silence_hours: int
    appraisal_closure_weight: int
    appraisal_limits_weight: int
    appraisal_repeats_weight: int
