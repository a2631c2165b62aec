"""Migrations: Alembic over the owner role of a service's database.

CREATE INDEX CONCURRENTLY that fails (it waited too long for a lock, the server stopped, a value stood twice) leaves an
index that every write pays for and no question uses. The same statement with IF NOT EXISTS then finds it and is
content. So whatever is not valid is rebuilt before migrations go on; what a rebuild left behind is dropped, as the
manual of PostgreSQL asks for.
"""

import asyncio
import sys
from io import StringIO
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from kit.service import Service

_HERE = Path(__file__).parent / "alembic"
_LOCK_TIMEOUT = "SET lock_timeout = '5s'"
"""A migration that waits for a lock makes everybody else wait behind it."""
_HALF_BUILT = text(r"""
SELECT i.indexrelid::regclass::text AS name, c.relname ~ '_cc(new|old)\d*$' AS remnant
FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
WHERE NOT i.indisvalid AND c.relnamespace = CAST('public' AS regnamespace)
ORDER BY remnant DESC, name""")


def config(service: Service, url: str, output: StringIO | None = None) -> Config:
    settings = Config(output_buffer=output) if output else Config()
    settings.set_main_option("script_location", str(_HERE))
    settings.set_main_option("version_locations", str(_folder(service) / "migrations" / "versions"))
    settings.set_main_option("path_separator", "os")
    settings.attributes.update(service=service.name, url=url, metadata=service.model.metadata)
    return settings


def _folder(service: Service) -> Path:
    """The service's folder in the source tree: its migrations lie beside the package."""
    package = sys.modules[service.settings.__module__.split(".")[0]]
    return Path(str(package.__file__)).parent.parent


def migrate(service: Service, owner_url: str) -> None:
    """Bring the database to the newest revision. Blocking; call outside of an event loop."""
    command.upgrade(config(service, owner_url), "head")


def as_sql(service: Service) -> str:
    """All migrations as SQL, for the linter."""
    output = StringIO()
    command.upgrade(config(service, "postgresql://", output), "head", sql=True)
    return output.getvalue()


def run(context: Any) -> None:
    """What Alembic runs for each command (called from env.py)."""
    attributes = context.config.attributes
    if context.is_offline_mode():
        context.configure(dialect_name="postgresql", target_metadata=attributes["metadata"])
        with context.begin_transaction():
            context.execute(_LOCK_TIMEOUT)
            context.run_migrations()
        return

    def upgrade(connection: Connection) -> None:
        connection.execute(text(_LOCK_TIMEOUT))
        connection.commit()
        context.configure(connection=connection, target_metadata=attributes["metadata"])
        with context.begin_transaction():
            context.run_migrations()

    async def online() -> None:
        url = attributes["url"].replace("postgresql://", "postgresql+asyncpg://", 1)
        engine = create_async_engine(url, poolclass=NullPool)
        async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
            await connection.execute(text(_LOCK_TIMEOUT))
            await _mend(connection)
        async with engine.connect() as connection:
            await connection.run_sync(upgrade)
        await engine.dispose()

    asyncio.run(online())


async def _mend(connection: AsyncConnection) -> None:
    """Make every index valid. The connection commits by itself: nothing of this may run inside a transaction."""
    for index in (await connection.execute(_HALF_BUILT)).all():
        if index.remnant:
            await connection.execute(text(f"DROP INDEX CONCURRENTLY IF EXISTS {index.name}"))
        else:
            await connection.execute(text(f"REINDEX INDEX CONCURRENTLY {index.name}"))
