"""The whole first quarter of a company in a minute."""

from collections.abc import Callable
from datetime import date

from demo.company import Company, months_before
from demo.concessions import concede
from demo.contacts import leave_addresses
from demo.counsel import take_counsel
from demo.deposits import renovate
from demo.duty import Duty
from demo.kinds import Kinds
from demo.meters import read_meters
from demo.money import bill, close_shift, collect, open_shift
from demo.organisation import appoint, organise
from demo.reporting import plan_meeting, report_quarter, report_yesterday
from demo.service_desk import ServiceDesk
from demo.visiting import plan_round, visit_again


def play(company: Company, units: tuple[int, ...], today: date, say: Callable[[str], None]) -> None:
    """Sign up, hire, bring in one community for each entry of `units`, bill three months, collect, serve callers."""
    company.sign_up()
    say(f"{company.slug}: signed up and prepared")
    roles = [role["code"] for role in company.as_("tenant_admin").get("identity/roles")]
    company.hire([role for role in roles if role != "tenant_admin"])
    say(f"{company.slug}: {len(roles)} people hired, one for each role")
    organise(company)
    communities: list[str] = []
    names = ("清河家园", "栖云里", "望江府", "梧桐苑", "翠湖天地")
    for number, count in enumerate(units):
        seed = number + 7
        community = company.bring_in(f"{number + 1:02}", names[number % len(names)], count, seed)
        communities.append(community["id"])
        if number == 0:
            appoint(company, community["id"])
        known = leave_addresses(company, community["id"], seed)
        say(f"{company.slug}: {community['name']} imported, {known} owners with an e-mail address")
        if number == 0:
            meters = read_meters(company, community["id"], today, seed)
            say(f"{company.slug}: {community['name']} has {meters} meters, read for two months")
        for age, month in enumerate(reversed(months_before(today, 3))):
            bill(company, community["id"], month)
            collect(company, community["id"], 0.35 if age == 0 else 0.6, seed * 10 + age)
            if age < 2:  # the last shift is under way
                close_shift(company, open_shift(company, community["id"]))
        say(f"{company.slug}: {community['name']} billed for three months")
        if number == 0:
            say(f"{company.slug}: {community['name']} holds {renovate(company, community['id'])} deposits")
            concede(company, community["id"], today)
            say(f"{company.slug}: {community['name']} has payers who ask for less, another look or their money back")
        desk = ServiceDesk(company, community["id"], seed)
        desk.complaints(2 if number == 0 else 1)
        desk.repairs(2 if number == 0 else 1)
        if number == 0:  # everybody has one place at a time
            Duty(company, community["id"]).play()
            take_counsel(company, desk)
        say(f"{company.slug}: {community['name']} has tickets in every state")
        if number == 0:
            Kinds(company, community["id"]).play()
            say(f"{company.slug}: {community['name']} has applications, appointments, tasks and an incident")
        visited = visit_again(company, community["id"])
        plan_round(company, community["id"])
        say(f"{company.slug}: {community['name']} has {visited} customers visited again")
    report_yesterday(company, communities)
    report_quarter(company)
    plan_meeting(company)
    say(f"{company.slug}: yesterday and the quarter so far are reported, the month's meeting is planned")
