"""Looks at one service's surroundings and says in plain words what is wrong."""

from collections.abc import Awaitable, Callable
from typing import Any

from redis.asyncio import Redis
from sqlalchemy import text

from kit.bus import Bus, stream
from kit.database import engine_for
from kit.service import Service
from kit.settings import Settings


async def examine(service: Service, settings: Settings) -> list[str]:
    """Findings, one line each; empty when the service can run."""
    checks: dict[str, Callable[[], Awaitable[Any]]] = {
        "database (app role)": lambda: _database(settings.database_url, service),
        "database (relay role)": lambda: _ping(settings.relay_database_url),
        "broker": lambda: _broker(settings),
        "valkey": lambda: _valkey(settings),
    }
    findings = []
    for name, check in checks.items():
        try:
            complaint = await check()
        except Exception as error:  # a diagnosis reports whatever happens
            complaint = f"{type(error).__name__}: {error}"
        if complaint:
            findings.append(f"{service.name}: {name}: {complaint}")
    return findings


async def _ping(url: str) -> None:
    engine = engine_for(url, 1)
    try:
        async with engine.connect() as connection:
            await connection.execute(text("SELECT 1"))
    finally:
        await engine.dispose()


async def _database(url: str, service: Service) -> str:
    engine = engine_for(url, 1)
    try:
        async with engine.connect() as connection:
            role = (
                await connection.execute(
                    text("SELECT rolsuper OR rolbypassrls AS mighty FROM pg_roles WHERE rolname = current_user")
                )
            ).scalar_one()
            missing = [
                table
                for table in ("outbox", *service.model.metadata.tables)
                if (await connection.execute(text("SELECT to_regclass(:t)"), {"t": table})).scalar() is None
            ]
    finally:
        await engine.dispose()
    if role:
        return "the app role can bypass row-level security"
    return f"not migrated, missing {', '.join(missing[:3])}" if missing else ""


async def _broker(settings: Settings) -> str:
    bus = Bus(settings)
    await bus.connect()
    try:
        await bus.client.jetstream().stream_info(stream(settings.service))
    finally:
        await bus.close()
    return ""


async def _valkey(settings: Settings) -> None:
    redis = Redis.from_url(settings.redis_url, socket_timeout=1)
    try:
        await redis.ping()
    finally:
        await redis.aclose()
