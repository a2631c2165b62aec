"""Finds out who hears of a clock now: who holds the roles, and who of them is on duty."""

from kit.work import Work
from ticketing.attendances.repository import AttendanceRepository
from ticketing.clocks.escalation import Accountable, Hearer, hearers, roles_to_ask, roles_to_tell
from ticketing.clocks.policy import ClockRule
from ticketing.staff.repository import StaffRepository


async def who_hears(work: Work, rule: ClockRule, who: Accountable, *, missed: bool) -> tuple[Hearer, ...]:
    roles = roles_to_ask(roles_to_tell(rule, who, missed=missed))
    colleagues = await StaffRepository(work).with_roles(roles)
    on_duty = await AttendanceRepository(work).on_duty(who.community_id, work.now, roles)
    return hearers(rule, who, colleagues, missed=missed, on_duty=on_duty)
