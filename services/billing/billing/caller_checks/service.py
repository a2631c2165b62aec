"""Keeps the copies of verified callers as calls go on, and lets them go."""

from uuid import UUID

from billing.caller_checks.models import AT_MOST, good_until
from billing.caller_checks.repository import CallerCheckRepository
from events import ticketing
from kit.work import Work

SPENT = "caller_check.spent"


class CallerCheckService:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.checks = CallerCheckRepository(work)

    async def keep(self, event: ticketing.CallerVerificationChanged) -> None:
        """How it stands with a call. What closes a check is kept like what opens it, so that an earlier word that
        comes later opens nothing."""
        now = self.work.now
        until = now if event.verified_at is None else good_until(event.verified_at, event.ended_at)
        await self.checks.keep(event, until)
        self.work.schedule(SPENT, now + AT_MOST, event.call_id)

    async def forget(self, call_id: UUID) -> None:
        """The copy goes; registry and ticketing keep who was verified and by whom."""
        await self.checks.remove_spent(call_id)
