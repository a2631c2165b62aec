"""Durable timers: scheduled and cancelled inside a transaction, fired exactly once by the worker.

A timer is unique per (kind, subject, key). It is deleted in the transaction that handles it, so a worker that dies
in the middle leaves it due, and a handler that committed never runs again.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession
from uuid_utils.compat import uuid7


class Due(Struct, frozen=True, kw_only=True):
    """A timer whose time has come."""

    id: UUID
    kind: str
    subject_id: UUID
    key: str
    due_at: datetime
    payload: dict[str, Any]
    attempts: int


Handler = Callable[[Any, Due], Awaitable[None]]


class TimerHandler(Struct, frozen=True):
    kind: str
    handler: Handler


def timer(kind: str) -> Callable[[Handler], TimerHandler]:
    """Mark a coroutine `(work, due)` as what happens when a timer of this kind is due."""

    def mark(handler: Handler) -> TimerHandler:
        return TimerHandler(kind, handler)

    return mark


class Schedule(Struct, frozen=True):
    due_at: datetime
    payload: str


TimerKey = tuple[str, UUID, str]

_UPSERT = text("""
INSERT INTO timer (tenant_id, id, kind, subject_id, key, due_at, next_at, payload)
SELECT CAST(:tenant_id AS uuid), t.id, t.kind, t.subject_id, t.key, t.due_at, t.due_at, t.payload
FROM unnest(CAST(:ids AS uuid[]), CAST(:kinds AS text[]), CAST(:subjects AS uuid[]), CAST(:keys AS text[]),
            CAST(:dues AS timestamptz[]), CAST(:payloads AS text[])) AS t(id, kind, subject_id, key, due_at, payload)
ON CONFLICT (tenant_id, kind, subject_id, key)
DO UPDATE SET due_at = excluded.due_at, next_at = excluded.due_at, payload = excluded.payload, attempts = 0""")

_CANCEL = text("""
DELETE FROM timer USING unnest(CAST(:kinds AS text[]), CAST(:subjects AS uuid[]), CAST(:keys AS text[]))
  AS t(kind, subject_id, key)
WHERE timer.tenant_id = :tenant_id AND timer.kind = t.kind AND timer.subject_id = t.subject_id AND timer.key = t.key""")


async def write(session: AsyncSession, tenant_id: UUID, changes: dict[TimerKey, Schedule | None]) -> None:
    """Apply schedules (a value) and cancellations (None), one statement each."""
    cancelled = [key for key, schedule in changes.items() if schedule is None]
    if cancelled:
        kinds, subjects, keys = zip(*cancelled, strict=True)
        await session.execute(
            _CANCEL,
            {"tenant_id": tenant_id, "kinds": list(kinds), "subjects": list(subjects), "keys": list(keys)},
        )
    scheduled = [(key, schedule) for key, schedule in changes.items() if schedule is not None]
    if scheduled:
        await session.execute(
            _UPSERT,
            {
                "tenant_id": tenant_id,
                "ids": [uuid7() for _ in scheduled],
                "kinds": [key[0] for key, _ in scheduled],
                "subjects": [key[1] for key, _ in scheduled],
                "keys": [key[2] for key, _ in scheduled],
                "dues": [schedule.due_at for _, schedule in scheduled],
                "payloads": [schedule.payload for _, schedule in scheduled],
            },
        )
