"""An import of a community file: its state, its file, its findings, and what it created."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from kit.models import Aggregate, Scope, TenantRow
from registry.imports.errors import ImportNotInState
from registry.models import Model


class ImportJob(Model, Aggregate):
    """checked → applying → applied → undoing → undone; checked → discarded; applying → failed.

    `counts` is `{kind: {created, updated, unchanged}}`; `phase`, `done` and `total` tell the progress in rows.
    """

    __tablename__ = "import_job"
    __scope__ = Scope(community="community_id")

    community_id: Mapped[UUID]
    filename: Mapped[str]
    sha256: Mapped[bytes]
    size: Mapped[int]
    uploaded_by: Mapped[UUID]
    uploaded_by_name: Mapped[str]
    status: Mapped[str] = mapped_column(default="checked")
    phase: Mapped[str] = mapped_column(default="")
    done: Mapped[int] = mapped_column(default=0)
    total: Mapped[int] = mapped_column(default=0)
    rows_read: Mapped[dict[str, Any]]
    counts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    findings: Mapped[int]
    notes: Mapped[list[Any]]
    failure: Mapped[str | None]
    checked_at: Mapped[datetime]
    applied_at: Mapped[datetime | None]
    undone_at: Mapped[datetime | None]
    undone_by: Mapped[UUID | None]
    undone_by_name: Mapped[str | None]

    def must_be(self, *allowed: str) -> None:
        """Raises ImportNotInState in any state that is not allowed."""
        if self.status not in allowed:
            raise ImportNotInState(status_now=self.status)

    def move(self, to: str, *, allowed: tuple[str, ...]) -> None:
        """Change the state. Raises ImportNotInState from any state that is not allowed."""
        self.must_be(*allowed)
        self.status = to
        self.version += 1


class ImportFile(Model, TenantRow):
    """The uploaded file under the tenant's key, kept until 30 days after the import, and its rows for the steps."""

    __tablename__ = "import_file"

    import_id: Mapped[UUID]
    sealed: Mapped[bytes]
    plan: Mapped[bytes | None]
    """packed and sealed; None for a file that was checked before plans were kept"""


class ImportFinding(Model, TenantRow):
    __tablename__ = "import_finding"

    import_id: Mapped[UUID]
    position: Mapped[int]
    sheet: Mapped[str]
    row: Mapped[int]
    column: Mapped[str]
    code: Mapped[str]
    severity: Mapped[str]
    message: Mapped[str]
    value: Mapped[str]


class ImportEffect(Model, TenantRow):
    """One thing an import created, with the version it had afterwards: the measure of what came later."""

    __tablename__ = "import_effect"

    import_id: Mapped[UUID]
    kind: Mapped[str]
    subject_id: Mapped[UUID]
    label: Mapped[str]
    version: Mapped[int]
