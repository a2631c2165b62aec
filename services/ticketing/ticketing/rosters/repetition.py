"""Plans a week like the one before. What it depends on is read at once, however many people are on however many shifts.

Locks are taken in the order: posts, colleagues, each by id. The roster is locked by whoever calls.
"""

from collections import defaultdict
from datetime import date
from uuid import UUID

from uuid_utils.compat import uuid7

from kit import clock
from kit.problems import Refusal
from kit.work import Work
from ticketing.duty_posts.models import DutyPost
from ticketing.duty_posts.repository import DutyPostRepository
from ticketing.rosters import errors
from ticketing.rosters.eligibility import Engagement, fault_of
from ticketing.rosters.models import DutyShift, Roster, RosterEntry
from ticketing.rosters.placing import shift_of
from ticketing.rosters.planning import Flaw
from ticketing.rosters.repository import ShiftRepository
from ticketing.rosters.weeks import WEEK
from ticketing.shift_templates.models import ShiftTemplate
from ticketing.shift_templates.repository import ShiftTemplateRepository
from ticketing.shift_templates.shift_times import LONGEST
from ticketing.staff.models import StaffMember
from ticketing.staff.repository import StaffRepository


class Repetition:
    def __init__(self, work: Work, roster: Roster) -> None:
        self.work, self.roster = work, roster
        self.shifts = ShiftRepository(work)
        self.posts: dict[UUID, DutyPost] = {}
        self.templates: dict[UUID, ShiftTemplate] = {}
        self.staff: dict[UUID, StaffMember] = {}
        self.planned: dict[UUID, list[DutyShift]] = defaultdict(list)
        """post → its shifts"""
        self.engaged: dict[UUID, list[Engagement]] = defaultdict(list)
        """colleague → what they are on"""
        self.entries: list[RosterEntry] = []

    async def of(self, before: Roster) -> list[Flaw]:
        """Everybody on the same shifts a week later. Returns what could not be repeated."""
        old = {shift.id: shift for shift in await self.shifts.of_roster(before.id)}
        wanted = [
            (old[entry.shift_id], old[entry.shift_id].day + WEEK, entry.stands_in_for or entry.staff_id)
            for entry in await self.shifts.entries(list(old))
        ]
        wanted = [one for one in wanted if one[1] >= self.work.today]
        await self._read({shift.post_id for shift, *_ in wanted}, {staff_id for *_, staff_id in wanted})
        left_out = [
            Flaw(code="not_copied", post_id=shift.post_id, day=day, staff_id=staff_id)
            for shift, day, staff_id in wanted
            if self._repeat(shift, day, staff_id) is not None
        ]
        await self.work.session.flush()  # the shifts, to which the entries refer
        self.work.session.add_all(self.entries)
        await self.work.session.flush()
        return left_out

    async def _read(self, post_ids: set[UUID], staff_ids: set[UUID]) -> None:
        begin = clock.midnight(self.roster.week)
        span = begin - LONGEST, begin + WEEK + LONGEST
        self.posts = await DutyPostRepository(self.work).several(post_ids, lock=True)
        templates = await ShiftTemplateRepository(self.work).of_community(self.roster.community_id)
        self.templates = {template.id: template for template in templates}
        self.staff = await StaffRepository(self.work).several(staff_ids, lock=True)
        for shift in await self.shifts.of_posts(post_ids, span):
            self.planned[shift.post_id].append(shift)
        for row in await self.shifts.duties_of(staff_ids, span):
            self.engaged[row.staff_id].append(Engagement(**row._mapping))

    def _repeat(self, old: DutyShift, day: date, staff_id: UUID) -> Refusal | None:
        """Returns why it could not be done."""
        post, template = self.posts.get(old.post_id), self.templates.get(old.template_id)
        if post is None or template is None or not (post.active and template.active):
            return errors.PastDay()
        try:
            shift = shift_of(self.work, self.roster, post, template, day, self.planned[post.id])
        except Refusal as refusal:
            return refusal
        if shift not in self.planned[post.id]:
            self.planned[post.id].append(self.shifts.add(shift))
        fault = fault_of(self.staff.get(staff_id), shift, post, self.engaged[staff_id])
        if isinstance(fault, errors.AlreadyOnShift):
            return None
        if fault is None:
            entry = RosterEntry(tenant_id=self.work.tenant_id, id=uuid7(), shift_id=shift.id, staff_id=staff_id)
            self.entries.append(entry)
            self.engaged[staff_id].append(Engagement.on(entry, shift, post))
        return fault
