"""When a session is over and how long late holders of a secret share it."""

from datetime import UTC, datetime, timedelta

from identity.sessions import rotation

AT = datetime(2026, 3, 1, 8, tzinfo=UTC)


def test_the_next_secret_is_the_same_for_all_who_hold_the_present_one() -> None:
    key = rotation.rotation_key("private")
    assert rotation.successor(key, "secret") == rotation.successor(key, "secret")
    assert len(rotation.successor(key, "secret")) == 43


def test_without_the_key_nobody_walks_the_chain() -> None:
    assert rotation.successor(rotation.rotation_key("one"), "secret") != rotation.successor(
        rotation.rotation_key("two"), "secret"
    )


def test_idle_and_absolute_end() -> None:
    end = AT + rotation.ABSOLUTE
    assert not rotation.is_over(AT, end, AT + timedelta(minutes=29, seconds=59))
    assert rotation.is_over(AT, end, AT + timedelta(minutes=30))
    assert rotation.is_over(end - timedelta(minutes=1), end, end)


def test_grace() -> None:
    assert rotation.within_grace(AT, AT + timedelta(seconds=10))
    assert not rotation.within_grace(AT, AT + timedelta(seconds=10, microseconds=1))
