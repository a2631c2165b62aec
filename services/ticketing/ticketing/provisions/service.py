"""Prepares a company: what is missing is added, what it changed is left alone."""

from kit.work import Work
from ticketing.daily_reports.timers import start_reporting
from ticketing.plans.measure_clocks import watch_measures
from ticketing.policies.service import seed_policy
from ticketing.question_sets.service import seed_questions
from ticketing.report_receipts.service import remind_of_unread
from ticketing.retentions.timers import start_forgetting
from ticketing.scripts.shipped import seed_scripts
from ticketing.silences.service import watch_tickets
from ticketing.visit_cohorts.timers import start_visiting
from ticketing.visit_rules.service import seed_rules


async def prepare(work: Work) -> None:
    await seed_policy(work)
    await seed_rules(work)
    await seed_questions(work)
    await seed_scripts(work)
    await start_visiting(work)
    await start_reporting(work)
    await watch_tickets(work)
    await watch_measures(work)
    await start_forgetting(work)
    await remind_of_unread(work)
