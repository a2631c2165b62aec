"""Plans weeks, publishes them, and changes published ones on record."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

import msgspec
from uuid_utils.compat import uuid7

from events import ticketing as facts
from kit.problems import FieldError, InvalidFields, NotFound
from kit.work import Work
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.duty_posts.service import known_community
from ticketing.rosters import errors, schemas
from ticketing.rosters.eligibility import Eligibility
from ticketing.rosters.models import DutyShift, Roster, RosterChange, RosterEntry
from ticketing.rosters.placing import shift_of
from ticketing.rosters.planning import Flaw
from ticketing.rosters.repetition import Repetition
from ticketing.rosters.repository import RosterRepository, ShiftRepository
from ticketing.rosters.weeks import WEEK, RosterWeeks, days_of
from ticketing.shift_templates.models import ShiftTemplate
from ticketing.shift_templates.repository import ShiftTemplateRepository
from ticketing.shift_templates.shift_times import monday_of, span_of

BEGINS, ENDS = "duty.shift_begins", "duty.shift_ends"
"""Timers of a published shift; see `duty_gaps`"""


class RosterService:
    """Locks are taken in the order: roster, post, colleague."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.rosters = RosterRepository(work)
        self.shifts = ShiftRepository(work)
        self.posts = DutyPostRepository(work)
        self.templates = ShiftTemplateRepository(work)
        self.eligibility = Eligibility(work)

    async def plan(self, data: schemas.PlanRoster) -> Roster:
        """Begin a week. It is empty until somebody is put on a shift or the week before is copied."""
        await known_community(self.work, data.community_id)
        if data.week != monday_of(data.week):
            raise errors.NotAMonday
        if data.week + WEEK <= self.work.today:
            raise errors.PastDay
        if await self.rosters.of_week(data.community_id, data.week) is not None:
            raise errors.RosterExists
        roster = Roster(id=uuid7(), community_id=data.community_id, week=data.week, state="draft")
        self.rosters.add(roster)
        self.work.record(roster, facts.RosterPlanned(community_id=roster.community_id, week=roster.week))
        return roster

    async def add(self, id: UUID, expected: int, data: schemas.AddRosterEntries) -> Roster:
        roster = await self._editable(id, expected, data.reason)
        post = await self.posts.find(data.post_id, lock=True)
        if post is None or post.community_id != roster.community_id or not post.active:
            raise InvalidFields([FieldError("post_id", "unknown_post")])
        template = await self.templates.find(data.template_id)
        if template is None or template.community_id != roster.community_id or not template.active:
            raise InvalidFields([FieldError("template_id", "unknown_shift")])
        if data.day not in days_of(roster.week):
            raise InvalidFields([FieldError("day", "not_in_week")])
        shift = await self._shift(roster, post, template, data.day)
        for staff_id in dict.fromkeys(data.staff_ids):
            await self.eligibility.check(staff_id, shift, post)
            await self._put(shift, staff_id)
            self._note(roster, shift, "added", data.reason, now_on=staff_id)
        if roster.published:
            await self._enough(shift, post)
        return self._state(roster, shift, data.staff_ids)

    async def remove(self, id: UUID, expected: int, entry_id: UUID, reason: str | None) -> Roster:
        roster = await self._editable(id, expected, reason)
        entry, shift, post = await self.on_shift(roster, entry_id)
        await self.take_off(roster, entry)
        self._note(roster, shift, "removed", reason, before=entry.staff_id)
        if roster.published:
            await self._enough(shift, post)
        return self._state(roster, shift, [entry.staff_id])

    async def replace(self, id: UUID, expected: int, entry_id: UUID, data: schemas.ReplaceRosterEntry) -> Roster:
        """Somebody stands in: the one who is named, or the first deputy of the post who is free (S3-30)."""
        roster = await self._editable(id, expected, data.reason)
        entry, shift, post = await self.on_shift(roster, entry_id)
        if data.staff_id is None:
            deputy = await self._free_deputy(shift, post)
        else:
            deputy = data.staff_id
            await self.eligibility.check(deputy, shift, post)
        await self.take_off(roster, entry, keep_shift=True)
        await self._put(shift, deputy, stands_in_for=entry.stands_in_for or entry.staff_id)
        self._note(roster, shift, "replaced", data.reason, now_on=deputy, before=entry.staff_id)
        return self._state(roster, shift, [entry.staff_id, deputy])

    async def copy_last_week(self, id: UUID, expected: int) -> tuple[Roster, list[Flaw]]:
        """Plan the same people on the same shifts as the week before. What cannot be copied is told, not hidden."""
        roster = await self.rosters.get(id, expected, lock=True)
        if roster.published:
            raise errors.RosterPublished
        before = await self.rosters.of_week(roster.community_id, roster.week - WEEK)
        if before is None:
            raise errors.NothingToCopy
        left_out = await Repetition(self.work, roster).of(before)
        return self._state(roster, None, ()), left_out

    async def publish(self, id: UUID, expected: int) -> Roster:
        roster = await self.rosters.get(id, expected, lock=True)
        shifts = await self.shifts.of_roster(roster.id)
        roster.publish(self.work.principal.id, self.work.now)
        if not shifts:
            raise errors.RosterEmpty
        if hindrances := await RosterWeeks(self.work).hindrances(roster):
            raise errors.BelowMinimum(warnings=msgspec.to_builtins(hindrances))
        for shift in shifts:
            shift.published_at = self.work.now
            self._wind(shift)
        people = {each.staff_id for each in await self.shifts.entries([shift.id for shift in shifts])}
        published = facts.RosterPublished(
            community_id=roster.community_id, week=roster.week, staff_ids=tuple(sorted(people))
        )
        self.work.record(roster, published)
        return roster

    async def on_shift(self, roster: Roster, entry_id: UUID) -> tuple[RosterEntry, DutyShift, DutyPost]:
        """Somebody on a shift of this roster that is not over."""
        found = await self.shifts.entry(entry_id)
        if found is None or found[1].roster_id != roster.id:
            raise NotFound
        found[1].not_over(self.work.now)
        return (*found, await self.posts.get(found[1].post_id, lock=True))

    async def take_off(self, roster: Roster, entry: RosterEntry, *, keep_shift: bool = False) -> None:
        """In a draft as if it had never been; in a published roster until now."""
        if roster.published:
            entry.removed_at = self.work.now
            await self.work.session.flush()
        else:
            await self.shifts.unplan(entry, keep_shift=keep_shift)

    async def exchange(self, roster: Roster, entry: RosterEntry, shift: DutyShift, staff_id: UUID, reason: str) -> None:
        """What an approved swap does to one shift of a published roster."""
        await self.take_off(roster, entry)
        await self._put(shift, staff_id)
        self._note(roster, shift, "swapped", reason, now_on=staff_id, before=entry.staff_id)
        self._state(roster, shift, [entry.staff_id, staff_id])

    async def _editable(self, id: UUID, expected: int, reason: str | None) -> Roster:
        roster = await self.rosters.get(id, expected, lock=True)
        if roster.published and reason is None:
            raise errors.ReasonMissing
        return roster

    async def _shift(self, roster: Roster, post: DutyPost, template: ShiftTemplate, day: date) -> DutyShift:
        """The shift of this post on this day, planned now if it was not before. The post is locked."""
        planned = await self.shifts.of_posts([post.id], span_of(day, template.begins, template.ends))
        shift = shift_of(self.work, roster, post, template, day, planned)
        if shift in planned:
            return shift
        self.shifts.add(shift)
        await self.work.session.flush()
        if roster.published:
            self._wind(shift)
        return shift

    def _wind(self, shift: DutyShift) -> None:
        """Have the worker look whether somebody is there when it begins and when it is over."""
        self.work.schedule(BEGINS, shift.starts_at, shift.id)
        self.work.schedule(ENDS, shift.ends_at, shift.id)

    async def _put(self, shift: DutyShift, staff_id: UUID, stands_in_for: UUID | None = None) -> None:
        self.work.session.add(
            RosterEntry(
                tenant_id=self.work.tenant_id,
                id=uuid7(),
                shift_id=shift.id,
                staff_id=staff_id,
                stands_in_for=None if stands_in_for == staff_id else stands_in_for,
            )
        )
        await self.work.session.flush()

    async def _free_deputy(self, shift: DutyShift, post: DutyPost) -> UUID:
        for id in post.deputies:
            if await self.eligibility.fault(UUID(id), shift, post) is None:
                return UUID(id)
        raise errors.NoDeputyFree

    async def _enough(self, shift: DutyShift, post: DutyPost) -> None:
        heads = len(await self.shifts.entries([shift.id]))
        if heads < post.minimum_heads:
            raise errors.BelowMinimum(missing=post.minimum_heads - heads)

    def _note(
        self,
        roster: Roster,
        shift: DutyShift,
        verb: str,
        reason: str | None,
        *,
        now_on: UUID | None = None,
        before: UUID | None = None,
    ) -> None:
        """A published roster keeps who was on it and why that changed."""
        if roster.published and reason is not None:
            self.work.session.add(
                RosterChange(
                    tenant_id=self.work.tenant_id,
                    id=uuid7(),
                    roster_id=roster.id,
                    shift_id=shift.id,
                    at=self.work.now,
                    by=self.work.principal.id,
                    verb=verb,
                    staff_id=now_on,
                    before_id=before,
                    reason=reason,
                )
            )

    def _state(self, roster: Roster, shift: DutyShift | None, concerned: Iterable[UUID]) -> Roster:
        about: dict[str, Any] = {"community_id": roster.community_id, "week": roster.week}
        if roster.published and shift is not None:
            self.work.record(
                roster,
                facts.RosterChanged(
                    **about, post_id=shift.post_id, shift_id=shift.id, day=shift.day, staff_ids=tuple(concerned)
                ),
            )
        else:
            self.work.record(roster, facts.RosterPlanned(**about))
        return roster
