"""Dunning cases in SQL."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import any_, delete, insert, literal, select, text, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import aliased

from billing.bills.models import IS_OVERDUE, Bill
from billing.dunning_cases.errors import ProposalWaiting
from billing.dunning_cases.models import (
    ASKED,
    PROMISE_OPEN,
    DemandedBill,
    DunningCase,
    DunningContact,
    DunningProposal,
    DunningStep,
)
from billing.dunning_cases.stages import LIVE
from billing.staff.models import StaffMember
from billing.units.models import Unit
from kit.repository import Repository

_SUSPENDING, _EASING, _ENDING = aliased(StaffMember), aliased(StaffMember), aliased(StaffMember)
_BY, _NOTING, _DECIDING = aliased(StaffMember), aliased(StaffMember), aliased(StaffMember)
_LINE = (
    *(
        getattr(DunningCase, name)
        for name in (
            "id",
            "version",
            "no",
            "community_id",
            "unit_id",
            "payer_id",
            "stage",
            "stage_on",
            "state",
            "held_by",
            "open_cents",
            "bills",
            "oldest_due",
            "next_on",
            "lapses_on",
            "created_at",
            "ended_at",
        )
    ),
    Unit.code.label("unit_code"),
    DunningProposal.id.label("proposal_id"),
    DunningProposal.step.label("proposed"),
    DunningProposal.asked_by.label("proposed_by"),
    DunningContact.promised_on,
    DunningContact.promised_cents,
)
# A letter that did not arrive demands nothing; whoever promises to pay acknowledges the debt (民法典 §195).
_DEMANDS = text("""
SELECT s.reached_on AS day FROM dunning_step s JOIN dunning_case c ON c.tenant_id = :tenant_id AND c.id = s.case_id
WHERE s.tenant_id = :tenant_id AND s.no IS NOT NULL AND s.delivery IS DISTINCT FROM 'undelivered'
  AND c.community_id = :community_id AND c.unit_id IS NOT DISTINCT FROM :unit_id
  AND c.payer_id IS NOT DISTINCT FROM :payer_id
UNION ALL
SELECT (p.at AT TIME ZONE 'Asia/Shanghai')::date FROM dunning_contact p
JOIN dunning_case c ON c.tenant_id = :tenant_id AND c.id = p.case_id
WHERE p.tenant_id = :tenant_id AND p.result = 'promised' AND c.community_id = :community_id
  AND c.unit_id IS NOT DISTINCT FROM :unit_id AND c.payer_id IS NOT DISTINCT FROM :payer_id""")


class DunningFilter(Struct, frozen=True, kw_only=True):
    community_id: UUID | None = None
    unit_id: UUID | None = None
    payer_id: UUID | None = None
    stage: str | None = None
    state: str | None = None
    """running | paused | settled | closed | live"""
    held_by: str | None = None
    proposed: bool | None = None


class DunningCaseRepository(Repository[DunningCase]):
    model = DunningCase

    async def newest(self, wanted: DunningFilter, cursor: str | None, limit: int) -> tuple[Sequence[Any], str | None]:
        statement = self._lines()
        for column in ("community_id", "unit_id", "payer_id", "stage"):
            value = getattr(wanted, column)
            if value is not None:
                statement = statement.where(getattr(DunningCase, column) == value)
        if wanted.state is not None:
            states = LIVE if wanted.state == "live" else (wanted.state,)
            statement = statement.where(DunningCase.state.in_(states))
        if wanted.held_by is not None:
            statement = statement.where(literal(wanted.held_by) == any_(DunningCase.held_by))
        if wanted.proposed is not None:
            waits = DunningProposal.id.is_not(None)
            statement = statement.where(waits if wanted.proposed else ~waits)
        return await self.page(statement, (DunningCase.id.desc(),), cursor, limit, bind=wanted)

    async def line(self, id: UUID) -> Any:
        return (await self.session.execute(self._lines().where(DunningCase.id == id))).one_or_none()

    async def reasons(self, id: UUID) -> Any:
        """Who suspended it, who granted hardship, who closed it, and why."""
        statement = select(
            DunningCase.suspended_at,
            DunningCase.suspension,
            DunningCase.suspended_until,
            _SUSPENDING.display_name.label("suspended_by_name"),
            DunningCase.hardship,
            DunningCase.hardship_until,
            _EASING.display_name.label("hardship_by_name"),
            DunningCase.ending,
            _ENDING.display_name.label("ended_by_name"),
        ).where(DunningCase.id == id)
        for name, column in (
            (_SUSPENDING, DunningCase.suspended_by),
            (_EASING, DunningCase.hardship_by),
            (_ENDING, DunningCase.ended_by),
        ):
            statement = statement.outerjoin(name, (name.tenant_id == DunningCase.tenant_id) & (name.id == column))
        return (await self.session.execute(self.scoped(statement))).one()

    async def steps(self, id: UUID) -> Sequence[Any]:
        """The first first."""
        own = [getattr(DunningStep, name) for name in _STEP]
        names = (_BY.display_name.label("by_name"), _NOTING.display_name.label("noted_by_name"))
        statement = (
            select(*own, *names)
            .outerjoin(_BY, (_BY.tenant_id == DunningStep.tenant_id) & (_BY.id == DunningStep.by))
            .outerjoin(_NOTING, (_NOTING.tenant_id == DunningStep.tenant_id) & (_NOTING.id == DunningStep.noted_by))
            .where(DunningStep.case_id == id)
            .order_by(DunningStep.at, DunningStep.id)
        )
        return (await self.session.execute(self.scoped(statement, DunningStep))).all()

    async def step(self, case_id: UUID, id: UUID) -> DunningStep | None:
        statement = select(DunningStep).where(DunningStep.case_id == case_id, DunningStep.id == id).with_for_update()
        return (await self.session.execute(self.scoped(statement, DunningStep))).scalar_one_or_none()

    async def contacts(self, id: UUID) -> Sequence[Any]:
        """The last first."""
        own = [getattr(DunningContact, name) for name in _CONTACT]
        statement = (
            select(*own, _BY.display_name.label("by_name"))
            .outerjoin(_BY, (_BY.tenant_id == DunningContact.tenant_id) & (_BY.id == DunningContact.by))
            .where(DunningContact.case_id == id)
            .order_by(DunningContact.id.desc())
        )
        return (await self.session.execute(self.scoped(statement, DunningContact))).all()

    async def proposals(self, id: UUID) -> Sequence[Any]:
        """The last first."""
        own = [getattr(DunningProposal, name) for name in _PROPOSAL]
        names = (_BY.display_name.label("asked_by_name"), _DECIDING.display_name.label("decided_by_name"))
        statement = (
            select(*own, *names)
            .outerjoin(_BY, (_BY.tenant_id == DunningProposal.tenant_id) & (_BY.id == DunningProposal.asked_by))
            .outerjoin(
                _DECIDING,
                (_DECIDING.tenant_id == DunningProposal.tenant_id) & (_DECIDING.id == DunningProposal.decided_by),
            )
            .where(DunningProposal.case_id == id)
            .order_by(DunningProposal.id.desc())
        )
        return (await self.session.execute(self.scoped(statement, DunningProposal))).all()

    async def waiting(self, case_id: UUID) -> DunningProposal | None:
        statement = select(DunningProposal).where(DunningProposal.case_id == case_id, DunningProposal.state == ASKED)
        statement = self.scoped(statement, DunningProposal).with_for_update()
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def propose(self, proposal: DunningProposal) -> None:
        """Raises ProposalWaiting."""
        proposal.tenant_id = self.work.tenant_id
        self.session.add(proposal)
        try:
            await self.session.flush()
        except IntegrityError as error:
            raise ProposalWaiting from error

    async def contact(self, contact: DunningContact) -> None:
        """A new promise takes the place of one that is open."""
        if contact.promise is not None:
            replaced = update(DunningContact).where(
                DunningContact.tenant_id == self.work.tenant_id,
                DunningContact.case_id == contact.case_id,
                DunningContact.promise == PROMISE_OPEN,
            )
            await self.session.execute(replaced.values(promise="replaced"))
        contact.tenant_id = self.work.tenant_id
        self.session.add(contact)
        await self.session.flush()

    async def overdue(self, case: Any) -> Sequence[Any]:
        """The overdue bills of a case, the oldest first, with the day their claim runs anew from."""
        statement = (
            select(
                Bill.id,
                Bill.no,
                Bill.period_from,
                Bill.period_to,
                Bill.due_date,
                Bill.state,
                Bill.amount_cents,
                Bill.balance_cents,
                Bill.disputed_at,
                Bill.issued_at,
                Bill.late_fee_paid_cents,
                Bill.late_fee_waived_cents,
                Bill.discount_cents,
                Bill.offer_cents,
                Bill.offer_until,
                DemandedBill.demanded_on,
            )
            .outerjoin(DemandedBill, (DemandedBill.tenant_id == Bill.tenant_id) & (DemandedBill.id == Bill.id))
            .where(Bill.community_id == case.community_id, Bill.unit_id == case.unit_id, Bill.payer_id == case.payer_id)
            .where(IS_OVERDUE)
            .order_by(Bill.due_date, Bill.period_from, Bill.no)
        )
        return (await self.session.execute(self.scoped(statement, Bill))).all()

    async def demands(self, case: DunningCase) -> list[date]:
        """On which days this payer was asked for the debts of this home, in this case and in earlier ones."""
        values = {"community_id": case.community_id, "unit_id": case.unit_id, "payer_id": case.payer_id}
        found = await self.session.execute(_DEMANDS, {"tenant_id": self.work.tenant_id} | values)
        return list(found.scalars())

    async def demanded(self, days: Mapping[UUID, date | None]) -> None:
        """Since when the claims of bills run anew."""
        if not days:
            return
        tenant_id = self.work.tenant_id
        gone = delete(DemandedBill).where(DemandedBill.tenant_id == tenant_id, DemandedBill.id.in_(list(days)))
        await self.session.execute(gone)
        rows = [{"tenant_id": tenant_id, "id": id, "demanded_on": day} for id, day in days.items() if day is not None]
        if rows:
            await self.session.execute(insert(DemandedBill), rows)

    def _lines(self) -> Any:
        waiting = (
            (DunningProposal.tenant_id == DunningCase.tenant_id)
            & (DunningProposal.case_id == DunningCase.id)
            & (DunningProposal.state == ASKED)
        )
        promised = (
            (DunningContact.tenant_id == DunningCase.tenant_id)
            & (DunningContact.case_id == DunningCase.id)
            & (DunningContact.promise == PROMISE_OPEN)
        )
        return self.scoped(
            select(*_LINE)
            .select_from(DunningCase)
            .outerjoin(Unit, (Unit.tenant_id == DunningCase.tenant_id) & (Unit.id == DunningCase.unit_id))
            .outerjoin(DunningProposal, waiting)
            .outerjoin(DunningContact, promised)
        )


_STEP = (
    "id",
    "stage",
    "reached_on",
    "at",
    "no",
    "open_cents",
    "bills",
    "oldest_due",
    "response_by",
    "delivery",
    "channel",
    "delivered_on",
    "proof",
)
_CONTACT = ("id", "at", "way", "result", "remark", "promised_on", "promised_cents", "promise")
_PROPOSAL = ("id", "step", "state", "asked_at", "asked_by", "reason", "decided_at", "answer")
