"""Idempotency-Key: a repeated POST gets the first answer, stored in the transaction that did the work.

Repetitions are rare, so they are found out by the key that is there already: what they did again is rolled back.

Answers can hold personal data, so they are kept under the tenant's own data key.
"""

import hashlib

import msgspec
from msgspec import Struct
from sqlalchemy import text

from kit.database import Part
from kit.problems import IdempotencyKeyReused
from kit.work import Work

_FIND = text("""
SELECT request_hash, status, headers, body FROM idempotency_key
WHERE tenant_id = :tenant_id AND actor_id = :actor_id AND key = :key""")
_KEEP = """
INSERT INTO idempotency_key (tenant_id, actor_id, key, request_hash, status, headers, body, created_at)
VALUES (CAST(:tenant_id AS uuid), :actor_id, :key, :request_hash, :status, :headers, :body, :answered_at)
ON CONFLICT (tenant_id, actor_id, key) DO NOTHING RETURNING 1"""


class Answer(Struct, frozen=True):
    status: int
    headers: list[tuple[str, str]]
    body: bytes


def request_hash(method: str, path: str, query: bytes, body: bytes) -> bytes:
    target = path.encode() + (b"?" + query if query else b"")
    return hashlib.sha256(b"\n".join([method.encode(), target, body])).digest()


async def recall(work: Work, key: str, wanted: bytes) -> Answer | None:
    """The stored answer, or None for a new key. Raises IdempotencyKeyReused when the request differs."""
    who = {"tenant_id": work.tenant_id, "actor_id": work.principal.id, "key": key}
    row = (await work.session.execute(_FIND, who)).one_or_none()
    if row is None:
        return None
    if row.request_hash != wanted:
        raise IdempotencyKeyReused
    body = (await work.cipher()).open(row.body)
    return Answer(row.status, msgspec.json.decode(row.headers, type=list[tuple[str, str]]), body)


async def keep(work: Work, key: str, wanted: bytes, answer: Answer) -> bool:
    """Store the answer with everything that is pending. False when the key has an answer: roll back and recall it."""
    values = {
        "actor_id": work.principal.id,
        "key": key,
        "request_hash": wanted,
        "status": answer.status,
        "headers": msgspec.json.encode(answer.headers).decode(),
        "body": (await work.cipher()).seal(answer.body),
        "answered_at": work.now,
    }
    return bool(await work.flush(Part(_KEEP, values)))
