"""Operators in SQL: each renewal and each code of the second factor has exactly one winner."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Row, delete, select, text, update
from sqlalchemy.dialects.postgresql import insert

from identity.operators.models import ACTIVE, LEFT, Operator, OperatorSession
from identity.sessions import rotation
from kit.limits import counted
from kit.principal import NOBODY
from kit.work import Work

_ALLOW = text("DELETE FROM denial WHERE tenant_id = :tenant_id AND subject_id = :subject_id")


class OperatorRepository:
    """Operators belong to no tenant."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.session = work.session

    async def create(self, operator: Operator) -> bool:
        """False when the login is taken."""
        values = {column.key: getattr(operator, column.key) for column in Operator.__table__.columns}
        statement = insert(Operator).values(values).on_conflict_do_nothing(index_elements=["login"])
        return (await self.session.execute(statement.returning(Operator.id))).first() is not None

    async def reopen(self, login: str, display_name: str, password_hash: str) -> UUID | None:
        """The account of somebody who left, as that of somebody new; None unless there is one."""
        fresh = {"display_name": display_name, "password_hash": password_hash}
        statement = (
            update(Operator)
            .where(Operator.login == login, Operator.status == LEFT)
            .values(status=ACTIVE, totp_sealed=None, totp_step=0, totp_confirmed_at=None, **fresh)
            .returning(Operator.id)
            .execution_options(synchronize_session=False)
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def allow(self, id: UUID) -> None:
        """Take back the denial of the account; those of its sessions stay."""
        where = {"tenant_id": NOBODY, "subject_id": id}
        await self.session.execute(_ALLOW, where)

    async def find(self, id: UUID, *, lock: bool = False) -> Operator | None:
        statement = select(Operator).where(Operator.id == id)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def by_login(self, login: str) -> Operator | None:
        statement = select(Operator).where(Operator.login == login, Operator.status == ACTIVE)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def rehash(self, id: UUID, old: str, new: str) -> None:
        await self.session.execute(
            update(Operator)
            .where(Operator.id == id, Operator.password_hash == old)
            .values(password_hash=new)
            .execution_options(synchronize_session=False)
        )

    async def spend_step(self, id: UUID, step: int) -> bool:
        """A code works once: True for exactly one caller, and never again for it or an earlier one."""
        statement = (
            update(Operator)
            .where(Operator.id == id, Operator.totp_step < step)
            .values(totp_step=step)
            .returning(Operator.id)
            .execution_options(synchronize_session=False)
        )
        return (await self.session.execute(statement)).first() is not None

    async def renew(self, present: bytes, following: bytes) -> Row[UUID, UUID, datetime] | None:
        """Move the session with this secret on: (id, operator_id, expires_at) for exactly one of concurrent callers."""
        now = self.work.now
        statement = (
            update(OperatorSession)
            .where(
                OperatorSession.secret_hash == present,
                OperatorSession.ended_at.is_(None),
                OperatorSession.expires_at > now,
                OperatorSession.last_seen_at > now - rotation.IDLE,
            )
            .values(secret_hash=following, previous_hash=present, renewed_at=now, last_seen_at=now)
            .returning(OperatorSession.id, OperatorSession.operator_id, OperatorSession.expires_at)
            .execution_options(synchronize_session=False)
        )
        return (await self.session.execute(statement)).one_or_none()

    async def by_previous(self, secret_hash: bytes) -> OperatorSession | None:
        statement = (
            select(OperatorSession)
            .where(OperatorSession.previous_hash == secret_hash, OperatorSession.ended_at.is_(None))
            .execution_options(populate_existing=True)
        )
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def end(self, secret_hash: bytes) -> Sequence[UUID]:
        """End the session that has or had this secret; returns its id if it was open."""
        has_or_had = (OperatorSession.secret_hash == secret_hash) | (OperatorSession.previous_hash == secret_hash)
        return await self._end(has_or_had)

    async def end_all(self, operator_id: UUID) -> Sequence[UUID]:
        return await self._end(OperatorSession.operator_id == operator_id)

    async def knows_address(self, operator_id: UUID, address: str) -> bool:
        """Did the operator sign in from there before, or from the same network?"""
        statement = select(OperatorSession.address).where(OperatorSession.operator_id == operator_id).distinct()
        return counted(address) in map(counted, (await self.session.execute(statement)).scalars())

    async def forget_sessions(self, before: datetime) -> None:
        await self.session.execute(delete(OperatorSession).where(OperatorSession.expires_at < before))

    async def _end(self, condition: ColumnElement[bool]) -> Sequence[UUID]:
        statement = (
            update(OperatorSession)
            .where(condition, OperatorSession.ended_at.is_(None))
            .values(ended_at=self.work.now)
            .returning(OperatorSession.id)
            .execution_options(synchronize_session=False)
        )
        return (await self.session.execute(statement)).scalars().all()
