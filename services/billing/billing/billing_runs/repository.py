"""Runs, their totals and findings."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, cast, func, or_, select
from sqlalchemy.exc import IntegrityError

from billing.billing_runs.errors import RunAlreadyOpen
from billing.billing_runs.models import (
    CALCULATED,
    CALCULATING,
    CALCULATION_FAILED,
    FAILED,
    BillingRun,
    BillingRunFinding,
    BillingRunTotal,
)
from billing.bills.models import Bill, BillLine
from billing.charge_items.models import ChargeItem, Price
from billing.early_payments.models import EarlyPayment
from billing.ratings.periods import Period
from billing.staff.models import StaffMember
from billing.units.models import Unit
from kit.repository import Repository


class BillingRunRepository(Repository[BillingRun]):
    model = BillingRun

    async def open(self, run: BillingRun) -> None:
        """Raises RunAlreadyOpen when the community has one, also one started in the same moment."""
        self.add(run)
        try:
            await self.session.flush()
        except IntegrityError as error:
            if "billing_run_open" not in str(error):
                raise
            raise RunAlreadyOpen from error

    async def drafted(self, community_ids: Collection[UUID]) -> Sequence[BillingRun]:
        """The runs of communities whose drafts nobody has approved, locked."""
        statement = (
            select(BillingRun)
            .where(
                BillingRun.tenant_id == self.work.tenant_id,
                BillingRun.community_id.in_(community_ids),
                or_(
                    BillingRun.state.in_((CALCULATING, CALCULATED)),
                    (BillingRun.state == FAILED) & (BillingRun.failure == CALCULATION_FAILED),
                ),
            )
            .order_by(BillingRun.id)
            .with_for_update()
            .execution_options(populate_existing=True)
        )
        return (await self.session.execute(statement)).scalars().all()

    async def newest(
        self, community_id: UUID | None, state: str | None, month: Period | None, cursor: str | None, limit: int
    ) -> tuple[Sequence[Any], str | None]:
        """Runs of the latest month first, and of a month the latest run."""
        statement = self.scoped(select(BillingRun))
        if community_id is not None:
            statement = statement.where(BillingRun.community_id == community_id)
        if state is not None:
            statement = statement.where(BillingRun.state == state)
        if month is not None:
            statement = statement.where(BillingRun.period_from == month.first)
        order = (BillingRun.period_from.desc(), BillingRun.id.desc())
        return await self.page(statement, order, cursor, limit, bind=(community_id, state, month))

    async def totals(self, run_id: UUID) -> Sequence[Any]:
        statement = (
            select(
                BillingRunTotal.charge_item_id,
                ChargeItem.code,
                ChargeItem.name,
                BillingRunTotal.lines,
                BillingRunTotal.amount_cents,
                BillingRunTotal.previous_cents,
            )
            .join(
                ChargeItem,
                (ChargeItem.tenant_id == BillingRunTotal.tenant_id) & (ChargeItem.id == BillingRunTotal.charge_item_id),
            )
            .where(BillingRunTotal.tenant_id == self.work.tenant_id, BillingRunTotal.run_id == run_id)
            .order_by(ChargeItem.code)
        )
        return (await self.session.execute(statement)).all()

    async def items(self, run_id: UUID) -> list[UUID]:
        statement = select(BillingRunTotal.charge_item_id).where(
            BillingRunTotal.tenant_id == self.work.tenant_id, BillingRunTotal.run_id == run_id
        )
        return list((await self.session.execute(statement)).scalars())

    async def findings(
        self, run_id: UUID, kind: str, cursor: str | None, limit: int
    ) -> tuple[Sequence[Any], str | None]:
        statement = (
            select(
                BillingRunFinding.id,
                BillingRunFinding.unit_id,
                Unit.code.label("unit_code"),
                BillingRunFinding.kind,
                BillingRunFinding.reason,
                BillingRunFinding.charge_item_id,
                ChargeItem.name.label("item_name"),
                BillingRunFinding.previous_cents,
                BillingRunFinding.current_cents,
            )
            .outerjoin(Unit, (Unit.tenant_id == BillingRunFinding.tenant_id) & (Unit.id == BillingRunFinding.unit_id))
            .outerjoin(
                ChargeItem,
                (ChargeItem.tenant_id == BillingRunFinding.tenant_id)
                & (ChargeItem.id == BillingRunFinding.charge_item_id),
            )
            .where(
                BillingRunFinding.tenant_id == self.work.tenant_id,
                BillingRunFinding.run_id == run_id,
                BillingRunFinding.kind == kind,
            )
        )
        return await self.page(statement, (BillingRunFinding.id.asc(),), cursor, limit, bind=(run_id, kind))

    async def priced_by(self, run: BillingRun, staff_id: UUID) -> bool:
        """Did this person set a price that the run charges?"""
        set_by = select(Price.id).where(Price.tenant_id == self.work.tenant_id, Price.created_by == staff_id)
        items = await self.items(run.id)
        statement = (
            select(BillLine.id)
            .where(
                BillLine.tenant_id == self.work.tenant_id,
                BillLine.price_version_id.in_(set_by.where(Price.charge_item_id.in_(items))),
                BillLine.bill_id.in_(
                    select(Bill.id).where(Bill.tenant_id == self.work.tenant_id, Bill.run_id == run.id)
                ),
            )
            .limit(1)
        )
        return (await self.session.execute(statement)).first() is not None

    async def offered_by(self, run: BillingRun, staff_id: UUID) -> bool:
        """Does this person offer what the run promises for paying early?"""
        statement = select(EarlyPayment.id).where(
            EarlyPayment.tenant_id == self.work.tenant_id,
            EarlyPayment.created_by == staff_id,
            EarlyPayment.id.in_(
                select(Bill.offer_id).where(
                    Bill.tenant_id == self.work.tenant_id, Bill.run_id == run.id, Bill.offer_id.is_not(None)
                )
            ),
        )
        return (await self.session.execute(statement.limit(1))).first() is not None

    async def promised(self, run: BillingRun) -> Sequence[Any]:
        """What the bills of a run promise for paying early, and who offers it: most first."""
        if not run.offers:
            return ()
        cents = func.sum(Bill.offer_cents)
        statement = (
            select(
                EarlyPayment.id.label("offer_id"),
                EarlyPayment.name,
                StaffMember.display_name.label("created_by_name"),
                func.count().label("bills"),
                cast(cents, BigInteger).label("offer_cents"),
                func.min(Bill.offer_until).label("first_until"),
                func.max(Bill.offer_until).label("last_until"),
            )
            .join(EarlyPayment, (EarlyPayment.tenant_id == Bill.tenant_id) & (EarlyPayment.id == Bill.offer_id))
            .outerjoin(
                StaffMember,
                (StaffMember.tenant_id == EarlyPayment.tenant_id) & (StaffMember.id == EarlyPayment.created_by),
            )
            .where(Bill.tenant_id == self.work.tenant_id, Bill.run_id == run.id, Bill.offer_id.is_not(None))
            .group_by(EarlyPayment.id, EarlyPayment.name, StaffMember.display_name)
            .order_by(cents.desc(), EarlyPayment.id)
        )
        return (await self.session.execute(statement)).all()
