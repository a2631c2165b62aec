"""A version of the questions for one cohort. Never changed: answers stay readable beside what was asked."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from ticketing.models import Model, one_of
from ticketing.return_visits.codes import COHORTS


class QuestionSet(Model, TenantRow):
    __tablename__ = "question_set"
    __table_args__ = (
        UniqueConstraint("tenant_id", "cohort", "version"),
        CheckConstraint(one_of("cohort", COHORTS), name="question_set_cohort_check"),
    )

    cohort: Mapped[str]
    version: Mapped[int]
    script: Mapped[str]
    script_en: Mapped[str | None]
    questions: Mapped[list[Any]]
    published_by: Mapped[UUID | None]
    published_at: Mapped[datetime]
