"""Registering, changing, unmasking persons, and handing out their contact data at the moment of sending."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec import UNSET, UnsetType

from events.registry import PersonChanged, PersonRegistered
from kit.cipher import Cipher
from kit.problems import FieldError, Forbidden, InvalidFields, NotFound
from kit.work import Work
from registry.communities.repository import CommunityRepository
from registry.persons import id_numbers, phones
from registry.persons.errors import IdNumberTaken
from registry.persons.models import Person, PersonPhone
from registry.persons.overviews import masked, shown_name
from registry.persons.repository import PersonRepository
from registry.persons.schemas import (
    AskNameOnPaper,
    ChangePerson,
    ClearRead,
    ContactRead,
    IdDocument,
    NameOnPaperRead,
    PersonNameRead,
    PersonRead,
    RegisterPerson,
    Unmask,
)
from registry.receipts.errors import ReceiptNotKnown
from registry.receipts.repository import ReceiptRepository

PRINTS = "billing.receipt.print"
"""whoever prints receipts sees the full name of their payer"""


class PersonService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.persons = PersonRepository(work)

    async def register(self, body: RegisterPerson) -> PersonRead:
        """Raises IdNumberTaken, InvalidFields, NotFound (community)."""
        community = await CommunityRepository(self.work).get(body.community_id)
        cipher = await self.work.cipher()
        person = Person(kind=body.kind, gender=body.gender, locale=body.locale, flags=body.flags, version=0)
        _name(person, body.name)
        await self._document(person, cipher, body.document)
        person.email_sealed = cipher.encrypt(body.email) if body.email else None
        numbers = sealed_phones(cipher, body.phones)
        self.persons.add(person)
        self.work.record(person, PersonRegistered(kind=person.kind))
        await self.work.session.flush()
        await self.persons.replace_phones(person.id, numbers)
        await self.persons.belongs(person.id, community.id)
        await self.work.session.flush()
        return await self.read(person.id)

    async def change(self, id: UUID, expected: int, body: ChangePerson) -> PersonRead:
        """Raises IdNumberTaken, InvalidFields, NotFound, StaleVersion."""
        person = await self.persons.get(id, expected, lock=True)
        cipher = await self.work.cipher()
        for field in ("gender", "locale", "flags"):
            if (value := getattr(body, field)) is not UNSET:
                setattr(person, field, value)
        if not isinstance(body.name, UnsetType) and body.name.strip() != person.name:
            self.persons.renamed(person.id, person.name)
            _name(person, body.name)
        if not isinstance(body.document, UnsetType):
            await self._document(person, cipher, body.document)
        if not isinstance(body.email, UnsetType):
            person.email_sealed = cipher.encrypt(body.email) if body.email else None
        if not isinstance(body.phones, UnsetType):
            await self.persons.replace_phones(person.id, sealed_phones(cipher, body.phones))
        self.work.record(person, PersonChanged(kind=person.kind))
        await self.work.session.flush()
        return await self.read(person.id)

    async def read(self, id: UUID) -> PersonRead:
        rows = await self.persons.overviews([id], self.work.today)
        if not rows:
            raise NotFound
        return masked(rows[0], await self.work.cipher())

    async def unmask(self, id: UUID, body: Unmask) -> ClearRead:
        """Clear values, each look written down with its purpose."""
        person = await self.persons.get(id)
        cipher = await self.work.cipher()
        clear: dict[str, Any] = {}
        for field in dict.fromkeys(body.fields):
            clear[field] = await self._clear(person, cipher, field)
            self.persons.seen(person.id, field, body.purpose)
        return ClearRead(id=person.id, **clear)

    async def name_on_paper(self, id: UUID, body: AskNameOnPaper) -> NameOnPaperRead:
        """The full name for a receipt, as it was when the money was taken; every hand-out is written down.

        Raises Forbidden for those who print no receipts, and ReceiptNotKnown where the person has no such receipt."""
        if not self.work.principal.may(PRINTS):
            raise Forbidden(permission=PRINTS)
        person = await self.persons.get(id)
        received_at = await ReceiptRepository(self.work).received_at(body.receipt_no, person.id)
        if received_at is None:
            raise ReceiptNotKnown
        self.persons.seen(person.id, "name", f"receipt {body.receipt_no}")
        return NameOnPaperRead(id=person.id, name=await self.persons.name_at(person, received_at))

    async def names(self, ids: Sequence[UUID]) -> list[PersonNameRead]:
        rows = await self.persons.names(ids) if ids else []
        return [PersonNameRead(id=row.id, name=shown_name(row.name, row.kind)) for row in rows]

    async def contact(self, id: UUID) -> ContactRead:
        """Contact data for a message that goes out now; every hand-out is written down."""
        person = await self.persons.get(id)
        cipher = await self.work.cipher()
        for field in ("name", "phones", "email"):
            self.persons.seen(person.id, field, "delivery")
        return ContactRead(
            id=person.id,
            name=person.name,
            phones=await self._clear(person, cipher, "phones"),
            email=await self._clear(person, cipher, "email"),
            locale=person.locale,
        )

    async def _clear(self, person: Person, cipher: Cipher, field: str) -> Any:
        if field == "phones":
            return [cipher.decrypt(phone.sealed) for phone in await self.persons.phones(person.id)]
        if field == "id_number":
            return cipher.decrypt(person.id_number_sealed) if person.id_number_sealed else None
        if field == "email":
            return cipher.decrypt(person.email_sealed) if person.email_sealed else None
        return person.name

    async def _document(self, person: Person, cipher: Cipher, document: IdDocument | None) -> None:
        if document is None:
            person.id_type = person.id_number_last4 = None
            person.id_number_sealed = person.id_number_blind = None
            return
        number = id_numbers.normalised(document.number)
        if fault := id_numbers.fault(document.type, number, self.work.today):
            raise InvalidFields([FieldError("document.number", fault)])
        blind = cipher.blind(number)
        holder = await self.persons.by_id_number(blind)
        if holder is not None and holder != person.id:
            raise IdNumberTaken
        person.id_type = document.type
        person.id_number_sealed = cipher.encrypt(number)
        person.id_number_blind = blind
        person.id_number_last4 = number[-4:]


def _name(person: Person, name: str) -> None:
    person.name = name.strip()
    person.name_key = person.name.lower()


def sealed_phones(cipher: Cipher, numbers: list[str]) -> list[PersonPhone]:
    """Encrypted phones in the order of the list. Raises InvalidFields with `bad_phone`."""
    sealed: dict[str, PersonPhone] = {}
    for place, text in enumerate(numbers):
        number = phones.normalised(text)
        if number is None:
            raise InvalidFields([FieldError(f"phones[{place}]", "bad_phone")])
        sealed.setdefault(
            number,
            PersonPhone(
                place=len(sealed),
                sealed=cipher.encrypt(number),
                blind=cipher.blind(number),
                last4=number[-4:],
                mobile=phones.is_mobile(number),
            ),
        )
    return list(sealed.values())
