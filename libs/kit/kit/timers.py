"""Durable timers: scheduled and cancelled inside a transaction, fired exactly once by the worker.

A timer is unique per (kind, subject, key). It is deleted in the transaction that handles it, so a worker that dies
in the middle leaves it due, and a handler that committed never runs again.
"""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from kit.database import Part


class Due(Struct, frozen=True, kw_only=True):
    """A timer whose time has come."""

    id: UUID
    kind: str
    subject_id: UUID
    key: str
    due_at: datetime
    payload: dict[str, Any]
    attempts: int


class TimerHandler(Struct, frozen=True):
    kind: str
    handler: Callable[..., Awaitable[None]]
    many: bool = False
    """the handler takes `(work, dues)`: neighbours of all its kinds at once, those first due first"""


def timer(kind: str) -> Callable[[Callable[[Any, Due], Awaitable[None]]], TimerHandler]:
    """Mark a coroutine `(work, due)` as what happens when a timer of this kind is due."""
    return lambda handler: TimerHandler(kind, handler)


class Schedule(Struct, frozen=True):
    due_at: datetime
    payload: str


TimerKey = tuple[str, UUID, str]

_UPSERT = """
INSERT INTO timer (tenant_id, id, kind, subject_id, key, due_at, next_at, payload)
SELECT CAST(:tenant_id AS uuid), t.id, t.kind, t.subject_id, t.key, t.due_at, t.due_at, t.payload
FROM unnest(CAST(:timer_ids AS uuid[]), CAST(:timer_kinds AS text[]), CAST(:timer_subjects AS uuid[]),
            CAST(:timer_keys AS text[]), CAST(:timer_dues AS timestamptz[]), CAST(:timer_payloads AS text[]))
  AS t(id, kind, subject_id, key, due_at, payload)
ON CONFLICT (tenant_id, kind, subject_id, key)
DO UPDATE SET due_at = excluded.due_at, next_at = excluded.due_at, payload = excluded.payload, attempts = 0
RETURNING 1"""

# What the worker has in its hands may wait for a row this transaction holds; it finds nothing to do any more then.
_CANCEL = """
DELETE FROM timer WHERE tenant_id = CAST(:tenant_id AS uuid) AND id IN (SELECT timer.id FROM timer JOIN unnest(
  CAST(:no_kinds AS text[]), CAST(:no_subjects AS uuid[]), CAST(:no_keys AS text[])) AS t(kind, subject_id, key)
  USING (kind, subject_id, key) WHERE timer.tenant_id = CAST(:tenant_id AS uuid)
  FOR UPDATE OF timer SKIP LOCKED) RETURNING 1"""


def changing(changes: Mapping[TimerKey, Schedule | None]) -> Iterator[Part]:
    """Schedules (a value) and cancellations (None), one statement each."""
    cancelled = [key for key, schedule in changes.items() if schedule is None]
    if cancelled:
        kinds, subjects, keys = zip(*cancelled, strict=True)
        yield Part(_CANCEL, {"no_kinds": list(kinds), "no_subjects": list(subjects), "no_keys": list(keys)})
    scheduled = [(*key, schedule) for key, schedule in changes.items() if schedule is not None]
    if scheduled:
        kinds, subjects, keys, schedules = zip(*scheduled, strict=True)
        yield Part(
            _UPSERT,
            {
                "timer_ids": [uuid7() for _ in scheduled],
                "timer_kinds": list(kinds),
                "timer_subjects": list(subjects),
                "timer_keys": list(keys),
                "timer_dues": [schedule.due_at for schedule in schedules],
                "timer_payloads": [schedule.payload for schedule in schedules],
            },
        )
