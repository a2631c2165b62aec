"""Finds recordings to draw from, and checks."""

from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import aliased
from uuid_utils.compat import uuid7

from kit import clock
from kit.models import TenantRow
from kit.paging import AnyRow, AnySelect
from kit.repository import Repository
from ticketing.calls.models import Call
from ticketing.places.models import Community
from ticketing.places.repository import within_reach
from ticketing.recording_checks.models import RecordingCheck, RecordingDraw
from ticketing.staff.models import StaffMember


class RecordingCheckRepository(Repository[RecordingCheck]):
    model: ClassVar[type[RecordingCheck]] = RecordingCheck

    def scoped(self, statement: Any, model: type[TenantRow] | None = None) -> Any:
        """Like the calls they are of; a call of nobody known is checked by any supervisor."""
        statement = statement.where(RecordingCheck.tenant_id == self.work.tenant_id)
        return statement.where(*within_reach(self.work, RecordingCheck.community_id, RecordingCheck.operator_id))

    async def recordings(self, month: date, following: date) -> dict[tuple[UUID, UUID | None], list[Call]]:
        """By operator and community, those of a month that are still kept and on no draw, as far as the supervisor
        reaches. A draw from before they were made for each community took from all of them: it has checks of
        communities though it names none, and nothing is drawn beside it."""
        of_all = exists().where(
            RecordingDraw.tenant_id == Call.tenant_id,
            RecordingDraw.month == month,
            RecordingDraw.operator_id == Call.operator_id,
            RecordingDraw.community_id.is_(None),
            RecordingCheck.tenant_id == RecordingDraw.tenant_id,
            RecordingCheck.draw_id == RecordingDraw.id,
            RecordingCheck.community_id.is_not(None),
        )
        drawn = exists().where(RecordingCheck.tenant_id == Call.tenant_id, RecordingCheck.call_id == Call.id)
        found = await self.session.execute(
            select(Call)
            .where(
                Call.tenant_id == self.work.tenant_id,
                Call.rang_at >= clock.midnight(month),
                Call.rang_at < clock.midnight(following),
                Call.recording.is_not(None),
                Call.operator_id.is_not(None),
                ~drawn,
                ~of_all,
                *within_reach(self.work, Call.community_id, Call.operator_id),
            )
            .order_by(Call.operator_id, Call.id)
        )
        grouped: dict[tuple[UUID, UUID | None], list[Call]] = {}
        for call in found.scalars():
            if call.operator_id is not None:
                grouped.setdefault((call.operator_id, call.community_id), []).append(call)
        return grouped

    async def draw(
        self, month: date, operator_id: UUID, community_id: UUID | None, seed: str, recordings: int
    ) -> UUID | None:
        """The id of a new draw; None when this month of the operator in the community was drawn before."""
        values = {
            "tenant_id": self.work.tenant_id,
            "id": uuid7(),
            "month": month,
            "operator_id": operator_id,
            "community_id": community_id,
            "seed": seed,
            "recordings": recordings,
            "drawn_by": self.work.principal.id,
            "drawn_at": self.work.now,
        }
        statement = insert(RecordingDraw).values(values).on_conflict_do_nothing().returning(RecordingDraw.id)
        return (await self.session.execute(statement)).scalar_one_or_none()

    async def of_month(self, month: date, operator_id: UUID | None) -> Sequence[AnyRow]:
        statement = self._lines().where(RecordingCheck.month == month)
        if operator_id is not None:
            statement = statement.where(RecordingCheck.operator_id == operator_id)
        order = (RecordingCheck.operator_id, RecordingCheck.id)
        return (await self.session.execute(self.scoped(statement).order_by(*order).limit(500))).all()

    async def row(self, id: UUID) -> AnyRow | None:
        statement = self._lines().where(RecordingCheck.id == id)
        return (await self.session.execute(self.scoped(statement))).first()

    def _lines(self) -> AnySelect:
        operator, checker = aliased(StaffMember), aliased(StaffMember)
        same = RecordingCheck.tenant_id
        return (
            select(
                RecordingCheck,
                Call,
                RecordingDraw,
                operator.display_name.label("operator_name"),
                checker.display_name.label("checked_by_name"),
                Community.name.label("community_name"),
            )
            .join(Call, (Call.tenant_id == same) & (Call.id == RecordingCheck.call_id))
            .join(RecordingDraw, (RecordingDraw.tenant_id == same) & (RecordingDraw.id == RecordingCheck.draw_id))
            .outerjoin(operator, (operator.tenant_id == same) & (operator.id == RecordingCheck.operator_id))
            .outerjoin(checker, (checker.tenant_id == same) & (checker.id == RecordingCheck.checked_by))
            .outerjoin(Community, (Community.tenant_id == same) & (Community.id == RecordingCheck.community_id))
        )
