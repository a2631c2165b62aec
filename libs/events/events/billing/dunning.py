"""Dunning: what is set about it, and how far cases go. Amounts are integers of 分."""

from datetime import date
from uuid import UUID

from events import Event


class DunningPolicyChanged(Event, frozen=True, kw_only=True):
    """It counts from its day on. Stages in days past the due date; `before_days`: so many days before it."""

    type = "billing.dunning_policy.changed.v1"
    valid_from: date
    minimum_cents: int
    response_days: int
    before_days: int
    open_days: int
    reminded_days: int
    visit_days: int
    demand_1_days: int
    demand_2_days: int
    lawyer_days: int
    litigation_days: int


class DunningFact(Event, frozen=True, kw_only=True):
    """The case of a payer and a home. `stage`: open | reminded | visit_due | visited | demand_1 | demand_2 | lawyer |
    litigation; `state`: running | paused | settled | closed; `held_by`: disputed | complaint | hardship | suspended."""

    aggregate = "dunning_case"
    no: str
    community_id: UUID
    unit_id: UUID | None = None
    payer_id: UUID | None = None
    """null: the developer"""
    stage: str
    state: str
    held_by: tuple[str, ...] = ()
    open_cents: int
    bills: int
    oldest_due: date
    next_on: date | None = None
    document_no: str | None = None
    """of the letter of this stage"""
    response_by: date | None = None


class DunningStageChanged(DunningFact, frozen=True, kw_only=True):
    """A stage has come, or the case was paused, resumed, settled or closed."""

    type = "billing.dunning.stage_changed.v1"
    reached: bool = True
    """the stage is new"""
    was: str | None = None
    """the stage before"""
    decided_by: UUID | None = None
    """the leader who let it come, or who closed the case"""


class DunningContactRecorded(DunningFact, frozen=True, kw_only=True):
    type = "billing.dunning.contact_recorded.v1"
    result: str
    """contacted | promised | disputed | unreachable | refused | paid"""
    recorded_by: UUID
    promised_on: date | None = None
    promised_cents: int | None = None


class DunningPromiseBroken(DunningFact, frozen=True, kw_only=True):
    """The day has passed, and what was promised for it is not paid."""

    type = "billing.dunning.promise_broken.v1"
    promised_on: date
    promised_cents: int
    promised_to: UUID


class DunningApprovalAsked(DunningFact, frozen=True, kw_only=True):
    """A leader has to decide on a lawyer's letter or a suit. `asked_by` null: its time has come."""

    type = "billing.dunning.approval_asked.v1"
    step: str
    """lawyer | litigation"""
    asked_by: UUID | None = None


class DunningApprovalRejected(DunningFact, frozen=True, kw_only=True):
    type = "billing.dunning.approval_rejected.v1"
    step: str
    asked_by: UUID | None = None
    decided_by: UUID


class DunningChanged(DunningFact, frozen=True, kw_only=True):
    """Hardship was granted, or a delivery noted: nothing that anybody is told of."""

    type = "billing.dunning.changed.v1"


class DunningLimitationNeared(DunningFact, frozen=True, kw_only=True):
    """The oldest claim of the case lapses in 180, 90 or 30 days or less; 0: it has lapsed."""

    type = "billing.dunning.limitation_neared.v1"
    lapses_on: date
    days: int
