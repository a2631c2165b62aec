"""The organisation is one tree: every department but the root has a superior one, and no way up leads in a circle."""

from collections.abc import Mapping
from uuid import UUID

from identity.departments.errors import DepartmentCycle


def check_place(id: UUID, parent_id: UUID, parents: Mapping[UUID, UUID | None]) -> None:
    """Raises DepartmentCycle when `parent_id` is the department itself or stands below it."""
    above: UUID | None = parent_id
    seen: set[UUID] = set()
    while above is not None and above not in seen:
        if above == id:
            raise DepartmentCycle
        seen.add(above)
        above = parents.get(above)
