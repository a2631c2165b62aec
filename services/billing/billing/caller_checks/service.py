"""Keeps the copies of verified callers as calls go on, and lets them go."""

from datetime import datetime
from uuid import UUID

from billing.caller_checks.models import good_until
from billing.caller_checks.repository import CallerCheckRepository
from events import ticketing
from kit.work import Work

SPENT = "caller_check.spent"


class CallerCheckService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.checks = CallerCheckRepository(work)

    async def keep(self, call_id: UUID, event: ticketing.CallerVerified) -> None:
        """A check whose time is over when it arrives is not kept at all."""
        if event.operator_id is None or event.person_id is None or event.verified_at is None:
            return
        until = good_until(event.verified_at, event.ended_at)
        if until <= self.work.now:
            await self.checks.remove(call_id)
            return
        await self.checks.keep(
            {
                "id": call_id,
                "staff_id": event.operator_id,
                "person_id": event.person_id,
                "unit_ids": [str(id) for id in event.owned_unit_ids],
                "verified_at": event.verified_at,
                "until": until,
            }
        )
        self._look_again(call_id, until)

    async def follow(self, call_id: UUID, event: ticketing.CallFact) -> None:
        """The call goes on or ends, or it turns out to be somebody else's."""
        if event.verified_at is None:
            await self.checks.remove(call_id)
        elif event.ended_at is not None:
            until = good_until(event.verified_at, event.ended_at)
            await self.checks.limit(call_id, until)
            self._look_again(call_id, until)

    async def forget(self, call_id: UUID) -> None:
        """The copy goes; registry and ticketing keep who was verified and by whom."""
        await self.checks.remove_spent(call_id)

    def _look_again(self, call_id: UUID, until: datetime) -> None:
        self.work.schedule(SPENT, until, call_id)
