"""Consultations on the wire. The case comes without the requester, their number and their door."""

from collections.abc import Sequence
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from msgspec import Meta

from kit.paging import AnyRow
from kit.schemas import Body, Read
from ticketing.attachments.models import MOST
from ticketing.attachments.schemas import AttachmentRead
from ticketing.consultations.codes import Discipline
from ticketing.consultations.masking import without_numbers
from ticketing.consultations.models import Consultation
from ticketing.entries.schemas import Reason
from ticketing.staff.models import StaffMember
from ticketing.tallies.schemas import TallyRead
from ticketing.tickets.withholding import OfRequester

Question = Annotated[str, Meta(min_length=2, max_length=2000)]


class OpenConsultation(Body, frozen=True, kw_only=True):
    """Without `expert_id` the first of the panel who can be asked is."""

    discipline: Discipline
    question: Question
    expert_id: UUID | None = None
    file_ids: Annotated[tuple[UUID, ...], Meta(max_length=MOST)] = ()
    """files of the ticket the expert is to see; of the others they see nothing"""


class AnswerConsultation(Body, frozen=True, kw_only=True):
    reply: Question


class CancelConsultation(Body, frozen=True, kw_only=True):
    reason: Reason


class ConsultationRead(OfRequester, frozen=True, kw_only=True):
    id: UUID
    ticket_id: UUID
    ticket_no: str
    kind: str
    title: str
    community: str | None
    discipline: str
    state: str
    level: int
    question: str
    opened_by: UUID
    opened_by_name: str | None
    opened_at: datetime
    expert_id: UUID
    expert_name: str | None
    leader_id: UUID | None
    leader_name: str | None
    due_at: datetime
    reported_at: datetime | None
    signed_at: datetime | None
    reported_top_at: datetime | None
    signed_top_at: datetime | None
    unsigned: bool
    """a report was sent that the centre has not signed for"""
    reply: str | None
    replied_by: UUID | None
    replied_by_name: str | None
    replied_at: datetime | None
    reply_entry_id: UUID | None
    """the row of the timeline the files of the opinion stand at"""
    cancelled_at: datetime | None
    cancel_reason: str | None
    may_answer: bool
    """whether the reader is one of those asked"""
    version: int

    @classmethod
    def of(cls, row: AnyRow, staff_id: UUID, roles: frozenset[str]) -> "ConsultationRead":
        return cls(**_fields(row, staff_id, roles))


class OpinionRead(Read, frozen=True, kw_only=True):
    """What the panel said on another question of the same case."""

    id: UUID
    discipline: str
    question: str
    reply: str
    replied_at: datetime
    replied_by_name: str | None

    @classmethod
    def of(cls, row: AnyRow) -> "OpinionRead":
        said = dict(row._mapping)
        return cls(**said | {name: without_numbers(said[name]) for name in ("question", "reply")})


class ConsultationDetailRead(ConsultationRead, frozen=True, kw_only=True):
    description: str
    class_l1: str | None
    class_l2: str | None
    severity: str
    phase: str
    building: str | None
    files: list[AttachmentRead]
    """what the opinion rests on"""
    shown: list[AttachmentRead]
    """the files of the case that whoever asked chose to show"""
    others: list[OpinionRead]
    """what the panel said on other questions of the case, oldest first"""

    @classmethod
    def of(
        cls,
        row: AnyRow,
        staff_id: UUID,
        roles: frozenset[str],
        *,
        files: Sequence[AttachmentRead] = (),
        shown: Sequence[AttachmentRead] = (),
        others: Sequence[AnyRow] = (),
    ) -> "ConsultationDetailRead":
        return cls(
            **_fields(row, staff_id, roles),
            files=list(files),
            shown=list(shown),
            others=[OpinionRead.of(one) for one in others],
            description=without_numbers(row.description),
            class_l1=row.class_l1,
            class_l2=row.class_l2,
            severity=row.severity,
            phase=row.phase,
            building=row.building,
        )


class ConsultationPage(TallyRead, frozen=True, kw_only=True):
    items: list[ConsultationRead]
    next_cursor: str | None


class ExpertRead(Read, frozen=True, kw_only=True):
    id: UUID
    display_name: str

    @classmethod
    def of(cls, member: StaffMember) -> "ExpertRead":
        return cls(id=member.id, display_name=member.display_name)


class PanelRead(Read, frozen=True, kw_only=True):
    """Who can be asked in a discipline, the first one first."""

    discipline: str
    experts: list[ExpertRead]


_OWN = (
    *("id", "ticket_id", "discipline", "state", "level", "question", "opened_by", "opened_at", "expert_id"),
    *("leader_id", "due_at", "reported_at", "signed_at", "reported_top_at", "signed_top_at", "unsigned", "reply"),
    *("replied_by", "replied_at", "reply_entry_id", "cancelled_at", "cancel_reason", "version"),
)
_CASE = ("ticket_no", "kind", "community", "expert_name", "leader_name", "opened_by_name", "replied_by_name")


def _fields(row: AnyRow, staff_id: UUID, roles: frozenset[str]) -> dict[str, Any]:
    one: Consultation = row[0]
    return {
        **{name: getattr(one, name) for name in _OWN},
        **{name: getattr(row, name) for name in _CASE},
        "title": without_numbers(row.title),
        "may_answer": one.waiting and one.may_answer(staff_id, roles),
    }
