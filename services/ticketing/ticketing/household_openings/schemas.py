"""Households operators opened, on the wire."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Read


class HouseholdOpeningsRead(Read, frozen=True, kw_only=True):
    """One operator on one day. `calls`: spoken. `verified`: of those, with a verified caller; `verified_households`:
    how many they were. `opened`: households whose contact data on tickets they looked at behind the mask;
    `opened_without_call`: of those, while they spoke with nobody and had not just done so."""

    day: date
    staff_id: UUID
    name: str | None
    calls: int
    verified: int
    verified_households: int
    opened: int
    opened_without_call: int


class ContactLookRead(Read, frozen=True, kw_only=True):
    """One look: at which fields of which ticket, what for, and whether they spoke with anybody then."""

    id: UUID
    at: datetime
    fields: list[str]
    purpose: str
    ticket_id: UUID
    ticket_no: str
    with_call: bool
