"""Freezes what a report says when it is handed in, and opens it again."""

from collections.abc import Mapping
from typing import TypeVar
from uuid import UUID

import msgspec
from uuid_utils.compat import uuid7

from kit.problems import NotFound
from kit.schemas import Read
from kit.work import Work
from ticketing.report_editions.models import ReportEdition
from ticketing.report_editions.repository import ReportEditionRepository
from ticketing.report_editions.schemas import EditionRead

T = TypeVar("T", bound=Read)


class Editions:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.editions = ReportEditionRepository(work)

    async def freeze(self, document_id: UUID, number: int, content: Read, reason: str | None = None) -> None:
        cipher = await self.work.cipher()
        self.editions.add(
            ReportEdition(
                id=uuid7(),
                document_id=document_id,
                number=number,
                made_by=self.work.principal.id,
                made_at=self.work.now,
                reason=cipher.encrypt(reason) if reason else None,
                content=cipher.seal(msgspec.json.encode(content)),
            )
        )

    async def content(self, document_id: UUID, number: int, kind: type[T]) -> T:
        """What it said. Raises NotFound for an edition that never was."""
        edition = await self.editions.one(document_id, number)
        if edition is None:
            raise NotFound
        return msgspec.json.decode((await self.work.cipher()).open(edition.content), type=kind)

    async def contents(self, editions: Mapping[UUID, int], kind: type[T]) -> dict[UUID, T]:
        """What several documents said, each in the edition named."""
        cipher = await self.work.cipher()
        found = await self.editions.of_documents(editions)
        return {
            edition.document_id: msgspec.json.decode(cipher.open(edition.content), type=kind)
            for edition in found
            if edition.number == editions[edition.document_id]
        }

    async def all_contents(self, document_id: UUID, kind: type[T]) -> dict[int, T]:
        """What one document said, by edition."""
        cipher = await self.work.cipher()
        found = await self.editions.of_documents([document_id])
        return {one.number: msgspec.json.decode(cipher.open(one.content), type=kind) for one in found}

    async def listed(self, document_id: UUID) -> list[EditionRead]:
        cipher = await self.work.cipher()
        return [
            EditionRead(
                number=row.number,
                made_at=row.made_at,
                made_by_name=row.made_by_name,
                reason=cipher.decrypt(row.reason) if row.reason else None,
            )
            for row in await self.editions.of_document(document_id)
        ]
