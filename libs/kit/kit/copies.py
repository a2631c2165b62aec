"""Local copies of foreign facts: rows replaced by their id, many with one statement.

The rows travel as JSON and become table rows by the table's own types, so PostgreSQL keeps one plan for each table.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import msgspec
from sqlalchemy import TextClause, text

from kit.models import TenantRow
from kit.work import Work


async def keep(work: Work, model: type[TenantRow], rows: Sequence[dict[str, Any]]) -> None:
    """Write rows of the same columns, `id` among them; of several with one id the last counts."""
    latest = {row["id"]: {"tenant_id": work.tenant_id, **row} for row in rows}
    statement = _keep(model.__tablename__, tuple(next(iter(latest.values()))))
    await work.session.execute(statement, {"rows": msgspec.json.encode(list(latest.values())).decode()})


@lru_cache(maxsize=256)
def _keep(table: str, columns: tuple[str, ...]) -> TextClause:
    names = ", ".join(columns)
    news = ", ".join(f"{column} = excluded.{column}" for column in columns if column not in ("tenant_id", "id"))
    return text(
        f"INSERT INTO {table} ({names}) "  # noqa: S608  # names from the models
        f"SELECT {names} FROM jsonb_populate_recordset(CAST(NULL AS {table}), CAST(:rows AS jsonb)) "
        f"ON CONFLICT (tenant_id, id) DO UPDATE SET {news}"
    )
