"""What units and payers owe, each list in one grouped query over their open bills."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import BigInteger, Uuid, case, cast, func, literal, select

from billing.arrears.ageing import Bucket, buckets
from billing.bills.models import IS_DISPUTED, IS_OPEN, IS_OVERDUE, Bill
from billing.payments.models import CreditBalance
from billing.units.models import ACTIVE, Unit
from kit import paging
from kit.repository import scope_predicates
from kit.work import Work

NOBODY = UUID(int=0)
"""Stands for the developer among payers and for no home among homes: a key of a list is never null"""


class AgeingFilter(Struct, frozen=True, kw_only=True):
    by: str
    """unit | payer"""
    community_id: UUID | None = None
    age: str | None = None
    """who owes something of this age"""


class ArrearsRepository:
    def __init__(self, work: Work) -> None:
        self.work = work

    async def units(self, community_id: UUID, building_id: UUID | None) -> Sequence[Any]:
        """Every unit of a community or building that owes something."""
        overdue = Bill.overdue_at.is_not(None)
        statement: Any = (
            select(
                Unit.id.label("unit_id"),
                Unit.code.label("unit_code"),
                func.count().label("bills"),
                func.sum(Bill.balance_cents).label("open_cents"),
                func.sum(case((overdue, Bill.balance_cents), else_=0)).label("overdue_cents"),
                func.min(Bill.due_date).label("oldest_due"),
            )
            .join(Bill, (Bill.tenant_id == Unit.tenant_id) & (Bill.unit_id == Unit.id))
            .where(
                Unit.tenant_id == self.work.tenant_id,
                Unit.community_id == community_id,
                Unit.state == ACTIVE,
                IS_OPEN,
                *scope_predicates(self.work, Unit),
            )
            .group_by(Unit.id, Unit.code)
            .order_by(Unit.code)
        )
        if building_id is not None:
            statement = statement.where(Unit.building_id == building_id)
        return (await self.work.session.execute(statement)).all()

    async def ageing(self, today: date, community_id: UUID | None) -> Sequence[Any]:
        """What is overdue of each community, by age."""
        statement = self._overdue(select(Bill.community_id, *_sums(today)), community_id)
        return (await self.work.session.execute(statement.group_by(Bill.community_id))).all()

    async def debtors(
        self, today: date, wanted: AgeingFilter, cursor: str | None, limit: int
    ) -> tuple[Sequence[Any], str | None]:
        """Who owes what is overdue, by age, the most first."""
        whose = func.coalesce(Bill.unit_id if wanted.by == "unit" else Bill.payer_id, literal(NOBODY, Uuid()))
        homes = (
            func.count(func.distinct(Bill.unit_id)).label("units"),
            func.min(Unit.code).label("unit_code"),
        )
        owed = (
            self._overdue(select(Bill.community_id, whose.label("debtor"), *homes, *_sums(today)), wanted.community_id)
            .outerjoin(Unit, (Unit.tenant_id == Bill.tenant_id) & (Unit.id == Bill.unit_id))
            .group_by(Bill.community_id, whose)
            .subquery()
        )
        statement: Any = select(owed)
        if wanted.age is not None:
            statement = statement.where(owed.c[wanted.age] > 0)
        order = (owed.c.overdue_cents.desc(), owed.c.community_id.desc(), owed.c.debtor.desc())
        bind = (self.work.tenant_id, today, wanted)
        return await paging.fetch(self.work.session, statement, order, cursor, limit, bind)

    def _overdue(self, statement: Any, community_id: UUID | None) -> Any:
        statement = statement.where(
            Bill.tenant_id == self.work.tenant_id, IS_OVERDUE, *scope_predicates(self.work, Bill)
        )
        return statement if community_id is None else statement.where(Bill.community_id == community_id)

    async def of_payer(self, payer_id: UUID) -> Any:
        """The open bills of one payer, in sums."""
        overdue = Bill.overdue_at.is_not(None)
        statement = select(
            func.count().label("bills"),
            func.coalesce(func.sum(Bill.balance_cents), 0).label("open_cents"),
            func.coalesce(func.sum(case((overdue, Bill.balance_cents), else_=0)), 0).label("overdue_cents"),
        ).where(
            Bill.tenant_id == self.work.tenant_id,
            Bill.payer_id == payer_id,
            IS_OPEN,
            *scope_predicates(self.work, Bill),
        )
        return (await self.work.session.execute(statement)).one()

    async def credit_of_payer(self, payer_id: UUID) -> int:
        statement = select(func.coalesce(func.sum(CreditBalance.balance_cents), 0)).where(
            CreditBalance.tenant_id == self.work.tenant_id,
            CreditBalance.payer_id == payer_id,
            *scope_predicates(self.work, CreditBalance),
        )
        return int((await self.work.session.execute(statement)).scalar_one())

    async def credits(self, unit_id: UUID) -> Sequence[Any]:
        statement = select(CreditBalance.payer_id, CreditBalance.balance_cents).where(
            CreditBalance.tenant_id == self.work.tenant_id,
            CreditBalance.unit_id == unit_id,
            CreditBalance.balance_cents > 0,
        )
        return (await self.work.session.execute(statement)).all()


def _sums(today: date) -> list[Any]:
    ages = (_cents(case((_within(each), Bill.balance_cents), else_=0)).label(each.age) for each in buckets(today))
    return [
        func.count().label("bills"),
        _cents(Bill.balance_cents).label("overdue_cents"),
        func.min(Bill.due_date).label("oldest_due"),
        _cents(case((IS_DISPUTED, Bill.balance_cents), else_=0)).label("disputed_cents"),
        *ages,
    ]


def _cents(column: Any) -> Any:
    return cast(func.sum(column), BigInteger)


def _within(bucket: Bucket) -> Any:
    found = Bill.due_date <= bucket.due_to
    return found if bucket.due_from is None else found & (Bill.due_date >= bucket.due_from)
