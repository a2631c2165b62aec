"""What one step of an import is going to write, collected before anything is written.

The diff modules compare rows of the file with what is present and fill this; the repository writes it with one
statement per table.
"""

from collections import defaultdict
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from uuid_utils.compat import uuid7

from events import Event
from kit.timers import TimerKey

Row = dict[str, Any]

BEFORE = "version_before"
"""the version an aggregate was read at: compared, not written"""


class Writes:
    """Rows to insert and update by table, facts to state, effects to remember, and the counts of the report."""

    def __init__(self, community_id: UUID, now: datetime) -> None:
        self.community_id = community_id
        self.now = now
        self.inserts: dict[str, list[Row]] = defaultdict(list)
        self.updates: dict[tuple[str, tuple[str, ...]], list[Row]] = defaultdict(list)
        self.facts: list[tuple[Event, UUID, int]] = []
        self.effects: list[Row] = []
        self.counts: dict[str, dict[str, int]] = {}
        self.notes: list[Row] = []
        self.timers: dict[TimerKey, datetime | None] = {}
        """what falls due when; None: no longer"""

    def insert(self, table: str, row: Mapping[str, Any], *, aggregate_version: int | None = None) -> UUID:
        """A new row, with a new id unless it brings one; aggregates also get their version and times."""
        full: Row = {"id": row.get("id") or uuid7(), **row}
        if aggregate_version is not None:
            full |= {"version": aggregate_version, "created_at": self.now, "updated_at": self.now}
        self.inserts[table].append(full)
        id: UUID = full["id"]
        return id

    def attach(self, table: str, row: Mapping[str, Any]) -> None:
        """A new row nobody points to: the database gives it its id."""
        self.inserts[table].append(dict(row))

    def update(self, table: str, id: UUID, values: Mapping[str, Any]) -> None:
        """Change some columns of a row that is no aggregate."""
        row = {"id": id, **values}
        self.updates[table, tuple(sorted(row))].append(row)

    def advance(self, table: str, id: UUID, values: Mapping[str, Any], *, before: int, version: int) -> None:
        """Change an aggregate that must still be at version `before`."""
        self.update(table, id, {**values, "version": version, "updated_at": self.now, BEFORE: before})

    def state(self, event: Event, id: UUID, version: int) -> None:
        self.facts.append((event, id, version))

    def created(self, kind: str, id: UUID, label: str, version: int = 1) -> None:
        """Remember that this import brought the thing; undoing withdraws it."""
        self.effects.append({"kind": kind, "subject_id": id, "label": label, "version": version})
        self.count(kind, "created")

    def count(self, kind: str, outcome: str) -> None:
        self.counts.setdefault(kind, {})
        self.counts[kind][outcome] = self.counts[kind].get(outcome, 0) + 1

    def note(self, sheet: str, row: int, code: str, message: str) -> None:
        self.notes.append({"sheet": sheet, "row": row, "code": code, "message": message})
