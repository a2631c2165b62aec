"""Keyset pagination: opaque cursors that belong to one tenant and one filter."""

import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import Struct
from sqlalchemy import ColumnElement, Row, Select, literal, literal_column, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.sql.elements import UnaryExpression
from sqlalchemy.sql.operators import desc_op

from kit.problems import FieldError, InvalidCursor, InvalidFields

LONGEST_PAGE = 200
_LONGEST = 1_000

T = TypeVar("T")
AnySelect = Select[*tuple[Any, ...]]
AnyRow = Row[*tuple[Any, ...]]
Ordered = ColumnElement[Any] | InstrumentedAttribute[Any]


class Page(Struct, Generic[T], frozen=True, kw_only=True):
    """One page of a list. `next_cursor` is null on the last page."""

    items: list[T]
    next_cursor: str | None = None


def _belongs(bind: object) -> str:
    return hashlib.blake2b(repr(bind).encode(), digest_size=9).hexdigest()


def encode(values: Sequence[Any], bind: object) -> str:
    return urlsafe_b64encode(msgspec.json.encode([_belongs(bind), *values])).decode().rstrip("=")


def decode(cursor: str, types: Sequence[type], bind: object) -> list[Any]:
    """The key of the last row seen. Raises InvalidCursor for a cursor of another list, tenant or filter."""
    if len(cursor) > _LONGEST:
        raise InvalidCursor
    try:
        belongs, *values = msgspec.json.decode(urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if belongs != _belongs(bind) or len(values) != len(types):
            raise InvalidCursor
        return [msgspec.convert(value, kind) for value, kind in zip(values, types, strict=True)]
    except (ValueError, msgspec.MsgspecError, TypeError, RecursionError) as error:
        raise InvalidCursor from error


async def fetch(  # noqa: PLR0917  # what a page depends on
    session: AsyncSession, statement: AnySelect, order: Sequence[Ordered], cursor: str | None, limit: int, bind: object
) -> tuple[Sequence[AnyRow], str | None]:
    """Rows after the cursor. All of `order` runs in one direction and ends with a unique column.

    The statement must select the ordered columns, or whole entities that have them.
    """
    # The framework does not enforce limits that are declared on a query parameter's type alone.
    if not 1 <= limit <= LONGEST_PAGE:
        raise InvalidFields([FieldError("limit", "out_of_range")])
    columns: list[Any] = [c.element if isinstance(c, UnaryExpression) else c for c in order]
    descending = isinstance(order[0], UnaryExpression) and order[0].modifier is desc_op
    if cursor:
        types = [column.type.python_type for column in columns]
        seen = [literal(v, c.type) for v, c in zip(decode(cursor, types, bind), columns, strict=True)]
        key = tuple_(*columns)
        statement = statement.where(key < tuple_(*seen) if descending else key > tuple_(*seen))
    # Written out: with a bound limit PostgreSQL plans the page anew each time.
    rows = (await session.execute(statement.order_by(*order).limit(literal_column(str(limit + 1))))).all()
    if len(rows) <= limit:
        return rows, None
    last = rows[limit - 1]
    source = last if columns[0].key in last._fields else last[0]
    return rows[:limit], encode([getattr(source, column.key) for column in columns], bind)
