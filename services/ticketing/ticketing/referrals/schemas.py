"""Referrals on the wire."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from kit.schemas import Body, Prose, Read
from ticketing.entries.schemas import Reason
from ticketing.referrals.models import Referral

Purpose = Literal["project_findings", "specialist_plan"]


class AskSpecialist(Body, frozen=True, kw_only=True):
    purpose: Purpose
    to_staff_id: UUID
    question: Reason


class AnswerReferral(Body, frozen=True, kw_only=True):
    """The findings, or the plan by which it would be handled."""

    answer: Prose


class ReferralRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    ticket_id: UUID
    purpose: str
    to_staff_id: UUID
    question: str
    asked_by: UUID
    asked_at: datetime
    answered_at: datetime | None
    answer: str | None

    @classmethod
    def of(cls, referral: Referral) -> "ReferralRead":
        return cls(**{name: getattr(referral, name) for name in cls.__struct_fields__})
