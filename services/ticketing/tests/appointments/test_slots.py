from datetime import UTC, datetime, timedelta

import pytest

from ticketing.appointments.errors import SlotInThePast, SlotNotSensible
from ticketing.appointments.slots import LONGEST, Slot

NOON = datetime(2025, 3, 5, 4, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def test_a_slot_to_come_is_possible() -> None:
    Slot(NOON + HOUR, NOON + 2 * HOUR).refuse_unless_possible(NOON)
    Slot(NOON + HOUR, NOON + HOUR + LONGEST).refuse_unless_possible(NOON)


@pytest.mark.parametrize("starts_at", [NOON, NOON - HOUR])
def test_a_slot_that_has_begun_is_past(starts_at: datetime) -> None:
    with pytest.raises(SlotInThePast):
        Slot(starts_at, NOON + 2 * HOUR).refuse_unless_possible(NOON)


@pytest.mark.parametrize("length", [timedelta(0), -HOUR, LONGEST + timedelta(seconds=1)])
def test_a_slot_has_a_sensible_length(length: timedelta) -> None:
    with pytest.raises(SlotNotSensible):
        Slot(NOON + HOUR, NOON + HOUR + length).refuse_unless_possible(NOON)
