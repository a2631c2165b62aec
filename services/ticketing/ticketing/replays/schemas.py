"""Replays on the wire."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Body, Read
from ticketing.replays.models import ClockReplay


class StartReplay(Body, frozen=True, kw_only=True):
    """Tickets registered in the period; without one, in the last 92 days."""

    since: datetime | None = None
    until: datetime | None = None


class TallyRead(Read, frozen=True, kw_only=True):
    """`due`: met or missed. Open ones are running or paused to this day."""

    due: int
    met: int
    missed: int
    cancelled: int
    open: int

    @classmethod
    def of(cls, counted: dict[str, int]) -> "TallyRead":
        met, missed = counted.get("met", 0), counted.get("missed", 0)
        return cls(
            due=met + missed,
            met=met,
            missed=missed,
            cancelled=counted.get("cancelled", 0),
            open=counted.get("running", 0) + counted.get("paused", 0),
        )


class ReplayedClockRead(Read, frozen=True, kw_only=True):
    code: str
    in_force: TallyRead
    draft: TallyRead


class ReplayRead(Read, frozen=True, kw_only=True):
    """Counts are of the whole company; the tickets behind them are listed as far as the reader may see them."""

    id: UUID
    version: int
    state: str
    since: datetime
    until: datetime
    policy_version: int
    draft_version: int
    tickets_total: int
    tickets_done: int
    tickets_changed: int
    """on which a clock is missed under one policy and not under the other"""
    reports_total: int
    """daily reports of days that ended in the period"""
    reports_changed: int
    requested_by: UUID
    created_at: datetime
    finished_at: datetime | None
    clocks: list[ReplayedClockRead]

    @classmethod
    def of(cls, replay: ClockReplay) -> "ReplayRead":
        in_force, draft = replay.counts["in_force"], replay.counts["draft"]
        clocks = [
            ReplayedClockRead(
                code=code, in_force=TallyRead.of(in_force.get(code, {})), draft=TallyRead.of(draft.get(code, {}))
            )
            for code in sorted(in_force.keys() | draft.keys())
        ]
        own = {name: getattr(replay, name) for name in cls.__struct_fields__ if name != "clocks"}
        return cls(clocks=clocks, **own)


class ReplayFindingRead(Read, frozen=True, kw_only=True):
    """A clock that is missed under one policy and not under the other; null: no such clock there. It is of a ticket, or
    of the daily report of a community and day."""

    id: UUID
    ticket_id: UUID | None
    ticket_no: str | None
    title: str | None
    report_id: UUID | None
    day: date | None
    community_name: str | None
    code: str
    due_in_force: datetime | None
    result_in_force: str | None
    due_in_draft: datetime | None
    result_in_draft: str | None
