"""Shift templates on the wire. Times of day as `08:30`."""

from typing import Annotated
from uuid import UUID

from msgspec import UNSET, Meta, UnsetType

from kit.schemas import Body, Line, Read
from ticketing.shift_templates.models import ShiftTemplate
from ticketing.shift_templates.shift_times import passes_midnight, spelled

TimeOfDay = Annotated[str, Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$(?!\n)")]


class AddShiftTemplate(Body, frozen=True, kw_only=True):
    """A shift that ends before it begins ends on the following day."""

    community_id: UUID
    name: Line
    begins: TimeOfDay
    ends: TimeOfDay


class ChangeShiftTemplate(Body, frozen=True, kw_only=True):
    """Only the fields that are sent change. Shifts that are planned keep their times."""

    name: Line | UnsetType = UNSET
    begins: TimeOfDay | UnsetType = UNSET
    ends: TimeOfDay | UnsetType = UNSET
    active: bool | UnsetType = UNSET


class ShiftTemplateRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    community_id: UUID
    name: str
    begins: str
    ends: str
    passes_midnight: bool
    active: bool

    @classmethod
    def of(cls, template: ShiftTemplate) -> "ShiftTemplateRead":
        return cls(
            id=template.id,
            version=template.version,
            community_id=template.community_id,
            name=template.name,
            begins=spelled(template.begins),
            ends=spelled(template.ends),
            passes_midnight=passes_midnight(template.begins, template.ends),
            active=template.active,
        )
