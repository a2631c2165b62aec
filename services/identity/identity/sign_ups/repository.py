"""Sign-ups in SQL: a slug is reserved by one, a link is used up by one."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select, text, update
from sqlalchemy.dialects.postgresql import insert

from identity.sign_ups.models import CONFIRMED, EXPIRED, PENDING, SignUp
from kit.work import Work


class SignUpRepository:
    """Sign-ups exist before their tenant does."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.session = work.session

    async def find(self, id: UUID) -> SignUp | None:
        return (await self.session.execute(select(SignUp).where(SignUp.id == id))).scalar_one_or_none()

    async def reserve(self, sign_up: SignUp) -> bool:
        """False when somebody else asked for the slug a moment earlier."""
        values = {column.key: getattr(sign_up, column.key) for column in SignUp.__table__.columns}
        statement = (
            insert(SignUp)
            .values(values)
            .on_conflict_do_nothing(index_elements=["slug"], index_where=text("state <> 'expired'"))
            .returning(SignUp.id)
        )
        return (await self.session.execute(statement)).first() is not None

    async def reserved(self, slugs: Collection[str]) -> set[str]:
        statement = select(SignUp.slug).where(SignUp.slug.in_(sorted(slugs)), SignUp.state != EXPIRED)
        return set((await self.session.execute(statement)).scalars())

    async def living(self, token_hash: bytes) -> SignUp | None:
        statement = select(SignUp).where(
            SignUp.token_hash == token_hash, SignUp.state == PENDING, SignUp.expires_at > self.work.now
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def consume(self, id: UUID) -> bool:
        """True for exactly one caller; name and address of the administrator are erased with it."""
        statement = (
            update(SignUp)
            .where(SignUp.id == id, SignUp.used_at.is_(None), SignUp.state == PENDING)
            .values(used_at=self.work.now, state=CONFIRMED, admin_sealed=None)
            .returning(SignUp.id)
            .execution_options(synchronize_session=False)
        )
        return (await self.session.execute(statement)).first() is not None

    async def expire(self, before: datetime) -> None:
        """Free the slugs of sign-ups nobody confirmed and erase who asked for them."""
        await self.session.execute(
            update(SignUp)
            .where(SignUp.state == PENDING, SignUp.expires_at <= before)
            .values(state=EXPIRED, admin_sealed=None)
            .execution_options(synchronize_session=False)
        )

    async def destroy_key(self) -> None:
        """Without its key, nothing the sign-up left behind (a mail, a backup) can be read."""
        await self.session.execute(
            text("DELETE FROM data_key WHERE tenant_id = :tenant_id"), {"tenant_id": self.work.tenant_id}
        )

    async def forget(self, before: datetime) -> None:
        await self.session.execute(delete(SignUp).where(SignUp.state == EXPIRED, SignUp.expires_at < before))
