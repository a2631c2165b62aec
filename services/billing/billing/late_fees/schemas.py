"""Late fees on the wire. Money in 分; rates, ratios and the figures of an explanation are decimal strings."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from msgspec import Meta

from billing.late_fees.accrual import ItemTrace
from billing.late_fees.models import LateFeePolicy
from kit.schemas import Body, Line, Read

Share = Annotated[str, Meta(pattern=r"^(0|[1-9]\d{0,2})(\.\d{1,6})?$(?!\n)")]


class SetLateFeePolicy(Body, frozen=True):
    """`rate`: the share of each day for daily_rate (`0.0005` is 0.05 %), how often the one-year LPR for lpr_multiple,
    `0` for none. `cap_ratio`: where it ends, as a share of what the bill charges; null: nowhere. `clause`: where in the
    contract it is agreed."""

    valid_from: date
    mode: Literal["daily_rate", "lpr_multiple", "none"]
    clause: Line
    rate: Share = "0"
    grace_days: Annotated[int, Meta(ge=0, le=365)] = 0
    grace_kind: Literal["free", "delay"] = "free"
    cap_ratio: Share | None = "1"


class DecideOnPolicy(Body, frozen=True):
    approved: bool


class LateFeePolicyRead(Read, frozen=True):
    """`yearly`: what it comes to in a year, by today's LPR, as a share. `excessive`: it is more than 1.5 × the LPR,
    which invites a court to lower it (民法典 §585)."""

    id: UUID
    version: int
    charge_item_id: UUID
    valid_from: date
    mode: str
    rate: str
    grace_days: int
    grace_kind: str
    cap_ratio: str | None
    clause: str
    state: str
    yearly: str
    excessive: bool
    created_at: datetime
    created_by: UUID
    decided_at: datetime | None
    decided_by: UUID | None

    @classmethod
    def of(cls, policy: LateFeePolicy, yearly: Decimal, *, excessive: bool) -> "LateFeePolicyRead":
        shown: dict[str, Any] = {
            "rate": f"{policy.rate.normalize():f}",
            "cap_ratio": None if policy.cap_ratio is None else f"{policy.cap_ratio.normalize():f}",
            "yearly": f"{yearly:f}",
            "excessive": excessive,
        }
        return cls(**shown, **{name: getattr(policy, name) for name in cls.__struct_fields__ if name not in shown})


class LateFeePoliciesRead(Read, frozen=True):
    """The latest first."""

    items: list[LateFeePolicyRead]


class EnterLpr(Body, frozen=True):
    """The one-year LPR from the day of its publication on, as a share of one: `0.03` is 3 %."""

    valid_from: date
    rate: Annotated[str, Meta(pattern=r"^0\.(?=\d{0,4}[1-9])[0-2]\d{0,4}$(?!\n)")]


class LprRead(Read, frozen=True):
    valid_from: date
    rate: str
    shipped: bool


class LprRatesRead(Read, frozen=True):
    """The latest first."""

    items: list[LprRead]


class LateFeeRead(Read, frozen=True):
    """The late fee of a bill up to and including `on`: what was reached, what of it is paid or waived, what is open;
    `items` says why, and is empty where nothing is agreed."""

    bill_id: UUID
    on: date
    cents: int
    paid_cents: int
    waived_cents: int
    open_cents: int
    items: list[ItemTrace]
