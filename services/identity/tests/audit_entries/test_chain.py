"""What is changed, removed or cut shows; without the key nobody writes a chain that fits."""

import hashlib
from datetime import UTC, datetime
from uuid import UUID

import msgspec

from identity.audit_entries import chain
from identity.audit_entries.chain import BEGINNING, Entry, Seal

NOBODY = UUID(int=0)


def seal(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), key=b"key", digest_size=32).digest()


def written(count: int) -> list[tuple[Entry, bytes]]:
    made: list[tuple[Entry, bytes]] = []
    previous = BEGINNING
    for seq in range(1, count + 1):
        at = datetime(2026, 3, 1, 8, 0, seq, 123456, tzinfo=UTC)
        entry = Entry(seq, at, "staff", NOBODY, "staff.changed", NOBODY, {"roles": ["cashier"], "scope": "own"})
        previous = chain.digest(seal, previous, entry)
        made.append((entry, previous))
    return made


def fault(seal: Seal, made: list[tuple[Entry, bytes]], head_seq: int, head_digest: bytes) -> str | None:
    walk = chain.Walk(seal)
    found = next((wrong for entry, kept in made if (wrong := walk.fault(entry, kept))), None)
    return found or walk.ending(head_seq, head_digest)


def test_a_whole_chain() -> None:
    made = written(5)
    assert fault(seal, made, 5, made[-1][1]) is None
    assert fault(seal, [], 0, BEGINNING) is None


def test_every_changed_field_shows() -> None:
    made = written(3)
    changes = {
        "seq": 7, "at": datetime(2026, 3, 2, tzinfo=UTC), "actor_realm": "operator", "actor_id": UUID(int=1),
        "action": "staff.left", "subject_id": UUID(int=1), "details": {},
    }  # fmt: skip
    assert changes.keys() == {field.name for field in msgspec.structs.fields(Entry)}
    for name, value in changes.items():
        tampered = [made[0], (msgspec.structs.replace(made[1][0], **{name: value}), made[1][1]), made[2]]
        assert fault(seal, tampered, 3, made[-1][1]) is not None


def test_removed_entries_show() -> None:
    made = written(4)
    head = made[-1][1]
    assert fault(seal, made[:1] + made[2:], 4, head) == "entry 2 is missing"
    assert fault(seal, made[1:], 4, head) == "entry 1 is missing"
    assert fault(seal, made[:3], 4, head) == "the chain ends at 3, its head says 4"
    assert fault(seal, [], 4, head) == "the chain ends at 0, its head says 4"


def test_without_the_key_nobody_writes_a_chain_that_fits() -> None:
    made = written(2)
    assert fault(lambda text: hashlib.sha256(text.encode()).digest(), made, 2, made[-1][1]) is not None


def test_the_order_of_details_does_not_matter() -> None:
    entry = written(1)[0][0]
    turned = msgspec.structs.replace(entry, details={"scope": "own", "roles": ["cashier"]})
    assert chain.digest(seal, BEGINNING, entry) == chain.digest(seal, BEGINNING, turned)
