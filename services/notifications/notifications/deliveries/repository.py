"""Deliveries with their messages and attempts."""

from typing import Any
from uuid import UUID

from msgspec import Struct
from sqlalchemy import Select, and_, exists, func, not_, or_, select

from kit.problems import NotFound
from kit.repository import Repository
from notifications.deliveries.models import Delivery, DeliveryAttempt
from notifications.messages.models import Message
from notifications.projections.models import AccusedProjection


class DeliveryFilter(Struct, frozen=True):
    subject_id: UUID | None = None
    recipient_id: UUID | None = None
    state: str | None = None
    channel: str | None = None


class DeliveryRepository(Repository[Delivery]):
    model = Delivery

    def _with_message(self) -> Select[Any]:
        """Deliveries stand in the data scope of their messages."""
        joined: Any = select(Delivery, Message).join(
            Message, and_(Message.tenant_id == Delivery.tenant_id, Message.id == Delivery.message_id)
        )
        return self.scoped(self.scoped(joined), Message)

    async def with_message(self, id: UUID, *, lock: bool = False) -> tuple[Delivery, Message]:
        """Raises NotFound outside of the tenant or the data scope."""
        statement = self._with_message().where(Delivery.id == id)
        if lock:
            statement = statement.with_for_update().execution_options(populate_existing=True)
        row = (await self.session.execute(statement)).one_or_none()
        if row is None:
            raise NotFound
        return row[0], row[1]

    async def page_with_messages(
        self, wanted: DeliveryFilter, cursor: str | None, limit: int
    ) -> tuple[list[tuple[Delivery, Message]], str | None]:
        statement = self._filtered(wanted)
        order = (Delivery.created_at.desc(), Delivery.id.desc())
        rows, following = await self.page(statement, order, cursor, limit, bind=("deliveries", wanted))
        return [(row.Delivery, row.Message) for row in rows], following

    def _filtered(self, wanted: DeliveryFilter) -> Select[Any]:
        statement = self._with_message()
        for column, value in (
            (Message.subject_id, wanted.subject_id),
            (Message.recipient_id, wanted.recipient_id),
            (Delivery.state, wanted.state),
            (Delivery.channel, wanted.channel),
        ):
            if value is not None:
                statement = statement.where(column == value)
        if wanted.recipient_id is not None:
            # Asked for one customer after the other, the log would tell whom a complaint is about whose it is.
            mine = exists().where(
                AccusedProjection.tenant_id == Message.tenant_id,
                AccusedProjection.id == Message.subject_id,
                AccusedProjection.names(self.work.principal.id),
            )
            statement = statement.where(or_(Message.recipient_kind != "person", not_(mine)))
        return statement

    async def on_channel(self, message_id: UUID, channel: str) -> Delivery | None:
        statement = self.scoped(select(Delivery)).where(Delivery.message_id == message_id, Delivery.channel == channel)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def count_by_state(self, wanted: DeliveryFilter) -> dict[str, int]:
        states = self._filtered(wanted).with_only_columns(Delivery.state, func.count()).group_by(Delivery.state)
        return {row[0]: row[1] for row in await self.session.execute(states)}

    async def attempts(self, delivery_id: UUID) -> list[DeliveryAttempt]:
        statement = (
            self.scoped(select(DeliveryAttempt), DeliveryAttempt)
            .where(DeliveryAttempt.delivery_id == delivery_id)
            .order_by(DeliveryAttempt.no)
        )
        return list((await self.session.execute(statement)).scalars())

    async def attempt(self, delivery_id: UUID, no: int) -> DeliveryAttempt:
        statement = self.scoped(select(DeliveryAttempt), DeliveryAttempt).where(
            DeliveryAttempt.delivery_id == delivery_id, DeliveryAttempt.no == no
        )
        return (await self.session.execute(statement)).scalar_one()

    def add_attempt(self, attempt: DeliveryAttempt) -> DeliveryAttempt:
        attempt.tenant_id = self.work.tenant_id
        self.session.add(attempt)
        return attempt
