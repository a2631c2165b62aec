"""The clocks of a ticket, and the events they have heard."""

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from sqlalchemy import CheckConstraint, ForeignKeyConstraint, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, TenantRow
from ticketing.clocks.calendars import Pause
from ticketing.clocks.evaluation import LIVE, Resumption, Running
from ticketing.clocks.policy import Policy
from ticketing.models import Model

IS_OWED = "result = 'missed' AND settled_at IS NULL"


class Clock(Model, Aggregate):
    """`due_at` is fixed at the start and moved by pauses only. Met, missed and cancelled are final."""

    __tablename__ = "clock"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        CheckConstraint("result IN ('running', 'paused', 'met', 'missed', 'cancelled')", name="clock_result_check"),
        Index("clock_of_ticket", "tenant_id", "ticket_id", "due_at"),
        Index("clock_running", "tenant_id", "warn_at", "ticket_id", postgresql_where=text("result = 'running'")),
        Index("clock_missed", "tenant_id", "ticket_id", postgresql_where=text("result = 'missed'")),
        Index("clock_paused", "tenant_id", "due_at", "ticket_id", postgresql_where=text("result = 'paused'")),
        Index("clock_ended", "tenant_id", "stopped_at", "id", postgresql_where=text("result IN ('met', 'missed')")),
        Index("clock_owed", "tenant_id", "due_at", "ticket_id", postgresql_where=text(IS_OWED)),
    )

    ticket_id: Mapped[UUID]
    code: Mapped[str]
    rule: Mapped[str]
    """key of the rule in the policy of `policy_version`"""
    policy_version: Mapped[int]
    started_by: Mapped[str]
    """the event that started it"""
    started_at: Mapped[datetime]
    warn_at: Mapped[datetime]
    due_at: Mapped[datetime]
    warned_at: Mapped[datetime | None]
    stopped_by: Mapped[str | None]
    stopped_at: Mapped[datetime | None]
    result: Mapped[str]
    about_id: Mapped[UUID | None]
    """what the clock is about when that is not the ticket as a whole: a consultation, a visit"""
    owner_id: Mapped[UUID | None]
    """who has to act when that is neither handler nor first receiver: the expert, the visitor"""
    pauses: Mapped[list[Any]] = mapped_column(default=list, server_default=text("'[]'"))
    """each with `since` and `until`; the last one may still last"""
    settled_by: Mapped[str | None]
    settled_at: Mapped[datetime | None]
    """when a missed clock's demand was met, late, or fell away; until then it is owed"""

    @property
    def owed(self) -> bool:
        return self.result == "missed" and self.settled_at is None

    @property
    def stood_still(self) -> tuple[Pause, ...]:
        return msgspec.convert(self.pauses, tuple[Pause, ...])

    def as_running(self, policy: Policy) -> Running:
        """`policy` is the version the clock was started under."""
        return Running(
            id=self.id,
            code=self.code,
            started_at=self.started_at,
            due_at=self.due_at,
            rule=policy.rule(self.rule),
            policy=policy,
            result=self.result,  # type: ignore[arg-type]
            about=self.about_id,
            pauses=self.stood_still,
            stopped_by=self.stopped_by,
            settled_by=self.settled_by,
        )

    def end(self, result: str, by: str, at: datetime) -> bool:
        """End the clock once; False when it had ended before."""
        if self.result not in LIVE:
            return False
        self.result, self.stopped_by, self.stopped_at = result, by, at
        return True

    def warn(self, at: datetime) -> bool:
        """Note the warning once; False when it was given before, is not due yet or the clock does not run."""
        if self.result != "running" or self.warned_at is not None or at < self.warn_at:
            return False
        self.warned_at = at
        return True

    def settle(self, by: str, at: datetime) -> None:
        self.settled_by, self.settled_at = by, at

    def owe_again(self) -> None:
        self.settled_by = self.settled_at = None

    def pause(self, at: datetime) -> None:
        self.result = "paused"
        self._stand_still((*self.stood_still, Pause(since=at)))

    def resume(self, resumption: Resumption) -> None:
        self.result, self.warn_at, self.due_at = "running", resumption.warn_at, resumption.due_at
        self._stand_still(resumption.pauses)

    def _stand_still(self, pauses: tuple[Pause, ...]) -> None:
        self.pauses = msgspec.to_builtins(pauses)


class ClockEvent(Model, TenantRow):
    """What the clocks of a ticket heard, when, and what the ticket was then: all a policy is replayed over."""

    __tablename__ = "clock_event"
    __table_args__ = (
        ForeignKeyConstraint(["tenant_id", "ticket_id"], ["ticket.tenant_id", "ticket.id"]),
        Index("clock_event_of_ticket", "tenant_id", "ticket_id", "at", "id"),
    )

    ticket_id: Mapped[UUID]
    at: Mapped[datetime]
    event: Mapped[str]
    kind: Mapped[str]
    severity: Mapped[str]
    phase: Mapped[str]
    about_id: Mapped[UUID | None]
    agreed_at: Mapped[datetime | None]
    """by when the ticket was to be done, where it names that time itself"""


class Begun(NamedTuple):
    """What a new ticket begins with, to be written together with it."""

    clocks: list[Clock]
    heard: list[ClockEvent]
