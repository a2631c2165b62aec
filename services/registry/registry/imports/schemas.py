"""Imports on the wire."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct, convert

from kit.schemas import Read
from registry.imports.models import ImportFinding, ImportJob


class SheetCount(Struct, frozen=True):
    read: int
    good: int


class Outcome(Struct, frozen=True):
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    withdrawn: int = 0


class NoteRead(Struct, frozen=True):
    """A decision the import took because another row was withheld or something else is registered already."""

    sheet: str
    row: int
    code: str
    message: str


class ImportRead(Read, frozen=True, kw_only=True):
    """An import: `checked` after the dry run, then `applying`, `applied`, `undoing`, `undone`, `failed`,
    `discarded`. `done` of `total` rows tell the progress of `phase`."""

    id: UUID
    version: int
    community_id: UUID
    filename: str
    size: int
    uploaded_by: UUID
    uploaded_by_name: str
    status: str
    phase: str
    done: int
    total: int
    sheets: dict[str, SheetCount]
    findings: int
    counts: dict[str, Outcome]
    notes: list[NoteRead]
    failure: str | None
    checked_at: datetime
    applied_at: datetime | None
    undone_at: datetime | None
    undone_by: UUID | None
    undone_by_name: str | None

    @classmethod
    def of(cls, job: ImportJob) -> "ImportRead":
        return cls(
            id=job.id,
            version=job.version,
            community_id=job.community_id,
            filename=job.filename,
            size=job.size,
            uploaded_by=job.uploaded_by,
            uploaded_by_name=job.uploaded_by_name,
            status=job.status,
            phase=job.phase,
            done=job.done,
            total=job.total,
            sheets=convert(job.rows_read, dict[str, SheetCount]),
            findings=job.findings,
            counts=convert(job.counts, dict[str, Outcome]),
            notes=convert(job.notes, list[NoteRead]),
            failure=job.failure,
            checked_at=job.checked_at,
            applied_at=job.applied_at,
            undone_at=job.undone_at,
            undone_by=job.undone_by,
            undone_by_name=job.undone_by_name,
        )


class FindingRead(Read, frozen=True, kw_only=True):
    """`row` is the row of the spreadsheet, `column` its header; `value` shows no personal data."""

    sheet: str
    row: int
    column: str
    code: str
    severity: str
    message: str
    value: str

    @classmethod
    def of(cls, found: ImportFinding) -> "FindingRead":
        return cls(
            sheet=found.sheet,
            row=found.row,
            column=found.column,
            code=found.code,
            severity=found.severity,
            message=found.message,
            value=found.value,
        )


class FindingPage(Read, frozen=True, kw_only=True):
    """One page of findings and how many each sheet has."""

    items: list[FindingRead]
    next_cursor: str | None
    counts: dict[str, int]
