"""Codes of an authenticator and the window they are accepted in."""

from datetime import UTC, datetime, timedelta

import pyotp

from identity.operators import totp

AT = datetime(2026, 3, 1, 8, 0, 10, tzinfo=UTC)
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
STEP = int(AT.timestamp()) // 30


def code(at: datetime) -> str:
    return pyotp.TOTP(SECRET).at(at)


def test_the_present_code_and_its_neighbours_fit() -> None:
    for shift in (-30, 0, 30):
        assert totp.matching_step(SECRET, code(AT + timedelta(seconds=shift)), AT, 0) == STEP + shift // 30


def test_other_codes_do_not() -> None:
    for shift in (-60, 60, 3600):
        assert totp.matching_step(SECRET, code(AT + timedelta(seconds=shift)), AT, 0) is None
    assert totp.matching_step(SECRET, "", AT, 0) is None


def test_a_used_step_is_spent_and_so_are_those_before_it() -> None:
    assert totp.matching_step(SECRET, code(AT), AT, STEP) is None
    assert totp.matching_step(SECRET, code(AT - timedelta(seconds=30)), AT, STEP) is None
    assert totp.matching_step(SECRET, code(AT + timedelta(seconds=30)), AT, STEP) == STEP + 1


def test_rfc_6238_vector() -> None:
    secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # 12345678901234567890
    at = datetime.fromtimestamp(1111111109, UTC)
    assert totp.matching_step(secret, "081804", at, 0) == 37037036


def test_enrolment() -> None:
    secret = totp.new_secret()
    assert len(secret) == 32
    uri = totp.enrolment_uri(secret, "ops@lintel.example")
    assert uri.startswith("otpauth://totp/Lintel:ops%40lintel.example?")
    assert f"secret={secret}" in uri
