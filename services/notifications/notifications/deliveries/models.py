"""A delivery is one message on one channel; an attempt is one try to hand it over.

planned → sending → sent | unknown | planned again (retry) | failed; planned → unreachable.
`sending` is written immediately before the mail system may take the message: what is found in `planned` after a crash
was never handed over and is safe to repeat, what is found in `sending` becomes `unknown` and is never repeated blindly.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Mapped

from kit.models import TenantRow
from notifications.deliveries.errors import DeliveryNotRetryable, DeliveryNotUnknown
from notifications.deliveries.retry_plan import retry_after
from notifications.models import Model

RETRYABLE = frozenset({"failed", "unreachable"})


class Delivery(Model, TenantRow):
    __tablename__ = "delivery"

    message_id: Mapped[UUID]
    channel: Mapped[str]
    state: Mapped[str]
    attempts: Mapped[int]
    failures: Mapped[int]
    """failed attempts since it was planned or retried by hand"""
    next_at: Mapped[datetime | None]
    provider_key: Mapped[str]
    text_version: Mapped[int | None]
    locale: Mapped[str | None]
    masked_address: Mapped[str | None]
    error_code: Mapped[str | None]
    created_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]

    def hand_over(self) -> None:
        """From here on only an answer of the provider or a person can say what happened."""
        self.state, self.next_at = "sending", None
        self.attempts += 1

    def sent(self, at: datetime) -> None:
        self.state, self.ended_at, self.error_code = "sent", at, None

    def unknown(self, at: datetime) -> None:
        self.state, self.ended_at, self.error_code = "unknown", at, "no_answer"

    def failed(self, code: str, at: datetime, *, permanent: bool) -> timedelta | None:
        """Record a failed attempt. Returns the pause before the next one, None when the channel is exhausted."""
        self.failures += 1
        self.error_code = code
        pause = retry_after(self.failures, permanent=permanent)
        if pause is None:
            self.state, self.next_at, self.ended_at = "failed", None, at
        else:
            self.state, self.next_at = "planned", at + pause
        return pause

    def unreachable(self, reason: str, at: datetime) -> None:
        self.state, self.error_code, self.next_at, self.ended_at = "unreachable", reason, None, at

    def retry(self, at: datetime) -> None:
        """A person asks for another round of attempts."""
        if self.state not in RETRYABLE or self.channel != "email":
            raise DeliveryNotRetryable(state=self.state)
        self.state, self.failures, self.next_at, self.ended_at = "planned", 0, at, None

    def settle(self, *, sent: bool, at: datetime) -> None:
        """A person found out what happened to an attempt nobody knew the end of."""
        if self.state != "unknown":
            raise DeliveryNotUnknown(state=self.state)
        if sent:
            self.sent(at)
        else:
            self.state, self.failures, self.next_at, self.ended_at = "planned", 0, at, None


class DeliveryAttempt(Model, TenantRow):
    __tablename__ = "delivery_attempt"

    delivery_id: Mapped[UUID]
    no: Mapped[int]
    started_at: Mapped[datetime]
    ended_at: Mapped[datetime | None]
    outcome: Mapped[str | None]
    error_code: Mapped[str | None]
    detail: Mapped[str | None]
    """what the provider said, without addresses"""
