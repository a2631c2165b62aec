"""The analysis of feedback on the wire."""

from datetime import date
from uuid import UUID

from kit.schemas import Read
from ticketing.feedback_proposals.schemas import FeedbackProposalRead
from ticketing.report_figures.schemas import ChangeRead, VisitChangeRead


class OpinionsRead(Read, frozen=True, kw_only=True):
    """Registered in the period. Of one department: valid complaints it was found responsible for, and nothing else,
    since nobody answers for a suggestion or an inquiry."""

    complaints: ChangeRead
    suggestions: ChangeRead
    inquiries: ChangeRead


class SubthemeRead(OpinionsRead, frozen=True, kw_only=True):
    class_l2: str


class ThemeRead(OpinionsRead, frozen=True, kw_only=True):
    """A class, or a community with its `name`; without a key those that have none. `low`: visits made in the period
    with a score of 1 or 2; null for those who may not read return visits."""

    key: str | None
    name: str | None
    low: VisitChangeRead | None
    subthemes: list[SubthemeRead]


class CauseRead(Read, frozen=True, kw_only=True):
    """What valid complaints come down to."""

    key: str | None
    complaints: ChangeRead


class DepartmentOpinionsRead(Read, frozen=True, kw_only=True):
    """Valid complaints the department was found responsible for, as every report counts them, and low scores in visits
    that followed its cases; null for those who may not read return visits."""

    key: str | None
    complaints: ChangeRead
    low: VisitChangeRead | None


class FeedbackAnalysisRead(Read, frozen=True, kw_only=True):
    since: date
    until: date
    before_since: date
    before_until: date
    """the period before: as many whole months before whole months, otherwise as many days"""
    community_id: UUID | None
    department: str | None
    total: ThemeRead
    by_class: list[ThemeRead]
    by_community: list[ThemeRead]
    by_cause: list[CauseRead]
    by_department: list[DepartmentOpinionsRead]
    """empty for one department"""
    proposal: FeedbackProposalRead | None
    """what is to be done about it; for those who see the whole company, of all its communities"""
