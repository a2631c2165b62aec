"""The models of every service equal the schema its migrations make: tables, columns, types, nullability, keys."""

import pytest
from sqlalchemy import Connection, MetaData, inspect
from sqlalchemy.dialects import postgresql

from kit.database import engine_for
from kit.service import services
from testkit.world import World

SERVICES = sorted(services())


def described(columns: dict[str, tuple[str, bool]], key: list[str]) -> tuple[dict[str, tuple[str, bool]], list[str]]:
    return dict(sorted(columns.items())), sorted(key)


def _plain(kind: str) -> str:
    """How a column sorts is a matter of its indexes and stays with the migration."""
    return kind.removesuffix(' COLLATE "C"')


def differences(connection: Connection, metadata: MetaData) -> list[str]:
    """Tables whose live columns or primary key are not what the models say."""
    live, dialect = inspect(connection), postgresql.dialect()
    existing = set(live.get_table_names())
    found = [f"{name} is not in the schema" for name in set(metadata.tables) - existing]
    for name in existing & set(metadata.tables):
        table = metadata.tables[name]
        modelled = described(
            {c.name: (_plain(c.type.compile(dialect)), bool(c.nullable)) for c in table.columns},
            [c.name for c in table.primary_key],
        )
        migrated = described(
            {c["name"]: (_plain(c["type"].compile(dialect)), c["nullable"]) for c in live.get_columns(name)},
            live.get_pk_constraint(name)["constrained_columns"],
        )
        if modelled[1] != migrated[1]:
            found.append(f"{name}: models have the key {modelled[1]}, the schema {migrated[1]}")
        found += [
            f"{name}.{column}: models {modelled[0].get(column)}, schema {migrated[0].get(column)}"
            for column in modelled[0].keys() | migrated[0].keys()
            if modelled[0].get(column) != migrated[0].get(column)
        ]
    return found


@pytest.mark.parametrize("name", SERVICES)
async def test_models_equal_the_migrated_schema(world: World, name: str) -> None:
    running = world.running[name]
    engine = engine_for(running.runtime.settings.owner_database_url, 1)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences, running.service.model.metadata) == []
    await engine.dispose()


@pytest.mark.parametrize(
    "change",
    [
        "ADD COLUMN stray text",
        "ALTER COLUMN code DROP NOT NULL",
        "ALTER COLUMN floors TYPE integer",
        "DROP COLUMN floors",
    ],
)
async def test_a_difference_is_noticed(world: World, change: str) -> None:
    running = world.running["registry"]
    engine = engine_for(running.runtime.settings.owner_database_url, 1)
    async with engine.connect() as connection:
        await connection.exec_driver_sql(f"ALTER TABLE building {change}")
        found = await connection.run_sync(differences, running.service.model.metadata)
        await connection.rollback()
    await engine.dispose()
    assert any(difference.startswith("building") for difference in found)
