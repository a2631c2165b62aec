"""Lives through the days of daily reports once more, under any policy (K09). Pure."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from uuid import UUID

from msgspec import Struct

from ticketing.clocks.policy import Policy
from ticketing.daily_reports.deadlines import Deadline, deadline
from ticketing.replays.replaying import Outcome


class HandedIn(Struct, frozen=True, kw_only=True):
    """A report of a day, and when it first came in."""

    id: UUID
    day: date
    at: datetime | None


def replay_reports(
    policy: Policy, reports: Iterable[HandedIn], until: datetime
) -> Iterator[tuple[UUID, list[Outcome]]]:
    """What became of the clock of each report by the instant `until`; none where the policy keeps no such clock."""
    times: dict[date, Deadline | None] = {}
    for report in reports:
        if report.day not in times:
            times[report.day] = deadline(policy, report.day)
        time = times[report.day]
        yield report.id, [_outcome(policy, time, report.at, until)] if time else []


def _outcome(policy: Policy, time: Deadline, at: datetime | None, until: datetime) -> Outcome:
    in_time = at is not None and at <= time.due_at
    result = "met" if in_time else "missed" if until > time.due_at else "running"
    return Outcome(policy.rule(time.rule).code, time.due_at, result)
