"""Second step: the persons of 业主信息. Found by the file's owner number, then by identity number, else new."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from msgspec import Struct

from events.registry import PersonChanged, PersonRegistered
from kit.cipher import Cipher
from registry.import_steps.writes import Writes
from registry.imports.layouts import OWNERS
from registry.imports.rows import OwnerRow
from registry.persons.phones import is_mobile


class PresentPerson(Struct, frozen=True):
    """`phones` are (id, place, blind) in order of place."""

    id: UUID
    version: int
    kind: str
    name: str
    gender: str | None
    id_number_blind: bytes | None
    phones: list[tuple[UUID, int, bytes]]


class Present(Struct, frozen=True):
    """Persons that the rows may mean. `links` are the known (link id, file number) of persons in the community."""

    persons: dict[UUID, PresentPerson]
    by_number: dict[str, UUID]
    by_blind: dict[bytes, UUID]
    links: dict[UUID, tuple[UUID, str | None]]


def blinds(rows: Sequence[OwnerRow], cipher: Cipher) -> list[bytes]:
    return [cipher.blind(row.id_number) for row in rows if row.id_number]


def compare(rows: Sequence[OwnerRow], present: Present, cipher: Cipher, writes: Writes) -> None:
    for row in rows:
        blind = cipher.blind(row.id_number) if row.id_number else None
        by_number = present.by_number.get(row.number)
        by_blind = present.by_blind.get(blind) if blind else None
        if by_number is None and by_blind is None:
            _register(row, blind, cipher, writes)
        elif by_number is None and by_blind is not None:
            if _link(row, by_blind, present, writes):
                _change(row, present.persons[by_blind], blind, cipher, writes)
        elif by_number is not None:
            if by_blind not in (None, by_number):
                message = f"业主编号 {row.number} 的身份证号已登记在另一人名下，身份证号未更新"
                writes.note(OWNERS.name, row.row, "id_number_elsewhere", message)
                blind = None
            _change(row, present.persons[by_number], blind, cipher, writes)


def _register(row: OwnerRow, blind: bytes | None, cipher: Cipher, writes: Writes) -> None:
    kind = "organisation" if row.id_type == "credit_code" else "natural"
    person = {
        "kind": kind,
        "name": row.name,
        "name_key": row.name.lower(),
        "gender": row.gender or None,
        "locale": "zh-CN",
        "flags": [],
        **_document(row, blind, cipher),
    }
    id = writes.insert("person", person, aggregate_version=1)
    if row.phone:
        writes.attach("person_phone", {"person_id": id, "place": 0, **_phone(row.phone, cipher)})
    link = {"community_id": writes.community_id, "person_id": id, "file_number": row.number}
    writes.attach("community_person", link)
    writes.state(PersonRegistered(kind=kind), id, 1)
    writes.created("person", id, row.number)


def _document(row: OwnerRow, blind: bytes | None, cipher: Cipher) -> dict[str, Any]:
    return {
        "id_type": row.id_type or None,
        "id_number_sealed": cipher.encrypt(row.id_number) if blind else None,
        "id_number_blind": blind,
        "id_number_last4": row.id_number[-4:] or None,
    }


def _phone(number: str, cipher: Cipher) -> dict[str, Any]:
    return {
        "sealed": cipher.encrypt(number),
        "blind": cipher.blind(number),
        "last4": number[-4:],
        "mobile": is_mobile(number),
    }


def _link(row: OwnerRow, person_id: UUID, present: Present, writes: Writes) -> bool:
    """Give a person found by identity number the file's number; False when they have another one here."""
    link = present.links.get(person_id)
    if link is None:
        values = {"community_id": writes.community_id, "person_id": person_id, "file_number": row.number}
        writes.attach("community_person", values)
    elif link[1] is None:
        writes.update("community_person", link[0], {"file_number": row.number})
    else:
        message = f"业主编号 {row.number} 的身份证号已登记为业主编号 {link[1]}，此行未导入"
        writes.note(OWNERS.name, row.row, "id_number_elsewhere", message)
        writes.count("person", "skipped")
        return False
    return True


def _change(row: OwnerRow, person: PresentPerson, blind: bytes | None, cipher: Cipher, writes: Writes) -> None:
    """The file's filled cells win; a blank cell takes nothing away."""
    name_changed = person.name != row.name
    gender_changed = bool(row.gender) and person.gender != row.gender
    document_changed = blind is not None and person.id_number_blind != blind
    phone_changed = bool(row.phone) and cipher.blind(row.phone) not in {known for _, _, known in person.phones}
    if not (name_changed or gender_changed or document_changed or phone_changed):
        writes.count("person", "unchanged")
        return
    version = person.version + 1
    values: dict[str, Any] = {}
    if name_changed:
        values |= {"name": row.name, "name_key": row.name.lower()}
        writes.attach("former_name", {"person_id": person.id, "name": person.name, "until": writes.now})
    if gender_changed:
        values["gender"] = row.gender
    if document_changed:
        values |= _document(row, blind, cipher)
    writes.advance("person", person.id, values, before=person.version, version=version)
    if phone_changed and person.phones:
        writes.update("person_phone", person.phones[0][0], _phone(row.phone, cipher))
    elif phone_changed:
        writes.attach("person_phone", {"person_id": person.id, "place": 0, **_phone(row.phone, cipher)})
    writes.state(PersonChanged(kind=person.kind), person.id, version)
    writes.count("person", "updated")
