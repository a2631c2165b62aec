"""Compares what a caller says with the file and answers with yes or no for each datum. Every try is written down and
told to ticketing as a fact, so that the record of a call does not rest on what a screen claims."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from events.registry import CallerChecked
from kit.problems import FieldError, InvalidFields
from kit.work import Work
from registry.caller_checks.errors import GuessedTooOften
from registry.caller_checks.models import CallerCheck
from registry.caller_checks.repository import CallerCheckRepository
from registry.caller_checks.schemas import CallerCheckRead, TryCaller
from registry.persons import phones
from registry.persons.models import Person
from registry.persons.repository import PersonRepository

ENOUGH = 2
"""How many data have to agree before personal or fee data are told (C3.15)"""
WITHIN = timedelta(hours=1)
WRONG_AT_MOST = 6
"""Answers about one person that do not agree within an hour"""
ASKED = ("phone", "unit_code", "name", "id_last4")
HOMES_AT_MOST = 100
"""of one person that are told on; a developer owns thousands and calls about none of them"""


class CallerCheckService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.persons = PersonRepository(work)
        self.checks = CallerCheckRepository(work)

    async def check(self, person_id: UUID, said: TryCaller) -> CallerCheckRead:
        """Raises NotFound, InvalidFields, GuessedTooOften."""
        person = await self.persons.get(person_id, lock=True)  # answers are counted one after another
        asked = [datum for datum in ASKED if getattr(said, datum)]
        if not asked:
            raise InvalidFields([FieldError("phone", "required")])
        if await self.checks.differed_since(person.id, self.work.now - WITHIN) >= WRONG_AT_MOST:
            raise GuessedTooOften(retry_after=int(WITHIN.total_seconds()))
        (overview,) = await self.persons.overviews([person.id], self.work.today)
        agreed = [datum for datum in asked if await self._agrees(person, datum, said, overview.units)]
        differed = [datum for datum in asked if datum not in agreed]
        me = self.work.principal.id
        so_far = await self.checks.agreed_in(said.call_id, person.id, me) | set(agreed)
        check = CallerCheck(
            person_id=person.id,
            staff_id=me,
            call_id=said.call_id,
            agreed=agreed,
            differed=differed,
            at=self.work.now,
        )
        self.checks.add(check)
        self.work.record(
            check,
            CallerChecked(
                call_id=said.call_id,
                person_id=person.id,
                staff_id=me,
                agreed=tuple(agreed),
                differed=tuple(differed),
                owned_unit_ids=_owned(overview.units),
            ),
        )
        return CallerCheckRead(agreed=agreed, differed=differed, verified=bool(agreed) and len(so_far) >= ENOUGH)

    async def _agrees(self, person: Person, datum: str, said: TryCaller, units: Sequence[dict[str, Any]]) -> bool:
        if datum == "phone":
            number = phones.normalised(said.phone or "")
            if number is None:
                return False
            blind = (await self.work.cipher()).blind(number)
            return any(phone.blind == blind for phone in await self.persons.phones(person.id))
        if datum == "unit_code":
            wanted = (said.unit_code or "").strip().lower()
            return any(unit["code"].lower() == wanted for unit in units)
        if datum == "name":
            return person.name_key == (said.name or "").strip().lower()
        return person.id_number_last4 is not None and person.id_number_last4 == (said.id_last4 or "").upper()


def _owned(units: Sequence[dict[str, Any]]) -> tuple[UUID, ...]:
    owned = {UUID(str(unit["unit_id"])) for unit in units if unit["relation"] == "owner"}
    return tuple(sorted(owned)[:HOMES_AT_MOST])
