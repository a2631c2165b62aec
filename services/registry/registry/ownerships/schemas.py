"""Ownership on the wire. Shares are decimal strings with at most six decimals that sum to 1."""

from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from msgspec import Meta, Struct

from kit.schemas import Body, Line, Read
from registry.ownerships.models import Ownership, OwnershipShare


class OwnerShare(Body, frozen=True, kw_only=True):
    person_id: UUID
    share: Decimal = Decimal(1)


Owners = Annotated[list[OwnerShare], Meta(min_length=1, max_length=50)]


class StartOwnership(Body, frozen=True, kw_only=True):
    owners: Owners
    valid_from: date
    valid_to: date | None = None
    """only for an ownership that is past"""
    evidence: Line | None = None


class TransferOwnership(Body, frozen=True, kw_only=True):
    """The present owners end on the day before `valid_from`."""

    owners: Owners
    valid_from: date
    evidence: Line


class ShareRead(Struct, frozen=True):
    person_id: UUID
    share: str


class OwnershipRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    unit_id: UUID
    valid_from: date
    valid_to: date | None
    evidence: str | None
    owners: list[ShareRead]

    @classmethod
    def of(cls, ownership: Ownership, shares: list[OwnershipShare]) -> "OwnershipRead":
        return cls(
            id=ownership.id,
            version=ownership.version,
            unit_id=ownership.unit_id,
            valid_from=ownership.valid_from,
            valid_to=ownership.valid_to,
            evidence=ownership.evidence,
            owners=[ShareRead(share.person_id, str(share.share)) for share in shares],
        )
