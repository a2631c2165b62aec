"""An objection to a split: open → upheld | rejected | withdrawn, or closed because the whole became void (C4.5).

Taken down at the desk as long as nothing is billed, and answered by another one. It is a part of its allocation, whose
version counts.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.allocation_objections.errors import ObjectionAnswered
from billing.models import Model
from billing.staff.errors import SecondPersonRequired
from kit.models import Scope, TenantRow

OPEN, UPHELD, WITHDRAWN = "open", "upheld", "withdrawn"


class AllocationObjection(Model, TenantRow):  # type: ignore[misc]
    """`answer`: what the owner was told, or how they withdrew it."""

    __tablename__ = "allocation_objection"
    __scope__ = Scope(community="community_id")

    allocation_id: Mapped[UUID]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID]
    reason: Mapped[str]
    ticket_id: Mapped[UUID | None]
    state: Mapped[str]
    raised_at: Mapped[datetime]
    raised_by: Mapped[UUID]
    answered_at: Mapped[datetime | None]
    answered_by: Mapped[UUID | None]
    answer: Mapped[str | None]

    def settle(self, by: UUID, at: datetime, answer: str, outcome: str) -> None:
        """Upheld or rejected by another one than who took it down; withdrawn by the owner, through whoever serves
        them."""
        if self.state != OPEN:
            raise ObjectionAnswered(state=self.state)
        if outcome != WITHDRAWN and by == self.raised_by:
            raise SecondPersonRequired
        self.state, self.answered_by, self.answered_at, self.answer = outcome, by, at, answer
