"""The rows of a report (E1-01). They are frozen as they stand here, so a field may be added but never renamed."""

from datetime import date, datetime
from uuid import UUID

from kit.schemas import Read
from ticketing.tickets.withholding import OfRequester


class RecordRead(Read, frozen=True, kw_only=True):
    """What was written down that day."""

    at: datetime
    verb: str
    by: str | None
    text: str | None


class CaseRead(OfRequester, frozen=True, kw_only=True):
    """One complaint or inquiry of the day. `moves`: accepted, progressed, closed. `lacks`: what keeps the report from
    being handed in. `state` is the one at the end of the day; names of customers are masked."""

    ticket_id: UUID
    no: str
    kind: str
    channel: str
    community_id: UUID
    phase: str
    severity: str
    class_l1: str | None
    class_l2: str | None
    validity: str | None
    registered_at: datetime
    customer: str | None
    unit_code: str | None
    place: str | None
    title: str
    content: str
    handler_name: str | None
    moves: list[str]
    measure: str | None
    planned_on: date | None
    state: str
    result: str | None
    feedback: str | None
    """how it was closed, or how often it came back"""
    overdue: bool
    records: list[RecordRead]
    """after warranty only: the company's own record is all the centre gets of such a case (S0-98)"""
    lacks: list[str]
    remark: str | None = None


class CaseTotalsRead(Read, frozen=True, kw_only=True):
    """Of the rows. Each is what the list of tickets finds for the day and the community."""

    cases: int
    accepted: int
    progressed: int
    closed: int
    complaints: int
    inquiries: int
    major: int
    overdue: int
    lacking: int

    @classmethod
    def of(cls, cases: list[CaseRead]) -> "CaseTotalsRead":
        def moved(move: str) -> int:
            return sum(move in case.moves for case in cases)

        return cls(
            cases=len(cases),
            accepted=moved("accepted"),
            progressed=moved("progressed"),
            closed=moved("closed"),
            complaints=sum(case.kind == "complaint" for case in cases),
            inquiries=sum(case.kind == "inquiry" for case in cases),
            major=sum(case.severity in ("major", "urgent") for case in cases),
            overdue=sum(case.overdue for case in cases),
            lacking=sum(bool(case.lacks) for case in cases),
        )
