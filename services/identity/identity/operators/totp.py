"""The second factor of operators: time-based one-time codes (RFC 6238, SHA-1, 6 digits, steps of 30 seconds).

A code of the step before or after is accepted, for clocks differ; a step that was used is spent (security.md: a code
works once), so whoever looked over the shoulder has nothing.
"""

from datetime import datetime

import pyotp

STEP_SECONDS = 30
ISSUER = "Lintel"


def new_secret() -> str:
    """160 random bits, base32."""
    return pyotp.random_base32()


def enrolment_uri(secret: str, login: str) -> str:
    """What the authenticator scans."""
    return pyotp.TOTP(secret, interval=STEP_SECONDS, name=login, issuer=ISSUER).provisioning_uri()


def matching_step(secret: str, code: str, at: datetime, last_used: int) -> int | None:
    """The time step the code belongs to, later than the last used one; None for any other code."""
    factor = pyotp.TOTP(secret, interval=STEP_SECONDS)
    present = int(at.timestamp()) // STEP_SECONDS
    for step in (present, present - 1, present + 1):
        if step > last_used and pyotp.utils.strings_equal(factor.generate_otp(step), code):
            return step
    return None
