"""Dry runs that are calculated again because a home of theirs changed hands (C4.3).

Nobody has approved them yet, so nothing was issued to the wrong one; whoever looked at them finds them at a later
version and looks again. A run that is being issued, or was, stays as it was approved: what was billed stays with whom
it was billed to.
"""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from msgspec import Struct

from billing.billing_runs.models import CALCULATED
from billing.billing_runs.repository import BillingRunRepository
from billing.billing_runs.service import STEP
from billing.communities.repository import CommunityRepository
from billing.drafts.repository import DraftRepository
from kit.work import Work


class Changed(Struct, frozen=True):
    """From this day on another one owns the unit, or nobody."""

    community_id: UUID
    unit_id: UUID
    day: date


class RunRenewal:
    def __init__(self, work: Work) -> None:
        self.work = work
        self.runs = BillingRunRepository(work)
        self.drafts = DraftRepository(work)

    async def hold(self, community_ids: Collection[UUID]) -> None:
        """No run of these communities begins between what is changed and `owners_changed`."""
        await CommunityRepository(self.work).share(community_ids)

    async def owners_changed(self, changes: Collection[Changed]) -> None:
        """What a calculation has not come to yet it calculates with the new owner anyway."""
        for run in await self.runs.drafted({change.community_id for change in changes}):
            theirs = [change for change in changes if change.community_id == run.community_id]
            if run.state != CALCULATED:
                theirs = [one for one in theirs if run.cursor_id is not None and one.unit_id <= run.cursor_id]
            last = await self.drafts.reach(run.id) if theirs else None
            if not theirs or (last is not None and all(one.day > last for one in theirs)):
                continue
            await self.drafts.forget(run.id)
            if run.renew():
                self.work.schedule(STEP, self.work.now, run.id)
