"""A case passed on to another specialist, and the answer.

`project_findings`: before handover the project specialist looks at an engineering case within 24 h (K07, S0-77).
`specialist_plan`: what came in online goes to the specialist of the community; the plan is back within 4 h
(K10, S0-88).
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped

from kit.models import Aggregate, Scope
from ticketing.clocks.happenings import Happening
from ticketing.models import Model, one_of
from ticketing.referrals import errors

PURPOSES = ("project_findings", "specialist_plan")
BEGINS: dict[str, Happening] = {"project_findings": "passed_to_project", "specialist_plan": "passed_to_specialist"}
ENDS: dict[str, Happening] = {"project_findings": "findings_reported", "specialist_plan": "plan_submitted"}
"""The clock events of asking and answering"""


class Referral(Model, Aggregate):
    __tablename__ = "referral"
    __scope__ = Scope(community="community_id", own=("to_staff_id", "asked_by"))
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint(one_of("purpose", PURPOSES), name="referral_purpose_check"),
        Index(
            "referral_open",
            "tenant_id",
            "ticket_id",
            "purpose",
            unique=True,
            postgresql_where=text("answered_at IS NULL"),
        ),
        Index("referral_to", "tenant_id", "to_staff_id", "asked_at", postgresql_where=text("answered_at IS NULL")),
        Index("referral_of_ticket", "tenant_id", "ticket_id", "asked_at"),
    )

    ticket_id: Mapped[UUID]
    ticket_no: Mapped[str]
    community_id: Mapped[UUID]
    purpose: Mapped[str]
    to_staff_id: Mapped[UUID]
    question: Mapped[str]
    asked_by: Mapped[UUID]
    asked_at: Mapped[datetime]
    answered_at: Mapped[datetime | None]
    answer: Mapped[str | None]

    def respond(self, by: UUID, answer: str, at: datetime) -> None:
        if by != self.to_staff_id:
            raise errors.NotAsked
        if self.answered_at is not None:
            raise errors.ReferralAnswered
        self.answer, self.answered_at = answer, at
