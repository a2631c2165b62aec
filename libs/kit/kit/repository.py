"""Finding and keeping aggregates: the tenant, the data scope and the version are looked after in one place."""

from collections.abc import Sequence
from typing import ClassVar, Generic, TypeVar, cast
from uuid import UUID

from sqlalchemy import ColumnElement, or_, select

from kit import paging
from kit.models import Aggregate, TenantRow
from kit.paging import AnyRow, AnySelect, Ordered
from kit.problems import NotFound, StaleVersion
from kit.work import Work

M = TypeVar("M", bound=TenantRow)
T = TypeVar("T", bound=AnySelect)


class Repository(Generic[M]):
    """Base of the repositories. Business code never sees rows outside the caller's tenant and data scope."""

    model: ClassVar[type[TenantRow]]

    def __init__(self, work: Work) -> None:
        self.work = work
        self.session = work.session

    async def get(self, id: UUID, expected: int | None = None, *, lock: bool = False) -> M:
        """The row, or NotFound. With `expected`, raises StaleVersion when somebody was faster."""
        found = await self.find(id, lock=lock)
        if found is None:
            raise NotFound
        if expected is not None and cast(Aggregate, found).version != expected:
            raise StaleVersion(current_version=cast(Aggregate, found).version)
        return found

    async def find(self, id: UUID, *, lock: bool = False) -> M | None:
        statement = self.scoped(select(self.model).where(self.model.id == id))
        if lock:
            statement = statement.with_for_update(of=self.model).execution_options(populate_existing=True)
        return cast(M | None, (await self.session.execute(statement)).scalar_one_or_none())

    def add(self, row: M) -> M:
        row.tenant_id = self.work.tenant_id
        self.session.add(row)
        return row

    def scoped(self, statement: T, model: type[TenantRow] | None = None) -> T:
        """Narrow a select to the tenant and to what the principal's data scope shows."""
        table = model or self.model
        statement = statement.where(table.tenant_id == self.work.tenant_id)
        for predicate in scope_predicates(self.work, table):
            statement = statement.where(predicate)
        return statement

    async def page(
        self, statement: AnySelect, order: Sequence[Ordered], cursor: str | None, limit: int, bind: object = None
    ) -> tuple[Sequence[AnyRow], str | None]:
        """One page of a list in keyset order and the cursor of the next; `bind` is the filter it belongs to."""
        return await paging.fetch(self.session, statement, order, cursor, limit, (self.work.tenant_id, bind))


def upper_bound(prefix: str) -> str:
    """All texts that begin with `prefix` sort below this: they are found as a range on an index of collation "C"."""
    return prefix + "\U0010ffff"


def scope_predicates(work: Work, table: type[TenantRow]) -> list[ColumnElement[bool]]:
    """The data scope of the acting staff member as predicates on one table; nothing for the service itself."""
    scope, principal = table.__scope__, work.principal
    if principal.realm != "staff":
        return []
    predicates: list[ColumnElement[bool]] = []
    if scope.community and principal.scope.communities is not None:
        predicates.append(getattr(table, scope.community).in_(sorted(principal.scope.communities)))
    if scope.own and principal.scope.own_only:
        predicates.append(or_(*(getattr(table, column) == principal.id for column in scope.own)))
    return predicates
