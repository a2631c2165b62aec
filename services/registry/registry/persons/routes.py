"""Routes of persons."""

from typing import Annotated
from uuid import UUID

from litestar import get, patch, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody, QueryParameter

from kit.work import Work
from registry.persons.schemas import (
    AskNameOnPaper,
    ChangePerson,
    ClearRead,
    ContactRead,
    NameOnPaperRead,
    PersonNameRead,
    PersonRead,
    RegisterPerson,
    Unmask,
)
from registry.persons.service import PersonService


@post("/persons", permission="registry.person.manage", summary="Register a person")
async def register_person(work: NamedDependency[Work], data: JSONBody[RegisterPerson]) -> PersonRead:
    return await PersonService(work).register(data)


@get("/persons/{person_id:uuid}", permission="registry.person.read", summary="A person from all sides, masked")
async def read_person(person_id: FromPath[UUID], work: NamedDependency[Work]) -> PersonRead:
    return await PersonService(work).read(person_id)


@patch("/persons/{person_id:uuid}", permission="registry.person.manage", summary="Change a person")
async def change_person(
    person_id: FromPath[UUID],
    work: NamedDependency[Work],
    if_match: NamedDependency[int],
    data: JSONBody[ChangePerson],
) -> PersonRead:
    return await PersonService(work).change(person_id, if_match, data)


@post(
    "/persons/{person_id:uuid}/unmask",
    permission="registry.person.unmask",
    status_code=200,
    idempotent=False,
    limit="30/minute",
    summary="Clear personal data for a stated purpose",
)
async def unmask_person(person_id: FromPath[UUID], work: NamedDependency[Work], data: JSONBody[Unmask]) -> ClearRead:
    return await PersonService(work).unmask(person_id, data)


@post(
    "/persons/{person_id:uuid}/name-on-paper",
    permission="registry.person.read",
    status_code=200,
    idempotent=False,
    limit="60/minute",
    summary="The full name for a receipt that is printed",
)
async def write_name(
    person_id: FromPath[UUID], work: NamedDependency[Work], data: JSONBody[AskNameOnPaper]
) -> NameOnPaperRead:
    return await PersonService(work).name_on_paper(person_id, data)


@get("/persons/names", permission="registry.person.read", summary="Masked names of up to 200 persons")
async def list_names(
    work: NamedDependency[Work],
    ids: Annotated[list[UUID] | None, QueryParameter(name="id", max_items=200)] = None,
) -> list[PersonNameRead]:
    return await PersonService(work).names(ids or [])


@get("/contacts/{person_id:uuid}", realm="service", summary="Contact data at the moment of sending")
async def read_contact(person_id: FromPath[UUID], work: NamedDependency[Work]) -> ContactRead:
    return await PersonService(work).contact(person_id)


routes = [register_person, list_names, read_person, change_person, unmask_person, write_name, read_contact]
