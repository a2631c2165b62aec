"""Retries, fallback, quiet hours, masked addresses, dedupe keys."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.clock import ZONE
from notifications.deliveries.addresses import masked, without_addresses
from notifications.deliveries.quiet_hours import sendable_from
from notifications.deliveries.retry_plan import RETRY_AFTER, next_channel, retry_after
from notifications.messages.dedupe import dedupe_key


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC)


def test_three_retries_with_growing_pauses_then_the_channel_is_exhausted() -> None:
    pauses = [retry_after(attempts, permanent=False) for attempts in (1, 2, 3, 4)]
    assert pauses == [timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), None]
    assert list(RETRY_AFTER) == sorted(RETRY_AFTER)


def test_a_permanent_refusal_is_not_repeated() -> None:
    assert retry_after(1, permanent=True) is None


@pytest.mark.parametrize(
    ("order", "failed", "following"),
    [
        (("email", "phone_task"), "email", "phone_task"),
        (("email", "phone_task"), "phone_task", None),
        (("email",), "email", None),
        (("phone_task",), "email", None),
    ],
)
def test_the_next_channel_follows_the_order(order: tuple[str, ...], failed: str, following: str | None) -> None:
    assert next_channel(order, failed) == following


@pytest.mark.parametrize(
    ("legal_kind", "now", "expected"),
    [
        ("service", "2026-03-01T23:00", "2026-03-01T23:00"),
        ("dunning", "2026-03-01T19:59", "2026-03-01T19:59"),
        ("dunning", "2026-03-01T20:00", "2026-03-02T08:00"),
        ("dunning", "2026-03-01T00:30", "2026-03-01T08:00"),
        ("marketing", "2026-03-01T07:59", "2026-03-01T08:00"),
        ("marketing", "2026-03-01T08:00", "2026-03-01T08:00"),
    ],
)
def test_quiet_hours(legal_kind: str, now: str, expected: str) -> None:
    assert sendable_from(legal_kind, local(now)) == local(expected)


@given(st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2035, 1, 1), timezones=st.just(UTC)))
def test_dunning_never_leaves_in_quiet_hours_and_waits_at_most_twelve(now: datetime) -> None:
    at = sendable_from("dunning", now)
    assert 8 <= at.astimezone(ZONE).hour < 20
    assert timedelta() <= at - now <= timedelta(hours=12)


def test_addresses_are_masked() -> None:
    assert masked("zhangsan@example.com") == "z***@example.com"
    answer = "550 5.1.1 <zhangsan@example.com>: user zhangsan@example.com unknown"
    assert without_addresses(answer) == "550 5.1.1 <z***@example.com>: user z***@example.com unknown"


def test_a_dedupe_key_tells_recipients_and_occurrences_apart() -> None:
    ticket, one, other = UUID(int=1), UUID(int=2), UUID(int=3)
    keys = {
        dedupe_key("ticket_assigned", ticket, "3", one),
        dedupe_key("ticket_assigned", ticket, "5", one),
        dedupe_key("ticket_assigned", ticket, "5", other),
        dedupe_key("ticket_returned", ticket, "5", other),
    }
    assert len(keys) == 4
    assert dedupe_key("ticket_assigned", ticket, "3", one) in keys
