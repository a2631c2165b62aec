"""Notices that a post stands empty, and that somebody came (S1-45, C3.11: a gap of more than 0 minutes)."""

from datetime import datetime
from uuid import UUID

from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.work import Work
from ticketing.attendances.repository import AttendanceRepository
from ticketing.duty_gaps.models import DutyGap
from ticketing.duty_gaps.repository import DutyGapRepository
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.escalations.supervisors import supervisors_of
from ticketing.rosters.models import DutyShift
from ticketing.rosters.repository import ShiftRepository


class DutyGapService:
    """Whoever changes who is at a post holds the lock of the post, so a gap opens once and ends once."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.gaps = DutyGapRepository(work)
        self.attendances = AttendanceRepository(work)
        self.shifts = ShiftRepository(work)

    async def look_at_shift(self, shift_id: UUID) -> None:
        """A shift has begun or is over. Also finds, late, that nobody came for all of it."""
        shift = await self.shifts.find(shift_id)
        if shift is None or shift.published_at is None:
            return
        post = await DutyPostRepository(self.work).get(shift.post_id, lock=True)
        attended = await self.attendances.anybody_during(post.id, shift.span)
        if not attended and not await self.gaps.any_during(post.id, shift.span):
            await self._begin(post, shift, "nobody_came")
        await self.look(post, "nobody_came")

    async def look(self, post: DutyPost, cause: str, *, came: UUID | None = None, arriving: bool = False) -> None:
        """Begin a gap when nobody is at the post though it is on duty, end one when somebody is or duty is over.

        `arriving`: somebody comes in this moment. Then only time that has passed already counts.
        """
        shift = await self.shifts.running(post.id, self.work.now)
        present = await self.attendances.present(post.id)
        gap = await self.gaps.open_of(post.id)
        if gap is not None and present:
            await self._end(gap, self.work.now, came)
        elif gap is not None and shift is None:
            await self._end(gap, await self.shifts.last_end(post.id, self.work.now) or self.work.now, None)
        elif gap is None and shift is not None and not present:
            await self._begin(post, shift, cause, arriving=arriving)

    async def _begin(self, post: DutyPost, shift: DutyShift, cause: str, *, arriving: bool = False) -> None:
        since = max(filter(None, (shift.starts_at, shift.published_at, await self.attendances.last_left(post.id))))
        passed = since < self.work.now if arriving else since <= self.work.now
        if not passed or since >= shift.ends_at or await self.gaps.open_of(post.id) is not None:
            return
        if await self.attendances.present(post.id):
            return
        gap = DutyGap(
            id=uuid7(), community_id=post.community_id, post_id=post.id, shift_id=shift.id, cause=cause, since=since
        )
        self.gaps.add(gap)
        recipients = await supervisors_of(self.work, post.community_id)
        self.work.record(
            gap,
            facts.DutyDeskEmpty(
                community_id=post.community_id,
                post_id=post.id,
                post_label=post.name,
                shift_id=shift.id,
                cause=cause,
                since=since,
                recipients=recipients,
            ),
        )
        await self.work.session.flush()

    async def _end(self, gap: DutyGap, at: datetime, covered_by: UUID | None) -> None:
        gap.end(at, covered_by)
        post = await DutyPostRepository(self.work).get(gap.post_id)
        assert gap.until is not None
        assert gap.length_seconds is not None
        self.work.record(
            gap,
            facts.DutyDeskCovered(
                community_id=gap.community_id,
                post_id=gap.post_id,
                post_label=post.name,
                shift_id=gap.shift_id,
                since=gap.since,
                until=gap.until,
                length_seconds=gap.length_seconds,
                covered_by=covered_by,
                recipients=await supervisors_of(self.work, gap.community_id),
            ),
        )
        await self.work.session.flush()
