"""Proposals on the wire."""

from datetime import date, datetime

from kit.schemas import Body, Prose, Read
from ticketing.tickets.schemas import DepartmentName


class SaveFeedbackProposal(Body, frozen=True, kw_only=True):
    """Both days included; without a department it is of the whole company."""

    since: date
    until: date
    department: DepartmentName | None = None
    text: Prose


class FeedbackProposalRead(Read, frozen=True, kw_only=True):
    """`version` 0: nobody has written one."""

    version: int
    text: str
    written_by_name: str | None
    written_at: datetime | None
