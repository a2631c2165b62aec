"""Facts written in the transaction that makes them true. The relay publishes them afterwards."""

from binascii import crc32
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec
from msgspec import Struct
from uuid_utils.compat import uuid7

from events import Event
from kit.database import Part
from kit.telemetry import traceparent

_INSERT = """
INSERT INTO outbox (tenant_id, event_id, subject, headers, payload, created_at)
SELECT CAST(:tenant_id AS uuid), t.event_id, t.subject, t.headers, t.payload, :stated_at
FROM unnest(CAST(:event_ids AS uuid[]), CAST(:event_subjects AS text[]), CAST(:event_headers AS text[]),
            CAST(:event_payloads AS text[]))
  WITH ORDINALITY AS t(event_id, subject, headers, payload, position) ORDER BY t.position RETURNING 1"""


class Recorded(Struct, frozen=True):
    """A fact waiting for the end of its transaction."""

    event: Event
    aggregate_id: UUID
    version: int


class Cause(Struct, frozen=True):
    """Why a transaction runs: goes into the envelope of every fact it states."""

    correlation_id: str
    causation_id: str = ""
    actor_id: UUID | None = None


def subject(event: type[Event], tenant_id: UUID) -> str:
    """`evt.<service>.<p16>.<tenant>.<noun>.<fact>.v<major>`; p16 spreads tenants over 16 partitions."""
    service, rest = event.type.split(".", 1)
    return f"evt.{service}.{crc32(tenant_id.bytes) % 16}.{tenant_id}.{rest}"


def envelope(recorded: Recorded, event_id: UUID, tenant_id: UUID, at: datetime, cause: Cause) -> dict[str, str]:
    """CloudEvents 1.0 attributes in binary mode."""
    event = type(recorded.event)
    headers = {
        "Nats-Msg-Id": str(event_id),
        "ce-specversion": "1.0",
        "ce-id": str(event_id),
        "ce-source": f"/{event.service()}",
        "ce-type": event.type,
        "ce-time": at.isoformat(),
        "ce-subject": f"{event.aggregate_type()}/{recorded.aggregate_id}",
        "ce-tenantid": str(tenant_id),
        "ce-aggregateversion": str(recorded.version),
        "ce-correlationid": cause.correlation_id,
        "content-type": "application/json",
    }
    if cause.causation_id:
        headers["ce-causationid"] = cause.causation_id
    if cause.actor_id:
        headers["ce-actorid"] = str(cause.actor_id)
    return headers


def inserting(tenant_id: UUID, at: datetime, facts: Sequence[Recorded], cause: Cause) -> Part:
    """All facts of a transaction in one statement."""
    ids = [uuid7() for _ in facts]
    trace = {"traceparent": carrier} if (carrier := traceparent()) else {}
    headers = [envelope(fact, id, tenant_id, at, cause) | trace for fact, id in zip(facts, ids, strict=True)]
    values = {
        "stated_at": at,
        "event_ids": ids,
        "event_subjects": [subject(type(fact.event), tenant_id) for fact in facts],
        "event_headers": [msgspec.json.encode(h).decode() for h in headers],
        "event_payloads": [msgspec.json.encode(fact.event).decode() for fact in facts],
    }
    return Part(_INSERT, values)
