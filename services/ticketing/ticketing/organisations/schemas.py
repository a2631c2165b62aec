"""The organisation on the wire, as far as whoever works on tickets needs it."""

from uuid import UUID

from kit.schemas import Read


class DepartmentNameRead(Read, frozen=True, kw_only=True):
    id: UUID
    name: str
    kind: str
