"""Statements of bank accounts on the wire. Money in 分."""

from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read


class SuspendLines(Body, frozen=True):
    """Lines of the statement that wait to be matched."""

    line_ids: Annotated[tuple[UUID, ...], Meta(min_length=1, max_length=500)]


class BankFindingRead(Read, frozen=True):
    """`row`: of the file. `column`: as banks call it. `taken_before` stands in nobody's way."""

    row: int
    column: str
    code: str
    value: str


class BankFileRead(Read, frozen=True):
    """`new_lines`: those that are taken in, with their sums; `known`: those that were before. `statement_id`: where
    they are now; null when the file was only looked through."""

    rows: int
    new_lines: int
    known: int
    in_cents: int
    out_cents: int
    findings: list[BankFindingRead]
    statement_id: UUID | None


class LineStateRead(Read, frozen=True):
    state: str
    lines: int
    amount_cents: int


class BankStatementRead(Read, frozen=True):
    """`told_at`: when finance was told that lines of it still wait."""

    id: UUID
    version: int
    no: str
    community_id: UUID
    first_day: date
    last_day: date
    lines: int
    in_cents: int
    out_cents: int
    taken_by: UUID
    taken_by_name: str | None
    created_at: datetime
    told_at: datetime | None
    waiting: int
    states: list[LineStateRead]
