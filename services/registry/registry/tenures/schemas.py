"""Tenures on the wire."""

from datetime import date
from uuid import UUID

from kit.schemas import Read


class TenureRead(Read, frozen=True, kw_only=True):
    """One person in one unit for a time; `valid_to` is the last day, null: until further notice.

    `share` only of owners. `id` is that of the share or of the occupancy."""

    id: UUID
    person_id: UUID
    name: str
    """masked"""
    kind: str
    unit_id: UUID
    unit_code: str
    community_id: UUID
    community_name: str
    relation: str
    """owner | family | lessee | staff"""
    share: str | None
    valid_from: date
    valid_to: date | None
    current: bool
