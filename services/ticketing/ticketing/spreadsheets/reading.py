"""All rows of a list, page after page."""

from collections.abc import Awaitable, Callable, Sequence

from kit.paging import LONGEST_PAGE, AnyRow
from kit.principal import Principal
from kit.problems import Forbidden
from ticketing.spreadsheets.errors import SpreadsheetTooLong

MOST = 10_000
"""rows of one file (A)"""


def refuse_unread(principal: Principal, permission: str) -> None:
    """A file shows nobody what the screen does not. Raises Forbidden."""
    if not principal.may(permission):
        raise Forbidden(permission=permission)


async def all_rows(
    page: Callable[[str | None, int], Awaitable[tuple[Sequence[AnyRow], str | None]]], most: int = MOST
) -> list[AnyRow]:
    """Raises SpreadsheetTooLong."""
    rows: list[AnyRow] = []
    cursor: str | None = None
    while True:
        found, cursor = await page(cursor, LONGEST_PAGE)
        rows += found
        if len(rows) > most:
            raise SpreadsheetTooLong(most=most)
        if cursor is None:
            return rows
