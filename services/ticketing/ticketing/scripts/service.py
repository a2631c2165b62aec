"""Keeps the words of each situation."""

from uuid import UUID

import msgspec
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from ticketing.places.repository import PlaceRepository
from ticketing.scripts.models import SITUATIONS, WRITTEN, Script
from ticketing.scripts.repository import ScriptRepository
from ticketing.scripts.schemas import AddScript, AddStep, ChangeScript, ScriptRead, StepRead
from ticketing.scripts.wording import bare
from ticketing.staff.reach import check_whole_company

LANGUAGES = ("say", "say_en")


class ScriptService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.scripts = ScriptRepository(work)

    async def all(self) -> list[ScriptRead]:
        return [_read(script) for script in await self.scripts.all()]

    async def holding(self, community_id: UUID | None) -> list[ScriptRead]:
        """What is said in each situation: the community's own words, else the company's."""
        own: dict[str, Script] = {}
        for script in await self.scripts.all():
            if script.community_id is None or (script.community_id == community_id and script.active):
                own[script.situation] = script
        return [_read(own[situation]) for situation in SITUATIONS if situation in own]

    async def add(self, asked: AddScript) -> ScriptRead:
        """A community has words of its own once for a situation; a second time is a contradiction (409). Words it had
        given up are worded anew. Raises InvalidFields."""
        if await PlaceRepository(self.work).locate(asked.community_id, None) is None:
            raise InvalidFields([FieldError("community_id", "unknown")])
        former = await self.scripts.own_of(asked.community_id, asked.situation)
        if former is not None and not former.active:
            former.steps, former.active = _kept(asked.situation, asked.steps), True
            return self._changed(former)
        script = Script(
            tenant_id=self.work.tenant_id,
            id=uuid7(),
            situation=asked.situation,
            community_id=asked.community_id,
            steps=_kept(asked.situation, asked.steps),
            active=True,
        )
        self.scripts.add(script)
        return self._changed(script)

    async def change(self, id: UUID, expected: int, asked: ChangeScript) -> ScriptRead:
        script = await self.scripts.get(id, expected, lock=True)
        if script.community_id is None:
            check_whole_company(self.work)
        script.steps = _kept(script.situation, asked.steps)
        script.active = asked.active or script.community_id is None
        return self._changed(script)

    def _changed(self, script: Script) -> ScriptRead:
        told = facts.ScriptChanged(situation=script.situation, community_id=script.community_id, active=script.active)
        self.work.record(script, told)
        return _read(script)


def _kept(situation: str, steps: list[AddStep]) -> list[dict[str, str | None]]:
    """Raises InvalidFields where words that are written to a customer would put in what the company noted for itself
    (see `wording`)."""
    if situation in WRITTEN:
        said = ((f"steps.{at}.{name}", getattr(step, name)) for at, step in enumerate(steps) for name in LANGUAGES)
        found = [(field, bare(words)) for field, words in said if words is not None]
        if faults := [FieldError(field, "internal_slot", slot) for field, slot in found if slot is not None]:
            raise InvalidFields(faults)
    kept: list[dict[str, str | None]] = msgspec.to_builtins(steps)
    return kept


def _read(script: Script) -> ScriptRead:
    return ScriptRead(
        id=script.id,
        version=script.version,
        situation=script.situation,
        community_id=script.community_id,
        steps=[StepRead(say=step["say"], say_en=step.get("say_en"), field=step.get("field")) for step in script.steps],
        active=script.active,
    )
