"""Finds exchange meetings."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import select

from kit.paging import AnyRow
from kit.repository import Repository
from ticketing.exchange_meetings.models import ExchangeMeeting


class ExchangeMeetingRepository(Repository[ExchangeMeeting]):
    model: ClassVar[type[ExchangeMeeting]] = ExchangeMeeting

    async def about(self, month: str) -> ExchangeMeeting | None:
        statement = select(ExchangeMeeting).where(ExchangeMeeting.month == month)
        return (await self.session.execute(self.scoped(statement))).scalar_one_or_none()

    async def newest(self, cursor: str | None, limit: int) -> tuple[Sequence[AnyRow], str | None]:
        order = (ExchangeMeeting.month.desc(), ExchangeMeeting.id.desc())
        return await self.page(self.scoped(select(ExchangeMeeting)), order, cursor, limit)
