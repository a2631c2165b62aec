"""Facts stated by registry: property, persons (ids only), ownership, occupancy, imported charges."""

from datetime import date
from uuid import UUID

from msgspec import Struct

from events import Event


class TenantProvisioned(Event, frozen=True, kw_only=True):
    type = "registry.tenant.provisioned.v1"


class CommunityCreated(Event, frozen=True, kw_only=True):
    type = "registry.community.created.v1"
    code: str
    name: str
    hotline: str | None = None


class CommunityChanged(Event, frozen=True, kw_only=True):
    type = "registry.community.changed.v1"
    code: str
    name: str
    hotline: str | None = None


class BuildingCreated(Event, frozen=True, kw_only=True):
    type = "registry.building.created.v1"
    community_id: UUID
    code: str
    floors: int


class BuildingChanged(Event, frozen=True, kw_only=True):
    type = "registry.building.changed.v1"
    community_id: UUID
    code: str
    floors: int


class BuildingRemoved(Event, frozen=True, kw_only=True):
    type = "registry.building.removed.v1"
    community_id: UUID


class UnitSnapshot(Event, frozen=True, kw_only=True):
    """Areas are decimal strings in square metres."""

    community_id: UUID
    building_id: UUID
    building_code: str
    entrance_code: str
    floor: int
    number: str
    """the door number inside the entrance, e.g. `1201`"""
    code: str
    """unique in the community, e.g. `3-1-1201`"""
    unit_type: str
    """residence | shop | office | clubhouse | management_room | other"""
    gross_area: str
    inner_area: str | None = None
    occupancy_status: str
    delivered_on: date | None = None


class UnitCreated(UnitSnapshot, frozen=True, kw_only=True):
    type = "registry.unit.created.v1"


class UnitChanged(UnitSnapshot, frozen=True, kw_only=True):
    """`valid_from` is the day from which a changed area counts (C2.1: area changes take effect by date)."""

    type = "registry.unit.changed.v1"
    valid_from: date


class UnitRemoved(Event, frozen=True, kw_only=True):
    """An import was undone; the unit is void and must not be charged."""

    type = "registry.unit.removed.v1"
    community_id: UUID


class WarrantyTerm(Struct, frozen=True):
    """`last_day` belongs to the term; None means that it has no end."""

    part: str
    """foundation_structure | waterproof | heating_cooling | mep_fitout | other"""
    track: str
    """developer | contractor"""
    starts_on: date
    last_day: date | None = None


class WarrantySnapshot(Event, frozen=True, kw_only=True):
    """The aggregate is the warranty of one unit; every fact carries all its terms."""

    community_id: UUID
    unit_id: UUID
    delivered_on: date | None = None
    terms: tuple[WarrantyTerm, ...] = ()


class WarrantyTermStarted(WarrantySnapshot, frozen=True, kw_only=True):
    type = "registry.warranty_term.started.v1"


class WarrantyTermChanged(WarrantySnapshot, frozen=True, kw_only=True):
    """The delivery was moved, or a term was entered from a certificate."""

    type = "registry.warranty_term.changed.v1"


class WarrantyTermEnded(WarrantySnapshot, frozen=True, kw_only=True):
    """The last day of these terms is over."""

    type = "registry.warranty_term.ended.v1"
    ended: tuple[WarrantyTerm, ...]


class Share(Struct, frozen=True):
    person_id: UUID
    share: str
    """decimal string; the shares of one ownership sum to 1"""


class OwnershipStarted(Event, frozen=True, kw_only=True):
    """The aggregate is the ownership record; owners of the unit from `valid_from` on."""

    type = "registry.ownership.started.v1"
    community_id: UUID
    unit_id: UUID
    owners: tuple[Share, ...]
    valid_from: date


class OwnershipEnded(Event, frozen=True, kw_only=True):
    """`valid_to` is the last day of the ownership."""

    type = "registry.ownership.ended.v1"
    community_id: UUID
    unit_id: UUID
    valid_to: date


class OccupancyBegun(Event, frozen=True, kw_only=True):
    """The aggregate is one person's stay in one unit, from `valid_from` on; who owns there needs none."""

    type = "registry.occupancy.begun.v1"
    community_id: UUID
    unit_id: UUID
    person_id: UUID
    valid_from: date
    relation: str | None = None
    """family | lessee | staff"""


class OccupancyEnded(Event, frozen=True, kw_only=True):
    """`valid_to` is the last day, perhaps one to come; a day before the first means that it never was."""

    type = "registry.occupancy.ended.v1"
    community_id: UUID
    unit_id: UUID
    person_id: UUID
    valid_to: date


class PersonRegistered(Event, frozen=True, kw_only=True):
    type = "registry.person.registered.v1"
    kind: str
    """natural | organisation"""


class PersonChanged(Event, frozen=True, kw_only=True):
    """Something about the person changed; what it was is personal data and stays in registry."""

    type = "registry.person.changed.v1"
    kind: str


class PersonRemoved(Event, frozen=True, kw_only=True):
    """The import that brought the person was undone."""

    type = "registry.person.removed.v1"


class ParkingSpaceCreated(Event, frozen=True, kw_only=True):
    type = "registry.parking_space.created.v1"
    community_id: UUID
    code: str
    kind: str
    status: str


class ParkingSpaceChanged(Event, frozen=True, kw_only=True):
    type = "registry.parking_space.changed.v1"
    community_id: UUID
    code: str
    kind: str
    status: str


class ParkingRightChanged(Event, frozen=True, kw_only=True):
    """Who holds the space and how. `kind` is owned | leased | none; dates are inclusive."""

    type = "registry.parking_space.right_changed.v1"
    community_id: UUID
    holder_id: UUID | None
    kind: str
    valid_from: date | None = None
    valid_to: date | None = None


class ParkingSpaceRemoved(Event, frozen=True, kw_only=True):
    type = "registry.parking_space.removed.v1"
    community_id: UUID


class ChargePlanItem(Struct, frozen=True, kw_only=True):
    """One row of a community's price list as it was brought in. Prices are decimal strings in yuan."""

    code: str
    name: str
    category: str
    """charge item code of the trade: property_fee, lift_fee, …"""
    formula: str
    """area_price (area x unit price + fixed amount) | fixed"""
    unit_price: str
    fixed_amount: str
    cycle_months: int
    bill_in: str
    """advance | arrears"""
    valid_from: date
    valid_to: date | None = None


class ChargePlanImported(Event, frozen=True, kw_only=True):
    """The aggregate is the community's charge plan (its id is derived from the community, one plan per community)."""

    type = "registry.charge_plan.imported.v1"
    community_id: UUID
    items: tuple[ChargePlanItem, ...]


class AssignedCharge(Struct, frozen=True):
    item_code: str
    valid_from: date


class UnitChargesAssigned(Event, frozen=True, kw_only=True):
    """Which items of the charge plan a unit pays; replaces what was assigned before. An empty tuple ends all."""

    type = "registry.unit.charges_assigned.v1"
    community_id: UUID
    charges: tuple[AssignedCharge, ...]


class CallerChecked(Event, frozen=True, kw_only=True):
    """What somebody said on the phone was held against the file: which data agreed and which did not (S1-47)."""

    type = "registry.caller_check.checked.v1"
    call_id: UUID
    """as ticketing calls it"""
    person_id: UUID
    staff_id: UUID
    agreed: tuple[str, ...]
    """of phone | unit_code | name | id_last4: what agreed in this try alone; nothing of earlier ones, for
    only ticketing knows whether the caller was somebody else in between"""
    differed: tuple[str, ...]
    owned_unit_ids: tuple[UUID, ...] = ()
    """homes the person owns today, alone or with others, as far as whoever asked reaches; the first hundred"""
