"""Return-visit rate and satisfaction on the wire (C3.13, report "return-visit and satisfaction")."""

from datetime import date
from uuid import UUID

from kit.schemas import Read


class FiguresRead(Read, frozen=True, kw_only=True):
    """`due`: visits whose limit falls into the period, but for cancelled ones; of them `kept` were made, whenever, and
    `unreachable` reached nobody. `done`: visits made in the period, whenever they were due; the rest is of these.

    Rate = `kept` / `due`. Satisfaction = `satisfied` (scores 4 and 5) / `done`. Average = `score_sum` / `done`.
    `low`: scores 1 and 2; `followed_up` of them have a ticket, and of `settled` that ticket has ended."""

    due: int
    kept: int
    unreachable: int
    done: int
    score_sum: int
    satisfied: int
    low: int
    followed_up: int
    settled: int


class GroupRead(Read, frozen=True, kw_only=True):
    """`key` is the month (2026-03), the cohort, the class, or the id of the community; empty: visits without one."""

    key: str
    name: str | None
    figures: FiguresRead


class VisitStatisticsRead(Read, frozen=True, kw_only=True):
    since: date
    until: date
    cohort: str | None
    community_id: UUID | None
    total: FiguresRead
    scores: dict[int, int]
    """how often each score was given"""
    by_month: list[GroupRead]
    by_cohort: list[GroupRead]
    by_class: list[GroupRead]
    by_community: list[GroupRead]
