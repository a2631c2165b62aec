"""Shared costs split over homes, on the wire. Money in 分; quantities, prices, weights, percents as decimal strings."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from msgspec import Meta

from billing.allocation_objections.schemas import AllocationObjectionRead, UnitCode
from billing.meters.schemas import MeterKind
from kit.schemas import Body, Line, Read

AllocationState = Literal["draft", "checked", "disclosed", "billing", "billed", "void"]
Reach = Literal["community", "buildings", "units"]
Basis = Literal["area", "household", "usage", "floor_weight", "persons", "fixed_share"]
Weight = Annotated[str, Meta(pattern=r"^(0|[1-9]\d{0,6})(\.\d{1,4})?$(?!\n)")]
Percent = Annotated[str, Meta(pattern=r"^(0|[1-9]\d?|100)(\.\d{1,4})?$(?!\n)")]
Quantity = Annotated[str, Meta(pattern=r"^(0|[1-9]\d{0,8})(\.\d{1,4})?$(?!\n)")]
UnitPrice = Annotated[str, Meta(pattern=r"^(0|[1-9]\d{0,5})(\.\d{1,6})?$(?!\n)")]


class WeightOfUnit(Body, frozen=True):
    unit_code: UnitCode
    weight: Weight


class WeightFromFloor(Body, frozen=True):
    """From this floor up, until the next begins; floors below the first weigh nothing."""

    floor: Annotated[int, Meta(ge=-20, le=300)]
    weight: Weight


class SplitBy(Body, frozen=True):
    """`percent` of each cost is split by `basis`. `usage`: of the homes' meters of `meter_kind`. `floor_weight`: by
    `floors`. `persons`: those counted at the homes' meters, or as `units` say. `fixed_share`: as `units` say; a home
    that is not among them bears nothing."""

    basis: Basis
    percent: Percent = "100"
    meter_kind: MeterKind | None = None
    floors: Annotated[tuple[WeightFromFloor, ...], Meta(max_length=100)] = ()
    units: Annotated[tuple[WeightOfUnit, ...], Meta(max_length=20_000)] = ()


class SharedCost(Body, frozen=True):
    """`invoice`: `amount_cents`, and what it says of use and price. `meters`: the use of the common parts by their
    meters of `meter_kind`, with what was lost where the owners bear it, at `unit_price`."""

    charge_item_id: UUID
    source: Literal["invoice", "meters"]
    amount_cents: Annotated[int, Meta(ge=1, le=100_000_000_000)] | None = None
    document: Line | None = None
    usage: Quantity | None = None
    unit_price: UnitPrice | None = None
    meter_kind: MeterKind | None = None
    loss_borne_by: Literal["owners", "company"] | None = None


class ExcludedUnit(Body, frozen=True):
    unit_code: UnitCode
    reason: Line


class DraftAllocation(Body, frozen=True, kw_only=True):
    """All homes of the community, of `building_ids` or of `unit_codes` share, also those that are empty or not sold,
    but not the excluded ones. The percents of `parts` sum to 100. `replaces_id`: the void one it is made instead of."""

    community_id: UUID
    period_from: date
    period_to: date
    reach: Reach = "community"
    building_ids: Annotated[tuple[UUID, ...], Meta(max_length=200)] = ()
    unit_codes: Annotated[tuple[UnitCode, ...], Meta(max_length=20_000)] = ()
    excluded: Annotated[tuple[ExcludedUnit, ...], Meta(max_length=2_000)] = ()
    costs: Annotated[tuple[SharedCost, ...], Meta(min_length=1, max_length=10)]
    parts: Annotated[tuple[SplitBy, ...], Meta(min_length=1, max_length=4)]
    replaces_id: UUID | None = None


class DiscloseAllocation(Body, frozen=True):
    """`days`: for objections, from tomorrow on."""

    days: Annotated[int, Meta(ge=5, le=60)] = 5


class VoidAllocation(Body, frozen=True):
    reason: Line


class AllocationRead(Read, frozen=True):
    """`items`: what is split. `failed_at`: writing its bills stopped, and goes on when it is billed again."""

    id: UUID
    version: int
    no: str
    community_id: UUID
    period_from: date
    period_to: date
    reach: str
    bases: list[str]
    items: list[str]
    units: int
    amount_cents: int
    state: str
    created_at: datetime
    disclosed_until: date | None
    failed_at: datetime | None
    open_objections: int


class SplitByRead(Read, frozen=True):
    """`weight`: of all homes together."""

    basis: str
    percent: str
    meter_kind: str | None
    floors: list[WeightFromFloor]
    weight: str


class SharedCostRead(Read, frozen=True):
    """`part_cents`: what of it each part is. Of meters: what those of the whole, of the homes and of the common parts
    counted, what was lost, and how many of them nobody has read."""

    charge_item_id: UUID
    item_code: str
    item_name: str
    source: str
    document: str | None
    meter_kind: str | None
    loss_borne_by: str | None
    use_main: str | None
    use_units: str | None
    use_common: str | None
    lost: str | None
    unread: int
    usage: str | None
    unit_price: str | None
    amount_cents: int
    part_cents: list[int]


class AllocationShareRead(Read, frozen=True):
    """`weights`: by each part; `cost_cents`: what of each cost the home bears."""

    unit_id: UUID
    unit_code: str
    weights: list[str]
    cost_cents: list[int]
    amount_cents: int


class ExcludedRead(Read, frozen=True):
    unit_id: UUID
    unit_code: str
    reason: str


class AllocationPreviewRead(Read, frozen=True):
    """The split as it would be drafted now: its first homes by code. `nothing`: how many bear nothing."""

    units: int
    nothing: int
    amount_cents: int
    parts: list[SplitByRead]
    costs: list[SharedCostRead]
    excluded: list[ExcludedRead]
    shares: list[AllocationShareRead]


class AllocationDetailRead(Read, frozen=True):
    """`names`: of the staff named by their ids. `may`: the steps whoever asks may take now. `replaced_by`: the one that
    was drafted instead of it."""

    version: int
    allocation: AllocationRead
    building_ids: list[UUID]
    parts: list[SplitByRead]
    costs: list[SharedCostRead]
    excluded: list[ExcludedRead]
    objections: list[AllocationObjectionRead]
    drafted_by: UUID
    checked_by: UUID | None
    checked_at: datetime | None
    disclosed_by: UUID | None
    disclosed_at: datetime | None
    billed_by: UUID | None
    billed_at: datetime | None
    bills: int
    billed_cents: int
    voided_by: UUID | None
    voided_at: datetime | None
    void_reason: str | None
    replaces_id: UUID | None
    replaced_by: UUID | None
    names: dict[str, str]
    may: list[str]
