"""Billing's account of a paid repair: billed → settled. Amounts in 分."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from billing.bills.models import VOID, Bill
from billing.models import Model
from kit.models import Aggregate

BILLED, SETTLED = "billed", "settled"


class WorkOrderAccount(Model, Aggregate):  # type: ignore[misc]
    """Its id is the work order's."""

    __tablename__ = "work_order_account"

    no: Mapped[str]
    community_id: Mapped[UUID]
    unit_id: Mapped[UUID | None]
    labour_cents: Mapped[int]
    material_cents: Mapped[int]
    bill_id: Mapped[UUID]
    state: Mapped[str]
    settled_at: Mapped[datetime | None]

    def is_open(self, bill: Bill) -> bool:
        """The repair is charged by this bill and it was voided: somebody has to bill it anew."""
        return bill.state == VOID and bill.id == self.bill_id

    def settle(self, at: datetime) -> bool:
        """True the first time; a repair that was paid, reversed and paid again is settled once."""
        if self.state == SETTLED:
            return False
        self.state, self.settled_at = SETTLED, at
        return True
