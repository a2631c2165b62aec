"""The life of an import: dry run at the upload, then chunk after chunk by a durable timer, and its undoing.

A chunk of rows is one transaction that also records how far the import has come, and schedules the next chunk. A
worker that dies in the middle leaves the last whole chunk and a timer that is due.
"""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from msgspec import Struct, to_builtins

from kit import clock
from kit.work import Work
from registry.communities.repository import CommunityRepository
from registry.import_steps.service import ImportSteps
from registry.import_steps.writes import Writes
from registry.imports import layouts
from registry.imports.containers import MAX_BYTES, Unacceptable
from registry.imports.errors import FileRefused, ImportRunning, NothingToImport
from registry.imports.models import ImportJob
from registry.imports.reading import read_apart
from registry.imports.repository import ImportRepository
from registry.imports.rows import Plan, packed, unpacked
from registry.warranties.service import begin_soon

STEP = "import.step"
FILE_EXPIRED = "import.file_expired"
KEEP_FILE = timedelta(days=30)
CHUNK = 1_000
MOST_NOTES = 500
MORE_NOTES = "more_notes"
KEPT_PLANS = 2


class Chunk(Struct, frozen=True):
    """The rows of the file that come next, all of one phase."""

    phase: str
    rows: Sequence[Any]


def phases(plan: Plan) -> Iterator[tuple[str, Sequence[Any]]]:
    """The phases in their order with their good rows; an entrance taken over from its units is no row."""
    yield "buildings", [*(row for row in plan.entrances if row.row), *plan.charges]
    yield "persons", plan.owners
    yield "units", plan.units
    yield "parking", plan.spaces


def total(plan: Plan) -> int:
    return sum(len(rows) for _, rows in phases(plan))


def next_chunk(plan: Plan, phase: str, done: int, size: int = CHUNK) -> Chunk | None:
    """What comes after `done` rows, `phase` being the phase they ended in; None when everything is done.

    The buildings with everything small are one chunk, and the first one even without a row: entrances and parking lots
    may follow from units and spaces alone.
    """
    for name, rows in phases(plan):
        if name == "buildings" and not phase:
            return Chunk(name, rows)
        if done < len(rows):
            return Chunk(name, rows[done : done + size])
        done -= len(rows)
    return None


class ImportService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.imports = ImportRepository(work)

    async def check(self, community_id: UUID, filename: str, content: bytes) -> ImportJob:
        """The dry run: keep the file and every finding.

        Raises FileRefused, NotFound (community), OtherFileBeingRead, ReadersBusy."""
        await CommunityRepository(self.work).get(community_id)
        if len(content) > MAX_BYTES:
            raise FileRefused("file_too_large", limit=MAX_BYTES)
        plan = await self._read(content, self.work.today)
        cipher = await self.work.cipher()
        job = self.imports.add(
            ImportJob(
                community_id=community_id,
                filename=filename,
                sha256=hashlib.sha256(content).digest(),
                size=len(content),
                uploaded_by=self.work.principal.id,
                uploaded_by_name=self.work.principal.name,
                status="checked",
                phase="",
                done=0,
                total=total(plan),
                rows_read=_sheet_counts(plan),
                counts={},
                findings=len(plan.findings),
                notes=bounded(to_builtins(plan.notes)),
                checked_at=self.work.now,
                version=1,
            )
        )
        await self.work.session.flush()
        await self.imports.keep_file(job.id, cipher.seal(content), cipher.seal(packed(plan)))
        await self.imports.keep_findings(job.id, plan.findings)
        self.work.schedule(FILE_EXPIRED, self.work.now + KEEP_FILE, job.id)
        return job

    async def _read(self, content: bytes, today: date) -> Plan:
        # Reading takes its time; the database connection goes back to the others meanwhile.
        await self.work.rollback()
        try:
            return await read_apart(content, today, self.work.tenant_id)
        except Unacceptable as unacceptable:
            raise FileRefused(unacceptable.code, **unacceptable.details) from None

    async def apply(self, id: UUID, expected: int) -> ImportJob:
        """Start importing the good rows.

        Raises ImportNotInState, ImportRunning, NothingToImport, StaleVersion, and what `check` raises where the rows
        were kept by another release and the file is read again."""
        job = await self.imports.get(id, expected)
        job.must_be("checked")
        if await self._kept(job.id) is None:
            await self._read_again(job)
        job = await self.imports.get(id, expected, lock=True)
        job.move("applying", allowed=("checked",))
        if await self.imports.other_running(job):
            raise ImportRunning
        if job.total == 0:
            raise NothingToImport
        self.work.schedule(STEP, self.work.now, job.id)
        await self.work.session.flush()
        return job

    async def discard(self, id: UUID, expected: int) -> ImportJob:
        """Give up an import that was only checked: its file goes at once."""
        job = await self.imports.get(id, expected, lock=True)
        job.move("discarded", allowed=("checked",))
        await self.imports.drop_file(job.id)
        self._plans().pop(job.id, None)
        self.work.cancel(FILE_EXPIRED, job.id)
        await self.work.session.flush()
        return job

    async def step(self, id: UUID) -> None:
        """Import the next chunk and schedule the one after it."""
        job = await self.imports.find(id, lock=True)
        if job is None or job.status != "applying":
            return
        plan = await self._plan(job)
        if chunk := next_chunk(plan, job.phase, job.done):
            steps = ImportSteps(self.work, job.community_id, job.id, job.filename)
            self._record(job, chunk, await _run(steps, plan, chunk))
        if next_chunk(plan, job.phase, job.done):
            self.work.schedule(STEP, self.work.now, job.id)
        else:
            self._finish(job)
        await self.work.session.flush()

    def _record(self, job: ImportJob, chunk: Chunk, writes: Writes) -> None:
        job.phase = chunk.phase
        job.done += len(chunk.rows)
        counts = {kind: dict(outcomes) for kind, outcomes in job.counts.items()}
        for kind, outcomes in writes.counts.items():
            known = counts.setdefault(kind, {})
            for outcome, count in outcomes.items():
                known[outcome] = known.get(outcome, 0) + count
        job.counts = counts
        job.notes = bounded([*job.notes, *writes.notes])

    def _finish(self, job: ImportJob) -> None:
        job.move("applied", allowed=("applying",))
        job.phase = ""
        job.applied_at = self.work.now
        self._plans().pop(job.id, None)
        self.work.schedule(FILE_EXPIRED, self.work.now + KEEP_FILE, job.id)
        begin_soon(self.work)

    async def fail(self, id: UUID, failure: str) -> None:
        """Stop an import whose next chunk failed again and again; what was imported stays and can be undone."""
        job = await self.imports.find(id, lock=True)
        if job is not None and job.status in ("applying", "undoing"):
            job.move("failed", allowed=("applying", "undoing"))
            job.failure = failure
            self._plans().pop(job.id, None)
            self.work.schedule(FILE_EXPIRED, self.work.now + KEEP_FILE, job.id)
            begin_soon(self.work)
            await self.work.session.flush()

    async def expire_file(self, id: UUID) -> None:
        """Thirty days are over: the file goes, and with it the chance to apply a checked import. One that runs just now
        needs its rows; when it ends its file is kept anew."""
        job = await self.imports.find(id, lock=True)
        if job is None or job.status in ("applying", "undoing"):
            return
        await self.imports.drop_file(job.id)
        if job.status == "checked":
            job.move("discarded", allowed=("checked",))
            await self.work.session.flush()

    async def _plan(self, job: ImportJob) -> Plan:
        """The rows of the file, at hand from one step to the next; those of the oldest import make room."""
        plans = self._plans()
        if job.id not in plans:
            plan = await self._kept(job.id)
            if plan is None:
                raise LookupError("the rows of a running import are gone or were kept by another release")
            while len(plans) >= KEPT_PLANS:
                plans.pop(next(iter(plans)))
            plans[job.id] = plan
        return plans[job.id]

    async def _kept(self, id: UUID) -> Plan | None:
        """As they were read at the check; None when another release did that in another way."""
        sealed = await self.imports.plan(id)
        return unpacked((await self.work.cipher()).open(sealed)) if sealed else None

    async def _read_again(self, job: ImportJob) -> None:
        """Steps are transactions and never read a file, so it is done before the first one."""
        sealed = await self.imports.file(job.id)
        if sealed is None:
            raise LookupError("the file of a checked import is gone")
        content = (await self.work.cipher()).open(sealed)
        id, checked_on = job.id, clock.day_of(job.checked_at)
        plan = await self._read(content, checked_on)
        await self.imports.keep_plan(id, (await self.work.cipher()).seal(packed(plan)))

    def _plans(self) -> dict[UUID, Plan]:
        plans: dict[UUID, Plan] = self.work.runtime.state.setdefault("import_plans", {})
        return plans


async def _run(steps: ImportSteps, plan: Plan, chunk: Chunk) -> Writes:
    if chunk.phase == "buildings":
        return await steps.store_buildings(plan)
    if chunk.phase == "persons":
        return await steps.store_persons(chunk.rows)
    if chunk.phase == "units":
        return await steps.store_units(plan, chunk.rows)
    return await steps.store_parking(chunk.rows)


def _sheet_counts(plan: Plan) -> dict[str, dict[str, int]]:
    """Rows read and good rows by sheet; an entrance taken over from its units is not a good row."""
    good = {
        layouts.ENTRANCES.name: sum(1 for row in plan.entrances if row.row),
        layouts.OWNERS.name: len(plan.owners),
        layouts.CHARGES.name: len(plan.charges),
        layouts.UNITS.name: len(plan.units),
        layouts.SPACES.name: len(plan.spaces),
    }
    return {sheet: {"read": read, "good": good[sheet]} for sheet, read in plan.rows_read.items()}


def bounded(notes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """At most `MOST_NOTES` notes; a last one says how many more there are."""
    more = sum(note["row"] for note in notes if note["code"] == MORE_NOTES)
    listed = [note for note in notes if note["code"] != MORE_NOTES]
    more += max(0, len(listed) - MOST_NOTES)
    if not more:
        return listed
    last = {"sheet": "", "row": more, "code": MORE_NOTES, "message": f"另有 {more} 条说明未列出"}
    return [*listed[:MOST_NOTES], last]
