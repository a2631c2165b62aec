"""Indexes that were left half-built.

CREATE INDEX CONCURRENTLY that fails (it waited too long for a lock, the server stopped, a value stood twice) leaves an
index that every write pays for and no question uses. The same statement with IF NOT EXISTS then finds it and is
content. So whatever is not valid is rebuilt before migrations go on; what a rebuild left behind is dropped, as the
manual of PostgreSQL asks for.
"""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

_HALF_BUILT = text(r"""
SELECT i.indexrelid::regclass::text AS name, c.relname ~ '_cc(new|old)\d*$' AS remnant
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE NOT i.indisvalid AND c.relnamespace = CAST('public' AS regnamespace)
ORDER BY remnant DESC, name""")


async def mend(connection: AsyncConnection) -> None:
    """Make every index valid. The connection commits by itself: nothing here may run inside a transaction."""
    for index in (await connection.execute(_HALF_BUILT)).all():
        if index.remnant:
            await connection.execute(text(f"DROP INDEX CONCURRENTLY IF EXISTS {index.name}"))
        else:
            await connection.execute(text(f"REINDEX INDEX CONCURRENTLY {index.name}"))
