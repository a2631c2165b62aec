"""Passwords and links in SQL: a link is used up by exactly one of concurrent callers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, delete, or_, select, update

from identity.credentials.models import Credential, OneTimeLink
from identity.staff.models import ACTIVE, Staff
from kit import copies
from kit.repository import Repository


class CredentialRepository(Repository[Credential]):
    model = Credential

    async def password_hash(self, staff_id: UUID) -> str | None:
        statement = select(Credential.password_hash).where(
            Credential.tenant_id == self.work.tenant_id, Credential.id == staff_id
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def of_login(self, blind: bytes) -> tuple[UUID, str] | None:
        """Id and password hash of whoever signs in with this; one statement, whether there is somebody or not."""
        statement = (
            select(Credential.id, Credential.password_hash)
            .join(Staff, and_(Staff.tenant_id == Credential.tenant_id, Staff.id == Credential.id))
            .where(
                Credential.tenant_id == self.work.tenant_id,
                or_(Staff.email_blind == blind, Staff.mobile_blind == blind),
                Staff.status == ACTIVE,
            )
        )
        row = (await self.session.execute(statement)).one_or_none()
        return (row.id, row.password_hash) if row else None

    async def keep(self, staff_id: UUID, password_hash: str) -> None:
        row = {"id": staff_id, "password_hash": password_hash, "changed_at": self.work.now}
        await copies.keep(self.work, Credential, [row])

    async def rehash(self, staff_id: UUID, old: str, new: str) -> None:
        """The same password under today's parameters; loses against a password changed in the meantime."""
        await self.session.execute(
            update(Credential)
            .where(
                Credential.tenant_id == self.work.tenant_id,
                Credential.id == staff_id,
                Credential.password_hash == old,
            )
            .values(password_hash=new)
        )


class OneTimeLinkRepository(Repository[OneTimeLink]):
    model = OneTimeLink

    async def living(self, token_hash: bytes, purpose: str) -> OneTimeLink | None:
        statement = select(OneTimeLink).where(
            OneTimeLink.tenant_id == self.work.tenant_id,
            OneTimeLink.token_hash == token_hash,
            OneTimeLink.purpose == purpose,
            OneTimeLink.used_at.is_(None),
            OneTimeLink.expires_at > self.work.now,
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def consume(self, id: UUID) -> bool:
        """True for exactly one caller."""
        statement = (
            update(OneTimeLink)
            .where(OneTimeLink.tenant_id == self.work.tenant_id, OneTimeLink.id == id, OneTimeLink.used_at.is_(None))
            .values(used_at=self.work.now)
            .returning(OneTimeLink.id)
            .execution_options(synchronize_session=False)
        )
        return (await self.session.execute(statement)).first() is not None

    async def supersede(self, staff_id: UUID) -> None:
        """All links of a person stop working."""
        await self.session.execute(
            update(OneTimeLink)
            .where(
                OneTimeLink.tenant_id == self.work.tenant_id,
                OneTimeLink.staff_id == staff_id,
                OneTimeLink.used_at.is_(None),
            )
            .values(used_at=self.work.now)
            .execution_options(synchronize_session=False)
        )

    async def forget(self, before: datetime) -> None:
        await self.session.execute(
            delete(OneTimeLink).where(OneTimeLink.tenant_id == self.work.tenant_id, OneTimeLink.expires_at < before)
        )

    async def issue(self, staff_id: UUID, purpose: str, token_hash: bytes, expires_at: datetime) -> OneTimeLink:
        link = self.add(
            OneTimeLink(
                staff_id=staff_id,
                purpose=purpose,
                token_hash=token_hash,
                expires_at=expires_at,
                created_at=self.work.now,
            )
        )
        await self.work.flush()
        return link
