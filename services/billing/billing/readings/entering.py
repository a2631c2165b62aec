"""One reading of a meter, worked out before it is kept: what it counted and whether that is as usual (C4.3)."""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from msgspec import Struct
from uuid_utils.compat import uuid7

from billing.meters.errors import MeterGone
from billing.meters.models import Meter
from billing.ratings.usage import average, beyond_half, counted, estimated, unusual
from billing.readings.errors import NothingToEstimate, ReadingNotLater
from billing.readings.models import CHECKED, DRAFT, ESTIMATED, MeterReading
from kit.problems import FieldError, InvalidFields


class Entry(Struct, frozen=True, kw_only=True):
    """`value` None: nobody could read it, and the average of the last uses is taken."""

    read_on: date
    value: Decimal | None
    source: str
    rolled_over: bool = False
    reader: str | None = None


def entered(
    meter: Meter, entry: Entry, earlier: Sequence[Decimal], *, by: UUID, now: datetime, today: date
) -> MeterReading:
    """`earlier`: its last uses, newest first. Raises MeterGone, ReadingNotLater, NothingToEstimate, InvalidFields."""
    if entry.read_on > today:
        raise InvalidFields([FieldError("read_on", "in_the_future")])
    if meter.closed_on is not None and entry.read_on > meter.closed_on:
        raise MeterGone(closed_on=meter.closed_on)
    if entry.read_on <= meter.read_on:
        raise ReadingNotLater(read_on=meter.read_on)
    mean = average(earlier)
    if entry.value is None:
        if mean is None:
            raise NothingToEstimate
        value, rolled_over = estimated(meter.value, mean, meter.multiplier, meter.digits)
    else:
        value, rolled_over = entry.value, entry.rolled_over
    meter.check_register(value, "value")
    if rolled_over and value >= meter.value:
        raise InvalidFields([FieldError("rolled_over", "not_turned")])
    found = counted(
        meter.value,
        value,
        meter.multiplier,
        meter.digits,
        rolled_over=rolled_over,
        was_estimated=meter.was_estimated,
    )
    hardly = rolled_over and beyond_half(found.quantity, meter.multiplier, meter.digits)
    finding = unusual(found.quantity, mean, hardly_turned=hardly)
    return MeterReading(
        id=uuid7(),
        version=0,
        created_at=now,
        updated_at=now,
        community_id=meter.community_id,
        meter_id=meter.id,
        unit_id=meter.unit_id,
        kind=meter.kind,
        read_on=entry.read_on,
        value=value,
        previous_on=meter.read_on,
        previous_value=meter.value,
        previous_estimated=meter.was_estimated,
        rolled_over=rolled_over,
        quantity=found.quantity,
        goes_on_from=found.goes_on_from,
        average=mean,
        source=ESTIMATED if entry.value is None else entry.source,
        reader=entry.reader,
        finding=finding,
        state=CHECKED if finding is None else DRAFT,
        entered_by=by,
    )
