"""A small service that exists to prove kit: it keeps notes, and counts the notes of beta."""

from collections.abc import Sequence
from datetime import date, timedelta
from types import ModuleType
from typing import Annotated, Any
from uuid import UUID

from litestar import get, patch, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody
from msgspec import Meta as Limits
from sqlalchemy import select, text
from sqlalchemy.orm import Mapped

from events import Event
from kit import copies
from kit.consumers import Consumer, Facts, Meta, consumes
from kit.models import Aggregate, Scope, TenantRow, model_base
from kit.paging import Page
from kit.problems import Refusal
from kit.repository import Repository
from kit.schemas import Body, Read
from kit.service import Service
from kit.settings import Settings as KitSettings
from kit.timers import Due, TimerHandler, timer
from kit.work import Work


class TenantProvisioned(Event, frozen=True, kw_only=True):
    type = "alpha.tenant.provisioned.v1"


class NoteWritten(Event, frozen=True, kw_only=True):
    type = "alpha.note.written.v1"
    length: int


class NoteSealed(Event, frozen=True, kw_only=True):
    type = "alpha.note.sealed.v1"


class BetaNoteWritten(Event, frozen=True, kw_only=True):
    type = "beta.note.written.v1"
    length: int


class BetaLeafTurned(Event, frozen=True, kw_only=True):
    type = "beta.leaf.turned.v1"


class BetaLeafTorn(Event, frozen=True, kw_only=True):
    type = "beta.leaf.torn.v1"


published = ModuleType("alpha_events")
for _event in (TenantProvisioned, NoteWritten, NoteSealed):
    setattr(published, _event.__name__, _event)


class Settings(KitSettings, frozen=True, kw_only=True):
    pass


Model: Any = model_base("alpha")


class Note(Model, Aggregate):  # type: ignore[misc]
    __tablename__ = "note"
    __scope__ = Scope(community="community_id", own=("author_id",))

    community_id: Mapped[UUID]
    author_id: Mapped[UUID]
    words: Mapped[str]
    sealed: Mapped[bool]


class Tally(Model, TenantRow):  # type: ignore[misc]
    __tablename__ = "tally"

    notes: Mapped[int]


class NoteSealedAlready(Refusal):
    status, code, title = 409, "note_sealed", "The note is sealed"


class WriteNote(Body, frozen=True):
    community_id: UUID
    words: Annotated[str, Limits(min_length=1, max_length=50)]
    pages: int = 1
    sealed_on: date | None = None


class RewordNote(Body, frozen=True):
    words: str


class NoteRead(Read, frozen=True):
    id: UUID
    words: str
    sealed: bool
    version: int

    @classmethod
    def of(cls, note: Note) -> "NoteRead":
        return cls(id=note.id, words=note.words, sealed=note.sealed, version=note.version)


class Notes(Repository[Note]):
    model = Note


@post("/notes", permission="alpha.note.write")
async def write_note(data: JSONBody[WriteNote], work: NamedDependency[Work]) -> NoteRead:
    if data.words == "boom":
        raise ZeroDivisionError
    note = Note(community_id=data.community_id, author_id=work.principal.id, words=data.words, sealed=False)
    Notes(work).add(note)
    work.record(note, NoteWritten(length=len(data.words)))
    work.schedule("note.seal", work.now + timedelta(hours=1), note.id)
    return NoteRead.of(note)


@get("/notes/{note_id:uuid}", permission="alpha.note.read")
async def read_note(note_id: FromPath[UUID], work: NamedDependency[Work]) -> NoteRead:
    return NoteRead.of(await Notes(work).get(note_id))


@get("/notes", permission="alpha.note.read")
async def list_notes(
    work: NamedDependency[Work], cursor: FromQuery[str | None] = None, limit: FromQuery[int] = 2
) -> Page[NoteRead]:
    notes = Notes(work)
    rows, following = await notes.page(
        notes.scoped(select(Note)), (Note.created_at.desc(), Note.id.desc()), cursor, limit
    )
    return Page(items=[NoteRead.of(row[0]) for row in rows], next_cursor=following)


@patch("/notes/{note_id:uuid}", permission="alpha.note.write")
async def reword_note(
    note_id: FromPath[UUID], data: JSONBody[RewordNote], work: NamedDependency[Work], if_match: NamedDependency[int]
) -> NoteRead:
    """Writes at the commit only, after the answer has been made."""
    note = await Notes(work).get(note_id, expected=if_match, lock=True)
    note.words = data.words
    work.record(note, NoteWritten(length=len(data.words)))
    return NoteRead.of(note)


@post("/notes/{note_id:uuid}/seal", permission="alpha.note.write", status_code=200)
async def seal_note(note_id: FromPath[UUID], work: NamedDependency[Work], if_match: NamedDependency[int]) -> NoteRead:
    note = await Notes(work).get(note_id, expected=if_match, lock=True)
    if note.sealed:
        raise NoteSealedAlready(words=len(note.words))
    note.sealed = True
    work.record(note, NoteSealed())
    work.cancel("note.seal", note.id)
    return NoteRead.of(note)


@get("/greeting", public=True, limit="3/minute")
async def greeting(work: NamedDependency[Work]) -> dict[str, bool]:
    return {"tenant": work.bound}


@timer("note.seal")
async def seal_in_time(work: Work, due: Due) -> None:
    note = await Notes(work).get(due.subject_id, lock=True)
    if note.words == "poison":
        raise ZeroDivisionError
    note.sealed = True
    work.record(note, NoteSealed())


@consumes(BetaNoteWritten)
async def count(work: Work, event: BetaNoteWritten, meta: Meta) -> None:
    if event.length < 0:
        raise ValueError("poison")
    await work.session.execute(
        text("""INSERT INTO tally (tenant_id, id, notes) VALUES (:tenant_id, :id, 1)
                ON CONFLICT (tenant_id, id) DO UPDATE SET notes = tally.notes + 1"""),
        {"tenant_id": work.tenant_id, "id": meta.aggregate_id},
    )


async def leafed(work: Work, facts: Facts[BetaLeafTurned | BetaLeafTorn]) -> None:
    """The tally of a leaf is how many facts came together with it, ten more if it is torn."""
    tallies = [(meta, len(facts) + 10 * isinstance(event, BetaLeafTorn)) for event, meta in facts]
    await copies.keep(work, Tally, [{"id": meta.aggregate_id, "notes": notes} for meta, notes in tallies])


async def dried(work: Work, dues: Sequence[Due]) -> None:
    """The tally of a leaf is how many timers came together with its own."""
    if any(due.payload.get("poison") for due in dues):
        raise ZeroDivisionError
    await copies.keep(work, Tally, [{"id": due.subject_id, "notes": len(dues)} for due in dues])
    for due in dues:
        if spared := due.payload.get("spares"):
            work.cancel("leaf.dry", UUID(spared))


service = Service(
    name="alpha",
    settings=Settings,
    model=Model,
    events=published,
    routes=[write_note, read_note, list_notes, reword_note, seal_note, greeting],
    consumers=[count, *(Consumer(event, leafed, many=True) for event in (BetaLeafTurned, BetaLeafTorn))],
    timers=[seal_in_time, *(TimerHandler(kind, dried, many=True) for kind in ("leaf.dry", "leaf.press"))],
)
