"""Scripts on the wire."""

from typing import Annotated
from uuid import UUID

from msgspec import Meta

from kit.schemas import Body, Read
from ticketing.scripts.models import Answer, Situation

Words = Annotated[str, Meta(min_length=1, max_length=500)]


class AddStep(Body, frozen=True, kw_only=True):
    """What to say; with `field`, a question whose answer goes into that field of the intake form."""

    say: Words
    say_en: Words | None = None
    field: Answer | None = None


Steps = Annotated[list[AddStep], Meta(min_length=1, max_length=20)]


class AddScript(Body, frozen=True, kw_only=True):
    """Words of a community's own."""

    situation: Situation
    community_id: UUID
    steps: Steps


class ChangeScript(Body, frozen=True, kw_only=True):
    """One that is not active leaves the situation to the words of the company."""

    steps: Steps
    active: bool = True


class StepRead(Read, frozen=True, kw_only=True):
    say: str
    say_en: str | None = None
    field: str | None = None


class ScriptRead(Read, frozen=True, kw_only=True):
    id: UUID
    version: int
    situation: str
    community_id: UUID | None
    steps: list[StepRead]
    active: bool
